package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Refusal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What was approved and sent back is not approved any more, in the log as well. */
class SentBackTest extends AtLarkfield {

    @Test
    void theLogTellsThatTheApprovalWasTakenBack() {
        var id = approved();
        var key = key(id);
        var revision = desk.journal(id).revision();
        as("Priya Nair");

        var back = desk.sendBack(id, "wrong account, do not post");

        assertThat(back.state()).isEqualTo(JournalState.SENT_BACK);
        assertThat(back.reason()).isEqualTo("wrong account, do not post");
        assertThat(back.revision()).isEqualTo(revision + 1);
        assertThat(back.preparedBy()).isEqualTo("Maya Okafor");
        assertThat(steps(key)).containsExactly(Step.APPROVED, Step.REJECTED);
        var last = workspace.crossings().timeline(key).orElseThrow().events().getLast();
        assertThat(last.entry().detail().words())
                .isEqualTo("Priya Nair took the approval back before anything was sent: wrong account, do not post");
        assertThat(push().lines()).isEmpty();
    }

    @Test
    void anApprovalThatWasTakenBackIsNotBroughtToLifeByARow() throws SQLException {
        var id = approved();
        desk.sendBack(id, "wrong account, do not post");

        reviveByHand();

        assertThat(desk.journal(id).state()).isEqualTo(JournalState.OUT_OF_DATE);
        assertThat(push().lines()).isEmpty();
        assertThat(desk.refusals()).extracting(Refusal::words).anyMatch(words -> words.contains("tells of no such"));
        assertThat(posted()).isEmpty();
    }

    @Test
    void whatWasSentBackIsApprovedAndPostedUnderItsNextKey() {
        var id = approved();
        var before = key(id);
        desk.sendBack(id, "later");

        desk.sendForApproval(id);
        approve(id);
        time.passes(Duration.ofMinutes(1));

        assertThat(states(push())).containsExactly(CrossingState.CONFIRMED);
        assertThat(key(id)).isNotEqualTo(before);
        assertThat(posted()).containsExactly(brief(id));
    }

    @Test
    void whatWasWrittenDownToBeSentIsLookedForBeforeItIsSentBack() throws SQLException {
        var id = turnedAwayAndMoved();
        var key = key(id);

        desk.sendBack(id, "not now");
        reviveByHand();

        assertThat(steps(key)).endsWith(Step.REJECTED);
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.OUT_OF_DATE);
        moveBack();
        assertThat(push().lines()).isEmpty();
        assertThat(posted()).isEmpty();
    }

    /** Somebody copies the approval to the end of the decisions, past this program. */
    private void reviveByHand() throws SQLException {
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + workspace.file());
                var statement = file.createStatement()) {
            statement.executeUpdate("insert into journal_decision (writing, decision, author, made_at, reason, machine,"
                    + " own_entry) select (select max(id) from journal_writing), decision, author, made_at, reason,"
                    + " machine, own_entry from journal_decision where decision = 'APPROVED'");
            statement.executeUpdate(
                    "insert into journal_ground select (select max(id) from journal_decision), position,"
                            + " subject, value, shown, source from journal_ground where decision = (select min(id) from"
                            + " journal_decision where decision = 'APPROVED')");
        }
    }

    private CrossingKey key(JournalId id) {
        return Objects.requireNonNull(desk.journal(id).key());
    }

    private List<Step> steps(CrossingKey key) {
        return workspace.crossings().timeline(key).orElseThrow().events().stream()
                .map(event -> event.entry().step())
                .toList();
    }
}
