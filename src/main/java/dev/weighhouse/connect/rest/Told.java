package dev.weighhouse.connect.rest;

import dev.weighhouse.connect.Setting;
import dev.weighhouse.crossing.FactKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an endpoint can be told, with the settings that say where. */
enum Told {
    ACKNOWLEDGEMENTS(FactKind.CORRECTION, "the acknowledgement", "what became of its transactions"),
    RECONCILIATIONS(FactKind.RESULTS, "the results", "what the review of a month says");

    private final FactKind kind;
    private final String words;
    private final String help;

    Told(FactKind kind, String words, String help) {
        this.kind = kind;
        this.words = words;
        this.help = help;
    }

    static Optional<Told> of(FactKind kind) {
        return Arrays.stream(values()).filter(call -> call.kind == kind).findFirst();
    }

    String words() {
        return words;
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it is posted. */
    String pathKey() {
        return key() + ".path";
    }

    /** Where what was posted is read back. */
    String findKey() {
        return key() + ".find";
    }

    List<Setting> settings() {
        return List.of(
                Setting.optional(
                        pathKey(),
                        "Path of " + key(),
                        "Where it is told %s, such as /%s; nothing is sent where none is named."
                                .formatted(help, key())),
                Setting.optional(
                        findKey(),
                        "Look-up of " + key(),
                        "Where that is read back by its key, such as /%s?key={key}; without it, what got no answer is"
                                        .formatted(key())
                                + " sent again under the same key."));
    }
}
