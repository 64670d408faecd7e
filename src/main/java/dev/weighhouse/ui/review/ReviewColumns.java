package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Amount;
import dev.weighhouse.ui.common.AmountCells;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of the table, and how they give way when it is narrow: Basis first, then words beside icons. */
final class ReviewColumns {
    private static final double ACCOUNT_LEAST = 16;
    private static final double BASIS = 6;
    private static final double AMOUNT = 8;
    private static final double DIGIT = 0.64;
    private static final double PADDING = 1.4;
    private static final double WAY = 5.2;
    private static final double WAY_ICON = 1.4;
    private static final double MARK = 2;
    private static final double STATUS = 11.5;
    private static final double STATUS_ICON = 2.9;
    private static final double SCROLL_BAR = 1.1;

    private final DoubleSupplier em;
    private final Supplier<SignLens> lens;
    private final TableColumn<ReviewRow, ReviewRow> account;
    private final TableColumn<ReviewRow, ReviewRow> basis;
    private final TableColumn<ReviewRow, ReviewRow> ledger;
    private final TableColumn<ReviewRow, ReviewRow> platform;
    private final TableColumn<ReviewRow, ReviewRow> difference;
    private final TableColumn<ReviewRow, ReviewRow> mark;
    private final TableColumn<ReviewRow, ReviewRow> status;
    private boolean wordyDifference = true;
    private boolean wordyStatus = true;

    ReviewColumns(DoubleSupplier em, Supplier<SignLens> lens, Consumer<GroupRow> toggle, Tells tells) {
        this.em = em;
        this.lens = lens;
        account = column("account", () -> new AccountCell(em, toggle));
        basis = column("basis", BasisCell::new);
        ledger = amount("ledger", ReviewRow::ledger, tells.ledger());
        platform = amount("platform", ReviewRow::platform, tells.platform());
        difference = column("difference", () -> new DifferenceCell(lens, () -> wordyDifference));
        difference.getStyleClass().add(AmountCells.COLUMN);
        mark = column("mark", FindingCell::new);
        status = column("status", () -> new StatusCell(() -> wordyStatus, tells.status()));
    }

    /** What the cells tell on hover. */
    record Tells(
            Function<ReviewRow, String> ledger,
            Function<ReviewRow, String> platform,
            Function<LineRow, String> status) {}

    private static TableColumn<ReviewRow, ReviewRow> column(
            String key, Supplier<TableCell<ReviewRow, ReviewRow>> cell) {
        var column = new TableColumn<ReviewRow, ReviewRow>(Words.text("review.column." + key));
        column.setId(key);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        return column;
    }

    private TableColumn<ReviewRow, ReviewRow> amount(
            String key, BiFunction<ReviewRow, SignLens, Amount> amount, Function<ReviewRow, String> tells) {
        var column = column(key, () -> new AmountCell(row -> amount.apply(row, lens.get()), tells));
        column.getStyleClass().add(AmountCells.COLUMN);
        return column;
    }

    void into(TableView<ReviewRow> table) {
        table.getColumns().setAll(List.of(account, basis, ledger, platform, difference, mark, status));
    }

    /**
     * Fits the columns into a table of this width. Amounts are never cut: their columns grow with the longest.
     *
     * @return whether cells have to be painted again, because words came or went
     */
    boolean fit(double width, int longest) {
        var size = em.getAsDouble();
        var room = width / size - SCROLL_BAR;
        var amounts = Math.max(AMOUNT, longest * DIGIT + PADDING);
        var fixed = 2 * amounts + Math.max(AMOUNT - WAY_ICON, amounts) + MARK;
        var full = fixed + BASIS + WAY + STATUS;
        var showsBasis = room - full >= ACCOUNT_LEAST;
        var wayWords = room - (full - BASIS) >= ACCOUNT_LEAST;
        var statusWords = room - (full - BASIS - WAY + WAY_ICON) >= ACCOUNT_LEAST;
        basis.setVisible(showsBasis);
        set(basis, BASIS);
        set(ledger, amounts);
        set(platform, amounts);
        set(mark, MARK);
        var way = wayWords ? WAY : WAY_ICON;
        var state = statusWords ? STATUS : STATUS_ICON;
        set(difference, amounts + way);
        set(status, state);
        set(account, Math.max(ACCOUNT_LEAST * 0.75, room - fixed - way - state - (showsBasis ? BASIS : 0)));
        var changed = wayWords != wordyDifference || statusWords != wordyStatus;
        wordyDifference = wayWords;
        wordyStatus = statusWords;
        status.setText(statusWords ? Words.text("review.column.status") : "");
        return changed;
    }

    private void set(TableColumn<ReviewRow, ReviewRow> column, double widthEm) {
        var width = Math.floor(widthEm * em.getAsDouble());
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setPrefWidth(width);
    }
}
