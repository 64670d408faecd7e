package dev.weighhouse.ui.review;

import dev.weighhouse.books.Period;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.ui.common.Amount;
import dev.weighhouse.ui.common.AmountCells;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** The rows without a counterpart, the oldest first, each with its share of the difference, its cause and its age. */
final class UnmatchedTable extends SidesTable<OpenLine> {
    private static final double LEAST_DIFFERENCE_EM = 6;
    private static final double CAUSE_EM = 9.7;
    private static final double AGE_EM = 3.7;

    private final TableColumn<OpenLine, Amount> difference = amounts(
            Words.text("review.column.difference"),
            line -> Amount.difference(signs().shown(line.open().share())));
    private final TableColumn<OpenLine, OpenLine> cause = column(Words.text("review.open.cause.head"), line -> line);
    private final TableColumn<OpenLine, OpenLine> age = column(Words.text("review.open.age.head"), line -> line);

    UnmatchedTable() {
        super("review-unmatched");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        difference.setId("difference");
        cause.setId("cause");
        cause.setCellFactory(_ -> new CauseCell());
        age.setId("age");
        age.getStyleClass().add(AmountCells.COLUMN);
        age.setCellFactory(_ -> new AgeCell());
        beside(List.of(difference, cause, age));
    }

    /** "24 d"; the tooltip names the day, and the month that it was carried over from. */
    private static final class AgeCell extends TableCell<OpenLine, OpenLine> {
        @Override
        protected void updateItem(@Nullable OpenLine line, boolean isEmpty) {
            super.updateItem(line, isEmpty);
            var shown = line == null || isEmpty ? null : line;
            setText(shown == null ? null : Words.text("review.open.age", shown.days()));
            Tip.say(this, shown == null ? "" : since(shown));
        }

        private static String since(OpenLine line) {
            var day = Times.date(line.open().since());
            return line.carried()
                    ? Words.text(
                            "review.open.carried",
                            day,
                            Times.month(Period.of(YearMonth.from(line.open().since()))))
                    : Words.text("review.open.since", day);
        }
    }

    @Override
    boolean isNothing(OpenLine line, @Nullable Row row) {
        return row == null;
    }

    /** Selects the rows of one share of the difference, and shows the first of them. */
    void select(DetailModel.Picked picked) {
        var found = IntStream.range(0, getItems().size())
                .filter(at -> getItems().get(at).open().cause() == picked.kind())
                .toArray();
        getSelectionModel().clearSelection();
        if (found.length > 0) {
            getSelectionModel().selectIndices(found[0], found);
            getFocusModel().focus(found[0]);
            scrollTo(Math.max(0, found[0] - 1));
        }
    }

    @Override
    double fitBeside(double em, double amount) {
        var wide = Math.max(amount, Math.floor(LEAST_DIFFERENCE_EM * em));
        set(difference, wide);
        set(cause, Math.floor(CAUSE_EM * em));
        set(age, Math.floor(AGE_EM * em));
        return wide + Math.floor(CAUSE_EM * em) + Math.floor(AGE_EM * em);
    }
}
