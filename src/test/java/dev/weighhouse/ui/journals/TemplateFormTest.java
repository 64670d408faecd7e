package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Template;
import dev.weighhouse.journal.Template.Every;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateFormTest {
    private static final JournalId ENTRY = new JournalId(1048);

    private final TemplateForm form = new TemplateForm(ENTRY, Entries.gas("-615.00"), List.of("Rent"));

    private String obstacle() {
        return form.obstacle().get();
    }

    @Test
    void startsWithTheNarrationEveryMonthWithoutEndAndReversedAsTheEntryIs() {
        assertThat(obstacle()).isEmpty();
        var gas = Entries.gas("-615.00");
        var kept = new Draft(LocalDate.of(2026, 10, 31), gas.narration(), gas.reference(), gas.lines(), null);
        assertThat(form.template())
                .isEqualTo(new Template("Accrue roastery gas, October", kept, Every.MONTH, null, true, ENTRY));
        assertThat(form.says().get()).isEqualTo("The first one is due on 30 Nov 2026.");
        assertThat(new TemplateForm(ENTRY, Entries.mailbrook(), List.of())
                        .template()
                        .reverseNextDay())
                .isFalse();
    }

    @Test
    void wantsANameAndTellsThatItTakesThePlaceOfAnotherTemplate() {
        form.nameProperty().set("  ");
        assertThat(obstacle()).isEqualTo("Give it a name.");
        form.nameProperty().set(" Rent ");
        assertThat(obstacle()).isEmpty();
        assertThat(form.says().get())
                .isEqualTo("This takes the place of the template Rent; what that one drafted is not drafted again. The"
                        + " first one is due on 30 Nov 2026.");
        form.nameProperty().set("Gas");
        assertThat(obstacle()).isEmpty();
    }

    @Test
    void takesALastDueDate() {
        form.everyProperty().set(Every.QUARTER);
        form.untilProperty().set("31 Dec 2027");

        assertThat(form.template().until()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(form.template().every()).isEqualTo(Every.QUARTER);
    }

    @Test
    void refusesADateThatIsNoneOrBeforeTheFirst() {
        form.untilProperty().set("soon");
        assertThat(obstacle()).isEqualTo("“soon” is no day. Type it as 31 Oct 2026.");
        form.untilProperty().set("29 Nov 2026");
        assertThat(obstacle()).isEqualTo("The last due date is before the first.");
        form.untilProperty().set("30 Nov 2026");
        assertThat(obstacle()).isEmpty();
    }

    @Test
    void asksForNoEndOfWhatIsDraftedOnlyWhenAsked() {
        form.untilProperty().set("soon");
        form.everyProperty().set(Every.ON_REQUEST);

        assertThat(form.recurs()).isFalse();
        assertThat(form.says().get()).isEmpty();
        assertThat(obstacle()).isEmpty();
        assertThat(form.template().until()).isNull();
    }
}
