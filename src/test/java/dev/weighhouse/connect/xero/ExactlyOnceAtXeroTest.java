package dev.weighhouse.connect.xero;

import static dev.weighhouse.connect.xero.Accrual.KEY;
import static dev.weighhouse.connect.xero.Accrual.NARRATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.connect.xero.ManualJournalDesk.Fault;
import dev.weighhouse.crossing.Consignment;
import dev.weighhouse.crossing.Crosser;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.MemoryLog;
import dev.weighhouse.crossing.Outcome;
import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The protocol and this provider together, against a Xero that keeps what it is sent and does one thing wrong. */
class ExactlyOnceAtXeroTest {

    private static final Consignment GOODS = new Consignment(
            KEY,
            Accrual.entry(),
            new LogEntry.Subject(
                    Direction.OUT,
                    FactKind.JOURNAL,
                    new ConnectionId("xero"),
                    Accrual.WORDS,
                    "journal-1055",
                    "J-1055",
                    null,
                    Accrual.entry().date()),
            "Amara");

    private final Tenant tenant = new Tenant().accounts(Accrual.accounts());
    private final MemoryLog log = new MemoryLog();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @ParameterizedTest
    @CsvSource({"NONE, 1", "FAILED_AFTER, 3", "CUT_AFTER, 2", "EMPTY_AFTER, 3", "LEFT_AS_DRAFT, 2"})
    void standsOnceAtTheEndOfOnePush(Fault fault, int attempts) {
        var desk = new ManualJournalDesk(tenant.broken(fault == Fault.EMPTY_AFTER), fault);

        var outcome = push();

        assertThat(outcome.state()).as(outcome.reason()).isEqualTo(CrossingState.CONFIRMED);
        assertThat(outcome.attempts()).isEqualTo(attempts);
        assertThat(desk.standing()).containsExactly(NARRATION);
    }

    @ParameterizedTest
    @CsvSource({
        "LINE_DROPPED, other lines",
        "KEY_CUT, cut or changed",
        "TWICE_AND_CUT, 2 entries",
        "VOIDED_AND_CUT, somebody removed it"
    })
    void leavesToAPersonWhatOnlyAPersonCanDecide(Fault fault, String words) {
        new ManualJournalDesk(tenant, fault);

        var outcome = push();

        assertThat(outcome.state()).isEqualTo(CrossingState.NEEDS_PERSON);
        assertThat(outcome.reason()).contains(words);
        assertThat(push().state()).isEqualTo(CrossingState.NEEDS_PERSON);
    }

    /** With more manual journals than Xero searches by date; every push begins with a provider that has sent nothing yet. */
    @Test
    void postsToAnOrganisationTooLargeForTheDateFilter() {
        var desk = new ManualJournalDesk(tenant, Fault.NONE);
        tenant.answer("ManualJournals", request -> {
            if (request.getHeaders().get("If-Modified-Since") != null) {
                return Replies.json(200, Shapes.list("ManualJournals"));
            }
            return String.valueOf(request.getUrl().queryParameter("where")).startsWith("Date")
                    ? Replies.json(400, "{\"Message\":\"Too many records\"}")
                    : desk.answer(request);
        });

        assertThat(push().state()).isEqualTo(CrossingState.CONFIRMED);
        assertThat(desk.standing()).containsExactly(NARRATION);
        assertThat(tenant.requests("ManualJournals"))
                .extracting(request -> request.getHeaders().get("If-Modified-Since"))
                .contains("2026-11-01T09:00:00Z");
    }

    @Test
    void isSentAgainOnlyWhenItsAbsenceIsProven() {
        var desk = new ManualJournalDesk(tenant, Fault.FAILED_BEFORE);
        try (var ledger = tenant.open()) {
            var crosser = crosser(ledger);

            var doubt = crosser.cross(GOODS);
            assertThat(doubt.state()).isEqualTo(CrossingState.IN_DOUBT);
            assertThat(doubt.lookAgain()).isBetween(Duration.ofMinutes(6), Duration.ofMinutes(7));
            assertThat(desk.standing()).isEmpty();

            tenant.time.sleep(Duration.ofMinutes(7));
            assertThat(crosser.cross(GOODS).state()).isEqualTo(CrossingState.CONFIRMED);
        }
        assertThat(desk.standing()).containsExactly(NARRATION);
        assertThat(tenant.requests("ManualJournals"))
                .filteredOn(request -> request.getMethod().equals("PUT"))
                .extracting(request -> request.getHeaders().get("Idempotency-Key"))
                .containsOnly(KEY.brief(), KEY.brief() + "-2")
                .endsWith(KEY.brief() + "-2");
    }

    /** The clock nobody can set stands still while a computer sleeps, and Xero forgets its key meanwhile. */
    @Test
    void isNotSentAgainUnderTheSameKeyWhereTheComputerSleptInBetween() {
        var desk = new ManualJournalDesk(tenant, Fault.FAILED_BEFORE);
        var minutes = new AtomicLong();
        var slept = new Pace() {
            @Override
            public Instant now() {
                return FakeTime.START.plus(Duration.ofMinutes(minutes.addAndGet(10)));
            }

            @Override
            public Duration elapsed() {
                return Duration.ZERO;
            }
        };

        try (var ledger = tenant.open()) {
            var crosser = new Crosser(log, ledger.journals().orElseThrow(), slept, "here", true);

            assertThat(crosser.cross(GOODS).attempts()).isOne();
            assertThat(crosser.cross(GOODS).state()).isEqualTo(CrossingState.IN_DOUBT);
        }
        assertThat(desk.standing()).isEmpty();
    }

    @Test
    void aRejectionIsTheEndOfIt() {
        var desk = new ManualJournalDesk(tenant, Fault.REJECTED);

        assertThat(push().state()).isEqualTo(CrossingState.REJECTED);
        assertThat(push().state()).isEqualTo(CrossingState.REJECTED);
        assertThat(desk.standing()).isEmpty();
    }

    @Test
    void whatWasThrottledCanBeSentAgainAtOnce() {
        var desk = new ManualJournalDesk(tenant, Fault.THROTTLED);

        try (var ledger = tenant.open()) {
            var crosser = crosser(ledger);
            var first = crosser.cross(GOODS);
            assertThat(first.state()).isEqualTo(CrossingState.INTENDED);
            assertThat(first.halt()).isTrue();

            assertThat(crosser.cross(GOODS).state()).isEqualTo(CrossingState.CONFIRMED);
        }
        assertThat(desk.standing()).containsExactly(NARRATION);
        assertThat(log.steps())
                .filteredOn(step -> step != Step.LOOKED_UP)
                .isEqualTo(List.of(Step.INTENDED, Step.SENT, Step.NOT_EXECUTED, Step.SENT, Step.CONFIRMED));
    }

    private Outcome push() {
        try (var ledger = tenant.open()) {
            return crosser(ledger).cross(GOODS);
        }
    }

    private Crosser crosser(Ledger ledger) {
        return new Crosser(log, ledger.journals().orElseThrow(), pace(tenant.time), "here", true);
    }

    private static Pace pace(FakeTime time) {
        return new Pace() {
            @Override
            public Instant now() {
                return time.instant();
            }

            @Override
            public Duration elapsed() {
                return time.waited();
            }
        };
    }
}
