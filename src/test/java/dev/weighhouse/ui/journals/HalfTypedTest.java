package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is typed and makes no sense yet stays until somebody mends it, or says that it may be lost. */
class HalfTypedTest {
    private final FakeDesk desk = Entries.larkfield();
    private final OnDesk on = new OnDesk(desk);
    private final JournalsModel model =
            on.screen(Pictures.theme(Colours.LIGHT, 100)).model();
    private final List<Journal> drafts;

    HalfTypedTest() {
        model.attach();
        drafts = Objects.requireNonNull(model.loadedProperty().get()).in(JournalState.DRAFT);
        select(drafts.getFirst().id());
    }

    private void select(JournalId id) {
        model.select(List.of(id));
    }

    private EntryEditor editor() {
        return Objects.requireNonNull(model.editorProperty().get());
    }

    private void amount(String typed) {
        editor().change("row 0 debit", now -> now.row(0, row -> row.debit(typed)));
    }

    private Draft stored() {
        return model.loaded()
                .flatMap(now -> now.find(drafts.getFirst().id()))
                .orElseThrow()
                .draft();
    }

    private JournalId other() {
        return Objects.requireNonNull(model.loadedProperty().get()).journals().stream()
                .map(Journal::id)
                .filter(id -> !id.equals(drafts.getFirst().id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void staysAsItWasTypedWhileAnotherEntryIsLookedAtAndTheDraftStaysAsItWas() {
        var before = stored();
        amount("12.x");

        select(other());
        assertThat(stored()).isEqualTo(before);
        select(drafts.getFirst().id());

        assertThat(editor().text().rows().getFirst().debit()).isEqualTo("12.x");
    }

    @Test
    void staysWhileAnotherScreenIsShown() {
        amount("12.x");

        model.detach();
        model.attach();

        assertThat(editor().text().rows().getFirst().debit()).isEqualTo("12.x");
    }

    @Test
    void isAskedAboutByNameBeforeTheWorkspaceIsLeft() {
        amount("12.x");
        select(other());
        var left = new ArrayList<String>();

        on.bench.unsaved().before(() -> left.add("left"));

        var asked = Objects.requireNonNull(on.bench.unsaved().askedProperty().get());
        assertThat(left).isEmpty();
        assertThat(asked.what())
                .isEqualTo("What is typed into %s in Journals is not kept."
                        .formatted(drafts.getFirst().id()));
        on.bench.unsaved().stay();
        asked.keeper().save().run();
        assertThat(editor().id())
                .as("shown to be mended")
                .isEqualTo(drafts.getFirst().id());
        assertThat(model.noteProperty().get()).contains("12.x").endsWith("Mend it, or take it back, and it is kept.");
    }

    @Test
    void whatADraftCanKeepIsKeptAndThenNothingIsAsked() {
        editor().change("narration", now -> now.narrated("Beans of the year"));
        assertThat(model.unsaved()).isPresent();

        model.saveAll();

        assertThat(stored().narration()).isEqualTo("Beans of the year");
        assertThat(model.unsaved()).isEmpty();
    }

    @Test
    void mendedItIsKeptLikeAnyOther() {
        amount("12.x");
        select(other());
        select(drafts.getFirst().id());
        amount("12.00");

        select(other());

        assertThat(stored().lines().getFirst().amount()).hasToString("12.00 GBP");
        assertThat(model.unsaved()).isEmpty();
    }

    @Test
    void isForgottenWithItsWorkspace() {
        amount("12.x");
        select(other());

        on.bench.close();

        assertThat(model.unsaved()).isEmpty();
    }
}
