package dev.weighhouse.crossing;

import dev.weighhouse.books.Digest;

/**
 * A row of the log as it can be remembered outside it. Whoever knows one can tell whether the log was cut before it or written
 * anew.
 *
 * @param sequence the number of the row
 * @param hash its hash, which stands for every row up to it
 */
public record ChainHead(long sequence, Digest hash) {

    /** For memos and printed pages: {@code 50869:a4948e68...}, with all 64 digits. */
    @Override
    public String toString() {
        return sequence + ":" + hash.hex();
    }

    /**
     * From the text of {@link #toString()}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ChainHead parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not a number, a colon and a hash: " + text);
        }
        return new ChainHead(Long.parseLong(text.substring(0, colon)), new Digest(text.substring(colon + 1)));
    }
}
