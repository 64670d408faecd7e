package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.JournalEntry.Line;
import dev.weighhouse.books.Money;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses entries that QuickBooks has no words for, and names the line and field. Lines count from 1. */
final class JournalChecks {

    static final int LONGEST_NOTE = 4000;
    static final int LONGEST_DESCRIPTION = 4000;

    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(10);
    private static final Set<String> DIMENSIONS =
            Set.of("Class", "Department", "Customer", "Vendor", ExchangeRate.DIMENSION);

    private final Ground ground;

    JournalChecks(Ground ground) {
        this.ground = ground;
    }

    void check(JournalEntry entry) {
        if (entry.lines().size() < 2) {
            throw refused("the lines", "there are %d".formatted(entry.lines().size()), "Give it two lines or more.");
        }
        text("the reference", entry.reference(), LONGEST_NOTE);
        if (entry.reference() != null && entry.reference().contains("]")) {
            throw refused("the reference", "it has a ], at which it would end", "Take the ] out.");
        }
        text("the narration", entry.narration(), LONGEST_NOTE);
        for (var i = 0; i < entry.lines().size(); i++) {
            check(
                    "line " + (i + 1),
                    entry.lines().get(i),
                    entry.lines().getFirst().amount());
        }
        if (!entry.balances()) {
            throw refused(
                    "the amounts",
                    "debits and credits differ by %s"
                            .formatted(entry.imbalance().values()),
                    "Balance the entry.");
        }
    }

    /** The note holds key, reference and narration together. */
    void checkNote(String note) {
        if (note.length() > LONGEST_NOTE) {
            throw refused(
                    "the narration",
                    "with the key it has %d characters and QuickBooks keeps %d".formatted(note.length(), LONGEST_NOTE),
                    "Shorten it by %d.".formatted(note.length() - LONGEST_NOTE));
        }
    }

    private void check(String where, Line line, Money first) {
        amount(where, line.amount(), first);
        account(where, line.account(), first);
        text(where + ", description", line.description(), LONGEST_DESCRIPTION);
        text(where + ", tax code", line.taxCode(), LONGEST_DESCRIPTION);
        for (var dimension : line.dimensions().entrySet()) {
            var field = "%s, %s".formatted(where, PlainText.name(dimension.getKey()));
            if (!DIMENSIONS.contains(dimension.getKey())) {
                throw refused(
                        field,
                        "there is no such dimension",
                        "Use Class, Department, Customer, Vendor or ExchangeRate.");
            }
            text(field, dimension.getValue(), LONGEST_DESCRIPTION);
        }
        partner(where, line);
    }

    private static void amount(String where, Money amount, Money first) {
        var field = where + ", amount";
        if (amount.isZero()) {
            throw refused(field, "it is zero", "Take the line out.");
        }
        if (!amount.currency().equals(first.currency())) {
            throw refused(
                    field,
                    "it is in %s and the first line in %s, but an entry has one currency"
                            .formatted(amount.currency(), first.currency()),
                    "Make an entry for each currency.");
        }
        if (amount.decimal().abs().compareTo(TOO_MUCH) >= 0) {
            throw refused(field, "it has more than ten digits before the point", "Split the amount.");
        }
    }

    private void account(String where, AccountId id, Money first) {
        var account = ground.chart().find(id);
        var home = ground.books().home();
        if (account.isEmpty()) {
            return;
        }
        var kept = account.get().currency();
        if (!kept.equals(home) && !kept.equals(first.currency())) {
            throw refused(
                    where + ", account",
                    "%s is kept in %s and the entry is in %s"
                            .formatted(account.get().label(), kept, first.currency()),
                    "Give the entry in " + kept + ".");
        }
    }

    private void partner(String where, Line line) {
        if (line.dimensions().containsKey("Customer") && line.dimensions().containsKey("Vendor")) {
            throw refused(where, "it names a customer and a vendor", "Make a line for each.");
        }
        var needed = ground.partner(line.account());
        if (needed.isPresent() && !line.dimensions().containsKey(needed.get())) {
            throw refused(
                    "%s, %s".formatted(where, needed.get()),
                    "%s is missing, without whom nothing is posted to this account"
                            .formatted(needed.get().equals("Customer") ? "the customer" : "the vendor"),
                    "Give the line a %s by its id at QuickBooks, or choose another account.".formatted(needed.get()));
        }
    }

    private static void text(String field, @Nullable String text, int longest) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            throw refused(
                    field,
                    "it has %d characters and QuickBooks keeps %d".formatted(text.length(), longest),
                    "Shorten it.");
        }
        if (text.codePoints().anyMatch(JournalChecks::unprintable)) {
            throw refused(field, "it has a control character", "Write it on one line of plain text.");
        }
    }

    private static boolean unprintable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    static FailureException refused(String where, String why, String nextStep) {
        return new FailureException(
                new Failure.BadInput("QuickBooks cannot be told this entry, %s: %s.".formatted(where, why), nextStep));
    }
}
