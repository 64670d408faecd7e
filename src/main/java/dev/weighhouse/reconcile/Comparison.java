package dev.weighhouse.reconcile;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares one group of accounts, in every currency it is quoted in. */
final class Comparison {
    private final Period period;
    private final SideIndex ledger;
    private final Tolerances tolerances;
    private final Freshness freshness;

    Comparison(Period period, SideIndex ledger, Tolerances tolerances, Freshness freshness) {
        this.period = period;
        this.ledger = ledger;
        this.tolerances = tolerances;
        this.freshness = freshness;
    }

    /** One variance for each currency; none where nobody states anything and the platform's accounts are archived. */
    List<Variance> mapped(Account account, List<Member> members) {
        var speaking = members.stream().filter(member -> !member.silent()).toList();
        if (speaking.isEmpty() && ledger.allZero(account.id())) {
            return List.of();
        }
        var compared = speaking.isEmpty() ? members : speaking;
        return currencies(account, compared).stream()
                .map(currency -> mapped(account, compared, currency))
                .toList();
    }

    /** One variance for each currency, without a ledger side; none for an archived account without an amount. */
    List<Variance> unmapped(Member member, List<Finding> why) {
        if (member.silent()) {
            return List.of();
        }
        return member.currencies().stream()
                .sorted(SideIndex.BY_CODE)
                .map(currency -> unmapped(member, why, currency))
                .toList();
    }

    private Variance unmapped(Member member, List<Finding> why, Currency currency) {
        var figures = List.of(member.figures(currency));
        var basis = Totals.basis(figures);
        var findings = new ArrayList<>(why);
        findings.addAll(Findings.platform(List.of(member), currency));
        return new Variance(
                null,
                List.of(member.platformAccount()),
                currency,
                period,
                basis,
                SideFigures.none(),
                Totals.of(figures, basis),
                Money.zero(currency),
                Status.UNMAPPED,
                findings);
    }

    private Variance mapped(Account account, List<Member> members, Currency currency) {
        var inIt =
                members.stream().filter(m -> m.currencies().contains(currency)).toList();
        var compared = inIt.isEmpty() ? members : inIt;
        var theirs = compared.stream().map(member -> member.figures(currency)).toList();
        var basis = Totals.basis(theirs);
        var platform = Totals.of(theirs, basis);
        var ours = ledger.figures(account, currency);
        var tolerance = tolerances.of(account.id(), currency);
        var stale = freshness.stale(
                ours.quotesBehind(basis), Totals.quotes(theirs, each -> each.quotesBehind(basis)), period);
        var status = platform.amount(basis)
                .flatMap(amount -> ours.amount(basis).map(amount::minus))
                .map(difference -> stale ? Status.STALE_QUOTE : judged(difference, tolerance))
                .orElse(Status.NO_QUOTE);
        return new Variance(
                account,
                compared.stream().map(Member::platformAccount).toList(),
                currency,
                period,
                basis,
                ours,
                platform,
                tolerance,
                status,
                findings(account, members, compared, ours, currency));
    }

    private static Status judged(Money difference, Money tolerance) {
        if (difference.isZero()) {
            return Status.AGREES;
        }
        return difference.abs().minor() <= tolerance.minor() ? Status.WITHIN_TOLERANCE : Status.DIFFERS;
    }

    private List<Finding> findings(
            Account account, List<Member> all, List<Member> compared, SideFigures ours, Currency currency) {
        var findings = new ArrayList<>(Findings.target(account, ledger.gone(account.id())));
        findings.addAll(Findings.platform(compared, currency));
        Findings.rollForward(Finding.Kind.LEDGER_ROLL_FORWARD, "Ledger account " + account.label(), ours)
                .ifPresent(findings::add);
        oneSided(account, all, currency).ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> oneSided(Account account, List<Member> members, Currency currency) {
        var theirs = quotedCurrencies(members);
        if (!ledger.quotes(account.id()) || theirs.isEmpty()) {
            return Optional.empty();
        }
        var ours = ledger.currencies(account);
        if (ours.contains(currency) == theirs.contains(currency)) {
            return Optional.empty();
        }
        return Optional.of(
                ours.contains(currency)
                        ? Findings.currencyOnOneSide("ledger", "platform", currency, theirs)
                        : Findings.currencyOnOneSide("platform", "ledger", currency, ours));
    }

    private static Set<Currency> quotedCurrencies(List<Member> members) {
        var quoted = new TreeSet<>(SideIndex.BY_CODE);
        members.stream().filter(Member::quoted).forEach(member -> quoted.addAll(member.currencies()));
        return quoted;
    }

    /** Every currency either side quotes, but for one that only one side quotes and only at zero. */
    private Set<Currency> currencies(Account account, List<Member> members) {
        var theirs = new TreeSet<>(SideIndex.BY_CODE);
        members.forEach(member -> theirs.addAll(member.currencies()));
        if (!ledger.quotes(account.id())) {
            return theirs;
        }
        var ours = ledger.currencies(account);
        var all = new TreeSet<>(theirs);
        all.addAll(ours);
        var telling = new TreeSet<>(SideIndex.BY_CODE);
        for (var currency : all) {
            var bothSides = ours.contains(currency) && theirs.contains(currency);
            if (bothSides || !allZero(account, members, currency)) {
                telling.add(currency);
            }
        }
        return telling.isEmpty() ? theirs : telling;
    }

    private boolean allZero(Account account, List<Member> members, Currency currency) {
        return ledger.allZero(account.id(), currency) && members.stream().allMatch(member -> member.allZero(currency));
    }
}
