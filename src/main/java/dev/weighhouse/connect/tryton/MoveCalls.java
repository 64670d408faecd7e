package dev.weighhouse.connect.tryton;

import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.Parcel;
import java.util.List;

/** The calls that make a move and post it, and what their ends mean for the entry. */
final class MoveCalls {

    private static final String MODEL = "model.account.move.";

    /** Somebody posted it before: the move stands. */
    private static final String STANDS = "You cannot modify posted move";

    /** Two first moves of a month at once; it passes when tried again. */
    private static final String PASSING = "only one journal per period";

    private static final String NEXT = "Correct the entry, or the books at Tryton, and send it as a new revision.";

    private final Rpc rpc;

    MoveCalls(Rpc rpc) {
        this.rpc = rpc;
    }

    /**
     * Creates the draft and posts it.
     *
     * @throws dev.weighhouse.crossing.FailureException if nobody is signed in; then nothing was sent
     */
    Answer create(Parcel parcel, int company) {
        rpc.makeSure();
        var what = "journal entry " + parcel.key();
        return switch (Said.of(rpc.send(what, parcel.body()), rpc.title(), what)) {
            case Said.Done done
            when done.value().path(0).canConvertToInt() ->
                post(done.value().path(0).intValue(), what, company, true);
            case Said.Done _ ->
                new Answer.Unanswered("%s created %s without saying as what.".formatted(rpc.title(), what));
            case Said.Refused refused -> rejected(what, refused);
            case Said.NotDone not -> new Answer.NotExecuted(not.failure(), null);
            case Said.Unclear unclear -> new Answer.Unanswered(unclear.words());
        };
    }

    /** Posts a draft that is there already. Throws as {@link #create} does. */
    Answer finish(Parcel parcel, int draft, int company) {
        rpc.makeSure();
        return post(draft, "journal entry " + parcel.key(), company, false);
    }

    /** @param own whether the draft was made just now, so that nobody else knows it and it may be taken away */
    private Answer post(int draft, String what, int company, boolean own) {
        return switch (call("post", draft, what, company)) {
            case Said.Done _ -> accepted(draft);
            case Said.Refused refused when refused.words().contains(STANDS) -> accepted(draft);
            case Said.Refused refused
            when refused.words().contains(PASSING) ->
                new Answer.Unanswered("Draft %d waits to be posted: %s".formatted(draft, refused.words()));
            case Said.Refused refused -> own ? takenAway(draft, what, company, refused) : rejected(what, refused);
            case Said.NotDone not ->
                own
                        ? new Answer.Unanswered("Draft %d was made and not posted: %s"
                                .formatted(draft, not.failure().words()))
                        : new Answer.NotExecuted(not.failure(), null);
            case Said.Unclear unclear -> new Answer.Unanswered(unclear.words());
        };
    }

    private Answer takenAway(int draft, String what, int company, Said.Refused refused) {
        return call("delete", draft, what, company) instanceof Said.Done
                ? rejected(what, refused)
                : new Answer.Unanswered(
                        "Draft %d was not posted and could not be taken away: %s".formatted(draft, refused.words()));
    }

    private Said call(String method, int draft, String what, int company) {
        var body = Body.of(Rpc.call(MODEL + method, List.of(List.of(draft), TrytonReads.context(company))));
        return Said.of(rpc.send(what, body), rpc.title(), what);
    }

    /** The reply shows nothing of the move, so it is read back. */
    private static Answer accepted(int move) {
        return new Answer.Accepted(Integer.toString(move), null, "200");
    }

    private Answer rejected(String what, Said.Refused refused) {
        return new Answer.Rejected("%s refused %s: %s".formatted(rpc.title(), what, refused.words()), NEXT, "200");
    }
}
