package dev.weighhouse.command;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.journal.Grounds;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fingerprints a person typed of what they saw, whole or as they are shown. */
final class SeenBefore {
    /** As many digits as are shown, or more of them. */
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{12,64}");

    private final List<String> typed;

    SeenBefore(List<String> typed) {
        this.typed = typed.stream()
                .map(each -> plain(each, "journal FILE --list shows them"))
                .toList();
    }

    /**
     * The digits of a fingerprint as somebody typed them.
     *
     * @param where it is to be found
     */
    static String plain(String typed, String where) {
        var digits = typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (!FINGERPRINT.matcher(digits).matches()) {
            throw new FailureException(new Failure.BadInput(
                    "%s is not a fingerprint.".formatted(typed), "Write it as '9DD2 8B12 AFA5'; %s.".formatted(where)));
        }
        return digits;
    }

    /** Whether anything is to be held against it. */
    boolean isGiven() {
        return !typed.isEmpty();
    }

    /** Why an entry is not approved; empty if it is what was seen. */
    Optional<Refusal> refusal(JournalId id, Grounds now) {
        var fingerprint = now.fingerprint().hex();
        return typed.stream().anyMatch(fingerprint::startsWith)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        id,
                        "%s is not what was seen: its fingerprint is %s now.".formatted(id, now.shown()),
                        "Look at it again with journal FILE --list, then approve it under that fingerprint.",
                        null));
    }
}
