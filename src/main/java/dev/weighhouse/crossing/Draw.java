package dev.weighhouse.crossing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How a sample is drawn, so that anybody can draw the same one again: every crossing of the selection gets the SHA-256 of the
 * seed, a colon and its short key, and those with the smallest are taken. It takes no program of ours to check that.
 *
 * @param selection from what
 * @param upTo the highest number that takes part: what crosses later changes nothing
 * @param size how many are wanted, from 1 to {@link #MOST}
 * @param seed any words or figures, written down by the one who draws
 */
public record Draw(Selection selection, long upTo, int size, String seed) {
    /** More than that nobody looks through one by one. */
    public static final int MOST = 1_000;

    private static final int LONGEST_SEED = 60;

    public Draw {
        seed = seed.strip();
        if (size < 1 || size > MOST) {
            throw new FailureException(new Failure.BadInput(
                    "A sample has from 1 to %,d crossings, not %,d.".formatted(MOST, size), "Choose another size."));
        }
        if (seed.isEmpty() || seed.length() > LONGEST_SEED) {
            throw new FailureException(new Failure.BadInput(
                    "A seed has from 1 to %d characters.".formatted(LONGEST_SEED),
                    "Write down any number or word as the seed."));
        }
    }

    /** Where a crossing stands in the draw, as 64 small hexadecimal digits: the smaller, the sooner it is taken. */
    public String rank(String shortKey) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(hash.digest((seed + ":" + shortKey).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
