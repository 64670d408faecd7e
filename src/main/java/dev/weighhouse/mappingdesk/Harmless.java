package dev.weighhouse.mappingdesk;

/**
 * Text that a spreadsheet would run as a formula, made harmless by an apostrophe before it, and back. Of text that begins with
 * apostrophes itself one more is written, so that each text comes back as it was.
 */
final class Harmless {
    private static final String RUNS = "=+-@\t\r";

    private Harmless() {}

    static String written(String text) {
        return runs(text) ? "'" + text : text;
    }

    static String read(String cell) {
        return cell.startsWith("'") && runs(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Whether it begins with what starts a formula, behind any apostrophes. */
    private static boolean runs(String text) {
        var at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && RUNS.indexOf(text.charAt(at)) >= 0;
    }
}
