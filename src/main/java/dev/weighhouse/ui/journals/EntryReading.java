package dev.weighhouse.ui.journals;

import dev.weighhouse.books.Money;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** An entry as it is read: its facts and its lines. */
final class EntryReading extends VBox {

    EntryReading(Journal journal, Loaded loaded, Clock clock, double em) {
        getStyleClass().add("entry-reading");
        getChildren().setAll(facts(journal, clock), lines(journal.draft(), loaded, em));
    }

    private static GridPane facts(Journal journal, Clock clock) {
        var draft = journal.draft();
        var facts = EntryPane.facts();
        var narration = EntryPane.value(draft.narration());
        narration.setWrapText(true);
        EntryPane.fact(facts, 0, 0, "narration", narration);
        EntryPane.fact(
                facts,
                1,
                0,
                "prepared",
                EntryPane.value(journal.preparedBy() + ", " + Times.moment(journal.preparedAt(), clock)));
        EntryPane.fact(facts, 0, 2, "date", EntryPane.value(Times.date(draft.date())));
        if (draft.reverseOn() != null) {
            EntryPane.fact(facts, 1, 2, "reverse-on", EntryPane.value(Times.date(draft.reverseOn())));
        } else if (draft.reference() != null) {
            EntryPane.fact(facts, 1, 2, "reference", EntryPane.value(draft.reference()));
        }
        var from = origin(journal);
        if (!from.isEmpty()) {
            EntryPane.fact(facts, 2, 0, "origin", EntryPane.value(from));
        }
        if (draft.reverseOn() != null && draft.reference() != null) {
            EntryPane.fact(facts, 2, 2, "reference", EntryPane.value(draft.reference()));
        }
        return facts;
    }

    private static String origin(Journal journal) {
        var words = switch (journal.origin()) {
            case Origin.Scratch _ -> "";
            case Origin.Imported imported -> Words.text("journals.origin.imported", imported.entryId());
            case Origin.Adjustment adjustment ->
                Words.text("journals.origin.adjustment", Times.month(adjustment.period()));
            case Origin.Recurring recurring -> Words.text("journals.origin.recurring", recurring.template());
            case Origin.Reversal reversal -> Words.text("journals.origin.reversal", reversal.of());
            case Origin.Reclass _ -> Words.text("journals.origin.reclass");
            case Origin.Transformed made -> Words.text("journals.origin.transformed", made.platform(), made.group());
            case Origin.Exported item ->
                Words.text("journals.origin.exported", item.platform(), item.item(), item.job());
        };
        var back = journal.reversedBy();
        return back == null ? words : (words + " " + Words.text("journals.reversed-by", back)).strip();
    }

    private static GridPane lines(Draft draft, Loaded loaded, double em) {
        var grid = LineColumns.grid(em);
        int row = 1;
        for (var line : draft.lines()) {
            LineColumns.band(grid, row, "lines-row");
            var account = line.account();
            var name = LineColumns.cell(account == null ? "" : loaded.label(account), "first");
            Tip.say(name, name.getText());
            grid.add(name, LineColumns.ACCOUNT, row);
            grid.add(description(line), LineColumns.DESCRIPTION, row);
            grid.add(LineColumns.cell(Objects.requireNonNullElse(line.taxCode(), ""), "muted"), LineColumns.TAX, row);
            var amount = line.amount();
            if (amount != null) {
                var column = amount.signum() < 0 ? LineColumns.CREDIT : LineColumns.DEBIT;
                grid.add(LineColumns.cell(shown(amount), "num"), column, row);
                if (!amount.currency().equals(loaded.home())) {
                    grid.add(LineColumns.cell(amount.currency().getCurrencyCode()), LineColumns.CURRENCY, row);
                }
            }
            row++;
        }
        LineColumns.totals(grid, row, Understood.sums(draft, loaded.home()), loaded.home());
        return grid;
    }

    private static String shown(Money amount) {
        return MoneyFormat.balance(amount.signum() < 0 ? amount.negated() : amount);
    }

    private static Label description(Draft.Line line) {
        var all = List.of(
                line.description(), line.dimensions().values().stream().sorted().collect(Collectors.joining(", ")));
        var text = all.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
        var cell = LineColumns.cell(text);
        Tip.say(cell, text);
        return cell;
    }
}
