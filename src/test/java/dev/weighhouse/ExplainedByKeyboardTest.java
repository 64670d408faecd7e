package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.close.MatchDecision;
import dev.weighhouse.close.MatchDecision.Kind;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Waterfall;
import dev.weighhouse.ui.common.OnScreen;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** One account of the sample company and its open rows, without a mouse. */
class ExplainedByKeyboardTest extends EntryWindow {

    @Test
    void readsWhyARowIsOpenMatchesByHandTakesItBackAndWaives() throws TimeoutException {
        until(() -> "review-table".equals(focused().getId()));
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("1110");
        robot.push(KeyCode.ENTER);
        until(() -> "review-table".equals(focused().getId()));
        OnScreen.settle();
        robot.push(KeyCode.ENTER);
        until(() -> "review-unmatched".equals(focused().getId()));

        robot.push(KeyCode.ENTER);
        until(() -> "review-why-not".equals(focused().getId()));
        assertThat(OnScreen.get(() -> reads("Why not matched:"))).isTrue();
        robot.push(KeyCode.ESCAPE);
        until(() -> "review-unmatched".equals(focused().getId()));

        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.SPACE);
        until(() -> reads("Marked: ledger \u221252.40 (1 row)"));
        robot.push(KeyCode.M);
        until(() -> reads("match them as one thing that differs?"));
        assertThat(workspace().matches().history()).as("before it is answered").isEmpty();
        robot.push(KeyCode.ENTER);
        until(() -> reads("Done: 2 rows matched by hand"));
        assertThat(workspace().matches().history().getFirst().by().note())
                .as("the key is no part of the note")
                .isEmpty();
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        until(() -> reads("Taken back: 2 rows matched by hand"));
        assertThat(workspace().matches().history())
                .extracting(MatchDecision::kind)
                .containsExactly(Kind.MATCHED, Kind.TAKEN_BACK);

        waiveTheRest();
    }

    private void waiveTheRest() throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.W);
        until(() -> "review-materiality".equals(focused().getId()));
        robot.write("500");
        robot.push(KeyCode.ENTER);
        robot.write("half a percent of sales");
        robot.push(KeyCode.ENTER);
        until(() -> "review-waive-amount".equals(focused().getId()));
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ENTER);
        robot.write("fees of the till, to be asked for");
        robot.push(KeyCode.ENTER);
        until(() -> "review-unmatched".equals(focused().getId()));
        assertThat(clearing().causes()).anySatisfy(cause -> {
            assertThat(cause.kind()).isEqualTo(Cause.Kind.WAIVED);
            assertThat(cause.amount()).isEqualTo(Money.of("52.40", "GBP"));
        });
        until(() -> reads("Waived"));
    }

    private Waterfall clearing() {
        var variance = workspace().monthEnd().review(OCTOBER).variances().stream()
                .filter(each -> each.label().startsWith("1110"))
                .findFirst()
                .orElseThrow();
        return workspace().journals().explain(variance).waterfall().orElseThrow();
    }
}
