package dev.weighhouse.vault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What stands readable at the head of the encrypted file: how the key comes from the passphrase, and under which names secrets are
 * kept. It is the associated data of the sealed part, so that a change to it does not open.
 *
 * @param iterations of PBKDF2 with HMAC-SHA256
 * @param salt in base 64
 * @param check in base 64; tells a wrong passphrase from a file that was changed
 * @param nonce in base 64, a fresh one for each writing
 */
record SealedHeader(int iterations, String salt, String check, String nonce, NavigableSet<String> names) {
    static final String FORMAT = "weighhouse-secrets 1";

    private static final String FAMILY = "weighhouse-secrets ";
    private static final String DERIVATION = "PBKDF2-HMAC-SHA256 ";
    private static final String CIPHER = "AES-256-GCM ";
    /** More would be a file that keeps the program busy for minutes. */
    private static final int MOST_ITERATIONS = 20_000_000;

    private static final int FIXED_LINES = 5;

    SealedHeader {
        names = new TreeSet<>(names);
    }

    SealedHeader with(String freshNonce, Collection<String> now) {
        return new SealedHeader(iterations, salt, check, freshNonce, new TreeSet<>(now));
    }

    /** Whether the same passphrase in the same way makes the same key. */
    boolean sameKey(SealedHeader other) {
        return iterations == other.iterations && salt.equals(other.salt) && check.equals(other.check);
    }

    /** The version a file says it has, where it is one of ours at all. */
    static Optional<String> version(String head) {
        var first = head.lines().findFirst().orElse("");
        return first.startsWith(FAMILY) ? Optional.of(first.substring(FAMILY.length())) : Optional.empty();
    }

    /** Up to the empty line that ends it. */
    String text() {
        var text = new StringBuilder(FORMAT)
                .append("\nkey ")
                .append(DERIVATION)
                .append(iterations)
                .append("\nsalt ")
                .append(salt)
                .append("\ncheck ")
                .append(check)
                .append("\nsealed ")
                .append(CIPHER)
                .append(nonce);
        names.forEach(name -> text.append("\nname ").append(encoded(name)));
        return text.append("\n\n").toString();
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException where it is anything else
     */
    static SealedHeader parse(String head) {
        var lines = head.lines().takeWhile(line -> !line.isEmpty()).toList();
        if (lines.size() < FIXED_LINES || !lines.getFirst().equals(FORMAT)) {
            throw new IllegalArgumentException("no head of a version that is known");
        }
        var iterations = Integer.parseInt(after(lines, 1, "key " + DERIVATION));
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException("iterations");
        }
        var names = new TreeSet<String>();
        for (int at = FIXED_LINES; at < lines.size(); at++) {
            names.add(new String(Base64.getDecoder().decode(after(lines, at, "name ")), StandardCharsets.UTF_8));
        }
        return new SealedHeader(
                iterations,
                after(lines, 2, "salt "),
                after(lines, 3, "check "),
                after(lines, 4, "sealed " + CIPHER),
                names);
    }

    private static String after(List<String> lines, int at, String word) {
        var line = lines.get(at);
        if (!line.startsWith(word)) {
            throw new IllegalArgumentException(word);
        }
        return line.substring(word.length());
    }

    /** A name of a connection may hold any sign. */
    private static String encoded(String name) {
        return Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }
}
