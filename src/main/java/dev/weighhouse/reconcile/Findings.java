package dev.weighhouse.reconcile;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.Money;
import dev.weighhouse.mapping.Mappings;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sees what a difference alone does not tell. */
final class Findings {

    private Findings() {}

    static List<Finding> of(
            Account account, List<PlatformAccount> accounts, Currency currency, SideFigures ours, SideFigures theirs) {
        var findings = new ArrayList<Finding>();
        if (!account.active()) {
            findings.add(new Finding(
                    Finding.Kind.INACTIVE_TARGET,
                    "%s is archived in the ledger and takes nothing new.".formatted(account.label())));
        }
        accounts.forEach(platform -> inactive(platform, theirs).ifPresent(findings::add));
        oneSided(currency, ours, theirs).ifPresent(findings::add);
        gap(Finding.Kind.LEDGER_ROLL_FORWARD, "ledger", ours).ifPresent(findings::add);
        gap(Finding.Kind.PLATFORM_ROLL_FORWARD, "platform", theirs).ifPresent(findings::add);
        return findings;
    }

    static List<Finding> ofUnmapped(PlatformAccount platform, Mappings mappings, SideFigures theirs) {
        var findings = new ArrayList<Finding>();
        mappings.ledgerOf(platform.key())
                .map(target -> new Finding(
                        Finding.Kind.MISSING_TARGET,
                        "It is mapped to ledger account %s, which the ledger's chart does not have.".formatted(target)))
                .ifPresent(findings::add);
        inactive(platform, theirs).ifPresent(findings::add);
        gap(Finding.Kind.PLATFORM_ROLL_FORWARD, "platform", theirs).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> inactive(PlatformAccount platform, SideFigures theirs) {
        return !platform.account().active() && moves(theirs)
                ? Optional.of(new Finding(
                        Finding.Kind.INACTIVE_PLATFORM_ACCOUNT,
                        "%s is archived on the platform and still quotes an amount."
                                .formatted(platform.account().label())))
                : Optional.empty();
    }

    private static boolean moves(SideFigures figures) {
        return stated(figures.closing()) || stated(figures.movements());
    }

    private static boolean stated(@Nullable Money amount) {
        return amount != null && !amount.isZero();
    }

    private static Optional<Finding> oneSided(Currency currency, SideFigures ours, SideFigures theirs) {
        var ledgerQuotes = !ours.quotes().isEmpty();
        var platformQuotes = !theirs.quotes().isEmpty();
        return ledgerQuotes == platformQuotes
                ? Optional.empty()
                : Optional.of(new Finding(
                        Finding.Kind.CURRENCY_ON_ONE_SIDE,
                        "Only the %s quotes this account in %s."
                                .formatted(ledgerQuotes ? "ledger" : "platform", currency.getCurrencyCode())));
    }

    private static Optional<Finding> gap(Finding.Kind kind, String side, SideFigures figures) {
        return figures.rollForwardGap()
                .filter(gap -> !gap.isZero())
                .map(gap -> new Finding(
                        kind,
                        "On the %s side opening %s and movements %s do not give closing %s: %s is missing."
                                .formatted(
                                        side,
                                        plain(figures.opening()),
                                        plain(figures.movements()),
                                        plain(figures.closing()),
                                        gap.plain())));
    }

    private static String plain(@Nullable Money amount) {
        return amount == null ? "" : amount.plain();
    }
}
