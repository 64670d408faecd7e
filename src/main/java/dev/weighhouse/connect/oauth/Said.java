package dev.weighhouse.connect.oauth;

import dev.weighhouse.connect.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a service says about a refusal, fit to be shown. Whatever is too long for a word may be a token, in whatever spelling, and is
 * left out.
 */
final class Said {
    private static final int LONGEST = 300;

    private Said() {}

    /** The description, and the word for it; without an end to the sentence. */
    static String of(@Nullable String error, @Nullable String description) {
        var word = error == null || error.isBlank() ? "no reason is given" : error.strip();
        var all = description == null || description.isBlank() ? word : word + ", " + description.strip();
        var clean = PlainText.text(all).replaceAll("\\S{25,}", "[hidden]");
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean.replaceAll("[.]+$", "");
    }
}
