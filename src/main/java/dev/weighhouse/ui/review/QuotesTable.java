package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.AmountCells;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** What the figures of an account were read from. */
final class QuotesTable extends TableView<Provenance.Source> {

    QuotesTable() {
        setId("review-quotes");
        setAccessibleText(Words.text("review.quotes.accessible"));
        getStyleClass().add("detail-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        var empty = new Label(Words.text("review.quotes.none"));
        empty.getStyleClass().add("muted");
        setPlaceholder(empty);
        var rows = column("rows", source -> String.valueOf(source.rows()));
        rows.getStyleClass().add(AmountCells.COLUMN);
        var digest = column("digest", Provenance.Source::digest);
        digest.getStyleClass().add("mono");
        getColumns()
                .setAll(List.of(
                        column("side", Provenance.Source::side),
                        column("says", Provenance.Source::says),
                        column("fetched", Provenance.Source::fetched),
                        digest,
                        rows));
    }

    private static TableColumn<Provenance.Source, String> column(
            String key, Function<Provenance.Source, String> value) {
        var column = new TableColumn<Provenance.Source, String>(Words.text("review.quotes." + key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    void show(List<Provenance.Source> sources) {
        setItems(FXCollections.observableArrayList(sources));
    }

    void fit(double em) {
        var widths = new double[] {10, 15, 12.5, 7, 5};
        for (int at = 0; at < widths.length; at++) {
            getColumns().get(at).setPrefWidth(widths[at] * em);
            getColumns().get(at).setMinWidth(widths[at] * em * 0.5);
        }
    }
}
