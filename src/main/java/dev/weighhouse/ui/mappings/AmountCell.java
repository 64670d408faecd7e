package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.Amount;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Tip;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A figure; amounts in several currencies are told one by one on hover. */
final class AmountCell extends TableCell<GridRow, GridRow> {
    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");

    private final Function<Line, Amount> amount;

    AmountCell(Function<Line, Amount> amount) {
        this.amount = amount;
        Tip.ask(this, this::each);
    }

    private String each() {
        return getItem() instanceof Line line && line.row().amounts().size() > 1
                ? line.row().amounts().stream()
                        .map(money -> MoneyFormat.balance(money) + " "
                                + money.currency().getCurrencyCode())
                        .collect(Collectors.joining("\n"))
                : "";
    }

    @Override
    protected void updateItem(@Nullable GridRow row, boolean empty) {
        super.updateItem(row, empty);
        var line = row instanceof Line found && !empty ? found : null;
        var shown = line == null ? Amount.NONE : amount.apply(line);
        setText(shown.text());
        pseudoClassStateChanged(ZERO, shown.zero());
    }
}
