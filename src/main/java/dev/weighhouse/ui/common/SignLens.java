package dev.weighhouse.ui.common;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Side;
import java.util.Locale;

/**
 * How signs are shown. Inside, debit is positive everywhere; a lens changes what is painted, never what is stored,
 * exported or signed.
 */
public enum SignLens {
    /** A balance on the account's normal side is positive: sales and debts as well as cash. */
    NATURAL,
    /** Debit positive, credit negative, as a trial balance adds up. */
    LEDGER,
    /** Credit positive, debit negative: the account as the other party keeps it. */
    PLATFORM;

    /**
     * The amount as this lens shows it.
     *
     * @param inside debit positive
     * @param normalSide of the account the amount belongs to
     */
    public Money shown(Money inside, Side normalSide) {
        return flips(normalSide) ? inside.negated() : inside;
    }

    /** Whether amounts of such an account are shown with the other sign than they have inside. */
    public boolean flips(Side normalSide) {
        return switch (this) {
            case NATURAL -> normalSide == Side.CREDIT;
            case LEDGER -> false;
            case PLATFORM -> true;
        };
    }

    public SignLens next() {
        return switch (this) {
            case NATURAL -> LEDGER;
            case LEDGER -> PLATFORM;
            case PLATFORM -> NATURAL;
        };
    }

    public String word() {
        return Words.text("lens." + key());
    }

    /** As in words and settings. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
