package dev.weighhouse.close;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.Variance;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rows of accounts that a variance is not about, as far as they look like what is open in it. For one thread. */
final class Elsewhere {
    private final Compared compared;
    private final Predicate<AccountKey> holdsOpenItems;
    private final Told told;
    private final Map<ConnectionId, Map<YearMonth, Marks>> marks = new HashMap<>();
    private final Map<Asked, List<Row>> unmapped = new HashMap<>();

    /** What a connection told of a month, by account; empty where it told nothing. */
    @FunctionalInterface
    interface Told {
        Map<AccountId, List<Row>> rows(ConnectionId connection, YearMonth month);
    }

    private record Asked(Set<YearMonth> months, Currency currency) {}

    /** @param holdsOpenItems of which accounts the rows are documents and what settles them */
    Elsewhere(Compared compared, Predicate<AccountKey> holdsOpenItems, Told told) {
        this.compared = compared;
        this.holdsOpenItems = holdsOpenItems;
        this.told = told;
    }

    /** Of the ledger's other accounts; an invoice has the number of its payment, and is not the payment on another account. */
    List<Row> ledger(Variance variance, List<Row> open, Collection<YearMonth> when) {
        return like(open, compared.ledger().stream().toList(), when).stream()
                .filter(row -> isElse(row, variance) && !holdsOpenItems.test(row.account()))
                .toList();
    }

    /** Of platform accounts that are mapped, but not here; of no interest to one that is mapped nowhere itself. */
    List<Row> platform(Variance variance, List<Row> open, Collection<YearMonth> when) {
        if (variance.ledgerAccount() == null) {
            return List.of();
        }
        return like(open, compared.platforms(), when).stream()
                .filter(row -> isElse(row, variance) && compared.mapped().test(row.account()))
                .toList();
    }

    /** Every row of platform accounts that are mapped nowhere: they may be open here in sum only. */
    List<Row> unmapped(Variance variance, Collection<YearMonth> when) {
        return variance.ledgerAccount() == null
                ? List.of()
                : unmapped.computeIfAbsent(new Asked(Set.copyOf(when), variance.currency()), this::unmapped);
    }

    private List<Row> unmapped(Asked asked) {
        return asked.months().stream()
                .sorted()
                .flatMap(month -> compared.platforms().stream().flatMap(platform -> accounts(platform, month)))
                .filter(rows -> !compared.mapped().test(rows.getFirst().account()))
                .flatMap(List::stream)
                .filter(row -> row.movement().amount().currency().equals(asked.currency()))
                .toList();
    }

    private Stream<List<Row>> accounts(ConnectionId connection, YearMonth month) {
        return told.rows(connection, month).values().stream().filter(rows -> !rows.isEmpty());
    }

    private List<Row> like(List<Row> open, List<ConnectionId> connections, Collection<YearMonth> when) {
        var seen = new HashSet<Row>();
        var found = new ArrayList<Row>();
        for (var connection : connections) {
            for (var month : when) {
                var there = marks.computeIfAbsent(connection, _ -> new HashMap<>())
                        .computeIfAbsent(
                                month,
                                asked -> new Marks(told.rows(connection, asked).values()));
                open.stream().flatMap(there::like).filter(seen::add).forEach(found::add);
            }
        }
        return found;
    }

    private boolean isElse(Row row, Variance variance) {
        var account = row.account();
        return row.movement().amount().currency().equals(variance.currency())
                && !compared.ours(variance).contains(account)
                && !compared.theirs(variance).contains(account);
    }
}
