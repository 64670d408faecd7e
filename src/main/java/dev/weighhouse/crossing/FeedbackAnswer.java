package dev.weighhouse.crossing;

import org.jspecify.annotations.Nullable;

/** How the telling of a platform ended. Every expected end is one of these; none of them is an exception. */
public sealed interface FeedbackAnswer {

    /**
     * The platform has it, now or since an earlier request under the same key.
     *
     * @param id its own id of it, or null where it gives none
     * @param status the reply in short, such as {@code 201}, for the log
     */
    record Taken(@Nullable String id, String status) implements FeedbackAnswer {}

    /** The platform understood and refused; this request changed nothing. */
    record Rejected(String words, String nextStep, String status) implements FeedbackAnswer {}

    /** The platform refuses the key or the content, and may hold something else under the key. This request changed nothing. */
    record OtherContent(String words, String status) implements FeedbackAnswer {}

    /**
     * The request certainly had no effect: throttled, not signed in, no connection could be made.
     *
     * @param failure what to tell the person
     */
    record NotExecuted(Failure failure) implements FeedbackAnswer {}

    /** The bytes may have left, and nothing came back that proves anything; also where the platform is still at the first request. */
    record Unanswered(String words) implements FeedbackAnswer {}
}
