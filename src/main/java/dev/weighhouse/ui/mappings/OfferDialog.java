package dev.weighhouse.ui.mappings;

import dev.weighhouse.mappingdesk.ImportPreview.Line;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Segments;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What a file or another workspace would change, row by row, before it becomes pending. */
final class OfferDialog extends VBox {
    private final Exchange exchange;
    private final Exchange.Offer offer;
    private final DialogTable<Line> table;
    private final FailureLine failure = new FailureLine();
    private final Button take = new Button();

    OfferDialog(Exchange exchange, Exchange.Offer offer, TargetWords words, Theme theme) {
        this.exchange = exchange;
        this.offer = offer;
        var rows = new OfferRows(offer.preview().lines(), words);
        getStyleClass().addAll("dialog", "wide-dialog");
        setId("mappings-offer");
        var shown = new OfferTable(rows, theme);
        table = shown.table();
        VBox.setVgrow(table, Priority.ALWAYS);
        var part = new SimpleObjectProperty<>(rows.first());
        var parts = new Segments<>(
                Words.text("mappings.offer.parts"),
                rows.parts(),
                each -> Words.text(each.key() + ".word", rows.count(each)),
                each -> Words.text(each.key() + ".help"));
        parts.follow(part);
        part.subscribe(shown::show);
        var filter = new HBox(parts);
        filter.getStyleClass().add("dialog-filter");
        getChildren().setAll(head(rows), failure, filter, table, new WholeRow<>(table, rows::whole), foot());
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                take.fire();
            }
        });
    }

    /** Gives the subscription back when the dialog goes. */
    Subscription follow() {
        return exchange.failureProperty().subscribe(failure::show);
    }

    private Node head(OfferRows rows) {
        var title = new Label(Words.text(
                offer.source() == Exchange.Source.FILE ? "mappings.import.title" : "mappings.copy-from.title",
                offer.name()));
        title.getStyleClass().add("page-title");
        var head = new VBox(title, wrapped(rows.counts(), "plain"), wrapped(next(), "muted"));
        head.getStyleClass().add("dialog-head");
        return head;
    }

    /** What can be done now. */
    private String next() {
        if (offer.preview().refused()) {
            return Words.text("mappings.import.mend", offer.name());
        }
        if (offer.changes() == 0) {
            return Words.text("mappings.import.nothing");
        }
        return offer.replaced() == 0
                ? Words.text("mappings.import.next")
                : Words.text("mappings.import.next-replacing", offer.replaced());
    }

    private static Label wrapped(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Node foot() {
        take.setText(
                offer.changes() == 0
                        ? Words.text("mappings.import.take-nothing")
                        : Words.text("mappings.import.take", offer.changes()));
        take.getStyleClass().add("accent");
        take.setDisable(offer.changes() == 0);
        take.setOnAction(_ -> exchange.take());
        var again = new Button(Words.text("mappings.import.again"), Icons.PULL.node());
        again.setOnAction(_ -> exchange.again());
        var leave = new Button(Words.text("mappings.leave"));
        leave.setOnAction(_ -> exchange.leave());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(again, gap, leave, take);
        foot.getStyleClass().add("dialog-foot");
        return foot;
    }

    Node firstFocus() {
        return table;
    }
}
