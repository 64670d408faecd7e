package dev.weighhouse.crossing;

import dev.weighhouse.books.Digest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Writes what happens to crossings into the log, and tells from the log where they stand. */
final class Scribe {
    /** What limits by the minute come to, where a ledger does not say for how long it wants none. */
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final CrossingLog log;
    private final Pace pace;
    private final String machine;

    Scribe(CrossingLog log, Pace pace, String machine) {
        this.log = log;
        this.pace = pace;
        this.machine = machine;
    }

    String machine() {
        return machine;
    }

    CrossingStory story(Freight goods) {
        return new CrossingStory(log.events(goods.key()));
    }

    Optional<Body> writtenDown(Freight goods) {
        return log.body(goods.key());
    }

    /** What was approved, and nothing else, is sent: so the intent names the approval it rests on. */
    void intend(Freight goods, Body body) {
        var approval = lastApproval(story(goods));
        var words = "%,d bytes to send were written down first.".formatted(body.length());
        log.intend(
                entry(
                        goods,
                        Step.INTENDED,
                        0,
                        LogEntry.Detail.words(words).body(body.digest()).restingOn(approval.orElse(null))),
                body);
    }

    /** Whether the last intent names the last approval; those of logs of before November 2026 name none, and are left alone. */
    boolean restsOnTheLastApproval(Freight goods) {
        var story = story(goods);
        var named = story.last(Step.INTENDED).map(LogEntry::detail).map(LogEntry.Detail::approval);
        return named.isEmpty() || named.equals(lastApproval(story));
    }

    private static Optional<Digest> lastApproval(CrossingStory story) {
        return story.last(Step.APPROVED).map(LogEntry::detail).map(LogEntry.Detail::body);
    }

    void note(Freight goods, Step step, int attempt, LogEntry.Detail detail) {
        log.append(entry(goods, step, attempt, detail));
    }

    /** Writes down several events, of whichever crossings, all of them or none. */
    void note(List<CrossingLog.Written> together) {
        log.append(together);
    }

    /** Where the crossing stands now, for the person who asked. */
    Outcome outcome(Freight goods, String nextStep) {
        var story = story(goods);
        var latest = story.latest().detail();
        var confirmed = story.last(Step.CONFIRMED).map(LogEntry::detail);
        return new Outcome(
                goods.key(),
                story.state().orElse(CrossingState.APPROVED),
                confirmed.map(LogEntry.Detail::ledgerId).orElse(null),
                confirmed.map(LogEntry.Detail::ledgerNumber).orElse(null),
                story.attempts(),
                latest.words(),
                nextStep,
                null,
                false);
    }

    /** The same where a person has to decide. */
    Outcome forPerson(Freight goods) {
        return outcome(
                goods,
                Doubling.isLast(log.events(goods.key()))
                        ? Doubling.nextStep()
                        : "Look at the entry in the ledger, then say here whether it stands.");
    }

    /**
     * The same where the ledger was asked without effect. No further entry is begun then, but where the failure is about this
     * entry alone; where the ledger only wants fewer requests, the time it asks for is given.
     */
    Outcome halted(Freight goods, Failure failure) {
        var outcome = outcome(goods, failure.nextStep());
        if (failure instanceof Failure.Broken || failure instanceof Failure.Changed) {
            return outcome;
        }
        outcome = outcome.halting();
        return failure instanceof Failure.Throttled throttled ? outcome.lookingAgainIn(wait(throttled)) : outcome;
    }

    /**
     * The same where a look proved nothing. What the next entry would meet as well stops the others; any other failure may come
     * from one entry of the ledger that cannot be read, and must not keep them from their turn.
     */
    Outcome notSeen(Freight goods, Failure failure) {
        return switch (failure) {
            case Failure.Offline _,
                    Failure.SignInNeeded _,
                    Failure.NoKeychain _,
                    Failure.PassphraseNeeded _,
                    Failure.Cancelled _,
                    Failure.Throttled _ -> halted(goods, failure);
            case Failure.Broken _,
                    Failure.Changed _,
                    Failure.Rejected _,
                    Failure.BadInput _,
                    Failure.TooEarly _,
                    Failure.Unexpected _ -> outcome(goods, failure.nextStep());
        };
    }

    private Duration wait(Failure.Throttled throttled) {
        var until = throttled.until();
        var wait = until == null ? A_MINUTE : Duration.between(pace.now(), until);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** What is about to be written of it. */
    LogEntry entry(Freight goods, Step step, int attempt, LogEntry.Detail detail) {
        return new LogEntry(goods.key(), step, pace.now(), goods.by(), machine, attempt, goods.subject(), detail);
    }
}
