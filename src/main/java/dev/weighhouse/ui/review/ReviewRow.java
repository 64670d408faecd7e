package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Side;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Waterfall;
import dev.weighhouse.ui.common.Amount;
import dev.weighhouse.ui.common.SignLens;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of the table. Two rows are equal only if they are the same object; {@link #key()} tells the same row again. */
sealed interface ReviewRow permits GroupRow, LineRow {

    RowKey key();

    /** How many groups stand above it. */
    int depth();

    /** The group it is directly under; null at the outermost level. */
    @Nullable
    GroupRow above();

    /** Number and name; empty in the further rows of a group. */
    String title();

    /** What stands in grey beside the title. */
    String beside();

    /** The same where there is little room: what cannot be left out. */
    String besideBriefly();

    /** Empty where it does not apply. */
    Optional<Basis> basis();

    Optional<Money> ledger();

    Optional<Money> platform();

    Optional<Money> difference();

    /** What the difference consists of; empty where there is none, or it is not known yet. */
    Optional<Waterfall> waterfall();

    /** What of the difference has a cause; empty where there is no difference, or it is not known yet. */
    Optional<Money> explained();

    /** What of the difference has none. */
    Optional<Money> unexplained();

    /** What the ledger had the month before; empty where it is not known. */
    Optional<Money> prior();

    /** How much more the ledger has than the month before. */
    default Optional<Money> change() {
        return ledger().flatMap(now -> prior().map(now::minus));
    }

    /** The same in percent of the month before. */
    default Amount percent(SignLens lens) {
        return change().flatMap(by -> prior().map(from -> Percent.of(lens.shown(by, normalSide()), from)))
                .orElse(Amount.NONE);
    }

    /** The side by which the natural lens shows the amounts. */
    Side normalSide();

    String statusWords();

    default Amount ledger(SignLens lens) {
        return Figure.LEDGER.of(this, lens);
    }

    default Amount platform(SignLens lens) {
        return Figure.PLATFORM.of(this, lens);
    }

    default Amount difference(SignLens lens) {
        return Figure.DIFFERENCE.of(this, lens);
    }

    /** 1: the platform is higher under this lens; -1: lower; 0: neither, or it cannot be told. */
    default int direction(SignLens lens) {
        return difference().map(m -> lens.shown(m, normalSide()).signum()).orElse(0);
    }
}
