package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Timeline;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What was approved once has used its key: other words go under another, and the log tells both as they were. */
class RewrittenAfterApprovalTest extends AtLarkfield {

    @Test
    void otherWordsGoUnderAnotherKeyAndTheLogTellsTheirAmount() {
        var id = approved(draft("Small rent", 10_000));
        var small = key(id);

        var again = desk.rewrite(id, draft("Large rent", 99_999_900));

        assertThat(again.revision()).isEqualTo(2);
        assertThat(again.state()).isEqualTo(JournalState.DRAFT);
        assertThat(key(id)).isNotEqualTo(small);
        assertThat(story(small).row().state()).isEqualTo(CrossingState.REJECTED);
        assertThat(story(small).events().getLast().entry().detail().words())
                .isEqualTo("Maya Okafor took the approval back before anything was sent: it was written again");
        desk.sendForApproval(id);
        approve(id);
        assertThat(states(push())).containsExactly(CrossingState.CONFIRMED);
        assertThat(story(key(id)).row().subject().amount()).isEqualTo(pounds(99_999_900));
        assertThat(workspace.crossings().find("999999.00", 5).rows()).hasSize(1);
        assertThat(posted()).containsExactly(brief(id));
    }

    @Test
    void whatWasNeverApprovedKeepsItsKey() {
        var id = desk.write(draft("Small rent", 10_000)).id();
        desk.sendForApproval(id);

        assertThat(desk.rewrite(id, draft("Large rent", 20_000)).revision()).isEqualTo(1);
    }

    @Test
    void theLogTellsThatWhatWasApprovedWasDiscarded() {
        var id = approved(draft("Small rent", 10_000));

        desk.discard(id, "paid by hand");

        assertThat(story(key(id)).events().getLast().entry().detail().words()).endsWith("paid by hand");
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.DISCARDED);
        assertThat(push().lines()).isEmpty();
    }

    private JournalId approved(Draft draft) {
        var id = desk.write(draft).id();
        desk.sendForApproval(id);
        approve(id);
        return id;
    }

    private CrossingKey key(JournalId id) {
        return Objects.requireNonNull(desk.journal(id).key());
    }

    private Timeline story(CrossingKey key) {
        return workspace.crossings().timeline(key).orElseThrow();
    }

    private Money pounds(long minor) {
        return new Money(minor, workspace.home());
    }

    private Draft draft(String words, long minor) {
        var debit = new Draft.Line(other().id(), pounds(minor), "", null, Map.of());
        var account = Objects.requireNonNull(variance.ledgerAccount()).id();
        var credit = new Draft.Line(account, pounds(-minor), "", null, Map.of());
        return new Draft(LocalDate.of(2026, 10, 30), words, null, List.of(debit, credit), null);
    }
}
