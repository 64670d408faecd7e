package dev.weighhouse.journal;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.reconcile.RowPair;
import dev.weighhouse.reconcile.RowPairing;
import dev.weighhouse.reconcile.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Finds the lines of entries of ours among the rows of one account: by their key, else by the id the ledger named, else by day and
 * amount.
 */
final class OwnRows {
    private final Map<JournalId, Money> found = new HashMap<>();
    private final List<Posting> others;
    private final Rows rows;

    /**
     * One entry to look for.
     *
     * @param amounts of its lines on the account
     * @param read whether it stands there and was read, so that it is there even if nobody wrote its key
     */
    record Sought(Journal entry, List<Money> amounts, boolean read) {}

    /** @param keyed which of them carry which keys */
    OwnRows(Rows rows, KeyedRows keyed, List<Sought> all) {
        var pairs = Stream.concat(rows.unmatched().stream(), rows.matched().stream())
                .toList();
        this.others = new ArrayList<>(
                pairs.stream().map(RowPair::ledger).flatMap(Stream::ofNullable).toList());
        all.forEach(sought -> take(
                sought,
                keyed.of(sought.entry()).stream().filter(others::contains).toList()));
        lookBy(OwnRows::hasId, all);
        lookBy(OwnRows::hasDay, all);
        this.rows = found.isEmpty() ? rows : RowPairing.of(others, transactions(pairs));
    }

    /** What the rows show of an entry; empty where they show nothing of it. */
    Optional<Money> amount(JournalId id) {
        return Optional.ofNullable(found.get(id));
    }

    /** The rows of everybody else. */
    Rows others() {
        return rows;
    }

    private void lookBy(BiPredicate<Posting, Sought> rule, List<Sought> all) {
        for (var sought : all) {
            if (sought.read() && !found.containsKey(sought.entry().id())) {
                take(sought, lines(rule, sought));
            }
        }
    }

    /** As many as the entry has lines of that amount. */
    private List<Posting> lines(BiPredicate<Posting, Sought> rule, Sought sought) {
        var lines = new ArrayList<Posting>();
        for (var amount : sought.amounts()) {
            others.stream()
                    .filter(row -> row.amount().equals(amount) && !lines.contains(row) && rule.test(row, sought))
                    .findFirst()
                    .ifPresent(lines::add);
        }
        return lines;
    }

    private void take(Sought sought, List<Posting> lines) {
        lines.stream()
                .map(Posting::amount)
                .reduce(Money::plus)
                .ifPresent(sum -> found.put(sought.entry().id(), sum));
        others.removeAll(lines);
    }

    /** Ids of some ledgers name another entry later, so the amount has to be the same, too. */
    private static boolean hasId(Posting row, Sought sought) {
        var id = sought.entry().ledgerId();
        return id != null && id.equals(row.entry());
    }

    private static boolean hasDay(Posting row, Sought sought) {
        return row.date().equals(sought.entry().draft().date());
    }

    private static List<Transaction> transactions(List<RowPair> pairs) {
        return pairs.stream()
                .map(RowPair::platform)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
