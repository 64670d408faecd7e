package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Side;
import dev.weighhouse.reconcile.Basis;
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

    /** The side by which the natural lens shows the amounts. */
    Side normalSide();

    String statusWords();

    default Amount ledger(SignLens lens) {
        return ledger().map(m -> Amount.balance(lens.shown(m, normalSide()))).orElse(Amount.NONE);
    }

    default Amount platform(SignLens lens) {
        return platform().map(m -> Amount.balance(lens.shown(m, normalSide()))).orElse(Amount.NONE);
    }

    default Amount difference(SignLens lens) {
        return difference()
                .map(m -> Amount.difference(lens.shown(m, normalSide())))
                .orElse(Amount.NONE);
    }

    /** 1: the platform is higher under this lens; -1: lower; 0: neither, or it cannot be told. */
    default int direction(SignLens lens) {
        return difference().map(m -> lens.shown(m, normalSide()).signum()).orElse(0);
    }
}
