package dev.weighhouse.close;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.Variance;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The movements behind the variances of one period, each month and side read when the first variance asks for it. Other months and
 * other accounts are only looked at where something is open; of another month, what has its partner there only where it looks like
 * something open here. For one thread.
 */
final class PeriodRows {
    private final Compared compared;
    private final Period period;
    private final List<YearMonth> own;
    private final QuotedMonths quoted;
    private final Elsewhere elsewhere;

    PeriodRows(QuoteBook quotes, Compared compared, Period period) {
        this.compared = compared;
        this.period = period;
        this.own = List.of(YearMonth.from(period.from()));
        this.quoted = new QuotedMonths(quotes);
        this.elsewhere = new Elsewhere(compared, quoted::holdsOpenItems, this::rows);
    }

    /** The rows that may tell something of a variance of the period. */
    Around around(Variance variance) {
        var ledger = new ArrayList<>(ledger(variance, own));
        var platform = new ArrayList<>(platform(variance, own));
        var open = Marks.open(ledger, platform);
        var others = new OtherMonths(quoted, compared, variance).of(!open.isEmpty());
        if (others.isEmpty()) {
            return Around.of(ledger, platform);
        }
        var near = new Marks(List.of(open));
        for (var days : others) {
            var ours = within(days, ledger(variance, List.of(YearMonth.from(days.from()))));
            var theirs = within(days, platform(variance, List.of(YearMonth.from(days.from()))));
            var loose = new HashSet<>(Marks.open(ours, theirs));
            ours.stream().filter(row -> loose.contains(row) || near.know(row)).forEach(ledger::add);
            theirs.stream().filter(row -> loose.contains(row) || near.know(row)).forEach(platform::add);
        }
        var months = Stream.concat(others.stream().map(days -> YearMonth.from(days.from())), own.stream())
                .toList();
        var asked = Marks.open(ledger, platform);
        return named(new Around(
                ledger,
                platform,
                elsewhere.ledger(variance, asked, months),
                elsewhere.platform(variance, asked, months),
                elsewhere.unmapped(variance, months)));
    }

    private static List<Row> within(Period days, List<Row> rows) {
        return rows.stream().filter(row -> days.contains(row.date())).toList();
    }

    private Around named(Around around) {
        var names = new HashMap<AccountKey, String>();
        Stream.of(around.elsewhereLedger(), around.elsewherePlatform(), around.unmapped())
                .flatMap(List::stream)
                .map(Row::account)
                .distinct()
                .forEach(account -> quoted.label(account).ifPresent(label -> names.put(account, label)));
        return around.withNames(names);
    }

    private List<Row> ledger(Variance variance, List<YearMonth> months) {
        return rows(compared.ours(variance), variance, months);
    }

    private List<Row> platform(Variance variance, List<YearMonth> months) {
        return rows(compared.theirs(variance), variance, months);
    }

    private List<Row> rows(List<AccountKey> keys, Variance variance, List<YearMonth> months) {
        return months.stream()
                .flatMap(month ->
                        keys.stream().map(key -> rows(key.connection(), month).getOrDefault(key.account(), List.of())))
                .flatMap(Collection::stream)
                .filter(row -> row.movement().amount().currency().equals(variance.currency()))
                .toList();
    }

    private Map<AccountId, List<Row>> rows(ConnectionId connection, YearMonth month) {
        var told = own.contains(month) ? Optional.of(period) : quoted.quoted(connection, month);
        return told.flatMap(asked -> quoted.rows(connection, asked)).orElse(Map.of());
    }
}
