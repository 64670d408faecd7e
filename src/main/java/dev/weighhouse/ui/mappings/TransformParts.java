package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.mappingdesk.Transformed;
import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.mappings.DialogTable.Width;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The tables of the dialog: the entries with their lines, what is held, and how accounts add up. */
final class TransformParts {
    private static final Width AMOUNT = Width.em(9);
    private static final Width DATE = Width.em(8);

    private final DialogTable<JournalEntry> entries;
    private final DialogTable<JournalEntry.Line> lines;
    private final DialogTable<Transformed.Held> held;
    private final DialogTable<Transformed.Total> totals;
    private final Label narration = new Label();
    private final VBox entriesAndLines;
    private final VBox heldAndWhy;
    private final WholeRow<JournalEntry.Line> why;
    private Transforming.@Nullable Made made;

    /** What of it is shown. */
    enum Part {
        ENTRIES,
        HELD,
        TOTALS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    TransformParts(TargetWords words, Theme theme) {
        entries = new DialogTable<JournalEntry>(
                        "mappings-transform-entries", Words.text("mappings.transform.entries.help"), theme)
                .words("date", DATE, entry -> Times.date(entry.date()))
                .words("of", Width.rest(1), TransformParts::of)
                .figures(
                        "lines",
                        Width.em(5),
                        entry -> String.valueOf(entry.lines().size()))
                .figures("debits", Width.em(11), TransformParts::debits)
                .chips("journals", Width.em(14), this::known);
        lines = new DialogTable<JournalEntry.Line>(
                        "mappings-transform-lines", Words.text("mappings.transform.lines"), theme)
                .words("account", Width.rest(1), line -> words.label(line.account()))
                .words("description", Width.rest(1), TransformParts::description)
                .words("decided", Width.rest(1.3), this::decided)
                .words("tax", Width.em(7), line -> Objects.requireNonNullElse(line.taxCode(), ""))
                .figures("debit", AMOUNT, line -> side(line.amount(), 1))
                .figures("credit", AMOUNT, line -> side(line.amount(), -1));
        held = new DialogTable<Transformed.Held>(
                        "mappings-transform-held", Words.text("mappings.transform.held.help"), theme)
                .words("date", DATE, each -> Times.date(each.transaction().date()))
                .words("held", Width.rest(1), each -> name(each.transaction()))
                .figures(
                        "amount", Width.em(11), each -> money(each.transaction().amount()))
                .words("why", Width.rest(2), Transformed.Held::why);
        totals = new DialogTable<Transformed.Total>(
                        "mappings-transform-totals", Words.text("mappings.transform.totals.help"), theme)
                .words("account", Width.rest(1), each -> words.label(each.account()))
                .words("tax", Width.em(8), each -> Objects.requireNonNullElse(each.taxCode(), ""))
                .figures("of-transactions", Width.em(12), each -> money(each.transactions()))
                .figures("in-entries", Width.em(12), each -> money(each.entries()))
                .chips("agrees", Width.em(9), TransformParts::agrees);
        narration.getStyleClass().addAll("small", "muted", "dialog-note");
        narration.setWrapText(true);
        narration.setMinHeight(Label.USE_PREF_SIZE);
        VBox.setVgrow(entries, Priority.ALWAYS);
        VBox.setVgrow(lines, Priority.ALWAYS);
        VBox.setVgrow(held, Priority.ALWAYS);
        why = new WholeRow<>(
                lines, line -> decided(line).isEmpty() ? "" : words.label(line.account()) + ": " + decided(line));
        heldAndWhy = new VBox(held, new WholeRow<>(held, each -> name(each.transaction()) + ": " + each.why()));
        entriesAndLines = new VBox(entries, narration, lines, why);
        entries.getSelectionModel().selectedItemProperty().subscribe(this::showLines);
    }

    /** Which decisions sent what there, and by which test. */
    private String decided(JournalEntry.Line line) {
        var entry = entries.getSelectionModel().getSelectedItem();
        return made == null || entry == null ? "" : decided(made.transformed(), entry, line);
    }

    static String decided(Transformed transformed, JournalEntry entry, JournalEntry.Line line) {
        return transformed.decided().getOrDefault(entry.id(), List.of()).stream()
                .filter(each -> each.account().equals(line.account()))
                .map(each -> Words.text(
                        "mappings.transform.decided", each.words(), each.transactions(), money(each.amount())))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** In a low window the entries and what each says, which is also what of it is held; its lines are in Journals. */
    void low(boolean now) {
        lines.setVisible(!now);
        lines.setManaged(!now);
    }

    private void showLines(@Nullable JournalEntry entry) {
        narration.setText(entry == null ? "" : Objects.requireNonNullElse(entry.narration(), ""));
        lines.rows(entry == null ? List.of() : entry.lines());
    }

    static String word(Part part, Transforming.Made made) {
        var of = made.transformed();
        var count = switch (part) {
            case ENTRIES -> of.entries().size();
            case HELD -> of.held().size();
            case TOTALS -> of.totals().size();
        };
        return Words.text("mappings.transform." + part.key() + ".word", count);
    }

    Node show(Part part, Transforming.Made now) {
        var same = made != null && made.transformed().equals(now.transformed());
        made = now;
        var of = now.transformed();
        if (same) {
            entries.refresh();
        } else {
            entries.rows(of.entries());
            held.rows(of.held());
            totals.rows(of.totals());
        }
        return switch (part) {
            case ENTRIES -> entriesAndLines;
            case HELD -> heldAndWhy;
            case TOTALS -> totals;
        };
    }

    /** The table that takes the keyboard; null until there is something in it. */
    @Nullable
    Node table(Part part) {
        if (made == null) {
            return null;
        }
        return switch (part) {
            case ENTRIES -> entries;
            case HELD -> held;
            case TOTALS -> totals;
        };
    }

    /** What it is made of: the narration up to what it tells of that, as the whole of it stands below. */
    private static String of(JournalEntry entry) {
        var narration = Objects.requireNonNullElse(entry.narration(), entry.id());
        var end = narration.indexOf(". ");
        return end < 0 ? narration : narration.substring(0, end);
    }

    private static String debits(JournalEntry entry) {
        return entry.debits().values().stream()
                .map(TransformParts::money)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    static String money(Money amount) {
        return MoneyFormat.balance(amount) + " " + amount.currency().getCurrencyCode();
    }

    private static String side(Money amount, int side) {
        return amount.signum() == side ? MoneyFormat.balance(side < 0 ? amount.negated() : amount) : "";
    }

    private static String description(JournalEntry.Line line) {
        var dimensions = line.dimensions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> Words.text("mappings.dimension", each.getKey(), each.getValue()));
        return Stream.concat(Stream.ofNullable(line.description()), dimensions).collect(Collectors.joining(", "));
    }

    /** What a person would call it. */
    static String name(Transaction transaction) {
        return Stream.of(transaction.description(), transaction.counterparty(), transaction.reference())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(transaction.id());
    }

    private void known(Chip chip, JournalEntry entry) {
        var known = made == null ? null : made.known(entry).orElse(null);
        if (known == null) {
            chip.show(Icons.ADD, Words.text("mappings.transform.new"), Chip.Tone.GREY);
        } else if (known.asNow()) {
            chip.show(Icons.JOURNALS, Words.text("mappings.transform.in-journals", known.id()), Chip.Tone.CALM);
        } else {
            chip.show(Icons.WARNING, Words.text("mappings.transform.differs", known.id()), Chip.Tone.WARNING);
        }
    }

    private static void agrees(Chip chip, Transformed.Total total) {
        if (total.agrees()) {
            chip.show(Icons.AGREES, Words.text("mappings.transform.agrees"), Chip.Tone.CALM);
        } else {
            chip.show(Icons.FAILED, Words.text("mappings.transform.departs"), Chip.Tone.DANGER);
        }
    }
}
