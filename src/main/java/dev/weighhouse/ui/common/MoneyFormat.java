package dev.weighhouse.ui.common;

import dev.weighhouse.books.Money;

/**
 * Amounts as people read them: {@code 1,234.56}, decimals as the currency has them, a true minus before the digits. The
 * currency itself is named once per screen, so it is not part of the text.
 */
public final class MoneyFormat {
    /** U+2212; a hyphen is too short beside digits. */
    public static final char MINUS = '\u2212';

    private static final int GROUP = 3;

    private MoneyFormat() {}

    /** A balance: signed only when it is negative. */
    public static String balance(Money shown) {
        return (shown.signum() < 0 ? String.valueOf(MINUS) : "") + digits(shown);
    }

    /** A difference: always signed, except zero. */
    public static String difference(Money shown) {
        return switch (shown.signum()) {
            case 1 -> "+" + digits(shown);
            case -1 -> MINUS + digits(shown);
            default -> digits(shown);
        };
    }

    /** For the clipboard: a plain minus and no thousands marks, so that a spreadsheet takes it for a number. */
    public static String plain(Money shown) {
        return shown.plain();
    }

    private static String digits(Money amount) {
        // As a decimal number and not negated: the smallest long has no positive partner.
        var plain = amount.decimal().abs().toPlainString();
        var point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var text = new StringBuilder(whole);
        for (int at = whole.length() - GROUP; at > 0; at -= GROUP) {
            text.insert(at, ',');
        }
        return text.append(point < 0 ? "" : plain.substring(point)).toString();
    }
}
