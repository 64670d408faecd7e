package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeavingTest {
    private final Leaving leaving = new Leaving();
    private final List<String> done = new ArrayList<>();
    private @Nullable String pending;

    @TempDir
    Path folder;

    @BeforeEach
    void watch() {
        leaving.watch(keeper());
    }

    private Leaving.Keeper keeper() {
        return new Leaving.Keeper("mappings", () -> Optional.ofNullable(pending), () -> done.add("saving"));
    }

    private void leave() {
        leaving.before(() -> done.add("left"));
    }

    @Test
    void nothingIsAskedWhereAllIsSaved() {
        leave();

        assertThat(done).containsExactly("left");
        assertThat(leaving.askedProperty().get()).isNull();
    }

    @Test
    void whatIsNotSavedIsAskedAboutFirst() {
        pending = "2 changes are pending.";

        leave();

        assertThat(done).isEmpty();
        var asked = Objects.requireNonNull(leaving.askedProperty().get());
        assertThat(asked.what()).isEqualTo("2 changes are pending.");
        assertThat(asked.keeper().screen()).isEqualTo("mappings");
        leaving.throwAway();
        assertThat(done).containsExactly("left");
        assertThat(leaving.askedProperty().get()).isNull();
    }

    @Test
    void whoStaysLosesNothing() {
        pending = "2 changes are pending.";
        leave();

        leaving.stay();
        leaving.throwAway();

        assertThat(done).isEmpty();
        assertThat(leaving.askedProperty().get()).isNull();
    }

    @Test
    void anotherWorkspaceIsOpenedOnlyAfterTheAnswer() {
        var bench = Bench.over(new FakeMonthEnd(), Settings.in(folder));
        bench.unsaved().watch(keeper());
        var open = bench.current().orElseThrow().workspace();
        pending = "2 changes are pending.";

        bench.openSample();
        assertThat(bench.current().orElseThrow().workspace()).isSameAs(open);
        bench.leave();
        assertThat(bench.current()).isPresent();
        bench.unsaved().throwAway();
        assertThat(bench.current()).isEmpty();
    }
}
