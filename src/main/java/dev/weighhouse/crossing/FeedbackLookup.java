package dev.weighhouse.crossing;

import org.jspecify.annotations.Nullable;

/** What a look for a key at a platform that is told things brought. */
public sealed interface FeedbackLookup {

    /**
     * The platform holds something under the key.
     *
     * @param id its own id of it, or null
     * @param asSent whether every field it shows of what was sent is as it was sent
     * @param evidence what was asked and read
     */
    record Stands(@Nullable String id, boolean asSent, Evidence evidence) implements FeedbackLookup {}

    /** The platform was read and holds nothing under the key now. */
    record Absent(Evidence evidence) implements FeedbackLookup {}

    /**
     * The platform could not be read. It proves nothing.
     *
     * @param evidence how far it came
     */
    record Unanswered(Failure failure, Evidence evidence) implements FeedbackLookup {}

    /** This platform cannot be asked; it only knows a request again that comes once more. */
    record NotOffered() implements FeedbackLookup {}
}
