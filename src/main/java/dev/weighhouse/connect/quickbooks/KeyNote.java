package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.crossing.CrossingKey;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The note of an entry of ours: the full key first, so that what is cut off at the end is not the key, then the number
 * people here call the entry, then the narration.
 *
 * @param hex the full key
 */
record KeyNote(
        String hex, @Nullable String reference, @Nullable String narration) {

    /** How many characters of a note are not narration, where there is no reference. */
    static final int OVERHEAD = "Weighhouse ".length() + 64 + " ".length();

    /** How many more are not reference, where there is no narration. */
    static final int BRACKETS = "[]".length();

    private static final Pattern FORM =
            Pattern.compile("Weighhouse ([0-9a-f]{64})(?: \\[([^\\]]*)\\])?(?: (.*))?", Pattern.DOTALL);

    static KeyNote of(CrossingKey key, JournalEntry entry) {
        return new KeyNote(key.hex(), entry.reference(), entry.narration());
    }

    /** A note as QuickBooks has it, if it is one of ours. */
    static Optional<KeyNote> read(String note) {
        var found = FORM.matcher(note);
        return found.matches()
                ? Optional.of(new KeyNote(found.group(1), nullIfEmpty(found.group(2)), nullIfEmpty(found.group(3))))
                : Optional.empty();
    }

    String text() {
        var text = new StringBuilder("Weighhouse ").append(hex);
        // without the brackets, a narration that begins with one would be read as a reference
        if (reference != null || (narration != null && narration.startsWith("["))) {
            text.append(" [").append(reference == null ? "" : reference).append(']');
        }
        if (narration != null && !narration.isEmpty()) {
            text.append(' ').append(narration);
        }
        return text.toString();
    }

    private static @Nullable String nullIfEmpty(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
