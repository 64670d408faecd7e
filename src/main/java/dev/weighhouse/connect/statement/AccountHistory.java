package dev.weighhouse.connect.statement;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Progress;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that the statements of one account say together, each entry once. */
final class AccountHistory {

    private final BankAccount account;
    private final List<Span> spans;
    private final boolean afterClosing;
    private final List<Transaction> booked;

    private AccountHistory(BankAccount account, StatementChain chain) {
        this.account = account;
        spans = chain.spans();
        afterClosing = chain.opensAfterClosing();
        booked = transactions(account, spans);
    }

    /** @param statements of one account, at least one */
    static AccountHistory of(List<Statement> statements, Progress progress) {
        var named = statements.stream()
                .map(Statement::account)
                .filter(account -> account.name() != null)
                .findFirst();
        return new AccountHistory(
                named.orElse(statements.getFirst().account()), StatementChain.of(statements, progress));
    }

    private static List<Transaction> transactions(BankAccount account, List<Span> spans) {
        var ids = new EntryIds(account);
        return spans.stream()
                .flatMap(span -> span.entries().stream())
                .map(Span.Taken::entry)
                .sorted(Comparator.comparing(Entry::date))
                .map(entry -> entry.transaction(ids.next(entry), account.id()))
                .toList();
    }

    Account account() {
        return account.account();
    }

    boolean covers(Period period) {
        return spans.stream().anyMatch(span -> span.covers(period, afterClosing));
    }

    List<Transaction> within(Period period) {
        return booked.stream()
                .filter(transaction -> period.contains(transaction.date()))
                .toList();
    }

    /** Empty for a day of which the statements do not speak. */
    Optional<Money> balance(LocalDate day) {
        return spans.stream()
                .flatMap(span -> span.balance(day, afterClosing).stream())
                .findFirst();
    }

    /** For messages: {@code 2026-09-01 to 2026-10-31}. */
    String spans() {
        return spans.stream().map(span -> span.shown(afterClosing)).collect(Collectors.joining(", and "));
    }

    /** Gives each entry an id that is the same in whichever file it comes. */
    private static final class EntryIds {
        private final String account;
        private final HashMap<String, Integer> used = new HashMap<>();

        EntryIds(BankAccount account) {
            this.account = account.id().value();
        }

        /** The bank's own, with a number behind it where the bank gave it again; else a digest of what is said. */
        String next(Entry entry) {
            var own = entry.bankId();
            var id = own == null ? EntryDigest.of(account, entry) : own;
            var time = used.merge(id, 1, Integer::sum);
            return time == 1 ? id : id + "/" + time;
        }
    }
}
