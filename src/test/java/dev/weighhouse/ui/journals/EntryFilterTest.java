package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Reperformed;
import dev.weighhouse.journal.EditedSince;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EntryFilterTest {

    private static Journal maya(JournalState state) {
        return Entries.journal(1, state, Entries.mailbrook()).made();
    }

    private static Set<JournalState> forMe(String me, boolean alone) {
        return Arrays.stream(JournalState.values())
                .filter(state -> EntryFilter.FOR_ME.fits(maya(state), me, alone))
                .collect(Collectors.toSet());
    }

    @Test
    void givesTheAuthorTheirDraftsAndWhatCameBack() {
        assertThat(forMe("Maya Okafor", false))
                .isEqualTo(EnumSet.of(
                        JournalState.DRAFT,
                        JournalState.SENT_BACK,
                        JournalState.REJECTED,
                        JournalState.GIVEN_UP,
                        JournalState.OUT_OF_DATE,
                        JournalState.NEEDS_PERSON,
                        JournalState.IN_DOUBT));
    }

    @Test
    void givesTheOtherPersonWhatWaitsAndNoDraft() {
        assertThat(forMe("Priya Nair", false))
                .isEqualTo(EnumSet.of(
                        JournalState.WAITING,
                        JournalState.OUT_OF_DATE,
                        JournalState.NEEDS_PERSON,
                        JournalState.IN_DOUBT));
    }

    @Test
    void givesOneWhoWorksAloneTheirOwnApprovalsToo() {
        assertThat(forMe("Maya Okafor", true)).contains(JournalState.WAITING, JournalState.DRAFT);
    }

    @Test
    void countsAsOpenWhatDoesNotStandInTheLedgerAsItWasSent() {
        var edited = Entries.journal(1, JournalState.POSTED, Entries.mailbrook())
                .editedSince(new EditedSince(Reperformed.Finding.DIFFERS, "9.00 more.", Entries.NOW))
                .made();

        assertThat(EntryFilter.OPEN.fits(maya(JournalState.POSTED), "", false)).isFalse();
        assertThat(EntryFilter.OPEN.fits(maya(JournalState.CROSSING), "", false))
                .isTrue();
        assertThat(EntryFilter.OPEN.fits(edited, "", false)).isTrue();
        assertThat(EntryFilter.FOR_ME.fits(edited, "Priya Nair", false)).isTrue();
    }

    @Test
    void listsEverythingUnasked() {
        assertThat(JournalState.values()).allMatch(state -> EntryFilter.ALL.fits(maya(state), "", false));
    }

    @Test
    void hasAWordAndAHelpForEach() {
        assertThat(EntryFilter.values()).extracting(EntryFilter::word).containsExactly("All", "Open", "For me");
        assertThat(EntryFilter.values()).extracting(EntryFilter::help).doesNotHaveDuplicates();
    }
}
