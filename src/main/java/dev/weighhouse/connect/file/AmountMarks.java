package dev.weighhouse.connect.file;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes an amount apart from the words and symbols beside it: of {@code -£1,234.50} the number {@code -1,234.50} and the
 * word {@code £}. What the words mean is not asked here.
 */
final class AmountMarks {

    private final List<String> words = new ArrayList<>();
    private char[] number = new char[64];
    private int length;
    private boolean signed;

    /** Whether there may be a word or symbol; most amounts are told by this look. */
    static boolean mayBeIn(char[] chars, int from, int to) {
        for (var at = from; at < to; at++) {
            if (chars[at] >= 'A' || chars[at] == '$') {
                return true;
            }
        }
        return false;
    }

    void take(char[] chars, int from, int to) {
        words.clear();
        length = 0;
        signed = false;
        if (number.length < to - from) {
            number = new char[to - from];
        }
        var start = takeFront(chars, from, to);
        var end = backStart(chars, start, to);
        for (var at = start; at < end; at++) {
            number[length++] = chars[at];
        }
        takeBack(chars, end, to);
    }

    /** The number with its signs, up to {@link #length}. */
    char[] number() {
        return number;
    }

    int length() {
        return length;
    }

    /** The words, in the order they stand. */
    List<String> words() {
        return words;
    }

    /** Whether a sign or parentheses stand around the number. */
    boolean signed() {
        return signed;
    }

    private int takeFront(char[] chars, int from, int to) {
        var at = from;
        while (at < to) {
            if (isSign(chars[at])) {
                sign(chars[at++]);
            } else if (isWord(chars[at])) {
                at = takeWord(chars, at, to);
            } else if (isBlank(chars[at])) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /** Where signs, words and blanks begin behind the number. */
    private static int backStart(char[] chars, int start, int to) {
        var end = to;
        while (end > start && (isSign(chars[end - 1]) || isWord(chars[end - 1]) || isBlank(chars[end - 1]))) {
            end--;
        }
        return end;
    }

    private void takeBack(char[] chars, int from, int to) {
        for (var at = from; at < to; ) {
            if (isWord(chars[at])) {
                at = takeWord(chars, at, to);
            } else {
                if (isSign(chars[at])) {
                    sign(chars[at]);
                }
                at++;
            }
        }
    }

    private void sign(char c) {
        number[length++] = c;
        signed = true;
    }

    private int takeWord(char[] chars, int from, int to) {
        var end = from;
        while (end < to && isWord(chars[end])) {
            end++;
        }
        words.add(new String(chars, from, end - from));
        return end;
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+' || c == '(' || c == ')' || c == '\u2212';
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F';
    }
}
