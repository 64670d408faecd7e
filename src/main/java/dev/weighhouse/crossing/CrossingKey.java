package dev.weighhouse.crossing;

import dev.weighhouse.books.Digest;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;

/**
 * The one name a fact has for ever, on every attempt and every machine: the SHA-256 of a canonical form of the
 * {@link Fact}. Its first 80 bits are the {@linkplain #brief() short key} that the ledger itself keeps.
 */
public record CrossingKey(Digest full) {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SHORT_LENGTH = 16;
    private static final int BITS = 5;

    public static CrossingKey of(Fact fact) {
        var form = new TreeMap<String, Object>();
        form.put("company", fact.company());
        form.put("direction", fact.direction().name());
        form.put("kind", fact.kind().name());
        form.put("revision", (long) fact.revision());
        form.put("source", fact.source());
        return new CrossingKey(Digest.of(CanonicalJson.write(form).getBytes(StandardCharsets.UTF_8)));
    }

    /** From the 64 hexadecimal digits of {@link #hex()}. */
    public static CrossingKey parse(String hex) {
        return new CrossingKey(new Digest(hex));
    }

    public String hex() {
        return full.hex();
    }

    /** Sixteen characters of Crockford's base 32: upper-case letters without I, L, O, U, and digits. */
    public String brief() {
        var bits = new BigInteger(full.hex().substring(0, SHORT_LENGTH * BITS / 4), 16);
        var text = new StringBuilder(SHORT_LENGTH);
        for (int i = SHORT_LENGTH - 1; i >= 0; i--) {
            text.append(CROCKFORD.charAt(bits.shiftRight(i * BITS).intValue() & 31));
        }
        return text.toString();
    }

    /** The short key in groups of four, for people: {@code 3ZP0-QD9F-73QR-GA06}. */
    public String grouped() {
        return brief().replaceAll("(.{4})(?=.)", "$1-");
    }

    /** The short key a person typed, in whatever case and grouping, as {@link #brief()} writes it. */
    public static String normalised(String typed) {
        return typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** Whether this could be the short key of some crossing. */
    public static boolean looksLikeOne(String text) {
        return text.length() == SHORT_LENGTH && text.chars().allMatch(c -> CROCKFORD.indexOf(c) >= 0);
    }

    @Override
    public String toString() {
        return grouped();
    }
}
