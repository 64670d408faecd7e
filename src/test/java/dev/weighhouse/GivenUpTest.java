package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.crossing.Fate;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.sandbox.Faults;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a person gave up is called so wherever people read of it; a refusal is the ledger's. */
class GivenUpTest extends AtLarkfield {

    @Test
    void whatAPersonSaidToStandNowhereWasRefusedByNobody() {
        var id = approved();
        sample.ledger().faults().nextPosting(Faults.Posting.CHANGE_AMOUNT);
        push();
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.NEEDS_PERSON);
        sample.ledger().remove(sample.ledger().ids().getLast());
        assertThatThrownBy(() -> desk.nothingStands(id, "taken out by hand")).hasMessageContaining("may still be");
        time.passes(Duration.ofMinutes(5));

        assertThat(desk.nothingStands(id, "taken out by hand").state()).isEqualTo(JournalState.GIVEN_UP);

        assertThat(desk.journal(id).nextStep()).startsWith("Write it again");
        assertThat(workspace.crossings().rows(Selection.ALL.fate(Fate.GIVEN_UP), new Page.Newest(5)))
                .singleElement()
                .satisfies(row -> assertThat(row.subject().reference()).isEqualTo(id.toString()));
        assertThat(workspace.crossings().count(Selection.ALL.fate(Fate.REJECTED)))
                .isZero();
    }
}
