package dev.weighhouse.feedback;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Feedback;
import dev.weighhouse.crossing.FeedbackPort;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Rejection;
import dev.weighhouse.crossing.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one platform was told of one thing, revision after revision, as the log has it. A revision begins where somebody
 * approves it, and only after the one before is over.
 */
final class Chain {
    private final CrossingLog log;
    private final String addressee;
    private final FactKind kind;
    private final String source;
    private final int last;
    private final List<CrossingEvent> events;
    private final boolean everSent;
    private final @Nullable String has;

    Chain(CrossingLog log, String addressee, FactKind kind, String source) {
        this.log = log;
        this.addressee = addressee;
        this.kind = kind;
        this.source = source;
        var revision = 0;
        var sent = false;
        String taken = null;
        var latest = List.<CrossingEvent>of();
        for (var found = log.events(key(1)); !found.isEmpty(); found = log.events(key(revision + 1))) {
            revision++;
            latest = found;
            sent |= found.stream().anyMatch(event -> event.entry().step() == Step.SENT);
            if (CrossingState.of(found).filter(CrossingState.CONFIRMED::equals).isPresent()) {
                taken = found.getFirst().entry().subject().what();
            }
        }
        this.last = revision;
        this.events = latest;
        this.everSent = sent;
        this.has = taken;
    }

    /** What the platform was told of the same before. */
    static Chain of(CrossingLog log, FeedbackPort port, Feedback feedback) {
        return new Chain(log, port.addressee(), feedback.kind(), feedback.source());
    }

    CrossingKey key(int revision) {
        return CrossingKey.of(new Fact(addressee, Direction.OUT, kind, source, revision));
    }

    /** The last revision; 0 while there is none. */
    int last() {
        return last;
    }

    /** The last of it that the platform took, in the words of the log; empty where it took nothing. */
    Optional<String> has() {
        return Optional.ofNullable(has);
    }

    /** Whether the platform may know anything of it. */
    boolean isEverSent() {
        return everSent;
    }

    /** The revision that an approval given now is of: the last one while nothing of it was written down to be sent. */
    int next() {
        return state().filter(CrossingState.APPROVED::equals).isPresent() ? last : last + 1;
    }

    Optional<CrossingState> state() {
        return CrossingState.of(events);
    }

    /** Whether the last revision may still be sent, or was, and is not over. */
    boolean isOpen() {
        return state().filter(state -> !state.settled() && state != CrossingState.APPROVED)
                .isPresent();
    }

    /** Whether the platform has just this. */
    boolean isTold(Feedback feedback) {
        return state().filter(CrossingState.CONFIRMED::equals).isPresent()
                && approved().filter(feedback.fingerprint()::equals).isPresent();
    }

    Optional<Rejection> rejection() {
        return Rejection.of(events);
    }

    /** What the last revision was approved to say. */
    Optional<Digest> approved() {
        return lastApproval().map(LogEntry::detail).map(LogEntry.Detail::body);
    }

    Optional<String> approvedBy() {
        return lastApproval().map(LogEntry::by);
    }

    /** The last words of the log about it. */
    Optional<String> words() {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.getLast().entry().detail().words());
    }

    /** How people look for the last revision. */
    Optional<LogEntry.Subject> subject() {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.getFirst().entry().subject());
    }

    private Optional<LogEntry> lastApproval() {
        return Stream.of(events)
                .flatMap(List::stream)
                .map(CrossingEvent::entry)
                .filter(entry -> entry.step() == Step.APPROVED)
                .reduce((_, later) -> later);
    }

    /** The same, read anew. */
    Chain again() {
        return new Chain(log, addressee, kind, source);
    }
}
