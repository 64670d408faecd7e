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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the statements of one account say together, each entry once. */
final class AccountHistory {

    private final BankAccount account;
    private final List<Span> spans;
    private final boolean afterClosing;
    private final List<Transaction> booked;
    private final Map<LocalDate, Money> stated;

    private AccountHistory(BankAccount account, StatementChain chain, Map<LocalDate, Money> stated) {
        this.account = account;
        this.stated = stated;
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
        var account = named.orElse(statements.getFirst().account());
        var told = statements.stream()
                .filter(statement -> !statement.isBalanceOnly())
                .toList();
        if (told.stream().anyMatch(statement -> statement.opening() == null)) {
            progress.note(
                    "The statements of %s state no opening balance, so that nothing proves their entries to be complete."
                            .formatted(account.id()));
        }
        return new AccountHistory(account, StatementChain.of(told, progress), stated(statements, progress));
    }

    /** The balances that come without entries, by day. Of two that differ none is taken for the better one. */
    private static Map<LocalDate, Money> stated(List<Statement> statements, Progress progress) {
        var stated = new TreeMap<LocalDate, Money>();
        var differing = new TreeSet<LocalDate>();
        for (var statement : statements) {
            var balance = statement.closing();
            if (statement.isBalanceOnly() && balance != null) {
                var known = stated.putIfAbsent(balance.date(), balance.amount());
                if (known != null && !known.equals(balance.amount()) && differing.add(balance.date())) {
                    progress.note("%s gives %s for %s, and another file %s; neither is quoted."
                            .formatted(balance.place(), balance.amount(), balance.date(), known));
                }
            }
        }
        differing.forEach(stated::remove);
        return stated;
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
                .findFirst()
                .or(() -> Optional.ofNullable(stated.get(day)));
    }

    /** For messages: {@code 2026-09-01 to 2026-10-31}. */
    String spans() {
        return Stream.concat(
                        spans.stream().map(span -> span.shown(afterClosing)),
                        stated.keySet().stream().map("%s (a balance only)"::formatted))
                .collect(Collectors.joining(", and "));
    }

    /**
     * Gives each entry an id that is the same in whichever file it comes, and with whichever others. The day is part of it:
     * banks use a reference again in another month, whose statement may be pulled alone.
     */
    private static final class EntryIds {
        private final String account;
        private final HashMap<String, Integer> used = new HashMap<>();

        EntryIds(BankAccount account) {
            this.account = account.id().value();
        }

        /** The bank's own, with a number behind it where the bank gave it again that day; else a digest of what is said. */
        String next(Entry entry) {
            var own = entry.bankId();
            var id = entry.date() + "-" + (own == null ? EntryDigest.of(account, entry) : own);
            var time = used.merge(id, 1, Integer::sum);
            return time == 1 ? id : id + "/" + time;
        }
    }
}
