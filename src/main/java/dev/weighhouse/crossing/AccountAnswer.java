package dev.weighhouse.crossing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a change of one account ended. Every expected end is one of these; none of them is an exception. */
public sealed interface AccountAnswer {

    /**
     * The platform says it has done it.
     *
     * @param asStored the account as the reply shows it, or null where the reply does not show it; then it is read back
     * @param status the reply in short, such as {@code 201}, for the log
     */
    record Stored(@Nullable PlatformAccount asStored, String status) implements AccountAnswer {}

    /**
     * The platform understood and refused; this request changed nothing.
     *
     * @param why what the sync can go on from
     */
    record Rejected(Why why, String words, String nextStep, String status) implements AccountAnswer {}

    /**
     * The request certainly had no effect: throttled, not signed in, no connection could be made.
     *
     * @param failure what to tell the person
     * @param retryAt when the platform wants to be asked again, where it says
     */
    record NotExecuted(Failure failure, @Nullable Instant retryAt) implements AccountAnswer {}

    /** The bytes may have left, and nothing came back that proves anything. */
    record Unanswered(String words) implements AccountAnswer {}

    /** Why a platform refuses a change. */
    enum Why {
        /** It has an account with this external id already. */
        EXISTS,
        /** It has no account with this id of its own. */
        MISSING,
        /** It does not know the tax code. */
        TAX_CODE,
        /** Anything else; the words say what. */
        OTHER
    }
}
