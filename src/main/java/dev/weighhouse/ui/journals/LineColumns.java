package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.EntrySums;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Words;
import java.util.Currency;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The columns of an entry's lines, the same whether they are read or typed: account, description, tax, currency, debit, credit. */
final class LineColumns {
    static final int ACCOUNT = 0;
    static final int DESCRIPTION = 1;
    static final int TAX = 2;
    static final int CURRENCY = 3;
    static final int DEBIT = 4;
    static final int CREDIT = 5;
    static final int DELETE = 6;

    private static final double ACCOUNT_EM = 13.6;
    private static final double TAX_EM = 4.9;
    private static final double CURRENCY_EM = 6.0;
    private static final double AMOUNT_EM = 6.8;
    private static final double DELETE_EM = 2.5;

    private LineColumns() {}

    /** An empty grid with its heads in row 0. */
    static GridPane grid(double em) {
        var grid = new GridPane();
        grid.getStyleClass().add("lines");
        grid.getColumnConstraints()
                .setAll(
                        width(ACCOUNT_EM * em, ACCOUNT_EM * em * 0.6, HPos.LEFT),
                        rest(),
                        width(TAX_EM * em, TAX_EM * em * 0.8, HPos.LEFT),
                        width(CURRENCY_EM * em, CURRENCY_EM * em, HPos.LEFT),
                        width(AMOUNT_EM * em, AMOUNT_EM * em, HPos.RIGHT),
                        width(AMOUNT_EM * em, AMOUNT_EM * em, HPos.RIGHT));
        // Kept free while the entry is only read, so that no amount moves when typing begins.
        grid.getColumnConstraints().add(width(DELETE_EM * em, DELETE_EM * em, HPos.CENTER));
        band(grid, 0, "lines-head");
        var heads = List.of("account", "description", "tax", "currency", "debit", "credit");
        for (int at = 0; at < heads.size(); at++) {
            var head = new Label(Words.text("journals.column." + heads.get(at)));
            head.getStyleClass().add("line-head");
            if (at == 0) {
                head.getStyleClass().add("first");
            }
            grid.add(head, at, 0);
        }
        return grid;
    }

    private static ColumnConstraints width(double preferred, double least, HPos side) {
        var column = new ColumnConstraints(least, preferred, preferred);
        column.setHalignment(side);
        return column;
    }

    private static ColumnConstraints rest() {
        var column = new ColumnConstraints(0, 0, Double.MAX_VALUE);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    /** The ground of a whole row, below its cells. */
    static void band(GridPane grid, int row, String styleClass) {
        var ground = new Region();
        ground.getStyleClass().add(styleClass);
        grid.add(ground, 0, row, grid.getColumnConstraints().size(), 1);
    }

    /** A cell that is only read. */
    static Label cell(String text, String... styleClasses) {
        var cell = new Label(text);
        cell.getStyleClass().add("line-cell");
        cell.getStyleClass().addAll(styleClasses);
        cell.setMinWidth(0);
        return cell;
    }

    /** The totals, one row for each currency: what balances or which side is short, then both sides. */
    static void totals(GridPane grid, int row, List<EntrySums.Sum> sums, Currency home) {
        var named = sums.size() > 1
                || sums.stream().anyMatch(sum -> !sum.debits().currency().equals(home));
        for (int at = 0; at < sums.size(); at++) {
            var sum = sums.get(at);
            band(grid, row + at, at == 0 ? "lines-total" : "lines-row");
            var words = cell(Understood.words(sum, named), "first", sum.balances() ? "muted" : "danger");
            words.setGraphic(icon(sum));
            words.setId(at == 0 ? "journals-balance" : null);
            grid.add(words, ACCOUNT, row + at, CURRENCY + 1, 1);
            grid.add(cell(MoneyFormat.balance(sum.debits()), "num"), DEBIT, row + at);
            grid.add(cell(MoneyFormat.balance(sum.credits()), "num"), CREDIT, row + at);
        }
    }

    private static Node icon(EntrySums.Sum sum) {
        return sum.balances() ? Icons.AGREES.node("small", "success") : Icons.WARNING.node("small", "danger");
    }
}
