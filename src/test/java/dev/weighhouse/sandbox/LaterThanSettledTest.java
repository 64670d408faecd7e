package dev.weighhouse.sandbox;

import static dev.weighhouse.sandbox.PostingCorner.KEY;
import static dev.weighhouse.sandbox.PostingCorner.RENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Crosser;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.MemoryLog;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.sandbox.Faults.Posting;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request later than the ledger's settle time: its own key is what is left to keep the entry from standing twice. */
class LaterThanSettledTest {
    private static final Duration SETTLED = Duration.ofSeconds(151);

    private final PostingCorner corner = new PostingCorner();
    private final MemoryLog log = new MemoryLog();
    private final Crosser here = new Crosser(log, corner.port(), corner.pace(), "laptop-1", true);

    @BeforeEach
    void approve() {
        log.append(new LogEntry(
                KEY,
                Step.APPROVED,
                corner.time.instant(),
                "Mara",
                "laptop-1",
                0,
                RENT.subject(),
                LogEntry.Detail.words("Noted.")));
        corner.sandbox.faults().lateBy(Duration.ofSeconds(200));
        corner.sandbox.faults().nextPosting(Posting.COMMIT_LATE);
        assertThat(here.cross(RENT).state()).isEqualTo(CrossingState.IN_DOUBT);
        corner.time.sleep(SETTLED);
    }

    @AfterEach
    void stop() {
        corner.close();
    }

    @Test
    void standsOnceBecauseTheLedgerKnowsTheRequestAgain() {
        here.cross(RENT);
        corner.time.sleep(Duration.ofMinutes(5));

        assertThat(here.resolve(RENT).state()).isEqualTo(CrossingState.CONFIRMED);
        assertThat(corner.standing()).isOne();
    }

    /** The ledger repeats its answer to the first request; only its books tell whether the entry stands. */
    @Test
    void anAnswerThatIsOnlyRepeatedConfirmsNothing() {
        var repeated = here.cross(RENT);

        assertThat(corner.standing()).isZero();
        assertThat(repeated.state()).isEqualTo(CrossingState.IN_DOUBT);
    }

    @Test
    void whatWasRemovedBeforeTheAnswerWasRepeatedGoesToAPerson() {
        here.cross(RENT);
        corner.time.sleep(SETTLED);
        corner.sandbox.remove(corner.sandbox.ids().getLast());

        assertThat(here.resolve(RENT).state()).isEqualTo(CrossingState.NEEDS_PERSON);
        assertThat(here.nothingStands(RENT, "it was removed").state()).isEqualTo(CrossingState.REJECTED);
    }
}
