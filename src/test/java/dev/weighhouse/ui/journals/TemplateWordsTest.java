package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.journal.JournalDesk.Due;
import dev.weighhouse.journal.JournalDesk.PassedOver;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.journal.Template;
import dev.weighhouse.journal.Template.Every;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateWordsTest {

    private static Due due(String template) {
        return new Due(new Origin.Recurring(template, Entries.DAY), Entries.DAY);
    }

    @Test
    void saysWhenATemplateIsDue() {
        assertThat(TemplateWords.when(Entries.template("Gas", Every.QUARTER)))
                .isEqualTo("Every quarter from 31 Oct 2026, each taken back on the 1st of the month after.");
        assertThat(TemplateWords.when(
                        new Template("Rent", Entries.mailbrook(), Every.YEAR, LocalDate.of(2028, 10, 31), false)))
                .isEqualTo("Every year from 31 Oct 2026 until 31 Oct 2028.");
    }

    @Test
    void namesNoDatesOfWhatIsDraftedOnlyWhenAsked() {
        assertThat(TemplateWords.when(new Template("Rent", Entries.mailbrook(), Every.ON_REQUEST, null, false)))
                .isEqualTo("When asked.");
    }

    @Test
    void countsWhatIsDueSeveralTimes() {
        assertThat(TemplateWords.names(List.of(due("Rent"), due("Gas"), due("Rent"))))
                .isEqualTo("Rent (2), Gas");
    }

    @Test
    void namesReversalsByTheEntryTheyTakeBack() {
        var reversal = new Due(new Origin.Reversal(new JournalId(1040), Entries.key("x")), Entries.DAY);
        assertThat(TemplateWords.names(List.of(reversal))).isEqualTo("the reversal of J-1040");
    }

    @Test
    void namesThreeAndCountsTheRest() {
        assertThat(TemplateWords.names(List.of(due("A"), due("B"), due("C"), due("D"), due("E"))))
                .isEqualTo("A, B, C and 2 more");
    }

    @Test
    void hasAWordAndAHelpForEveryRecurrence() {
        assertThat(List.of(Every.values()).stream().map(TemplateWords::every)).doesNotHaveDuplicates();
        assertThat(List.of(Every.values()).stream().map(TemplateWords::help)).doesNotHaveDuplicates();
    }

    @Test
    void tellsWhichEntryStandsForADayThatIsPassedOver() {
        var first = LocalDate.of(2025, 12, 31);
        var passed = new PassedOver("Rent", first, new JournalId(1040), first.plusDays(1));

        assertThat(TemplateWords.passedOver(List.of(passed)))
                .isEqualTo("Passed over: Rent of 31 Dec 2025, as J-1040 of 1 Jan 2026 stands for it.");
        var last = new PassedOver("Gas", first.plusYears(1), new JournalId(1041), first);
        assertThat(TemplateWords.passedOver(List.of(passed, passed, passed, last)))
                .startsWith("Passed over: Gas of 31 Dec 2026")
                .endsWith("; and 1 more.");
    }
}
