package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.Ground;
import dev.weighhouse.journal.Grounds;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Refusal;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.MappingRow;
import dev.weighhouse.mappingdesk.SaveResult;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mapping changes between the approval of an entry that was made of transactions and its push. */
class RemappedMeanwhileTest extends WithAnEntryOfTransactions {

    @BeforeEach
    void approveIt() {
        approve();
    }

    /** Moves everything of the entry to accounts that were nowhere in it. */
    private void moveAway() {
        decide(false, expenses.get(2));
        decide(true, expenses.get(3));
    }

    @Test
    void theEntryOfAnOlderMappingIsNotSentAndBothVersionsAreShown() {
        assertThat(workspace.journals().plan(Progress.NONE).entries()).containsExactly(id);
        var before = sample.ledger().numbers();
        moveAway();

        var plan = workspace.journals().plan(Progress.NONE);
        assertThat(plan.entries()).isEmpty();
        assertThat(plan.held()).containsOnlyKeys(id);
        assertThat(plan.held().get(id)).contains("Something its approval rests on has moved");

        assertThat(workspace.journals().push(Progress.NONE).lines()).isEmpty();
        assertThat(sample.ledger().numbers()).isEqualTo(before);
        assertThat(workspace.journals().journal(id).state()).isEqualTo(JournalState.OUT_OF_DATE);
        isShownBesideTheOther(Objects.requireNonNull(
                workspace.journals().refusals().getFirst().moved()));
        isDraftedAgainAndSent();
    }

    private void isShownBesideTheOther(Refusal.Moved moved) {
        var gone = "As made now, " + expenses.getFirst() + ", GBP";
        var come = "As made now, " + expenses.get(2) + ", GBP";
        assertThat(subjects(moved.seen())).contains(gone).doesNotContain(come);
        assertThat(subjects(moved.now())).contains(come).doesNotContain(gone);
        assertThat(moved.now().all()).extracting(Ground::source).contains("not what the entry says");
        assertThat(moved.seen().all()).extracting(Ground::source).contains("as the entry says");
    }

    private void isDraftedAgainAndSent() {
        workspace.journals().draftAgain(id);

        assertThat(accounts(id))
                .contains(expenses.get(2).value())
                .doesNotContain(expenses.getFirst().value());
        approve();
        assertThat(workspace.journals().push(Progress.NONE).lines()).hasSize(1);
        assertThat(workspace.journals().journal(id).state()).isEqualTo(JournalState.POSTED);
    }

    private static List<String> subjects(Grounds grounds) {
        return grounds.all().stream().map(Ground::subject).toList();
    }

    @Test
    void whatIsHeldByNowCannotBeDraftedAgainAndIsNotSent() {
        var sheet = workspace.mapping().sheet(OCTOBER);
        var changes = sheet.rows().stream()
                .map(MappingRow::item)
                .filter(item -> item.key().kind() == ItemKind.ACCOUNT)
                .filter(item -> item.key().connection().equals(platform.id()))
                .distinct()
                .map(item -> new Change(
                        Slot.whole(item.key()),
                        new Target.Held("wait for the bank"),
                        InForce.ALWAYS,
                        Mapping.Origin.PERSON,
                        sheet.latest().get(item.key())))
                .toList();
        assertThat(workspace.mapping().save(new ChangeSet(changes, "on hold"))).isInstanceOf(SaveResult.Saved.class);

        assertThat(workspace.journals().push(Progress.NONE).lines()).isEmpty();
        assertThat(workspace.journals().journal(id).state()).isEqualTo(JournalState.OUT_OF_DATE);
        assertThatThrownBy(() -> workspace.journals().draftAgain(id)).hasMessageContaining("Nothing of what " + id);
    }

    @Test
    void anApprovedEntryWhoseAccountIsArchivedMeanwhileIsHeldAndTold() {
        var archived = expenses.getFirst();
        assertThat(workspace.journals().plan(Progress.NONE).checks())
                .extracting(Check::words)
                .noneMatch(words -> words.startsWith("Mapping: ") && words.contains("archived"));
        sample.ledger().archive(archived.value());
        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);

        var plan = workspace.journals().plan(Progress.NONE);

        assertThat(plan.entries()).as("nothing goes to it").isEmpty();
        assertThat(plan.held()).containsOnlyKeys(id);
        assertThat(plan.held().get(id)).isNotBlank();
        var before = sample.ledger().numbers();
        workspace.journals().push(Progress.NONE);
        assertThat(sample.ledger().numbers()).isEqualTo(before);
        assertThat(workspace.mapping().check())
                .filteredOn(finding -> finding.kind() == MappingFinding.Kind.INACTIVE_TARGET)
                .extracting(MappingFinding::words)
                .anyMatch(words -> words.contains("which is archived in the ledger"));
    }
}
