package dev.weighhouse.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One entry that cannot be read keeps no other from its turn; what the next one would meet as well does. */
class HaltTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final CrossingKey KEY =
            CrossingKey.of(new Fact("42", Direction.OUT, FactKind.JOURNAL, "rent 2026-10", 1));
    private static final Consignment RENT = new Consignment(
            KEY,
            new JournalEntry("J-1", DAY, "J-1", "Rent", List.of(line("5", "30.00"), line("2", "-30.00"))),
            new LogEntry.Subject(
                    Direction.OUT,
                    FactKind.JOURNAL,
                    new ConnectionId("books"),
                    "Rent",
                    "rent 2026-10",
                    "J-1",
                    Money.of("30.00", "GBP"),
                    DAY),
            "Mara");

    private final MemoryLog log = new MemoryLog();

    @ParameterizedTest
    @MethodSource("aboutOneEntry")
    void aFailureAboutOneEntryKeepsNoOtherFromItsTurn(Failure failure) {
        assertThat(crossed(failure).halt()).isFalse();
    }

    static Stream<Failure> aboutOneEntry() {
        return Stream.of(
                new Failure.BadInput("Entry 7 has an amount with three decimals.", "Look at it."),
                new Failure.Rejected("The look was refused.", "Look at it."),
                new Failure.Changed("No such status is known."),
                new Failure.Broken("The server broke.", "Try again."),
                new Failure.Unexpected("Nobody foresaw it.", "7"));
    }

    @ParameterizedTest
    @MethodSource("aboutTheLedger")
    void aFailureTheNextEntryWouldMeetAsWellStopsThePush(Failure failure) {
        assertThat(crossed(failure).halt()).isTrue();
    }

    static Stream<Failure> aboutTheLedger() {
        return Stream.of(
                new Failure.Offline("No connection."),
                new Failure.SignInNeeded("The token is over."),
                new Failure.Throttled("Fewer requests.", null),
                new Failure.Cancelled("Cancelled."));
    }

    private Outcome crossed(Failure failure) {
        log.append(new LogEntry(
                KEY, Step.APPROVED, Instant.EPOCH, "Mara", "here", 0, RENT.subject(), LogEntry.Detail.words("Noted.")));
        var outcome = new Crosser(log, new Blind(failure), new StillTime(), "here", true).cross(RENT);
        assertThat(outcome.state()).isEqualTo(CrossingState.INTENDED);
        return outcome;
    }

    private static JournalEntry.Line line(String account, String amount) {
        return new JournalEntry.Line(new AccountId(account), Money.of(amount, "GBP"), "Rent");
    }

    private record StillTime() implements Pace {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public Duration elapsed() {
            return Duration.ZERO;
        }
    }

    /** A ledger in which nothing can be looked for, so that nothing may be sent to it. */
    private record Blind(Failure failure) implements JournalPort {
        @Override
        public Capabilities capabilities() {
            return new Capabilities(
                    Optional.empty(), false, false, true, Duration.ZERO, "number", 21, 250, 250, 2, 0, 0, 1);
        }

        @Override
        public Standing standing(Progress progress) {
            throw new AssertionError("nobody asks");
        }

        @Override
        public Body body(JournalEntry entry, CrossingKey key) {
            return Body.of(key.brief());
        }

        @Override
        public Answer post(Parcel parcel) {
            throw new AssertionError("nothing was proven absent");
        }

        @Override
        public Lookup find(Parcel parcel) {
            return new Lookup.Unanswered(failure, new Evidence("nothing", 0, null, null));
        }
    }
}
