package dev.weighhouse.journal;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quote;
import dev.weighhouse.books.Stored;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.journal.JournalBook.Kept;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Variance;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects what approvals of entries rest on, as it is at one time: what was read for one entry is not read again for the next.
 * Made for one piece of work and then forgotten.
 */
final class GroundsOf {
    private final JournalParts parts;
    private final Shelf shelf;
    private final Set<JournalId> leaving;
    private final ReadOrder order;
    private final Map<Period, Review> reviews = new HashMap<>();
    private final Map<Period, Optional<Stored<List<Balance>>>> balances = new HashMap<>();
    private @Nullable List<Stood> own;
    private @Nullable NotYetRead notYetRead;
    private @Nullable List<Mapping> history;
    private @Nullable EntriesNow entriesNow;
    private @Nullable Explained explained;

    /**
     * An entry of ours that came to stand in the ledger.
     *
     * @param since the event that told it first: a reading after it may hold the entry
     * @param gone whether the ledger has it no more
     */
    private record Stood(JournalBook.Writing writing, CrossingEvent since, boolean gone) {
        Draft draft() {
            return writing.draft();
        }
    }

    /**
     * One account of an entry.
     *
     * @param adjusted whether the entry is to clear the difference there
     */
    private record Place(AccountId account, Currency currency, Period month, boolean adjusted) {}

    GroundsOf(JournalParts parts, Shelf shelf) {
        this(parts, shelf, Set.of());
    }

    /** @param leaving see {@link NotYetRead}; looked at each time */
    GroundsOf(JournalParts parts, Shelf shelf, Set<JournalId> leaving) {
        this.leaving = leaving;
        this.parts = parts;
        this.shelf = shelf;
        this.order = new ReadOrder(parts, shelf);
    }

    Grounds of(Kept kept) {
        var entry = shelf.consignment(kept).entry();
        var month = Period.of(YearMonth.from(entry.date()));
        var review = review(month);
        var grounds = new ArrayList<Ground>();
        grounds.add(lines(kept, entry));
        var quotes = balances.computeIfAbsent(
                month, of -> parts.quotes().balances(shelf.ledger().id(), of.closing()));
        for (var line : accounts(entry).entrySet()) {
            var several = line.getValue().size() > 1;
            for (var currency : line.getValue()) {
                var place = new Place(line.getKey(), currency, month, isAdjusted(kept, line.getKey(), currency));
                of(place, quotes, review)
                        .forEach(ground -> grounds.add(
                                several
                                        ? ground.about(ground.subject() + " in " + currency.getCurrencyCode())
                                        : ground));
            }
        }
        share(kept).ifPresent(grounds::add);
        grounds.add(mapping(entry));
        if (kept.latest().origin() instanceof Origin.Transformed origin) {
            grounds.addAll(transactions(kept, origin));
        }
        grounds.add(period(entry));
        return new Grounds(grounds);
    }

    /** What an entry of transactions rests on besides: what they make now, or where they go now if others supplement it. */
    private List<Ground> transactions(Kept kept, Origin.Transformed origin) {
        var now = entriesNow();
        return now.follows(origin)
                ? AsMadeNow.grounds(kept, now.of(origin).map(EntriesNow.Now::entry))
                : now
                        .goes(origin)
                        .map(words -> new Ground(
                                "Where its transactions go",
                                Digest.of(words.getBytes(StandardCharsets.UTF_8))
                                        .hex(),
                                words,
                                "as mapped now"))
                        .stream()
                        .toList();
    }

    /** What both sides quote for one account in one currency. */
    private List<Ground> of(Place place, Optional<Stored<List<Balance>>> quotes, Review review) {
        var grounds = new ArrayList<Ground>();
        quotes.ifPresent(quoted -> ledgerBalance(place, quoted).ifPresent(grounds::add));
        review.variances().stream()
                .filter(variance -> isOf(variance, place.account(), place.currency()))
                .forEach(variance ->
                        variance.platformAmount().ifPresent(amount -> grounds.add(platform(variance, amount))));
        return grounds;
    }

    private static boolean isAdjusted(Kept kept, AccountId account, Currency currency) {
        return kept.latest().origin() instanceof Origin.Adjustment adjustment
                && adjustment.ledgerAccount().equals(account)
                && adjustment.currency().equals(currency);
    }

    /** What a part of the difference comes to now, where the entry takes no more than that part. */
    private Optional<Ground> share(Kept kept) {
        if (!(kept.latest().origin() instanceof Origin.Adjustment adjustment)
                || adjustment.share() == Share.DIFFERENCE) {
            return Optional.empty();
        }
        return review(adjustment.period()).variances().stream()
                .filter(variance -> Proposals.isOf(variance, adjustment))
                .findFirst()
                .flatMap(variance -> explained().apart(variance, kept.latest().id()))
                .map(Explained.Apart::waterfall)
                .map(waterfall -> {
                    var amount = adjustment.share().of(waterfall);
                    return new Ground(
                            "What is %s of %s".formatted(adjustment.share().word(), adjustment.ledgerAccount()),
                            amount.plain(),
                            JournalParts.words(amount),
                            "of %s".formatted(JournalParts.words(waterfall.difference())));
                });
    }

    /** Why an adjustment is of a difference that is gone or was read without something of ours; empty for every other entry. */
    Optional<Refusal> gone(Kept kept) {
        return differenceNow().gone(kept);
    }

    /** Why nobody can hold an adjustment against the present difference; empty for every other entry. */
    Optional<Refusal> incomparable(Kept kept) {
        return differenceNow().incomparable(kept);
    }

    private DifferenceNow differenceNow() {
        return new DifferenceNow(notYetRead(), this::explained, this::review);
    }

    private Review review(Period month) {
        return reviews.computeIfAbsent(month, parts.outlook()::review);
    }

    private static Map<AccountId, Set<Currency>> accounts(JournalEntry entry) {
        var accounts = new TreeMap<AccountId, Set<Currency>>();
        entry.lines()
                .forEach(line -> accounts.computeIfAbsent(
                                line.account(), _ -> new TreeSet<>(Comparator.comparing(Currency::getCurrencyCode)))
                        .add(line.amount().currency()));
        return accounts;
    }

    private static boolean isOf(Variance variance, AccountId account, Currency currency) {
        var ledgerAccount = variance.ledgerAccount();
        return ledgerAccount != null
                && ledgerAccount.id().equals(account)
                && variance.currency().equals(currency);
    }

    private static Ground lines(Kept kept, JournalEntry entry) {
        var debits = entry.debits().values().stream()
                .map(sum -> JournalParts.words(sum) + " " + sum.currency().getCurrencyCode())
                .sorted()
                .collect(Collectors.joining(", "));
        var value = Digest.of(kept.latest().draft().toString().getBytes(StandardCharsets.UTF_8))
                .hex();
        return new Ground(
                "Entry",
                value,
                "%d lines, %s".formatted(entry.lines().size(), debits),
                "revision " + kept.latest().revision());
    }

    /**
     * The quoted balance, less what we ourselves brought there before it was read: that is no news, but to an entry that adjusts
     * the difference there. That something of it is gone is news.
     */
    private Optional<Ground> ledgerBalance(Place place, Stored<List<Balance>> quoted) {
        return quoted.value().stream()
                .filter(balance -> balance.account().equals(place.account())
                        && balance.amount().currency().equals(place.currency()))
                .findFirst()
                .map(balance -> {
                    var brought = place.adjusted() ? List.<Stood>of() : broughtBefore(quoted.quote(), place);
                    var own = brought.stream()
                            .filter(stood -> !stood.gone())
                            .map(stood -> moved(stood, place))
                            .reduce(Money.zero(place.currency()), Money::plus);
                    var gone = gone(brought);
                    return new Ground(
                            "%s, %s balance".formatted(shelf.ledger().title(), place.account()),
                            balance.amount().minus(own).plain() + gone,
                            JournalParts.words(balance.amount())
                                    + (own.isZero() ? "" : ", of which %s from here".formatted(JournalParts.words(own)))
                                    + gone,
                            "pulled " + quoted.quote().fetchedAt());
                });
    }

    private static String gone(List<Stood> brought) {
        return brought.stream()
                .filter(Stood::gone)
                .map(stood -> ", %s is gone there".formatted(stood.writing().id()))
                .collect(Collectors.joining());
    }

    private List<Stood> broughtBefore(Quote read, Place place) {
        return own().stream()
                .filter(stood -> !stood.draft().date().isAfter(place.month().to())
                        && !order.isBefore(read, stood.since())
                        && !moved(stood, place).isZero())
                .toList();
    }

    private static Money moved(Stood stood, Place place) {
        return stood.draft().lines().stream()
                .filter(line -> place.account().equals(line.account()))
                .flatMap(line -> Optional.ofNullable(line.amount()).stream())
                .filter(amount -> amount.currency().equals(place.currency()))
                .reduce(Money.zero(place.currency()), Money::plus);
    }

    /** Each entry once, however often it was confirmed. */
    private List<Stood> own() {
        var known = own;
        if (known == null) {
            known = parts.book().all().stream()
                    .flatMap(
                            kept -> shelf
                                    .standsSince(kept)
                                    .map(since -> new Stood(kept.latest(), since, shelf.isGone(kept)))
                                    .stream())
                    .toList();
            own = known;
        }
        return known;
    }

    /** Which entries there are is read once; how far they have come, each time. */
    private NotYetRead notYetRead() {
        var known = notYetRead;
        if (known == null) {
            known = new NotYetRead(parts.book(), shelf, order, leaving);
            notYetRead = known;
        }
        return known;
    }

    private Explained explained() {
        var known = explained;
        if (known == null) {
            known = new Explained(shelf, order, parts.outlook());
            explained = known;
        }
        return known;
    }

    private EntriesNow entriesNow() {
        var known = entriesNow;
        if (known == null) {
            known = parts.entriesNow().get();
            entriesNow = known;
        }
        return known;
    }

    private List<Mapping> history() {
        var known = history;
        if (known == null) {
            known = parts.history().all();
            history = known;
        }
        return known;
    }

    private static Ground platform(Variance variance, Money amount) {
        var names = variance.platformAccounts().stream()
                .map(platform -> platform.account().label())
                .collect(Collectors.joining(", "));
        var read = variance.platform().quotesBehind(variance.basis()).stream()
                .map(quote -> quote.fetchedAt().toString())
                .max(String::compareTo)
                .orElse("");
        return new Ground(
                "Platform, %s for %s".formatted(names, variance.label()),
                amount.plain(),
                JournalParts.words(amount),
                "pulled " + read);
    }

    /** Whether the ledger takes entries of that day, as it said when it was last asked. */
    private Ground period(JournalEntry entry) {
        var locked = shelf.lockedUntil().filter(day -> !entry.date().isAfter(day));
        return new Ground(
                "Period of " + entry.date(),
                locked.isPresent() ? "locked" : "open",
                locked.map(day -> "locked to " + day).orElse("open"),
                shelf.ledger().title());
    }

    /** In these words since the first approval: other words would let every approval lapse. */
    private static String words(Mapping decision) {
        return "Mapping[slot=%s, target=%s, inForce=%s, origin=%s, reason=%s, author=%s, at=%s]"
                .formatted(
                        decision.slot(),
                        decision.target(),
                        decision.inForce(),
                        decision.origin(),
                        decision.reason(),
                        decision.author(),
                        decision.at());
    }

    /** Which decisions about the accounts of the entry hold. */
    private Ground mapping(JournalEntry entry) {
        var accounts = accounts(entry).keySet();
        var about = history().stream()
                .filter(decision -> MappedThere.goesTo(decision.target(), accounts))
                .map(GroundsOf::words)
                .toList();
        var value = Digest.of(String.join("\n", about).getBytes(StandardCharsets.UTF_8))
                .hex();
        return new Ground("Mapping", value, "%d decisions about these accounts".formatted(about.size()), "here");
    }
}
