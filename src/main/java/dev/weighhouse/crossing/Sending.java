package dev.weighhouse.crossing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt: written down, sent, and its answer written down. */
final class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int MOST_RESENDS = 2;

    private final JournalPort port;
    private final Scribe scribe;
    private final Glass glass;
    private final Doubts doubts;
    private final Pace pace;

    Sending(JournalPort port, Scribe scribe, Glass glass, Doubts doubts, Pace pace) {
        this.port = port;
        this.scribe = scribe;
        this.glass = glass;
        this.doubts = doubts;
        this.pace = pace;
    }

    /** Sends an entry that is proven not to be there, and sends it again while the ledger itself would recognise it. */
    Outcome post(Consignment goods, Parcel parcel) {
        var start = new Moment(pace.elapsed(), pace.now());
        var answer = attempt(goods, "Sent.", () -> port.post(parcel));
        var outcome = settle(goods, parcel, answer);
        for (int again = 0; again < MOST_RESENDS && mayResend(outcome, answer, start); again++) {
            var second =
                    attempt(goods, "Sent again; the ledger recognises its own key for it.", () -> port.post(parcel));
            outcome = second instanceof Answer.Accepted accepted
                    ? accepted(goods, parcel, accepted)
                    : unanswered(
                            goods,
                            "The answer to the request sent again proves nothing about the first: " + words(second));
        }
        return outcome;
    }

    /** Posts the draft that a look found. */
    Outcome finish(Consignment goods, Parcel parcel, Hit draft) {
        var answer = attempt(
                goods,
                "Asked to post draft %s.".formatted(draft.number()),
                () -> port.finish(parcel, draft.ledgerId()));
        return switch (answer) {
            case Answer.Accepted accepted -> accepted(goods, parcel, accepted);
            case Answer.Unanswered unanswered -> unanswered(goods, unanswered);
            case Answer.NotExecuted not ->
                unanswered(goods, "The draft still waits: " + not.failure().words())
                        .halting();
            case Answer.Rejected rejected ->
                person(
                        goods,
                        new Verdict.Unclear("Draft %s was not posted: %s".formatted(draft.number(), rejected.words())));
        };
    }

    private Answer attempt(Consignment goods, String words, Supplier<Answer> request) {
        var attempt = scribe.story(goods).attempts() + 1;
        scribe.note(goods, Step.SENT, attempt, LogEntry.Detail.words(words));
        try {
            return request.get();
        } catch (RuntimeException e) {
            LOG.error("sending {} failed in a way nobody foresaw", goods.key(), e);
            return new Answer.Unanswered("The request broke for a reason nobody foresaw, code "
                    + goods.key().brief() + ".");
        } finally {
            doubts.sent(goods.key());
        }
    }

    private boolean mayResend(Outcome outcome, Answer first, Moment start) {
        return first instanceof Answer.Unanswered
                && outcome.state() == CrossingState.IN_DOUBT
                && port.capabilities()
                        .nativeKey()
                        .filter(window -> start.isWithin(window.dividedBy(2), pace))
                        .isPresent();
    }

    /** When a key was first sent, by both clocks: the one nobody can set stands still while a computer sleeps, and the ledger's does not. */
    private record Moment(Duration elapsed, Instant wall) {

        boolean isWithin(Duration window, Pace pace) {
            return pace.elapsed().minus(elapsed).compareTo(window) < 0
                    && Duration.between(wall, pace.now()).abs().compareTo(window) < 0;
        }
    }

    private Outcome settle(Consignment goods, Parcel parcel, Answer answer) {
        return switch (answer) {
            case Answer.Accepted accepted -> accepted(goods, parcel, accepted);
            case Answer.Unanswered unanswered -> unanswered(goods, unanswered);
            case Answer.Rejected rejected -> {
                note(
                        goods,
                        Step.REJECTED,
                        LogEntry.Detail.words(rejected.words()).status(rejected.status()));
                doubts.over(goods.key());
                yield scribe.outcome(goods, rejected.nextStep());
            }
            case Answer.NotExecuted not -> {
                note(
                        goods,
                        Step.NOT_EXECUTED,
                        LogEntry.Detail.words(not.failure().words()));
                doubts.over(goods.key());
                yield scribe.halted(goods, not.failure());
            }
        };
    }

    private Outcome accepted(Consignment goods, Parcel parcel, Answer.Accepted answer) {
        var shown = answer.asStored();
        if (shown == null || mayBeRepeated(goods)) {
            return readBack(goods, parcel, answer);
        }
        return switch (Verdict.of(List.of(shown), parcel, true)) {
            case Verdict.Stands stands -> confirmed(goods, stands.hit(), answer.status());
            case Verdict.Unfinished unfinished ->
                unanswered(
                        goods,
                        "Entry %s was created as a draft only."
                                .formatted(unfinished.hit().number()));
            case Verdict.ForPerson unclear -> person(goods, unclear, shown.ledgerId(), shown.number());
            case Verdict.Absent _ ->
                Verdict.isAnothers(shown, goods.key())
                        ? unanswered(goods, "The answer was about another entry, %s.".formatted(shown.number()))
                        : acknowledged(
                                goods,
                                answer,
                                "The ledger answered with entry %s, which shows neither the key nor what was sent."
                                        .formatted(shown.number()));
        };
    }

    /** An answer under a key that was used before may be the one of that time, and what it shows may be gone since. */
    private boolean mayBeRepeated(Consignment goods) {
        return port.capabilities().lastingNativeKey() && scribe.story(goods).generation() > 1;
    }

    /** The ledger says yes and shows nothing: only its own books prove it. Whatever they show, the id that it gave is kept. */
    private Outcome readBack(Consignment goods, Parcel parcel, Answer.Accepted answer) {
        return switch (glass.look(goods, parcel, true)) {
            case Glass.Seen.NotSeen not -> notReadBack(goods, answer, not.failure());
            case Glass.Seen.Judged judged ->
                switch (judged.verdict()) {
                    case Verdict.Stands stands -> readBack(goods, parcel, answer, stands.hit());
                    case Verdict.Unfinished unfinished ->
                        unanswered(
                                goods,
                                "Entry %s is a draft only."
                                        .formatted(unfinished.hit().number()));
                    case Verdict.ForPerson unclear -> person(goods, unclear, answer.ledgerId(), null);
                    case Verdict.Absent _ ->
                        acknowledged(goods, answer, "The ledger said it has taken the entry, and does not show it.")
                                .halting();
                };
        };
    }

    private Outcome readBack(Consignment goods, Parcel parcel, Answer.Accepted answer, Hit hit) {
        try {
            var beside = glass.beside(goods, parcel, hit, answer.ledgerId());
            return beside.isPresent()
                    ? person(goods, beside.get(), answer.ledgerId(), null)
                    : confirmed(goods, hit, answer.status());
        } catch (FailureException e) {
            return notReadBack(goods, answer, e.failure());
        }
    }

    private Outcome notReadBack(Consignment goods, Answer.Accepted answer, Failure failure) {
        return acknowledged(goods, answer, "Accepted, and not read back: " + failure.words());
    }

    /** A look showed it standing: it does, unless another entry that is ours stands beside it. */
    Outcome found(Consignment goods, Parcel parcel, Hit hit) {
        try {
            var beside = glass.beside(goods, parcel, hit, "");
            return beside.isPresent() ? person(goods, beside.get()) : confirmed(goods, hit, "found");
        } catch (FailureException e) {
            return scribe.notSeen(goods, e.failure());
        }
    }

    /** Brings what was confirmed to a person where another entry that is ours stands beside it; a look that proves nothing changes nothing. */
    void unlessAlone(Consignment goods, Parcel parcel, Hit hit) {
        try {
            glass.beside(goods, parcel, hit, "").ifPresent(beside -> person(goods, beside));
        } catch (FailureException e) {
            LOG.info("{} was not asked for beside another one: {}", goods.key(), e.failure());
        }
    }

    Outcome confirmed(Consignment goods, Hit hit, String status) {
        note(
                goods,
                Step.CONFIRMED,
                LogEntry.Detail.words("Stands in the ledger as %s.".formatted(hit.number()))
                        .ledger(hit.ledgerId(), hit.number())
                        .status(status));
        doubts.over(goods.key());
        return scribe.outcome(goods, "Nothing: it is done.");
    }

    /** A doubling that a person was told of in these very words is not told again: the look just noted says the same. */
    Outcome person(Consignment goods, Verdict.ForPerson verdict) {
        var known = scribe.story(goods);
        var again = verdict instanceof Verdict.Doubled
                && known.state().equals(Optional.of(CrossingState.NEEDS_PERSON))
                && known.isTold(verdict.words());
        return again ? scribe.forPerson(goods) : person(goods, verdict, null, null);
    }

    /** What the answer itself named may be ours whatever its key looks like, so the log keeps its id. */
    private Outcome person(
            Consignment goods, Verdict.ForPerson verdict, @Nullable String ledgerId, @Nullable String number) {
        note(goods, Step.NEEDS_PERSON, Doubling.detail(verdict).ledger(known(ledgerId), number));
        return scribe.forPerson(goods);
    }

    /** It said yes, so not finding it later proves nothing: only seeing it does, or a person. */
    private Outcome acknowledged(Consignment goods, Answer.Accepted answer, String words) {
        note(
                goods,
                Step.UNANSWERED,
                LogEntry.Detail.words(words).status(answer.status()).ledger(known(answer.ledgerId()), null));
        return scribe.outcome(goods, "The resolver reads the ledger for the key; nothing is sent again.");
    }

    private static @Nullable String known(@Nullable String ledgerId) {
        return ledgerId == null || ledgerId.isEmpty() ? null : ledgerId;
    }

    private Outcome unanswered(Consignment goods, String words) {
        return unanswered(goods, new Answer.Unanswered(words));
    }

    private Outcome unanswered(Consignment goods, Answer.Unanswered answer) {
        var words = LogEntry.Detail.words(answer.words());
        var taken = answer.taken();
        note(goods, Step.UNANSWERED, taken == null ? words : words.status(taken));
        return scribe.outcome(goods, "The resolver reads the ledger for the key before anything is sent again.");
    }

    private void note(Consignment goods, Step step, LogEntry.Detail detail) {
        scribe.note(goods, step, scribe.story(goods).attempts(), detail);
    }

    private static String words(Answer answer) {
        return switch (answer) {
            case Answer.Accepted accepted -> accepted.status();
            case Answer.Rejected rejected -> rejected.words();
            case Answer.NotExecuted not -> not.failure().words();
            case Answer.Unanswered unanswered -> unanswered.words();
        };
    }
}
