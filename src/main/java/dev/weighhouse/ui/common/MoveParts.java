package dev.weighhouse.ui.common;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.BooksLock;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Moved.Standing;
import dev.weighhouse.mappingdesk.Preview.Difference;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What changes of the mapping would move, in the tables and sentences that every screen shows before they are saved. */
public final class MoveParts {

    private static final int NOTES = 3;

    private MoveParts() {}

    /** What moves of one item, by month, with the standing of each month in the ledger. */
    public static SmallTable months(String id, List<Movement.Month> months) {
        var table = new SmallTable(4);
        table.setId(id);
        table.head(
                Words.text("mappings.move.period"),
                Words.text("mappings.column.items"),
                Words.text("mappings.column.amount"),
                Words.text("mappings.move.standing"));
        for (var month : months) {
            table.row(
                    "", Times.shortMonth(month.month()), count(month.items()), MoneyFormat.balance(month.amount()), "");
            table.last(chip(month.standing()));
        }
        for (var sum : Movement.sums(months)) {
            var items = months.stream()
                    .filter(month -> month.currency().equals(sum.currency()))
                    .mapToInt(Movement.Month::items)
                    .sum();
            table.row("total", Words.text("mappings.move.total"), count(items), MoneyFormat.balance(sum), "");
        }
        return table;
    }

    private static String count(int items) {
        return String.format(Locale.ENGLISH, "%,d", items);
    }

    private static Chip chip(Standing standing) {
        var chip = new Chip();
        var word = Words.text("mappings.standing." + standing.name().toLowerCase(Locale.ROOT));
        switch (standing) {
            case LOCKED -> chip.show(Icons.LOCKED, word, Chip.Tone.NEUTRAL);
            case OPEN -> chip.show(Icons.UNLOCKED, word, Chip.Tone.GREY);
            case UNKNOWN -> chip.show(Icons.HELP, word, Chip.Tone.GREY);
            case PENDING -> chip.show(Icons.HISTORY, word, Chip.Tone.GREY);
        }
        return chip;
    }

    /**
     * How the review's differences would stand.
     *
     * @param day of which they are
     */
    public static SmallTable differences(String id, String day, List<Difference> differences) {
        var table = new SmallTable(3);
        table.setId(id);
        table.head(
                Words.text("mappings.move.differences", day),
                Words.text("mappings.move.now"),
                Words.text("mappings.move.after"));
        for (var each : differences) {
            table.row("", each.label(), difference(each.now()), difference(each.after()));
        }
        return table;
    }

    private static String difference(@Nullable Money amount) {
        return amount == null ? Words.text("mappings.move.no-balance") : MoneyFormat.difference(amount);
    }

    /**
     * What no reclass entry moves, and what becomes of it.
     *
     * @param lockedUntil the last day the ledger takes nothing for, or null for none
     */
    public static List<Node> notBrought(Movement movement, @Nullable LocalDate lockedUntil) {
        var notes = new ArrayList<Node>();
        var placed = movement.placed();
        if (!placed.isEmpty()) {
            notes.add(note(Icons.NOTE, "muted", Words.text("mappings.move.placed", sums(placed))));
        }
        var late = Movement.standing(placed, Standing.LOCKED);
        if (!late.isEmpty() && lockedUntil != null) {
            notes.add(note(
                    Icons.LOCKED,
                    "warning",
                    Words.text("mappings.move.placed-locked", sums(late), Times.date(lockedUntil.plusDays(1)))));
        }
        var displaced = movement.displaced();
        if (!displaced.isEmpty()) {
            notes.add(note(Icons.WARNING, "warning", Words.text("mappings.move.displaced", sums(displaced))));
        }
        var unbooked = movement.unbooked();
        if (!unbooked.isEmpty()) {
            notes.add(note(Icons.NOTE, "muted", Words.text("mappings.move.unbooked", sums(unbooked))));
        }
        return notes;
    }

    /**
     * What is taken to stand where no row says, and leaves there: each in a sentence, as far as they can be read.
     *
     * @param out how a person says that it was booked elsewhere
     */
    public static List<Node> standing(
            Moves moves, Function<ItemKey, String> names, ChartOfAccounts ledger, ZoneId zone, String out) {
        var notes = new ArrayList<Node>();
        var all = moves.standing();
        for (var each : all.subList(0, Math.min(all.size(), NOTES))) {
            var sums = each.sums().stream().map(MoneyFormat::balance).collect(Collectors.joining(", "));
            var account = label(ledger, each.account());
            var sent = each.sent();
            var says = sent == null
                    ? Words.text("mappings.move.stands-on", sums, names.apply(each.item()), account)
                    : Words.text(
                            "mappings.move.stands-on-since",
                            sums,
                            names.apply(each.item()),
                            account,
                            Times.date(LocalDate.ofInstant(sent, zone)));
            var shown = each.shown().stream()
                    .sorted()
                    .map(id -> label(ledger, id))
                    .reduce((one, other) -> Words.text("mappings.move.or", one, other));
            var otherwise = shown.map(on -> Words.text("mappings.move.if-booked-on", on, out))
                    .orElseGet(() -> Words.text("mappings.move.if-elsewhere", out));
            notes.add(note(Icons.WARNING, "warning", says + " " + otherwise));
        }
        if (all.size() > NOTES) {
            notes.add(note(Icons.WARNING, "warning", Words.text("mappings.move.stands-more", all.size() - NOTES)));
        }
        return notes;
    }

    private static String label(ChartOfAccounts ledger, AccountId account) {
        return ledger.find(account).map(Account::label).orElse(account.value());
    }

    /** What the figures do not tell, as far as it can be read. */
    public static List<Node> notes(List<String> told) {
        var notes = new ArrayList<Node>();
        told.stream().limit(NOTES).forEach(each -> notes.add(note(Icons.NOTE, "muted", each)));
        if (told.size() > NOTES) {
            notes.add(note(Icons.NOTE, "muted", Words.text("mappings.move.notes-more", told.size() - NOTES)));
        }
        return notes;
    }

    /** How far the ledger's books are closed and when it said so; null where nobody knows. */
    public static String asked(@Nullable BooksLock lock, Clock clock) {
        if (lock == null) {
            return Words.text("mappings.lock.unknown");
        }
        var asked = Times.moment(lock.asked(), clock);
        return lock.until() == null
                ? Words.text("mappings.lock.none", asked)
                : Words.text("mappings.lock.until", Times.date(lock.until()), asked);
    }

    /** Sums by currency, in words. */
    public static String sums(List<Movement.Month> months) {
        return Movement.sums(months).stream().map(MoneyFormat::balance).collect(Collectors.joining(", "));
    }

    /** A sentence that is as high as it needs. */
    public static Label line(String words, String... styles) {
        var label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.getStyleClass().add("side-line");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A sentence after an icon. */
    public static Node note(Icons icon, String tone, String words) {
        var label = line(words, tone);
        HBox.setHgrow(label, Priority.ALWAYS);
        var line = new HBox(icon.node("small", tone), label);
        line.getStyleClass().add("side-note");
        return line;
    }
}
