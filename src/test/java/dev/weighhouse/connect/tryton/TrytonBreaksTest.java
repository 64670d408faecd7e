package dev.weighhouse.connect.tryton;

import static dev.weighhouse.connect.tryton.FakeMoves.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.connect.tryton.FakeTryton.Call;
import dev.weighhouse.crossing.Consignment;
import dev.weighhouse.crossing.Crosser;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.MemoryLog;
import dev.weighhouse.crossing.Outcome;
import dev.weighhouse.crossing.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tryton's own program breaks on one entry: that entry is in doubt, and the others cross. */
class TrytonBreaksTest {

    private final FakeTryton tryton = new FakeTryton();
    private final FakeMoves moves = new FakeMoves(tryton);
    private final Clockwork time = new Clockwork();
    private final MemoryLog log = new MemoryLog();
    private final Crosser crosser = open();

    /** Time that passes when the test says so. */
    private static final class Clockwork implements Pace {
        private Duration passed = Duration.ZERO;

        @Override
        public Instant now() {
            return Instant.parse("2025-05-02T09:00:00Z").plus(passed);
        }

        @Override
        public Duration elapsed() {
            return passed;
        }
    }

    private Crosser open() {
        TrytonEntriesTest.journal(tryton);
        return new Crosser(log, tryton.open().journals().orElseThrow(), time, "this machine", true);
    }

    @AfterEach
    void stop() {
        tryton.close();
    }

    private static Consignment goods(String source) {
        var key = CrossingKey.of(new Fact("1", Direction.OUT, FactKind.JOURNAL, source, 1));
        var subject = new LogEntry.Subject(
                Direction.OUT,
                FactKind.JOURNAL,
                new ConnectionId("books"),
                "Rent",
                source,
                source,
                null,
                TrytonEntriesTest.RENT.date());
        return new Consignment(key, TrytonEntriesTest.RENT, subject, "Maya Okafor");
    }

    /** Breaks on what carries this key, and does the rest. */
    private void breaksOn(Consignment goods, String method, Function<Call, MockResponse> rest) {
        tryton.answer(
                MODEL + method,
                call -> call.params().toString().contains(goods.key().brief()) ? broken() : rest.apply(call));
    }

    private static MockResponse broken() {
        return Replies.json(200, FakeTryton.error("'NoneType' object has no attribute 'id'"));
    }

    private static void inDoubt(Outcome outcome) {
        assertThat(outcome.state()).isEqualTo(CrossingState.IN_DOUBT);
        assertThat(outcome.halt()).as("keeps the others waiting").isFalse();
    }

    @Test
    void theOthersCrossAndTheResolverSettlesTheOne() {
        var bad = goods("J-1");
        breaksOn(bad, "create", moves::create);

        inDoubt(crosser.cross(bad));
        assertThat(crosser.cross(goods("J-2")).state()).isEqualTo(CrossingState.CONFIRMED);
        time.passed = Duration.ofSeconds(31);

        assertThat(crosser.resolve(bad).state()).isEqualTo(CrossingState.INTENDED);
        inDoubt(crosser.cross(bad));
        assertThat(moves.all()).as("nothing of it stands").hasSize(1);
    }

    @Test
    void whatWasMadeBeforeItBrokeIsFoundAndFinished() {
        tryton.answer(MODEL + "create", call -> {
            moves.create(call);
            return broken();
        });

        var outcome = crosser.cross(goods("J-1"));

        assertThat(outcome.state()).isEqualTo(CrossingState.CONFIRMED);
        assertThat(moves.all())
                .singleElement()
                .satisfies(move -> assertThat(move.posted()).isTrue());
    }

    @Test
    void aDraftThatBreaksWhenPostedWaitsAndIsNeverMadeTwice() {
        tryton.answer(MODEL + "post", _ -> broken());

        inDoubt(crosser.cross(goods("J-1")));
        inDoubt(crosser.resolve(goods("J-1")));
        tryton.answer(MODEL + "post", moves::post);

        assertThat(crosser.resolve(goods("J-1")).state()).isEqualTo(CrossingState.CONFIRMED);
        assertThat(tryton.calls(MODEL + "create")).hasSize(1);
    }

    @Test
    void aLookThatBreaksSendsNothingAndKeepsNobodyWaiting() {
        var bad = goods("J-1");
        tryton.answer(MODEL + "search_read", _ -> broken());

        var outcome = crosser.cross(bad);

        assertThat(outcome.state()).isEqualTo(CrossingState.INTENDED);
        assertThat(outcome.halt()).isFalse();
        assertThat(outcome.nextStep()).isEqualTo("Check the settings of the connection, and the log of Tryton.");
        assertThat(moves.all()).isEmpty();
    }

    @Test
    void aLedgerThatKnowsUsNoMoreStopsThePush() {
        tryton.answer(
                MODEL + "create",
                _ -> Replies.json(200, FakeTryton.userError("You are not allowed to access \\\"Account Move\\\".")));

        var outcome = crosser.cross(goods("J-1"));

        assertThat(outcome.state()).isEqualTo(CrossingState.INTENDED);
        assertThat(outcome.halt()).isTrue();
    }
}
