package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalDesk.Due;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.journal.Template;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JournalsModelTest {
    private final FakeDesk desk = Entries.larkfield();
    private final OnDesk on = new OnDesk(desk);
    private final JournalsModel model = on.attached().model;

    private void select(int... ids) {
        model.select(Arrays.stream(ids).mapToObj(JournalId::new).toList());
    }

    private Journal current() {
        return Objects.requireNonNull(model.currentProperty().get());
    }

    private EntryEditor editor() {
        return Objects.requireNonNull(model.editorProperty().get());
    }

    private void answer(String... words) {
        var question = Objects.requireNonNull(model.questionProperty().get());
        model.questionProperty().set(null);
        question.answer().accept(List.of(words));
    }

    private List<String> listed() {
        return model.rows().stream()
                .map(row -> switch (row) {
                    case ListRow.Head(var words, var count) -> words + " " + count;
                    case ListRow.Entry(var journal) -> journal.id().toString();
                })
                .toList();
    }

    @Test
    void listsByNeedTheMostUrgentFirst() {
        assertThat(listed())
                .startsWith(
                        "Needs a person 7",
                        "J-1054",
                        "J-1051",
                        "J-1058",
                        "J-1059",
                        "J-1055",
                        "J-1056",
                        "J-1024",
                        "On its way 2")
                .contains("Posted 10");
        assertThat(current().id()).isEqualTo(new JournalId(1054));
    }

    @Test
    void listsWhatThisPersonCanTakeAStepOn() {
        model.filterProperty().set(EntryFilter.FOR_ME);

        assertThat(listed()).containsExactly("Needs a person 5", "J-1054", "J-1051", "J-1059", "J-1055", "J-1024");
        assertThat(model.count(EntryFilter.OPEN)).isEqualTo(9);
    }

    @Test
    void findsByNumberWordAndAmount() {
        model.searchProperty().set("roastery 615");
        assertThat(listed()).containsExactly("Needs a person 1", "J-1056");
        model.searchProperty().set("1,335.80");
        assertThat(listed()).contains("J-1054").hasSize(2);
    }

    @Test
    void approvesWhatWasShownAndSaysWhatItRestsOn() {
        select(1055);
        assertThat(model.seenProperty().get()).containsOnlyKeys(new JournalId(1055));

        on.deeds.approve();

        assertThat(current().state()).isEqualTo(JournalState.APPROVED);
        assertThat(desk.deeds).contains("approve J-1055");
    }

    @Test
    void approvesSeveralAtOnce() {
        select(1055, 1059);

        on.deeds.approve();

        assertThat(desk.deeds).contains("approve J-1055", "approve J-1059");
    }

    @Test
    void neverOffersAPersonTheirOwnEntry() {
        on.me = "Maya Okafor";
        select(1055);

        assertThat(model.approvable()).isEmpty();
        on.deeds.approve();
        assertThat(desk.journal(new JournalId(1055)).state()).isEqualTo(JournalState.WAITING);
    }

    @Test
    void offersItInAFirmOfOnePerson() {
        on.me = "Maya Okafor";
        on.deeds.onePersonFirm();
        answer("There is only Maya.");
        select(1055);

        on.deeds.approve();

        assertThat(desk.alone).isEqualTo("There is only Maya.");
        assertThat(current().state()).isEqualTo(JournalState.APPROVED);
    }

    @Test
    void showsBothVersionsWhereTheGroundMovedBetweenLookAndConsent() {
        select(1055);
        desk.platform = "936.00";

        on.deeds.approve();

        var refusal = Objects.requireNonNull(model.movedProperty().get());
        assertThat(refusal.entry()).isEqualTo(new JournalId(1055));
        on.deeds.approveAllTheSame(refusal, "The refund is of November.");
        assertThat(desk.deeds).contains("approve J-1055: The refund is of November.");
        assertThat(model.movedProperty().get()).isNull();
    }

    @Test
    void worksOutAgainWhatWasProposedAndSaysWhatBecameOfTheAmount() {
        desk.platform = "936.00";
        on.flight.push();
        var refusal = Objects.requireNonNull(model.movedProperty().get());
        assertThat(refusal.entry()).isEqualTo(new JournalId(1050));

        on.deeds.draftAgain(refusal);

        assertThat(current().state()).isEqualTo(JournalState.DRAFT);
        assertThat(model.noteProperty().get())
                .isEqualTo(
                        "J-1050 was drafted again at 936.00; it was 943.80. You prepare it, so somebody else approves it.");
        select(1055);
        assertThat(model.noteProperty().get()).as("of another entry").isEmpty();
    }

    @Test
    void sendsBackWhatAPersonWroteWhenItsGroundMoved() {
        select(1055);
        desk.platform = "936.00";
        on.deeds.approve();

        on.deeds.draftAgain(Objects.requireNonNull(model.movedProperty().get()));

        assertThat(current().state()).isEqualTo(JournalState.SENT_BACK);
        assertThat(model.editorProperty().get()).isNotNull();
        assertThat(desk.deeds).noneMatch(deed -> deed.startsWith("draft again"));
    }

    @Test
    void sendsBackWithAReason() {
        select(1055);
        on.deeds.sendBack();
        answer("Which invoice?");

        assertThat(desk.deeds).contains("back J-1055: Which invoice?");
        assertThat(current().reason()).isEqualTo("Which invoice?");
    }

    @Test
    void keepsWhatWasTypedWhenAnotherEntryIsLookedAt() {
        select(1056);
        editor().change("narration", now -> now.narrated("Accrue gas"));

        select(1055);

        assertThat(desk.journal(new JournalId(1056)).draft().narration()).isEqualTo("Accrue gas");
        assertThat(current().id()).isEqualTo(new JournalId(1055));
    }

    @Test
    void typesOnAfterSaving() {
        select(1056);
        var typing = editor();
        typing.change("narration", now -> now.narrated("Accrue gas"));

        model.save();

        assertThat(editor()).isSameAs(typing);
        assertThat(typing.changed()).isFalse();
    }

    @Test
    void sendsWhatWasTypedForApproval() {
        select(1056);
        editor().change("credit", now -> now.row(1, row -> row.credit("615.00")));

        on.deeds.send();

        assertThat(desk.deeds).containsSubsequence("rewrite J-1056", "send J-1056");
        assertThat(current().state()).isEqualTo(JournalState.WAITING);
        assertThat(model.editorProperty().get()).isNull();
    }

    @Test
    void draftsFromNothingFromAFileAndFromAnother() {
        on.deeds.writeNew();
        assertThat(current().id()).isEqualTo(new JournalId(1060));
        assertThat(current().draft().lines()).hasSize(2);
        on.deeds.importCsv(Path.of("/books/more.csv"));
        assertThat(current().id()).isEqualTo(new JournalId(1061));
        select(1055);
        on.deeds.duplicate();
        assertThat(current().draft()).isEqualTo(Entries.mailbrook());
    }

    @Test
    void keepsATemplateOfWhatIsTypedAndDraftsFromItForADay() {
        select(1056);
        editor().change("narration", now -> now.narrated("Gas"));
        var form = on.deeds.templateForm().orElseThrow();
        on.deeds.keep(form.template());

        assertThat(model.noteProperty().get())
                .isEqualTo("Kept as template Gas. Every month from 30 Nov 2026, each taken back on the 1st of the month"
                        + " after.");
        on.deeds.draftFrom(model.loaded().orElseThrow().templates().getFirst());
        answer("30 Nov 2026");
        assertThat(desk.deeds).contains("draft Gas for 2026-11-30");
    }

    @Test
    void forgetsATemplate() {
        desk.keep(Entries.template("Gas", Template.Every.MONTH));
        desk.keep(Entries.template("Rent", Template.Every.YEAR));
        on.bench.refresh();
        on.deeds.forget(desk.templates().getFirst());

        assertThat(model.loaded().orElseThrow().templates())
                .extracting(Template::name)
                .containsExactly("Rent");
    }

    @Test
    void offersWhatIsDueAndDraftsItOnce() {
        desk.due.add(new Due(new Origin.Recurring("Gas", Entries.DAY), Entries.DAY));
        on.bench.refresh();
        assertThat(model.loaded().orElseThrow().due()).hasSize(1);

        on.deeds.draftWhatIsDue();

        assertThat(desk.deeds).contains("due 2026-10-31");
        assertThat(current().origin()).isEqualTo(new Origin.Recurring("Gas", Entries.DAY));
        assertThat(model.loaded().orElseThrow().due()).isEmpty();
    }

    @Test
    void readsWhatIsDueUpToTheEndOfTheMonthThatIsLookedAt() {
        on.bench.periodProperty().set(Period.month("2026-11"));

        assertThat(desk.askedUpTo).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void listsWhatWasEditedInTheLedgerWithWhatNeedsAPerson() {
        assertThat(listed()).containsSubsequence("J-1056", "J-1024", "On its way 2");
        model.filterProperty().set(EntryFilter.FOR_ME);
        assertThat(listed()).contains("J-1024").doesNotContain("J-1040");
    }

    @Test
    void saysThatADayIsNone() {
        select(1040);
        on.deeds.reverse();
        answer("tomorrow");

        assertThat(Objects.requireNonNull(model.failureProperty().get()).words())
                .contains("tomorrow");
        on.deeds.reverse();
        answer("2026-11-01");
        assertThat(desk.deeds).contains("reverse J-1040 on 2026-11-01");
    }

    @Test
    void takesAPersonsWordForWhatIsInDoubt() {
        on.deeds.standsAs(new JournalId(1051));
        answer("3364", "I looked.");
        on.deeds.nothingStands(new JournalId(1054));
        answer("Not there.");

        assertThat(desk.deeds).contains("stands J-1051 as 3364: I looked.", "nothing J-1054: Not there.");
    }

    @Test
    void plansAgainWhenSomethingElseIsApproved() {
        assertThat(desk.deeds).containsOnlyOnce("plan");
        select(1055);
        on.deeds.approve();

        assertThat(desk.deeds.stream().filter("plan"::equals)).hasSize(2);
        assertThat(Objects.requireNonNull(on.flight.planProperty().get()).entries())
                .hasSize(3);
    }

    @Test
    void pushesAndTellsWhatCame() {
        on.flight.push();

        var report = Objects.requireNonNull(on.flight.reportProperty().get());
        assertThat(report.lines()).isNotEmpty();
        assertThat(desk.journal(new JournalId(1050)).state()).isEqualTo(JournalState.POSTED);
        assertThat(on.flight.runningProperty().get()).isNull();
        assertThat(on.flight.planProperty().get()).as("nothing is left to send").isNull();
    }

    @Test
    void discardsWithAReason() {
        select(1056);
        on.deeds.discard();
        answer("Made twice.");

        assertThat(desk.deeds).contains("discard J-1056: Made twice.");
        assertThat(listed()).doesNotContain("J-1056");
    }

    @Test
    void tellsWhyTheDeskRefused() {
        desk.refusing = new Failure.BadInput("more.csv, row 3: no account 9999.", "Correct the row.");
        on.deeds.importCsv(Path.of("/books/more.csv"));

        assertThat(Objects.requireNonNull(model.failureProperty().get()).words())
                .contains("row 3");
    }

    @Test
    void writesNothingWhereAnotherWindowDoes() {
        on.workspace.writtenElsewhere = "Maya's window";
        on.bench.refresh();
        on.deeds.writeNew();
        on.flight.push();

        assertThat(desk.deeds).doesNotContain("write", "push");
        assertThat(model.failureProperty().get()).isNotNull();
    }
}
