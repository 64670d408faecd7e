package dev.weighhouse.books;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** SHA-256 of a raw reply, as 64 lower-case hexadecimal digits: which bytes a quote was read from. */
public record Digest(String hex) {
    private static final int LENGTH = 64;
    private static final int SHOWN = 12;

    public Digest {
        if (hex.length() != LENGTH || !hex.chars().allMatch(Digest::isDigit)) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + hex);
        }
    }

    private static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    public static Digest of(byte[] raw) {
        return new Digest(HexFormat.of().formatHex(sha256().digest(raw)));
    }

    /** The digest of a reply that came in several pages: over the digests of the pages, in their order. */
    public static Digest ofPages(List<Digest> pages) {
        if (pages.size() == 1) {
            return pages.getFirst();
        }
        var all = sha256();
        pages.forEach(page -> all.update(HexFormat.of().parseHex(page.hex())));
        return new Digest(HexFormat.of().formatHex(all.digest()));
    }

    /** The first eight digits, enough to compare by eye. */
    public String brief() {
        return hex.substring(0, 8);
    }

    /** As much as people read and type to name it: {@code 9DD2 8B12 AFA5}. */
    public String shown() {
        return hex.substring(0, SHOWN).toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** A fresh SHA-256, for raw replies that are streamed. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
