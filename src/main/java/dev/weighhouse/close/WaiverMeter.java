package dev.weighhouse.close;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.Waiver.State;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Waived;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What is waived in a month and a currency, held against the materiality. Where the sum without signs is above it, all that would
 * count lapse, until it is within again.
 *
 * @param gross the sum without signs of all that would count: held against the materiality
 * @param net their sum, platform minus ledger
 * @param materiality empty where none was set: then nothing is waived
 * @param month the one that is looked at
 * @param waivers every waiver of the month's differences, the oldest first
 */
public record WaiverMeter(
        Money gross, Money net, Optional<Materiality> materiality, Period month, List<Judged> waivers) {
    public WaiverMeter {
        waivers = List.copyOf(waivers);
    }

    /** A waiver and what became of it. */
    public record Judged(Waiver waiver, State state) {}

    /**
     * Judges waivers for the review of one month. Throws {@link ArithmeticException} where they are too large to be added.
     *
     * @param today the day on which it is looked at
     */
    static WaiverMeter of(
            Collection<Waiver> all,
            Optional<Materiality> materiality,
            Period month,
            Currency currency,
            LocalDate today) {
        var concerned = all.stream()
                .filter(waiver -> waiver.said().share().amount().currency().equals(currency)
                        && waiver.said().share().concerns(month))
                .sorted(Comparator.comparingLong(Waiver::number))
                .toList();
        var standing = concerned.stream()
                .filter(waiver -> waiver.stands(today))
                .map(waiver -> waiver.said().share().amount())
                .toList();
        var nothing = Money.zero(currency);
        var gross = standing.stream().map(Money::abs).reduce(nothing, Money::plus);
        var net = standing.stream().reduce(nothing, Money::plus);
        var within =
                materiality.map(each -> gross.minor() <= each.limit().minor()).orElse(false);
        return new WaiverMeter(
                gross,
                net,
                materiality,
                month,
                concerned.stream()
                        .map(waiver -> new Judged(waiver, state(waiver, today, within)))
                        .toList());
    }

    private static State state(Waiver waiver, LocalDate today, boolean within) {
        if (waiver.takenBack() != null) {
            return State.TAKEN_BACK;
        }
        if (!waiver.stands(today)) {
            return State.EXPIRED;
        }
        return within ? State.HOLDS : State.LAPSED;
    }

    /** How many count. */
    public int count() {
        return Math.toIntExact(
                waivers.stream().filter(each -> each.state() == State.HOLDS).count());
    }

    /** Whether there are some that would count, and lapsed as all together are above the materiality. */
    public boolean lapsed() {
        return waivers.stream().anyMatch(each -> each.state() == State.LAPSED);
    }

    /** What counts of the difference of a ledger account. */
    public List<Waived> holding(AccountId account, Basis basis) {
        return of(account, basis, State.HOLDS);
    }

    /** What would count of it, and lapsed. */
    List<Waived> lapsed(AccountId account, Basis basis) {
        return of(account, basis, State.LAPSED);
    }

    private List<Waived> of(AccountId account, Basis basis, State state) {
        return waivers.stream()
                .filter(each -> each.state() == state)
                .map(Judged::waiver)
                .filter(waiver -> waiver.said().share().account().equals(account)
                        && waiver.said().share().basis() == basis)
                .map(waiver -> new Waived(
                        waiver.name(),
                        waiver.said().share().amount(),
                        waiver.said().share().period().compareTo(month) < 0))
                .toList();
    }
}
