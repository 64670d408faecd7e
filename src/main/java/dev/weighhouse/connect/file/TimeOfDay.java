package dev.weighhouse.connect.file;

/**
 * Tells the time that programs write behind a date: {@code T16:41:00Z}, {@code 16:41} or {@code , 4:41 PM}, with or
 * without a zone. It only finds where the date ends; a time that no clock shows is no time, so that its date is refused.
 */
final class TimeOfDay {

    /** How a date pattern of spreadsheet programs and the like names the time behind the date. */
    private static final String IN_PATTERNS = "(?:,? |T|'T')[Hh]{1,2}:mm(?::ss)?(?: a)?$";

    private char[] chars = {};
    private int at;
    private int end;

    /** A date pattern without the time a person wrote behind it. */
    static String without(String pattern) {
        return pattern.replaceFirst(IN_PATTERNS, "");
    }

    /** Where the date ends if a time follows it, else {@code to}. */
    int dateEnd(char[] text, int from, int to) {
        var colon = from;
        while (colon < to && text[colon] != ':') {
            colon++;
        }
        if (colon == to) {
            return to;
        }
        chars = text;
        end = to;
        at = colon;
        while (at > from && colon - at < 2 && isDigit(text[at - 1])) {
            at--;
        }
        var dateEnd = separatorStart(from);
        return dateEnd > from && dateEnd < at && readsToTheEnd() ? dateEnd : to;
    }

    /** A {@code T}, or blanks with a comma before them where there is one. */
    private int separatorStart(int from) {
        var start = at;
        if (start > from && (chars[start - 1] == 'T' || chars[start - 1] == 't')) {
            return start - 1;
        }
        while (start > from && isBlank(chars[start - 1])) {
            start--;
        }
        return start < at && start > from && chars[start - 1] == ',' ? start - 1 : start;
    }

    private boolean readsToTheEnd() {
        var hour = number(1, 2);
        if (!take(':') || number(2, 2) > 59) {
            return false;
        }
        // 60 is the second that some minutes have more than others
        if (take(':') && (number(2, 2) > 60 || !takeFraction())) {
            return false;
        }
        var half = takeHalfOfTheDay();
        return (half ? hour >= 1 && hour <= 12 : hour <= 23) && takeZone() && at == end;
    }

    private boolean takeFraction() {
        if (!take('.') && !take(',')) {
            return true;
        }
        var first = at;
        while (at < end && isDigit(chars[at])) {
            at++;
        }
        return at > first;
    }

    private boolean takeHalfOfTheDay() {
        var start = at;
        skipBlanks();
        if (end - at >= 2 && "ap".indexOf(chars[at] | 32) >= 0 && (chars[at + 1] | 32) == 'm') {
            at += 2;
            return true;
        }
        at = start;
        return false;
    }

    /** {@code Z}, {@code UTC}, {@code GMT} or a distance such as {@code +01:00}; also none. */
    private boolean takeZone() {
        skipBlanks();
        if (at == end || take('Z') || take('z')) {
            return true;
        }
        var rest = new String(chars, at, end - at);
        if (rest.equals("UTC") || rest.equals("GMT")) {
            at = end;
            return true;
        }
        if (!take('+') && !take('-') && !take('\u2212')) {
            return false;
        }
        if (number(2, 2) > 18) {
            return false;
        }
        return at == end || ((take(':') || isDigit(chars[at])) && number(2, 2) <= 59);
    }

    private void skipBlanks() {
        while (at < end && isBlank(chars[at])) {
            at++;
        }
    }

    private boolean take(char c) {
        if (at < end && chars[at] == c) {
            at++;
            return true;
        }
        return false;
    }

    /** So many digits as a number; more than any clock shows where there are fewer. */
    private int number(int least, int most) {
        var value = 0;
        var digits = 0;
        while (at < end && digits < most && isDigit(chars[at])) {
            value = value * 10 + (chars[at++] - '0');
            digits++;
        }
        return digits < least ? Integer.MAX_VALUE : value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F';
    }
}
