package dev.weighhouse.store;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The amounts that something typed can mean: {@code 1,127.40}, {@code 1127.4}, {@code £1'127.40} and {@code 1.127,40} all mean one. */
final class TypedAmount {
    private static final Pattern NUMBER =
            Pattern.compile("[-+\u2212(]?\\p{Sc}?[-+\u2212]?(\\d[\\d.,'\u2019\u00a0\u202f]*)\\p{Sc}?\\)?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([.,'\u2019\u00a0\u202f])\\d{3})(?:\\1\\d{3})*");
    private static final Pattern WITH_DECIMALS = Pattern.compile("(.+)([.,])(\\d{1,3})");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    private TypedAmount() {}

    /** One reading, two for a text such as {@code 1,127}, or none for what is no amount. Without their signs. */
    static Set<BigDecimal> readings(String typed) {
        var readings = new LinkedHashSet<BigDecimal>();
        var number = NUMBER.matcher(typed);
        if (number.matches()) {
            var digits = number.group(1);
            whole(digits, readings);
            var decimals = WITH_DECIMALS.matcher(digits);
            if (decimals.matches() && !decimals.group(1).contains(decimals.group(2))) {
                var before = new LinkedHashSet<BigDecimal>();
                whole(decimals.group(1), before);
                before.forEach(all -> readings.add(new BigDecimal(all.toPlainString() + "." + decimals.group(3))));
            }
        }
        return readings;
    }

    private static void whole(String text, Set<BigDecimal> readings) {
        if (GROUPED.matcher(text).matches()) {
            whole(text.replaceAll("\\D", ""), readings);
        } else if (DIGITS.matcher(text).matches()) {
            readings.add(new BigDecimal(text));
        }
    }
}
