package dev.weighhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A secret that is easy to find again: its first letters alone, so that half of it counts, and in every form in which programs
 * like to write a secret down.
 */
record Canary(String secret) {
    /** Enough of it to be no accident. */
    private static final int BEGINNING = 10;

    /** The forms that stand in a text, by name; bytes are read as ISO 8859-1 for it. */
    Set<String> formsIn(String text) {
        var forms = new TreeMap<String, String>();
        var beginning = secret.substring(0, BEGINNING);
        forms.put("plain", beginning);
        forms.put("URL-encoded", URLEncoder.encode(secret, StandardCharsets.UTF_8));
        forms.put("hexadecimal", HexFormat.of().formatHex(beginning.getBytes(StandardCharsets.UTF_8)));
        forms.put("UTF-16", new String(beginning.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        for (int before = 0; before < 3; before++) {
            forms.put("base 64 after " + before, base64After(before, beginning));
        }
        var found = new TreeSet<String>();
        forms.forEach((name, form) -> {
            if (text.contains(form)) {
                found.add(name);
            }
        });
        return found;
    }

    /** What is the same in base 64 whatever stands before and after, where so many bytes of a unit stand before. */
    private static String base64After(int before, String text) {
        var all = Base64.getEncoder().encodeToString(("x".repeat(before) + text).getBytes(StandardCharsets.UTF_8));
        var own = all.replaceAll("=+$", "");
        return own.substring(before == 0 ? 0 : before + 1, own.length() - (all.length() > own.length() ? 1 : 0));
    }

    /** Every file below a folder in which it stands, and how; empty where it stands in none. */
    static Set<String> findings(Path folder, Iterable<Canary> canaries) {
        var found = new TreeSet<String>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                canaries.forEach(canary ->
                        canary.formsIn(text).forEach(form -> found.add(folder.relativize(file) + ": " + form)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
