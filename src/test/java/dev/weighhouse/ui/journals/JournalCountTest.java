package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.journal.JournalId;
import dev.weighhouse.ui.common.RailCount;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalCountTest {
    private final FakeDesk desk = Entries.larkfield();
    private final OnDesk on = new OnDesk(desk);
    private final JournalCount count = new JournalCount(on.model);

    private RailCount now() {
        return count.property().get();
    }

    @Test
    void countsWhatWaitsAndWhatIsInDoubtBeforeTheScreenIsEverShown() {
        assertThat(now()).isEqualTo(new RailCount(2, 2, "2 wait for approval, 2 in doubt"));
    }

    @Test
    void followsWhatIsDoneOnTheScreen() {
        on.attached();
        on.deeds.standsAs(new JournalId(1051));
        var question = on.model.questionProperty().get();
        assertThat(question).isNotNull();
        question.answer().accept(List.of("3363", "Seen."));

        assertThat(now().doubts()).isEqualTo(1);
    }

    @Test
    void followsWhatIsDoneElsewhereWhileTheScreenIsAway() {
        desk.sendBack(new JournalId(1055), "Which?");
        desk.sendBack(new JournalId(1059), "Which?");
        on.bench.refresh();

        assertThat(now()).isEqualTo(new RailCount(0, 2, "nothing waits for approval, 2 in doubt"));
    }

    @Test
    void saysNothingWhereNothingWaitsAndNothingIsOpen() {
        on.bench.close();
        assertThat(now()).isEqualTo(RailCount.NONE);
    }
}
