package dev.weighhouse.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectionTest {
    private static final CrossingKey KEY =
            CrossingKey.of(new Fact("xero-1", Direction.OUT, FactKind.JOURNAL, "variance 2026-10 1010", 1));
    private static final LogEntry.Subject SUBJECT = new LogEntry.Subject(
            Direction.OUT, FactKind.JOURNAL, new ConnectionId("xero"), "Rent", "J-1", null, null, null);

    private final List<CrossingEvent> events = new ArrayList<>();

    private RejectionTest then(Step step, LogEntry.Detail detail) {
        var previous = events.isEmpty() ? EventChain.START : events.getLast().hash();
        var entry = new LogEntry(KEY, step, Instant.EPOCH, "Mara", "laptop-1", 1, SUBJECT, detail);
        var sequence = events.size() + 1L;
        events.add(new CrossingEvent(
                sequence, previous, EventChain.hash(previous, EventChain.body(sequence, entry)), entry));
        return this;
    }

    private RejectionTest then(Step step) {
        return then(step, LogEntry.Detail.words(step.name()));
    }

    @Test
    void aReplyOfTheLedgerIsItsRefusal() {
        then(Step.INTENDED)
                .then(Step.SENT)
                .then(Step.REJECTED, LogEntry.Detail.words("Archived.").status("400"));

        assertThat(Rejection.of(events)).contains(Rejection.BY_LEDGER);
    }

    @Test
    void withoutOneItWasGivenUpOrSaidByAPersonWhomItWaitedFor() {
        then(Step.INTENDED).then(Step.SENT).then(Step.NOT_EXECUTED).then(Step.REJECTED);
        assertThat(Rejection.of(events)).contains(Rejection.GIVEN_UP);

        events.clear();
        then(Step.INTENDED)
                .then(Step.SENT)
                .then(Step.NEEDS_PERSON)
                .then(Step.TAKEN_OVER)
                .then(Step.REJECTED);
        assertThat(Rejection.of(events)).contains(Rejection.BY_WORD);
    }

    @Test
    void aLookAtItLaterChangesNothing() {
        then(Step.REJECTED, LogEntry.Detail.words("Archived.").status("400"))
                .then(Step.LOOKED_UP, LogEntry.Detail.words("Nothing.").status("200"));
        assertThat(Rejection.of(events)).contains(Rejection.BY_LEDGER);

        events.clear();
        then(Step.REJECTED)
                .then(Step.LOOKED_UP, LogEntry.Detail.words("Nothing.").status("200"));
        assertThat(Rejection.of(events)).contains(Rejection.GIVEN_UP);
    }

    @Test
    void whatIsNotRejectedHasNone() {
        then(Step.INTENDED).then(Step.SENT).then(Step.NEEDS_PERSON);

        assertThat(Rejection.of(events)).isEmpty();
    }
}
