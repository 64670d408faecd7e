package dev.weighhouse.connect.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ways people write amounts, exactly: thousands separators, parentheses or a trailing minus for less than
 * nothing, a lone dash for zero. One object reads one amount after the other without making garbage.
 */
final class AmountText {

    /** How far from whole minor units a number may lie that went through binary fractions. */
    private static final BigDecimal DUST = new BigDecimal("0.000001");

    private static final int MOST_DIGITS = 18;

    private int at;
    private int end;
    private boolean negative;
    private long minor;
    private boolean dusty;
    private @Nullable String problem;

    /** The amount in minor units; only good if there is no {@link #problem}. */
    long minor() {
        return minor;
    }

    /** Why it could not be read, as the end of a sentence. */
    @Nullable
    String problem() {
        return problem;
    }

    /** Whether the last amount had to be freed from the dust of binary fractions. */
    boolean dusty() {
        return dusty;
    }

    /** @param mark the decimal mark, {@code .} or {@code ,} */
    void read(char[] chars, int from, int to, char mark, int decimals, boolean dustAllowed) {
        at = from;
        end = to;
        minor = 0;
        problem = null;
        dusty = false;
        negative = false;
        if (to - from == 1 && isDash(chars[from])) {
            return;
        }
        takeSigns(chars);
        var whole = takeWhole(chars, mark);
        if (problem != null) {
            return;
        }
        takeDecimals(chars, whole, decimals, dustAllowed);
        if (negative) {
            minor = -minor;
        }
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '\u2212' || c == '\u2013' || c == '\u2014';
    }

    private void takeSigns(char[] chars) {
        if (end - at > 2 && chars[at] == '(' && chars[end - 1] == ')') {
            negative = true;
            at++;
            end--;
        } else if (at < end && (chars[at] == '-' || chars[at] == '\u2212')) {
            negative = true;
            at++;
        } else if (at < end && chars[at] == '+') {
            at++;
        } else if (end - at > 1 && (chars[end - 1] == '-' || chars[end - 1] == '\u2212')) {
            negative = true;
            end--;
        }
        while (at < end && chars[at] == ' ') {
            at++;
        }
        while (end > at && chars[end - 1] == ' ') {
            end--;
        }
    }

    /** The part before the decimal mark; leaves {@code at} on the mark or the end. */
    private long takeWhole(char[] chars, char mark) {
        var value = 0L;
        var digits = 0;
        var sinceGroup = 0;
        char group = 0;
        for (; at < end && chars[at] != mark; at++) {
            var c = chars[at];
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                digits++;
                sinceGroup++;
                if (digits > MOST_DIGITS) {
                    problem = "has too many digits for an amount";
                    return 0;
                }
            } else if (isGroup(c, mark)) {
                if ((group != 0 && c != group) || (group == 0 ? digits == 0 || digits > 3 : sinceGroup != 3)) {
                    problem = oddGroup(c, mark);
                    return 0;
                }
                group = c;
                sinceGroup = 0;
            } else {
                problem = "is not an amount";
                return 0;
            }
        }
        if (group != 0 && sinceGroup != 3) {
            problem = oddGroup(group, mark);
        } else if (digits == 0 && (at >= end || at + 1 >= end)) {
            problem = "is not an amount";
        }
        return value;
    }

    private static boolean isGroup(char c, char mark) {
        return (c == ',' && mark == '.')
                || (c == '.' && mark == ',')
                || c == ' '
                || c == '\u00A0'
                || c == '\u202F'
                || c == '\''
                || c == '\u2019';
    }

    private static String oddGroup(char group, char mark) {
        return group == ',' || group == '.'
                ? "uses %s where the decimal mark of the file is %s: decimal marks are mixed".formatted(group, mark)
                : "has thousands separators that do not stand three digits apart";
    }

    private void takeDecimals(char[] chars, long whole, int decimals, boolean dustAllowed) {
        var from = Math.min(at + 1, end);
        var value = whole;
        for (var place = 0; place < decimals; place++) {
            var index = from + place;
            var digit = index < end ? chars[index] - '0' : 0;
            if (digit < 0 || digit > 9) {
                problem = "is not an amount";
                return;
            }
            if (value > (Long.MAX_VALUE - digit) / 10) {
                problem = "has too many digits for an amount";
                return;
            }
            value = value * 10 + digit;
        }
        minor = value;
        for (var index = from + decimals; index < end; index++) {
            if (chars[index] < '0' || chars[index] > '9') {
                problem = "is not an amount";
                return;
            }
            if (chars[index] != '0') {
                dust(chars, whole, from, decimals, dustAllowed);
                return;
            }
        }
    }

    private void dust(char[] chars, long whole, int from, int decimals, boolean dustAllowed) {
        problem = "has more than %d decimals".formatted(decimals);
        for (var index = from; index < end; index++) {
            if (chars[index] < '0' || chars[index] > '9') {
                problem = "is not an amount";
                return;
            }
        }
        if (!dustAllowed || end - from > 40) {
            return;
        }
        var exact = new BigDecimal(whole + "." + new String(chars, from, end - from));
        var near = exact.setScale(decimals, RoundingMode.HALF_EVEN);
        if (exact.subtract(near).abs().compareTo(DUST) <= 0) {
            minor = near.unscaledValue().longValueExact();
            dusty = true;
            problem = null;
        }
    }
}
