package dev.weighhouse.ui.common;

import dev.weighhouse.books.Money;

/**
 * An amount ready to be painted.
 *
 * @param text as shown
 * @param zero whether it is nothing, which is painted in grey
 * @param plain for the clipboard
 */
public record Amount(String text, boolean zero, String plain) {

    /** "Does not apply": an empty cell, which is not zero. */
    public static final Amount NONE = new Amount("", false, "");

    public static Amount balance(Money shown) {
        return new Amount(MoneyFormat.balance(shown), shown.isZero(), MoneyFormat.plain(shown));
    }

    public static Amount difference(Money shown) {
        return new Amount(MoneyFormat.difference(shown), shown.isZero(), MoneyFormat.plain(shown));
    }
}
