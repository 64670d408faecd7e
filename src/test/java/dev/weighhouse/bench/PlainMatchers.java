package dev.weighhouse.bench;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What anybody would try first. Both take the same number for the best reason, as Weighhouse does. */
final class PlainMatchers {

    private PlainMatchers() {}

    /** The same number, then the same name without regard to case. */
    static List<AccountId> equal(ChartOfAccounts ledger, Account wanted) {
        return Stream.concat(
                        sameNumber(ledger, wanted),
                        ledger.all().stream().filter(account -> account.name().equalsIgnoreCase(wanted.name())))
                .map(Account::id)
                .distinct()
                .limit(3)
                .toList();
    }

    /** The same number, then all by the Levenshtein distance of their names without regard to case. */
    static List<AccountId> nearest(ChartOfAccounts ledger, Account wanted) {
        var name = wanted.name().toLowerCase(Locale.ROOT);
        record Far(Account account, int distance) {}
        return Stream.concat(
                        sameNumber(ledger, wanted),
                        ledger.all().stream()
                                .map(account -> new Far(
                                        account, distance(name, account.name().toLowerCase(Locale.ROOT))))
                                .sorted(Comparator.comparingInt(Far::distance)
                                        .thenComparing(far -> far.account().id()))
                                .limit(3)
                                .map(Far::account))
                .map(Account::id)
                .distinct()
                .limit(3)
                .toList();
    }

    private static Stream<Account> sameNumber(ChartOfAccounts ledger, Account wanted) {
        var number = wanted.number();
        return number == null
                ? Stream.empty()
                : ledger.all().stream().filter(account -> number.equals(account.number()));
    }

    private static int distance(String one, String other) {
        var last = new int[other.length() + 1];
        var now = new int[other.length() + 1];
        for (var to = 0; to <= other.length(); to++) {
            last[to] = to;
        }
        for (var from = 1; from <= one.length(); from++) {
            now[0] = from;
            for (var to = 1; to <= other.length(); to++) {
                var mistaken = last[to - 1] + (one.charAt(from - 1) == other.charAt(to - 1) ? 0 : 1);
                now[to] = Math.min(mistaken, Math.min(last[to], now[to - 1]) + 1);
            }
            var spare = last;
            last = now;
            now = spare;
        }
        return last[other.length()];
    }
}
