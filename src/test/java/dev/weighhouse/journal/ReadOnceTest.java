package dev.weighhouse.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.MemoryLog;
import dev.weighhouse.crossing.Step;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadOnceTest {
    private static final CrossingKey KEY = CrossingKey.of(new Fact("42", Direction.OUT, FactKind.JOURNAL, "rent", 1));

    private final Log log = new Log();
    private final ReadOnce read = new ReadOnce(log);

    @Test
    void aConfirmedCrossingIsReadOnceUntilItIsForgotten() {
        note(Step.CONFIRMED);

        read.events(KEY);
        read.events(KEY);
        assertThat(log.reads).isOne();
        read.forget(KEY);
        assertThat(read.events(KEY)).hasSize(1);
        assertThat(log.reads).isEqualTo(2);
    }

    /** A look of another thread brings it to a person between this one's reading of the log and its keeping of what it read. */
    @Test
    void whatWasForgottenWhileItWasReadIsNotKept() {
        note(Step.CONFIRMED);
        log.afterReading = () -> {
            note(Step.NEEDS_PERSON);
            read.forget(KEY);
        };

        assertThat(read.events(KEY)).as("as it was when it was read").hasSize(1);

        assertThat(read.events(KEY)).hasSize(2);
    }

    private void note(Step step) {
        var subject = new LogEntry.Subject(
                Direction.OUT, FactKind.JOURNAL, new ConnectionId("books"), "Rent", "rent", "J-1", null, null);
        log.append(new LogEntry(KEY, step, Instant.EPOCH, "Mara", "here", 1, subject, LogEntry.Detail.words("Noted.")));
    }

    private static final class Log extends MemoryLog {
        private int reads;
        private Runnable afterReading = () -> {};

        @Override
        public List<CrossingEvent> events(CrossingKey key) {
            reads++;
            var events = super.events(key);
            var once = afterReading;
            afterReading = () -> {};
            once.run();
            return events;
        }
    }
}
