package dev.weighhouse.sandbox;

import dev.weighhouse.books.Money;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The books of a sandbox ledger. It plays the source of truth, so here balances are sums of lines. An entry whose debits
 * and credits differ is refused.
 */
final class SandboxBooks {
    private final Currency home;
    private final Month fiscalYearStart;
    private final Map<String, SandboxAccount> accounts = new LinkedHashMap<>();
    private volatile List<SandboxLine> lines;

    SandboxBooks(
            Currency home, Month fiscalYearStart, Collection<SandboxAccount> accounts, Collection<SandboxLine> lines) {
        this.home = home;
        this.fiscalYearStart = fiscalYearStart;
        accounts.forEach(account -> this.accounts.put(account.id(), account));
        this.lines = sorted(lines.stream());
        this.lines.stream().collect(Collectors.groupingBy(SandboxLine::entry)).forEach(this::check);
    }

    private static List<SandboxLine> sorted(Stream<SandboxLine> lines) {
        return lines.sorted(Comparator.comparing(SandboxLine::date).thenComparing(SandboxLine::entry))
                .toList();
    }

    /** Enters the lines of one new entry. */
    synchronized void post(List<SandboxLine> entry) {
        check(entry.getFirst().entry(), entry);
        lines = sorted(Stream.concat(lines.stream(), entry.stream()));
    }

    /** Takes an entry out, as somebody at the ledger might by hand. */
    synchronized void remove(String entry) {
        lines = lines.stream().filter(line -> !line.entry().equals(entry)).toList();
    }

    /** Makes an account inactive. */
    synchronized void archive(String account) {
        accounts.computeIfPresent(account, (_, known) -> known.archived());
    }

    /** The lines of all entries, by the id of the entry. */
    Map<String, List<SandboxLine>> entries() {
        return lines.stream()
                .collect(Collectors.groupingBy(SandboxLine::entry, LinkedHashMap::new, Collectors.toList()));
    }

    private void check(String entry, List<SandboxLine> of) {
        var sum = of.stream().map(SandboxLine::home).reduce(Money.zero(home), Money::plus);
        if (!sum.isZero()) {
            throw new IllegalArgumentException("entry %s is out of balance by %s".formatted(entry, sum));
        }
        var foreign =
                of.stream().map(SandboxLine::foreign).filter(Objects::nonNull).toList();
        if (foreign.size() == of.size()
                && !foreign.stream().reduce(Money::plus).orElseThrow().isZero()) {
            throw new IllegalArgumentException("entry %s is out of balance in its foreign currency".formatted(entry));
        }
        for (var line : of) {
            if (!accounts.containsKey(line.account())) {
                throw new IllegalArgumentException(
                        "entry %s posts to unknown account %s".formatted(entry, line.account()));
            }
        }
    }

    Currency home() {
        return home;
    }

    Month fiscalYearStart() {
        return fiscalYearStart;
    }

    List<SandboxAccount> accounts() {
        return List.copyOf(accounts.values());
    }

    /** Whether any account is kept in another currency than the home currency. */
    boolean severalCurrencies() {
        return accounts.values().stream()
                .anyMatch(account -> !account.currency().equals(home));
    }

    /** The account, its parts and theirs. */
    List<SandboxAccount> family(SandboxAccount account) {
        return Stream.concat(
                        Stream.of(account),
                        accounts.values().stream()
                                .filter(part -> account.id().equals(part.parent()))
                                .flatMap(part -> family(part).stream()))
                .toList();
    }

    LocalDate fiscalYearOf(LocalDate date) {
        var start = LocalDate.of(date.getYear(), fiscalYearStart, 1);
        return start.isAfter(date) ? start.minusYears(1) : start;
    }

    List<SandboxLine> lines(String account, LocalDate from, LocalDate to) {
        return of(account)
                .filter(line -> !line.date().isBefore(from) && !line.date().isAfter(to))
                .toList();
    }

    /** In the home currency; income and expense since the start of the fiscal year, earlier ones in retained earnings. */
    Money balance(SandboxAccount account, LocalDate day) {
        var year = fiscalYearOf(day);
        var until = of(account.id()).filter(line -> !line.date().isAfter(day));
        if (!account.carriesForward()) {
            return sum(until.filter(line -> !line.date().isBefore(year)));
        }
        var own = sum(until);
        return account.detail().equals("RetainedEarnings") ? own.plus(earnedBefore(year)) : own;
    }

    private Money earnedBefore(LocalDate year) {
        return sum(accounts.values().stream()
                .filter(account -> !account.carriesForward())
                .flatMap(account -> of(account.id()).filter(line -> line.date().isBefore(year))));
    }

    private Stream<SandboxLine> of(String account) {
        return lines.stream().filter(line -> line.account().equals(account));
    }

    private Money sum(Stream<SandboxLine> of) {
        return of.map(SandboxLine::home).reduce(Money.zero(home), Money::plus);
    }
}
