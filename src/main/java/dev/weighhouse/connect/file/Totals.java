package dev.weighhouse.connect.file;

/** Tells rows of totals, which start with the word, from rows whose id only begins like it. */
final class Totals {

    static final String WORD = "total";

    private Totals() {}

    /** Whether the word stands alone, and names nothing that it would be the total of. */
    static boolean isBare(String firstCell) {
        return firstCell.equalsIgnoreCase(WORD) || firstCell.equalsIgnoreCase(WORD + ":");
    }

    static boolean isOne(String firstCell) {
        return firstCell.regionMatches(true, 0, WORD, 0, WORD.length())
                && (firstCell.length() == WORD.length()
                        || firstCell.charAt(WORD.length()) == ' '
                        || firstCell.charAt(WORD.length()) == ':');
    }
}
