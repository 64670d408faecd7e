package dev.weighhouse.close;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Waived;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What people waive, the same from the window and from the command line. Reads and writes the workspace: call none of it on the JavaFX
 * thread. Every deed throws {@link dev.weighhouse.crossing.FailureException} with a {@code BadInput} and words for the person where it
 * is refused.
 */
public interface WaiverDesk {

    /**
     * Lets a share of a difference stand.
     *
     * @param waivable what of it may stand now, platform minus ledger: {@link dev.weighhouse.reconcile.Waterfall#waivable()}
     * @param evenIfAllLapse whether to do it although all waivers of a month then lapse; refused otherwise
     */
    Waiver waive(Waiver.Share share, Money waivable, boolean evenIfAllLapse);

    /** Says that a waiver does not stand any more, and why. It cannot be had back: waive it again. */
    void takeBack(long number, String reason);

    /** From now on this is the materiality in its currency. */
    void setMateriality(Money limit, String reason);

    /** What is waived in the review of a month in a currency, as on a day. */
    WaiverMeter meter(Period month, Currency currency, LocalDate today);

    /** What is waived of one difference, and counts. For many, ask the meter once. */
    default List<Waived> holding(AccountId account, Currency currency, Period month, Basis basis, LocalDate today) {
        return meter(month, currency, today).holding(account, basis);
    }

    /** Every waiver there ever was, the oldest first. */
    List<Waiver> all();
}
