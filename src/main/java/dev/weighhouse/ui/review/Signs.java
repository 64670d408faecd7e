package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Side;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.SignLens;

/** With which signs the amounts of one account are shown. */
record Signs(SignLens lens, Side normalSide) {
    static final Signs AS_THEY_ARE = new Signs(SignLens.LEDGER, Side.DEBIT);

    Money shown(Money inside) {
        return lens.shown(inside, normalSide);
    }

    /** Signed only where it is negative. */
    String balance(Money inside) {
        return MoneyFormat.balance(shown(inside));
    }

    /** Always signed, except zero. */
    String difference(Money inside) {
        return MoneyFormat.difference(shown(inside));
    }
}
