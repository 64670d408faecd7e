package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.ui.common.Amount;
import dev.weighhouse.ui.common.SignLens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The amounts of a row, each the column of its name. */
enum Figure {
    PRIOR(true),
    CHANGE(false),
    LEDGER(true),
    PLATFORM(true),
    DIFFERENCE(false),
    EXPLAINED(false),
    UNEXPLAINED(false);

    /** Those that are known a moment after the rows are shown. */
    static final List<Figure> LATER = List.of(PRIOR, CHANGE, EXPLAINED, UNEXPLAINED);

    private final boolean balance;

    /** @param balance whether it is a balance, which has a sign only where it is negative */
    Figure(boolean balance) {
        this.balance = balance;
    }

    /** The key of its column. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Platform minus ledger, debit positive; empty where it does not apply or is not known yet. */
    Optional<Money> of(ReviewRow row) {
        return switch (this) {
            case PRIOR -> row.prior();
            case CHANGE -> row.change();
            case LEDGER -> row.ledger();
            case PLATFORM -> row.platform();
            case DIFFERENCE -> row.difference();
            case EXPLAINED -> row.explained();
            case UNEXPLAINED -> row.unexplained();
        };
    }

    /** As it is painted. */
    Amount of(ReviewRow row, SignLens lens) {
        return of(row).map(money -> lens.shown(money, row.normalSide()))
                .map(shown -> balance ? Amount.balance(shown) : Amount.difference(shown))
                .orElse(Amount.NONE);
    }
}
