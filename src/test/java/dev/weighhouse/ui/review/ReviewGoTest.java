package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Gone;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Workbench;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewGoTest {
    private static final int VISITS = 20;

    @TempDir
    Path folder;

    private Workbench bench;
    private Pulling pulling;
    private Theme theme;

    @BeforeEach
    void open() {
        bench = Bench.over(Larkfield.monthEnd(), Settings.in(folder));
        pulling = new Pulling(bench);
        theme = OnScreen.get(() -> Pictures.theme(Colours.LIGHT, 100));
    }

    @Test
    void leavesNothingBehindAfterFiftyVisits() {
        assertThat(Gone.heldAfterFifty(() -> new ReviewScreen(bench, pulling, theme)))
                .isZero();
    }

    @Test
    void listensOnceHoweverOftenItWasVisited() {
        var screen = OnScreen.get(() -> new ReviewScreen(bench, pulling, theme));
        OnScreen.run(() -> {
            for (int visit = 0; visit < VISITS; visit++) {
                screen.attach();
                screen.detach();
            }
            screen.attach();
        });
        var shown = new AtomicInteger();
        OnScreen.run(() -> {
            screen.model().replacedProperty().subscribe((_, _) -> shown.incrementAndGet());
            bench.refresh();
        });
        assertThat(shown).hasValue(1);
        OnScreen.run(() -> {
            screen.detach();
            bench.refresh();
        });
        assertThat(shown).hasValue(1);
    }
}
