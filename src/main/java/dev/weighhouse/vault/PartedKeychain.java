package dev.weighhouse.vault;

import dev.weighhouse.books.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A keychain that takes secrets of any length, because it keeps long ones in parts: Windows takes 1,280 characters at most (2,560 bytes
 * as UTF-16), and the tokens of one sign-in have more. What stands under the name itself is written last, so that a program that ends
 * before leaves the secret from before as it was.
 */
final class PartedKeychain implements Keychain {
    private static final int PART = 1_000;
    private static final String MARK = "weighhouse-parts ";

    /** A reading that another program's writing crossed is begun again that often. */
    private static final int ATTEMPTS = 3;

    private final Keychain next;

    PartedKeychain(Keychain next) {
        this.next = next;
    }

    /**
     * What stands under the name where the secret is in parts.
     *
     * @param series the letter of these parts, which the next ones will not have
     * @param count of the parts
     * @param digest of the whole
     */
    private record Head(char series, int count, String digest) {
        static @Nullable Head of(@Nullable String text) {
            if (text == null || !text.matches(MARK + "[ab] [1-9]\\d{0,3} [0-9a-f]{64}")) {
                return null;
            }
            var words = text.substring(MARK.length()).split(" ", -1);
            return new Head(words[0].charAt(0), Integer.parseInt(words[1]), words[2]);
        }

        char otherSeries() {
            return series == 'a' ? 'b' : 'a';
        }

        String text() {
            return "%s%s %d %s".formatted(MARK, series, count, digest);
        }

        List<String> names(String name) {
            var names = new ArrayList<String>();
            for (int part = 1; part <= count; part++) {
                names.add(part(name, series, part));
            }
            return names;
        }
    }

    @Override
    public String title() throws Exception {
        return next.title();
    }

    @Override
    public @Nullable String get(String name) throws Exception {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var text = next.get(name);
            var head = Head.of(text);
            if (head == null) {
                return text;
            }
            var whole = new StringBuilder();
            for (var part : head.names(name)) {
                var found = next.get(part);
                whole.append(found == null ? "" : found);
            }
            if (digest(whole.toString()).equals(head.digest())) {
                return whole.toString();
            }
        }
        throw new IOException("parts of a secret are missing");
    }

    @Override
    public void set(String name, String secret) throws Exception {
        var before = Head.of(next.get(name));
        if (secret.length() <= PART && Head.of(secret) == null) {
            next.set(name, secret);
        } else {
            var count = (secret.length() + PART - 1) / PART;
            var head = new Head(before == null ? 'a' : before.otherSeries(), count, digest(secret));
            var names = head.names(name);
            for (int part = 0; part < count; part++) {
                next.set(names.get(part), secret.substring(part * PART, Math.min(secret.length(), (part + 1) * PART)));
            }
            next.set(name, head.text());
            deleteParts(name, head.series(), count + 1, count);
        }
        if (before != null) {
            deleteParts(name, before.series(), 1, before.count());
        }
    }

    /**
     * The parts first: without them the name says nothing, and without the name nobody would find them. Those of both series, as a
     * writing that broke off may have left some that no name tells of.
     */
    @Override
    public void delete(String name) throws Exception {
        var head = Head.of(next.get(name));
        for (var series : new char[] {'a', 'b'}) {
            deleteParts(name, series, 1, head != null && head.series() == series ? head.count() : 0);
        }
        next.delete(name);
    }

    /** Also those behind the last; from the last one on, so that what breaks off leaves no gap that hides the rest. */
    private void deleteParts(String name, char series, int first, int last) throws Exception {
        int end = Math.max(last, first - 1);
        while (next.get(part(name, series, end + 1)) != null) {
            end++;
        }
        for (int part = end; part >= first; part--) {
            next.delete(part(name, series, part));
        }
    }

    private static String part(String name, char series, int number) {
        return "%s#%s%d".formatted(name, series, number);
    }

    private static String digest(String secret) {
        return Digest.of(secret.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
