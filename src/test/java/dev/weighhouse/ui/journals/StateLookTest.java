package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Reperformed.Finding;
import dev.weighhouse.journal.EditedSince;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.ui.common.Chip.Tone;
import dev.weighhouse.ui.common.Icons;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StateLookTest {

    private static Journal posted(Finding finding) {
        return Entries.journal(1, JournalState.POSTED, Entries.mailbrook())
                .editedSince(new EditedSince(finding, "It differs.", Entries.NOW))
                .made();
    }

    @Test
    void fillsOnlyWhatWantsAPerson() {
        var calm = Arrays.stream(JournalState.values())
                .filter(state -> List.of(Tone.CALM, Tone.GREY)
                        .contains(StateLook.of(state).tone()))
                .toList();

        assertThat(calm).containsExactly(JournalState.GIVEN_UP, JournalState.POSTED, JournalState.DISCARDED);
    }

    @Test
    void neverShowsTwoStatesAlike() {
        assertThat(Arrays.stream(JournalState.values()).map(StateLook::of).map(StateLook::word))
                .doesNotHaveDuplicates()
                .noneMatch(word -> word.contains("_") || word.equals(word.toUpperCase(Locale.ROOT)));
    }

    @Test
    void marksWhatWasEditedInTheLedgerSince() {
        assertThat(StateLook.of(posted(Finding.DIFFERS)))
                .isEqualTo(new StateLook(Icons.EDIT, "Posted, edited since", Tone.WARNING));
        assertThat(StateLook.of(posted(Finding.GONE)))
                .isEqualTo(new StateLook(Icons.WARNING, "Posted, gone since", Tone.DANGER));
    }

    @Test
    void leavesAnUntouchedEntryCalm() {
        var journal =
                Entries.journal(1, JournalState.POSTED, Entries.mailbrook()).made();
        assertThat(StateLook.of(journal)).isEqualTo(StateLook.of(JournalState.POSTED));
    }
}
