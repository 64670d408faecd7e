package dev.weighhouse.journal;

import static dev.weighhouse.journal.Check.Result.FINE;
import static dev.weighhouse.journal.Check.Result.STOP;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.crossing.Capabilities;
import dev.weighhouse.crossing.Standing;
import dev.weighhouse.journal.Check.Field;
import dev.weighhouse.journal.Check.Spot;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at before an entry is sent. Pure: the same draft against the same ledger gives the same checks. Every refusal
 * names the line, counted from 1.
 */
final class Preflight {

    /** What the ledger is known to take: as it says now, or as it was last pulled. */
    record Ground(
            ChartOfAccounts chart,
            @Nullable LocalDate lockedUntil,
            boolean lockKnown,
            Standing.OpenDays open,
            Set<Currency> currencies,
            Optional<Set<String>> taxCodes,
            Optional<Capabilities> limits,
            String ledger) {

        /** The same with accounts that were pulled later. */
        Ground with(ChartOfAccounts later) {
            return new Ground(later, lockedUntil, lockKnown, open, currencies, taxCodes, limits, ledger);
        }

        static Ground of(Standing standing, Capabilities limits, String ledger) {
            return new Ground(
                    standing.chart(),
                    standing.lockedUntil(),
                    true,
                    standing.open(),
                    standing.currencies(),
                    standing.taxCodes(),
                    Optional.of(limits),
                    ledger);
        }
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Ground ground;
    private final List<Check> checks = new ArrayList<>();

    private Preflight(Ground ground) {
        this.ground = ground;
    }

    static List<Check> of(Draft draft, Ground ground) {
        var preflight = new Preflight(ground);
        preflight.lines(draft);
        preflight.balance(draft);
        preflight.date(draft);
        preflight.texts(draft);
        return List.copyOf(preflight.checks);
    }

    /** The first thing that keeps the entry from being sent. */
    static Optional<Check> firstStop(List<Check> checks) {
        return checks.stream().filter(check -> check.result() == STOP).findFirst();
    }

    private void lines(Draft draft) {
        if (draft.lines().size() < 2) {
            stop(
                    Spot.ENTRY,
                    "An entry has at least two lines; this has %d."
                            .formatted(draft.lines().size()),
                    "Add the other side.");
        }
        var before = checks.size();
        for (int i = 0; i < draft.lines().size(); i++) {
            line(i + 1, draft.lines().get(i));
        }
        if (checks.size() == before && !draft.lines().isEmpty()) {
            var accounts =
                    draft.lines().stream().map(Draft.Line::account).distinct().count();
            fine("%d accounts active in %s".formatted(accounts, ground.ledger()));
        }
    }

    private void line(int number, Draft.Line line) {
        account(number, line.account());
        var amount = line.amount();
        var amounts = new Spot(Field.AMOUNT, number);
        if (amount == null) {
            stop(amounts, "Line %d has no amount.".formatted(number), "Type its debit or its credit.");
        } else if (amount.isZero()) {
            stop(amounts, "Line %d has an amount of zero.".formatted(number), "Type its amount, or delete the line.");
        } else if (!ground.currencies().contains(amount.currency())) {
            stop(
                    amounts,
                    "Line %d is in %s, which %s does not take."
                            .formatted(number, amount.currency().getCurrencyCode(), ground.ledger()),
                    "Use one of its currencies.");
        }
        var tax = line.taxCode();
        if (tax != null
                && ground.taxCodes().filter(codes -> !codes.contains(tax)).isPresent()) {
            stop(
                    new Spot(Field.TAX, number),
                    "Line %d has the tax code %s, which %s does not know.".formatted(number, tax, ground.ledger()),
                    "Choose another.");
        }
        text(
                new Spot(Field.DESCRIPTION, number),
                "The description of line " + number,
                line.description(),
                ground.limits().map(Capabilities::descriptionLength));
        line.dimensions()
                .forEach((name, value) -> text(
                        new Spot(Field.DIMENSIONS, number),
                        "The dimension %s of line %d".formatted(name, number),
                        name + value,
                        Optional.empty()));
    }

    private void account(int number, @Nullable AccountId id) {
        var spot = new Spot(Field.ACCOUNT, number);
        if (id == null) {
            stop(spot, "Line %d has no account.".formatted(number), "Choose one.");
            return;
        }
        var account = ground.chart().find(id);
        if (account.isEmpty()) {
            stop(
                    spot,
                    "Line %d goes to account %s, which %s does not have.".formatted(number, id, ground.ledger()),
                    "Choose another.");
        } else if (!account.get().active()) {
            stop(
                    spot,
                    "Line %d goes to %s, which is archived in %s."
                            .formatted(number, account.get().label(), ground.ledger()),
                    "Choose another, or make it active there.");
        } else if (account.get().isHeading()) {
            stop(
                    spot,
                    "Line %d goes to %s, which only adds up the accounts below it."
                            .formatted(number, account.get().label()),
                    "Choose one of those.");
        }
    }

    private void balance(Draft draft) {
        var sums = EntrySums.of(draft);
        if (sums.tooLarge().isPresent()) {
            checks.add(sums.tooLarge().get());
            return;
        }
        var out = sums.all().stream()
                .filter(sum -> !sum.balances())
                .map(EntrySums.Sum::out)
                .toList();
        for (var sum : out) {
            stop(
                    Spot.ENTRY,
                    "Out by %s %s: %s are short."
                            .formatted(
                                    JournalParts.words(sum.abs()),
                                    sum.currency().getCurrencyCode(),
                                    sum.signum() > 0 ? "credits" : "debits"),
                    "Debits and credits must be equal in each currency.");
        }
        if (out.isEmpty() && !sums.all().isEmpty()) {
            fine("Balanced in "
                    + sums.all().stream()
                            .map(sum -> sum.debits().currency().getCurrencyCode())
                            .collect(Collectors.joining(", ")));
        }
    }

    private void date(Draft draft) {
        var locked = ground.lockedUntil();
        if (locked != null && !draft.date().isAfter(locked)) {
            stop(
                    Spot.of(Field.DATE),
                    "%s is locked to %s, and the entry is dated %s."
                            .formatted(ground.ledger(), day(locked), day(draft.date())),
                    "Date it later, or have the period opened there.");
        } else if (!ground.open().isOpen(draft.date())) {
            stop(
                    Spot.of(Field.DATE),
                    "%s has no open period for %s.".formatted(ground.ledger(), day(draft.date())),
                    "Open one there, or choose another date.");
        } else if (!ground.lockKnown()) {
            checks.add(new Check(
                    Check.Result.NOTE,
                    "Whether %s takes entries of %s is not known.".formatted(ground.ledger(), day(draft.date())),
                    "It is asked with the next pull, and before anything is sent."));
        } else {
            fine(
                    locked == null
                            ? "%s is open in %s".formatted(day(draft.date()), ground.ledger())
                            : "%s is open, %s is locked to %s"
                                    .formatted(day(draft.date()), ground.ledger(), day(locked)));
        }
        var reverse = draft.reverseOn();
        if (reverse != null && !reverse.isAfter(draft.date())) {
            stop(
                    Spot.of(Field.REVERSE_ON),
                    "It would be reversed on %s, which is not after %s.".formatted(day(reverse), day(draft.date())),
                    "Choose a later day.");
        }
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    private void texts(Draft draft) {
        if (draft.narration().isBlank()) {
            stop(Spot.of(Field.NARRATION), "The entry has no narration.", "Say in a few words why it is made.");
        }
        text(
                Spot.of(Field.NARRATION),
                "The narration",
                draft.narration(),
                ground.limits().map(Capabilities::narrationLength));
        var reference = draft.reference();
        if (reference != null) {
            reference(reference, ground.limits().map(Capabilities::referenceLength));
        }
    }

    private void reference(String reference, Optional<Integer> kept) {
        var none = kept.filter(length -> length == 0).isPresent();
        text(Spot.of(Field.REFERENCE), "The reference", reference, none ? Optional.empty() : kept);
        if (none && !reference.isBlank()) {
            checks.add(new Check(
                    Check.Result.NOTE,
                    "%s keeps no reference, so this one stays here.".formatted(ground.ledger()),
                    "Say it in the narration if it is needed there.",
                    Spot.of(Field.REFERENCE)));
        }
    }

    private void text(Spot spot, String what, String text, Optional<Integer> limit) {
        if (text.codePoints().anyMatch(Preflight::isUnprintable)) {
            stop(spot, what + " has characters that cannot be printed.", "Type it again without them.");
        }
        if (limit.filter(most -> text.length() > most).isPresent()) {
            stop(
                    spot,
                    "%s has %d characters; %s keeps %d.".formatted(what, text.length(), ground.ledger(), limit.get()),
                    "Shorten it.");
        }
    }

    private static boolean isUnprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private void fine(String words) {
        checks.add(new Check(FINE, words, ""));
    }

    private void stop(Spot spot, String words, String nextStep) {
        checks.add(new Check(STOP, words, nextStep, spot));
    }

    /** All that stops any of these entries, and what was fine with all of them. */
    static List<Check> together(Map<JournalId, List<Check>> all) {
        var stops = new ArrayList<Check>();
        all.forEach((id, checks) -> checks.stream()
                .filter(check -> check.result() != FINE)
                .forEach(check -> stops.add(new Check(check.result(), id + ": " + check.words(), check.nextStep()))));
        var fine = all.values().stream()
                .flatMap(List::stream)
                .filter(check -> check.result() == FINE)
                .distinct()
                .toList();
        var both = new ArrayList<Check>(stops);
        both.addAll(fine);
        return List.copyOf(both);
    }
}
