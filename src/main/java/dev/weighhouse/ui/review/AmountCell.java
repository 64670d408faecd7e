package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Amount;
import dev.weighhouse.ui.common.Tip;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** An amount of one side. Where it comes from is told on hover, worked out only then. */
class AmountCell extends TableCell<ReviewRow, ReviewRow> {
    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");

    private final Function<ReviewRow, Amount> amount;

    /** @param tells where the amount of a row comes from; empty where that has no one answer */
    AmountCell(Function<ReviewRow, Amount> amount, Function<ReviewRow, String> tells) {
        this.amount = amount;
        Tip.ask(this, () -> getItem() instanceof LineRow line ? tells.apply(line) : "");
    }

    @Override
    protected void updateItem(@Nullable ReviewRow row, boolean empty) {
        super.updateItem(row, empty);
        var shown = row == null || empty ? Amount.NONE : amount.apply(row);
        setText(shown.text());
        pseudoClassStateChanged(ZERO, shown.zero());
    }
}
