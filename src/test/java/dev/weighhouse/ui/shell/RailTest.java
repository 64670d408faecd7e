package dev.weighhouse.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Tip;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RailTest {

    @BeforeAll
    static void start() {
        OnScreen.start();
    }

    private final Bench bench = new Bench();
    private final PlainScreen journals = OnScreen.get(() -> new PlainScreen("journals", Icons.JOURNALS));
    private final PlainScreen settings = OnScreen.get(() -> new PlainScreen("settings", Icons.SETTINGS));
    private final Rail rail = OnScreen.get(() -> new Rail(
            new ShellModel(bench.bench, bench.pulling, List.of(journals, settings), settings),
            List.of(Action.of("journals", () -> {}), Action.of("settings", () -> {}))));

    private Set<String> counts() {
        return OnScreen.get(() -> rail.lookupAll(".rail-counts > .label").stream()
                .filter(Node::isVisible)
                .filter(each -> each.getParent().isVisible())
                .map(each -> ((Label) each).getText())
                .collect(Collectors.toSet()));
    }

    private long dots() {
        return OnScreen.get(() ->
                rail.lookupAll(".rail-dot").stream().filter(Node::isVisible).count());
    }

    private ToggleButton item() {
        return OnScreen.get(() -> (ToggleButton) rail.lookup(".rail-item"));
    }

    @Test
    void countsNothingWhereNothingWaits() {
        assertThat(counts()).isEmpty();
        assertThat(item().getAccessibleText()).isEqualTo("Journals");
    }

    @Test
    void followsWhatAScreenCountsAndSaysItInWords() {
        OnScreen.run(() -> journals.counting(2, 1));

        assertThat(counts()).containsExactlyInAnyOrder("2", "1");
        assertThat(item().getAccessibleText()).isEqualTo("Journals, 2 wait, 1 in doubt");
        assertThat(Tip.of(item())).endsWith("2 wait, 1 in doubt");
        OnScreen.run(() -> journals.counting(0, 0));
        assertThat(counts()).isEmpty();
    }

    @Test
    void countsThatAreNotSeenTakeNoRoom() {
        OnScreen.run(() -> rail.fit(1200));
        var mark = OnScreen.get(() -> (Region) rail.lookup(".rail-mark"));
        var before = OnScreen.get(() -> mark.prefWidth(-1));

        OnScreen.run(() -> journals.counting(12, 34));

        assertThat(OnScreen.get(() -> mark.prefWidth(-1))).isEqualTo(before);
    }

    @Test
    void hasOnlyADotForDoubtWhereItIsNarrow() {
        OnScreen.run(() -> {
            journals.counting(2, 1);
            rail.fit(1200);
        });
        assertThat(counts()).isEmpty();
        assertThat(dots()).isEqualTo(1);

        OnScreen.run(() -> journals.counting(2, 0));
        assertThat(dots()).isZero();
        OnScreen.run(() -> rail.fit(1400));
        assertThat(counts()).containsExactly("2");
    }
}
