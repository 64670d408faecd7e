package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.close.ResultRow;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Form;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.SmallTable;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Shows just what would be sent of a month, asks to whom and in whose name, and says what came of it. */
final class SendingDialog extends VBox {
    private static final double ROWS_EM = 17;

    private final Sending sending;
    private final Sending.Offer offer;
    private final ComboBox<Connection> to = new ComboBox<>();
    private final TextField person = new TextField();
    private final Button send = new Button(Words.text("review.send-results.confirm"));
    private final Button leave = new Button(Words.text("review.send-results.leave"));
    private final Label end = new Label();
    private final Label missing = new Label();
    private final FailureLine failure = new FailureLine();

    SendingDialog(Sending sending, Sending.Offer offer, double em) {
        this.sending = sending;
        this.offer = offer;
        getStyleClass().add("dialog");
        setId("review-sending");
        getChildren().setAll(head(), body(em), foot());
    }

    Subscription follow() {
        return Subscription.combine(
                sending.toldProperty().subscribe(_ -> say()),
                sending.failureProperty().subscribe(_ -> say()),
                sending.busyProperty().subscribe(_ -> say()),
                person.textProperty().subscribe(_ -> say()),
                to.valueProperty().subscribe(_ -> say()));
    }

    private Node head() {
        var title = new Label(Words.text("review.send-results.title", Times.month(offer.month())));
        title.getStyleClass().add("page-title");
        var lead = new Label(
                offer.takers().isEmpty()
                        ? Words.text("review.send-results.nobody")
                        : Words.text("review.send-results.lead", offer.rows().size()));
        lead.setWrapText(true);
        lead.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(title, lead);
        box.getStyleClass().add("dialog-head");
        return box;
    }

    private Node body(double em) {
        to.getItems().setAll(offer.takers());
        to.setConverter(new Titles());
        to.getSelectionModel().selectFirst();
        person.setText(sending.me());
        var fields = new Form();
        fields.field(Words.text("review.send-results.to"), Words.text("review.send-results.to.help"), to);
        fields.field(Words.text("review.send-results.person"), Words.text("review.send-results.person.help"), person);
        var table = new SmallTable(4);
        table.head(
                Words.text("review.send-results.account"),
                Words.text("review.send-results.difference"),
                Words.text("review.send-results.unexplained"),
                Words.text("review.send-results.status"));
        offer.rows().forEach(row -> table.row("", cells(row)));
        var scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(Math.min(ROWS_EM, 3 + 2 * offer.rows().size()) * em);
        scroll.setMinHeight(0);
        end.setId("review-sent");
        end.setWrapText(true);
        end.setMinHeight(Region.USE_PREF_SIZE);
        var body = offer.takers().isEmpty() ? new VBox(failure) : new VBox(fields.node(), scroll, failure, end);
        body.getStyleClass().add("dialog-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        return body;
    }

    /** As they are sent, debit positive; the digits as everywhere on screen. */
    private static String[] cells(ResultRow row) {
        var account = row.account();
        return new String[] {
            account == null ? row.name() : account + " " + row.name(),
            amount(row.difference(), row.currency()),
            amount(row.unexplained(), row.currency()),
            row.status()
        };
    }

    private static String amount(@Nullable String amount, String currency) {
        return amount == null ? "" : MoneyFormat.balance(Money.of(amount, currency)) + " " + currency;
    }

    private Node foot() {
        leave.setOnAction(_ -> sending.leave());
        send.getStyleClass().add("accent");
        send.setDefaultButton(true);
        send.setVisible(!offer.takers().isEmpty());
        send.setManaged(send.isVisible());
        send.setOnAction(_ -> sending.send(
                Objects.requireNonNull(to.getValue()).id(), person.getText().strip()));
        missing.getStyleClass().add("obstacle");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(missing, gap, leave, Controls.explained(send));
        foot.getStyleClass().add("dialog-foot");
        return foot;
    }

    private void say() {
        var told = sending.toldProperty().get();
        failure.show(sending.failureProperty().get());
        end.setText(told == null ? "" : (told.words() + " " + told.nextStep()).strip());
        end.setVisible(told != null);
        end.setManaged(told != null);
        missing.setText(
                !offer.takers().isEmpty() && person.getText().isBlank()
                        ? Words.text("review.send-results.person.missing")
                        : "");
        send.setDisable(sending.busyProperty().get()
                || person.getText().isBlank()
                || to.getValue() == null
                || (told != null && told.isDone()));
        send.setText(Words.text(
                told == null || told.isDone() ? "review.send-results.confirm" : "review.send-results.again"));
        leave.setText(Words.text(told == null ? "review.send-results.leave" : "review.send-results.close"));
    }

    Node firstFocus() {
        return offer.takers().isEmpty() ? leave : send;
    }

    private static final class Titles extends StringConverter<Connection> {
        @Override
        public String toString(@Nullable Connection connection) {
            return connection == null ? "" : connection.title();
        }

        @Override
        public Connection fromString(String title) {
            throw new UnsupportedOperationException("nobody types a connection");
        }
    }
}
