package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.ItemKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says of which months of a platform nothing was ever pulled, so that nothing of them is in any figure. */
record NeverPulled(Known known, QuoteBook quotes, LocalDate today) {
    private static final int NAMED = 3;
    private static final Comparator<Balance> LARGEST_FIRST = Comparator.comparing(
                    (Balance balance) -> balance.amount().abs().decimal())
            .reversed()
            .thenComparing(Balance::account);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** In words, of each platform that a change set is about. */
    List<String> words(ChangeSet changes) {
        var concerned = changes.changes().stream()
                .map(change -> change.slot().item().connection())
                .collect(Collectors.toSet());
        var words = new ArrayList<String>();
        for (var side : known.platforms()) {
            if (concerned.contains(side.connection().id())) {
                words.addAll(words(side));
            }
        }
        return words;
    }

    private List<String> words(Known.Side side) {
        var title = side.connection().title();
        var months = new TreeSet<>(side.months().keySet());
        if (months.isEmpty()) {
            return List.of("No month of %s was ever pulled, so nothing of it is counted here.".formatted(title));
        }
        var first = months.first();
        var words = new ArrayList<String>();
        words.add("%s was pulled from %s on. What it booked before is not counted here and is not moved%s."
                .formatted(title, MONTH.format(first), opening(side.connection().id(), first)));
        var missing = missing(months);
        if (!missing.isEmpty()) {
            words.add("%s of %s %s never pulled, and %s not counted here either."
                    .formatted(
                            String.join(", ", missing),
                            title,
                            missing.size() == 1 ? "was" : "were",
                            missing.size() == 1 ? "is" : "are"));
        }
        return words;
    }

    /** What the platform had when the first month began, where that was asked. */
    private String opening(ConnectionId platform, YearMonth first) {
        var day = first.atDay(1);
        var sums = quotes
                .balances(platform, AsOf.openingOf(day))
                .or(() -> quotes.balances(platform, AsOf.closingOf(day.minusDays(1))))
                .stream()
                .flatMap(said -> said.value().stream())
                .filter(balance -> !balance.amount().isZero())
                .sorted(LARGEST_FIRST)
                .map(balance -> name(platform, balance.account()) + " " + words(balance.amount()))
                .toList();
        return sums.isEmpty()
                ? ", such as what makes up an opening balance"
                : ": the opening balances, %s".formatted(some(sums));
    }

    private String name(ConnectionId platform, AccountId account) {
        return known.names().of(ItemKey.of(new AccountKey(platform, account)));
    }

    private static String some(List<String> sums) {
        return sums.size() <= NAMED + 1
                ? String.join(", ", sums)
                : "%s and %,d more".formatted(String.join(", ", sums.subList(0, NAMED)), sums.size() - NAMED);
    }

    private static String words(Money amount) {
        return amount.plain() + " " + amount.currency().getCurrencyCode();
    }

    private List<String> missing(SortedSet<YearMonth> months) {
        var missing = new ArrayList<String>();
        for (var month = months.first(); month.isBefore(YearMonth.from(today)); month = month.plusMonths(1)) {
            if (!months.contains(month)) {
                missing.add(MONTH.format(month));
            }
        }
        return missing;
    }
}
