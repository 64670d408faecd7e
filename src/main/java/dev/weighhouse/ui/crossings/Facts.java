package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** What a crossing is, by name and value. A fact that does not apply is left out. */
final class Facts extends GridPane {
    private final Sentences sentences;
    private @Nullable CrossingRow shown;

    Facts(Sentences sentences) {
        this.sentences = sentences;
        getStyleClass().add("facts");
        var name = new ColumnConstraints();
        name.setMinWidth(USE_PREF_SIZE);
        var value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(name, value);
    }

    void show(CrossingRow row) {
        if (row.equals(shown)) {
            return;
        }
        shown = row;
        getChildren().clear();
        var subject = row.subject();
        var amount = row.amount();
        var date = row.date();
        var where = sentences.logbook().title(row.connection());
        if (amount == null) {
            fact("rows", sentences.amount(row));
        } else {
            fact("amount", MoneyFormat.balance(amount) + " " + amount.currency().getCurrencyCode());
        }
        fact("date", date == null ? null : Times.date(date));
        if (Sentences.isReading(row)) {
            fact("from", where);
        } else {
            fact("to", where);
            fact("became", row.state() == CrossingState.CONFIRMED ? sentences.entry(row) : null);
            mono("ledger-id", row.outcome().ledgerId());
        }
        fact("entry", subject.reference());
        mono("source", subject.source());
        mono("key", row.key().grouped());
        fact(
                "attempts",
                row.outcome().attempts() == 0
                        ? null
                        : String.valueOf(row.outcome().attempts()));
    }

    private @Nullable Label fact(String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var name = new Label(Words.text("crossings.story." + key));
        name.getStyleClass().addAll("muted", "small");
        var said = new Label(value);
        said.getStyleClass().add("small");
        Tip.say(said, value);
        addRow(getRowCount(), name, said);
        return said;
    }

    private void mono(String key, @Nullable String value) {
        var said = fact(key, value);
        if (said != null) {
            said.getStyleClass().remove("small");
            said.getStyleClass().add("mono");
        }
    }
}
