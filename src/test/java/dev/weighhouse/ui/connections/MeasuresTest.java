package dev.weighhouse.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.LogMeasures;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.OnScreen;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** How the work goes, beside the connections. */
class MeasuresTest {
    private final Bench bench = new Bench();
    private final MeasuresModel model = new MeasuresModel(bench.bench);

    private List<String> words() {
        return OnScreen.get(() -> {
            var pane = new MeasuresPane(model);
            pane.attach();
            return labels(pane).map(Label::getText).toList();
        });
    }

    private static Stream<Label> labels(Node node) {
        return switch (node) {
            case Label label -> Stream.of(label);
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(MeasuresTest::labels);
            default -> Stream.empty();
        };
    }

    @Test
    void showsTheLatestMonthFirstWithItsShareItsDoubtAndItsTime() {
        bench.bench.openSample();
        bench.workspaces.sample.crossings = MeasuredLog.of(MeasuredLog.FOUR_MONTHS);

        var words = words();

        assertThat(words)
                .containsSubsequence("November 2026", "50", "38", "97.2 %", "3, 2 still", "")
                .containsSubsequence("October 2026", "1,301", "1,204", "99.9 %", "2", "2 days 7 h")
                .containsSubsequence("August 2026", "117", "31", "93.5 %", "1", "5 days 3 h");
        assertThat(words)
                .anySatisfy(line ->
                        assertThat(line).startsWith("October 2026 took 2 days 19 h less than the months before it."));
    }

    @Test
    void saysHowOldEverySideIs() {
        bench.bench.openSample();
        bench.workspaces.sample.crossings = MeasuredLog.of(MeasuredLog.READ_UNLIKE);

        assertThat(words()).contains("Last pulled: QuickBooks 5 min ago; Square 1 day 7 h ago; Stripe never.");
    }

    @Test
    void saysThatNothingHasCrossed() {
        bench.bench.openSample();
        bench.workspaces.sample.crossings = MeasuredLog.of(new LogMeasures(List.of(), List.of(), List.of()));

        assertThat(words()).anySatisfy(line -> assertThat(line).startsWith("Nothing has crossed yet."));
    }

    @Test
    void saysWhyTheLogCannotBeRead() {
        bench.bench.openSample();
        bench.workspaces.sample.crossings =
                MeasuredLog.refusing(new Failure.BadInput("books.weighhouse cannot be read.", "Look at the disk."));

        assertThat(words()).contains("books.weighhouse cannot be read. Look at the disk.");
    }

    @Test
    void nothingIsMeasuredWhileNothingIsOpen() {
        assertThat(words()).containsExactly("How the work goes", "Measuring the log");
    }
}
