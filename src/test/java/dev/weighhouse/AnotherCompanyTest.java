package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.connect.Provider;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.sandbox.Faults;
import dev.weighhouse.store.InstallationFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The address now leads to another server, whose company has the same number. */
class AnotherCompanyTest extends AtLarkfield {
    private static final Instant OURS = Instant.parse("2024-12-03T09:41:07.581204Z");

    private Instant setUp = OURS;

    @BeforeEach
    void atAServerThatNumbersItsOwnCompanies() {
        List<Provider> providers = Wiring.near(CLOCK, () -> "Maya Okafor").providers().stream()
                .<Provider>map(real -> new OtherBooks(real, () -> setUp))
                .toList();
        var opened = new Opened(
                sample.workspace(),
                sample.vault(),
                providers,
                time,
                () -> "Maya Okafor",
                new InstallationFolder(folder.resolve("installation")),
                () -> {});
        desk = opened.journals(time.pace());
    }

    @Test
    void nothingIsSentThere() {
        var id = approved();
        setUp = OURS.plusSeconds(1);

        refuses(this::push);
        refuses(() -> desk.plan(Progress.NONE));

        assertThat(posted()).isEmpty();
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.APPROVED);
        setUp = OURS;
        assertThat(states(push())).containsExactly(CrossingState.CONFIRMED);
    }

    @Test
    void nothingIsFoundMissingThere() {
        var id = approved();
        push();
        setUp = OURS.plusSeconds(1);

        refuses(() -> desk.reperform(id, Progress.NONE));

        assertThat(desk.journal(id).editedSince()).isNull();
    }

    @Test
    void doubtIsNotSettledThere() {
        var id = approved();
        sample.ledger().faults().nextPosting(Faults.Posting.COMMIT_LATE);
        push();
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.IN_DOUBT);
        setUp = OURS.plusSeconds(1);

        refuses(() -> desk.resolve(Progress.NONE));

        assertThat(desk.journal(id).state()).isEqualTo(JournalState.IN_DOUBT);
    }

    @Test
    void whatWasWrittenDownIsNotGivenUpBecauseOtherBooksShowNothingOfIt() {
        var id = approved();
        sample.ledger().faults().nextPosting(Faults.Posting.SIGN_OUT);
        push();
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.CROSSING);
        setUp = OURS.plusSeconds(1);

        refuses(() -> desk.discard(id, "no longer wanted"));

        assertThat(desk.journal(id).state()).isEqualTo(JournalState.CROSSING);
    }

    @Test
    void nobodyCanSayThatNothingStandsBecauseOtherBooksShowNothingOfIt() {
        var id = approved();
        sample.ledger().faults().nextPosting(Faults.Posting.CUT_KEY);
        push();
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.NEEDS_PERSON);
        setUp = OURS.plusSeconds(1);
        time.passes(Duration.ofMinutes(5));

        refuses(() -> desk.nothingStands(id, "not seen there"));

        assertThat(desk.journal(id).state()).isEqualTo(JournalState.NEEDS_PERSON);
    }

    private static void refuses(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("answers for another company")
                .hasMessageContaining("set up at 2024-12-03T09:41:08.581204Z");
    }
}
