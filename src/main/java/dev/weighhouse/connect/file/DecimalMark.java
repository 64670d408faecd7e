package dev.weighhouse.connect.file;

/** What the writing of one amount says about the decimal mark of its file. */
final class DecimalMark {

    /** It says nothing: it has no mark at all. */
    static final char SILENT = 0;

    /** It could be either, like {@code 1.234}. */
    static final char AMBIGUOUS = '?';

    private DecimalMark() {}

    /** {@code .} or {@code ,} where only one of them makes sense, else {@link #SILENT} or {@link #AMBIGUOUS}. */
    static char of(char[] chars, int from, int to) {
        var dots = 0;
        var commas = 0;
        var last = -1;
        for (var at = from; at < to; at++) {
            if (chars[at] == '.') {
                dots++;
                last = at;
            } else if (chars[at] == ',') {
                commas++;
                last = at;
            }
        }
        if (last < 0) {
            return SILENT;
        }
        if (dots > 0 && commas > 0) {
            return chars[last];
        }
        if (dots + commas > 1) {
            return chars[last] == '.' ? ',' : '.';
        }
        return digitsAfter(chars, last, to) == 3 && couldBeGroup(chars, from, last) ? AMBIGUOUS : chars[last];
    }

    private static int digitsAfter(char[] chars, int mark, int to) {
        var digits = 0;
        for (var at = mark + 1; at < to && Character.isDigit(chars[at]); at++) {
            digits++;
        }
        return digits;
    }

    /** One to three digits before the mark, and not a lone zero. */
    private static boolean couldBeGroup(char[] chars, int from, int mark) {
        var first = mark;
        while (first > from && Character.isDigit(chars[first - 1])) {
            first--;
        }
        var digits = mark - first;
        return digits >= 1 && digits <= 3 && !(digits == 1 && chars[first] == '0');
    }
}
