package dev.weighhouse.sandbox;

import static dev.weighhouse.sandbox.PostingCorner.KEY;
import static dev.weighhouse.sandbox.PostingCorner.RENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Crosser;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.MemoryLog;
import dev.weighhouse.crossing.Outcome;
import dev.weighhouse.crossing.Reperformed;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.sandbox.Faults.Posting;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole protocol over HTTP: whatever goes wrong, the entry stands in the ledger's own books once or a person is asked. */
class CrossedToTheSandboxTest {

    private final PostingCorner corner = new PostingCorner();
    private final MemoryLog log = new MemoryLog();

    @AfterEach
    void stop() {
        corner.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Posting.class,
            names = {
                "COMMIT_AND_CUT",
                "COMMIT_AND_BREAK",
                "COMMIT_AND_EMPTY",
                "COMMIT_LATE",
                "LOWER_KEY",
                "BREAK",
                "THROTTLE",
                "SIGN_OUT",
                "WRONG_COMPANY"
            })
    void standsOnceInTheEnd(Posting fault) {
        var outcome = pushed(fault);

        assertThat(outcome.state()).isEqualTo(CrossingState.CONFIRMED);
        assertThat(corner.sandbox.numbers())
                .filteredOn(number -> number.equalsIgnoreCase(KEY.brief()))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Posting.class,
            names = {"CUT_KEY", "DROP_KEY", "CHANGE_AMOUNT"})
    void asksAPersonWhereWhatStandsIsNotWhatWasSent(Posting fault) {
        var before = corner.sandbox.numbers().size();

        var outcome = pushed(fault);

        assertThat(outcome.state()).isEqualTo(CrossingState.NEEDS_PERSON);
        assertThat(corner.sandbox.numbers()).hasSize(before + 1);
    }

    @Test
    void aRefusalWithStatus200IsARefusal() {
        assertThat(pushed(Posting.REFUSE_WITH_STATUS_200).state()).isEqualTo(CrossingState.REJECTED);
        assertThat(corner.standing()).isZero();
    }

    @Test
    void theLogTellsOfAnEntryThatTheLedgerDoubled() {
        pushed(Posting.COMMIT_TWICE);

        crosser(corner.port(), "laptop-1").reperform(RENT);

        assertThat(log.head())
                .hasValueSatisfying(row ->
                        assertThat(row.entry().detail().words()).contains("2 entries in the ledger carry this key"));
    }

    @Test
    void aSecondLookFindsItUnchangedAndWritesThatDown() {
        var id = pushed(Posting.COMMIT_AND_CUT).ledgerId();

        var again = crosser(corner.port(), "auditor").reperform(RENT);

        assertThat(again.finding()).isEqualTo(Reperformed.Finding.UNCHANGED);
        assertThat(again.recordedId()).isEqualTo(id);
        assertThat(again.hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.ledgerId()).isEqualTo(id));
        assertThat(log.head()).hasValueSatisfying(row -> {
            assertThat(row.entry().step()).isEqualTo(Step.LOOKED_UP);
            assertThat(row.entry().detail().ledgerId()).isEqualTo(id);
        });
        assertThat(CrossingState.of(log.events(KEY))).contains(CrossingState.CONFIRMED);
    }

    @Test
    void aSecondLookTellsAnEntryThatIsNotTheOneOfTheLog() {
        pushed(Posting.COMMIT_TWICE);

        var again = crosser(corner.port(), "auditor").reperform(RENT);

        assertThat(again.finding()).isEqualTo(Reperformed.Finding.DIFFERS);
        assertThat(again.hits()).hasSize(2);
        assertThat(log.head())
                .hasValueSatisfying(
                        row -> assertThat(row.entry().detail().ledgerId()).isNull());
    }

    @Test
    void twoMachinesWithTheSameFactCrossItOnce() {
        pushed(Posting.COMMIT_AND_CUT);
        try (var ledger = corner.open()) {
            var second = new Crosser(new MemoryLog(), ledger.journals().orElseThrow(), corner.pace(), "laptop-2", true)
                    .cross(RENT);

            assertThat(second.state()).isEqualTo(CrossingState.CONFIRMED);
        }
        assertThat(corner.standing()).isOne();
    }

    /** Pushes until it is settled, as the program would, with a new process each time and the settle time in between. */
    private Outcome pushed(Posting fault) {
        corner.sandbox.faults().lateBy(Duration.ofSeconds(140));
        corner.sandbox.faults().nextPosting(fault);
        // whoever sent the same again now, relying on the request id, would double it
        corner.sandbox.faults().nextPosting(Posting.FORGET_REQUEST_ID);
        var outcome = crosser(corner.port(), "laptop-1").cross(RENT);
        try (var ledger = corner.open()) {
            var again = crosser(ledger.journals().orElseThrow(), "laptop-1");
            for (var look = 0;
                    look < 4 && !outcome.state().settled() && outcome.state() != CrossingState.NEEDS_PERSON;
                    look++) {
                outcome = again.cross(RENT);
                corner.time.sleep(Duration.ofSeconds(151));
            }
        }
        return outcome;
    }

    private Crosser crosser(JournalPort port, String machine) {
        return new Crosser(log, port, corner.pace(), machine, true);
    }
}
