package dev.weighhouse.connect;

/**
 * Makes names and descriptions of other systems fit to be shown: whatever steers the screen instead of standing on it
 * becomes the replacement character, so that a person sees that something was there.
 */
public final class PlainText {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_TEXT = 4_000;
    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /** A name on one line: no controls, no reordering of writing direction, at most 500 characters. */
    public static String name(String raw) {
        return clean(raw, LONGEST_NAME, REPLACEMENT);
    }

    /** A description: as a name, but tabs and line ends become spaces, and it may have 4,000 characters. */
    public static String text(String raw) {
        return clean(raw, LONGEST_TEXT, ' ');
    }

    private static String clean(String raw, int longest, int forLineEnd) {
        if (raw.length() <= longest && raw.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return raw;
        }
        var clean = new StringBuilder(Math.min(raw.length(), longest + 1));
        var characters = 0;
        for (var at = 0; at < raw.length(); ) {
            if (++characters > longest) {
                clean.setLength(clean.offsetByCodePoints(clean.length(), -1));
                return clean.append('…').toString();
            }
            var character = raw.codePointAt(at);
            at += Character.charCount(character);
            clean.appendCodePoint(shown(character, forLineEnd));
        }
        return clean.toString();
    }

    private static int shown(int character, int forLineEnd) {
        return switch (character) {
            case '\t', '\n', '\r' -> forLineEnd;
            // marks, embeddings, overrides and isolates of writing direction
            case 0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E -> REPLACEMENT;
            case 0x2066, 0x2067, 0x2068, 0x2069 -> REPLACEMENT;
            // line and paragraph separators
            case 0x2028, 0x2029 -> forLineEnd;
            default ->
                Character.getType(character) == Character.CONTROL || Character.getType(character) == Character.SURROGATE
                        ? REPLACEMENT
                        : character;
        };
    }
}
