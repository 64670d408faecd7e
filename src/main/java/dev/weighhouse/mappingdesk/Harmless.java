package dev.weighhouse.mappingdesk;

/**
 * Text that a spreadsheet would run as a formula, made harmless by an apostrophe before it, and back. What some programs take for
 * the beginning of a cell counts as one: what is left without the blanks before it, and what follows a sign that may separate
 * cells. Of text that begins with apostrophes itself one more is written, so that each text comes back as it was.
 */
public final class Harmless {
    /** Plain and full-width. */
    private static final String SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String BREAKS = "\t\r\n";
    private static final String SEPARATES = ";" + BREAKS;

    private Harmless() {}

    /** As it may stand in a cell. */
    public static String written(String text) {
        var parts = new StringBuilder(text.length() + 1);
        for (int from = 0; from <= text.length(); ) {
            var end = end(text, from);
            if (from == 0 ? runs(text, 0, text.length()) : runs(text, from, end)) {
                parts.append('\'');
            }
            parts.append(text, from, Math.min(end + 1, text.length()));
            from = end + 1;
        }
        return parts.toString();
    }

    /** What was written. */
    public static String read(String cell) {
        var parts = new StringBuilder(cell.length());
        for (int from = 0; from <= cell.length(); ) {
            var end = end(cell, from);
            var guarded =
                    cell.startsWith("'", from) && (from == 0 ? runs(cell, 0, cell.length()) : runs(cell, from, end));
            parts.append(cell, guarded ? from + 1 : from, Math.min(end + 1, cell.length()));
            from = end + 1;
        }
        return parts.toString();
    }

    /** Where the part that begins here is separated from the next, or the text ends. */
    private static int end(String text, int from) {
        var at = from;
        while (at < text.length() && SEPARATES.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Whether it begins with what starts a formula, behind any apostrophes and whatever cannot be seen. */
    private static boolean runs(String text, int from, int end) {
        var at = from;
        var broken = false;
        while (at < end && (text.charAt(at) == '\'' || isUnseen(text.charAt(at)))) {
            broken |= BREAKS.indexOf(text.charAt(at)) >= 0;
            at++;
        }
        return broken || (at < end && SIGNS.indexOf(text.charAt(at)) >= 0);
    }

    private static boolean isUnseen(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
