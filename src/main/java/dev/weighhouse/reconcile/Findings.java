package dev.weighhouse.reconcile;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The sentences about a compared account. Figures in them are debit positive. */
final class Findings {
    private Findings() {}

    static List<Finding> target(Account ledgerAccount, boolean gone) {
        if (gone) {
            return List.of(new Finding(
                    Finding.Kind.MISSING_TARGET,
                    "Ledger account %s is no longer in the ledger's chart.".formatted(ledgerAccount.label())));
        }
        return ledgerAccount.active()
                ? List.of()
                : List.of(new Finding(
                        Finding.Kind.INACTIVE_TARGET,
                        "Ledger account %s is archived.".formatted(ledgerAccount.label())));
    }

    static Finding missingTarget(AccountId target, boolean chartPulled) {
        return new Finding(
                Finding.Kind.MISSING_TARGET,
                chartPulled
                        ? "It is mapped to ledger account %s, which is not in the ledger's chart.".formatted(target)
                        : "It is mapped to ledger account %s, but the ledger's chart was never pulled."
                                .formatted(target));
    }

    /** What there is to say of each platform account by itself, in the currency compared. */
    static List<Finding> platform(List<Member> members, Currency currency) {
        var findings = new ArrayList<Finding>();
        for (var member : members) {
            if (member.gone()) {
                findings.add(new Finding(
                        Finding.Kind.MISSING_PLATFORM_ACCOUNT,
                        "Platform account %s is no longer in the platform's chart."
                                .formatted(name(member.platformAccount()))));
            } else if (!member.account().active() && !member.allZero(currency)) {
                findings.add(new Finding(
                        Finding.Kind.INACTIVE_PLATFORM_ACCOUNT,
                        "Platform account %s is archived and still quotes an amount."
                                .formatted(name(member.platformAccount()))));
            }
            rollForward(
                            Finding.Kind.PLATFORM_ROLL_FORWARD,
                            "Platform account " + name(member.platformAccount()),
                            member.figures(currency))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static String name(PlatformAccount account) {
        return "%s (%s)".formatted(account.account().label(), account.key());
    }

    static Optional<Finding> rollForward(Finding.Kind kind, String who, SideFigures figures) {
        var opening = figures.opening();
        var movements = figures.movements();
        var closing = figures.closing();
        if (opening == null || movements == null || closing == null) {
            return Optional.empty();
        }
        return figures.rollForwardGap()
                .filter(gap -> !gap.isZero())
                .map(gap -> new Finding(
                        kind,
                        "%s: opening %s and movements %s give %s, but the closing balance is %s (%s %s)."
                                .formatted(
                                        who,
                                        opening.plain(),
                                        movements.plain(),
                                        opening.plus(movements).plain(),
                                        closing.plain(),
                                        more(gap),
                                        gap.currency())));
    }

    private static String more(Money gap) {
        return (gap.signum() > 0 ? "+" : "") + gap.plain();
    }

    static Finding currencyOnOneSide(String quoting, String silent, Currency currency, Set<Currency> instead) {
        var others = instead.stream().map(Currency::getCurrencyCode).sorted().collect(Collectors.joining(", "));
        return new Finding(
                Finding.Kind.CURRENCY_ON_ONE_SIDE,
                "The %s quotes this account in %s, the %s only in %s.".formatted(quoting, currency, silent, others));
    }
}
