package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.Finding;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.stream.Collectors;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A mark where a person should know something else about the account; the sentences are in its tooltip. */
final class FindingCell extends TableCell<ReviewRow, ReviewRow> {
    private final Text mark = Icons.WARNING.node("small", "warning");

    FindingCell() {
        setGraphic(mark);
    }

    @Override
    protected void updateItem(@Nullable ReviewRow row, boolean empty) {
        super.updateItem(row, empty);
        var found = row instanceof LineRow line
                        && !empty
                        && !line.variance().findings().isEmpty()
                ? line
                : null;
        mark.setVisible(found != null);
        if (found == null) {
            Tip.say(this, "");
            setAccessibleText(null);
            return;
        }
        Tip.say(this, words(found));
        setAccessibleText(Words.text("review.findings.mark", words(found)));
    }

    private static String words(LineRow row) {
        return row.variance().findings().stream().map(Finding::words).collect(Collectors.joining("\n"));
    }
}
