package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Work;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be done with an entry as it stands, and what a person is told where it cannot. */
class JournalActionsTest {
    private static final String READ_ONLY = "Another window writes this workspace; this one reads only.";

    private final FakeDesk desk = Entries.larkfield();
    private final Queue<Runnable> away = new ArrayDeque<>();
    private boolean hold;
    private final OnDesk on = new OnDesk(desk, new Work(Runnable::run, this::run, Runnable::run));
    private final List<String> dialogs = new ArrayList<>();
    private final JournalActions actions = new JournalActions(
            on.model,
            on.deeds,
            on.flight,
            new JournalActions.Dialogs(
                    () -> dialogs.add("import"),
                    () -> dialogs.add("templates"),
                    () -> dialogs.add("keep"),
                    () -> dialogs.add("jobs")));

    private void run(Runnable job) {
        if (hold) {
            away.add(job);
        } else {
            job.run();
        }
    }

    private void select(int... ids) {
        on.model.select(Arrays.stream(ids).mapToObj(JournalId::new).toList());
    }

    /** An entry of somebody else, so that nothing but its state says what can be done. */
    private void look(JournalState state) {
        desk.put(Entries.journal(2000, state, Entries.draft("Rent", "10.00")).made());
        on.attached();
        on.bench.refresh();
        select(2000);
    }

    private static String obstacle(Action action) {
        return action.obstacleProperty().get();
    }

    private Set<JournalState> fitting(Action action) {
        var fitting = EnumSet.noneOf(JournalState.class);
        for (var state : EnumSet.complementOf(EnumSet.of(JournalState.DISCARDED))) {
            look(state);
            if (obstacle(action).isEmpty()) {
                fitting.add(state);
            } else {
                assertThat(obstacle(action))
                        .isEqualTo("Not while it is: " + StateLook.of(state).word());
            }
        }
        return fitting;
    }

    @Test
    void onlyWhatMayStillChangeIsTypedAndDiscarded() {
        var editable = EnumSet.noneOf(JournalState.class);
        Arrays.stream(JournalState.values()).filter(JournalState::editable).forEach(editable::add);

        assertThat(fitting(actions.edit)).isEqualTo(editable);
        assertThat(fitting(actions.discard)).isEqualTo(editable);
    }

    @Test
    void onlyWhatStandsInTheLedgerIsTakenBackOrReadAgain() {
        assertThat(fitting(actions.reverse)).containsExactly(JournalState.POSTED);
        assertThat(fitting(actions.reperform)).containsExactly(JournalState.POSTED);
    }

    @Test
    void onlyWhatWasHandedOverIsSentBack() {
        assertThat(fitting(actions.sendBack))
                .containsExactlyInAnyOrder(JournalState.WAITING, JournalState.APPROVED, JournalState.OUT_OF_DATE);
    }

    @Test
    void onlyWhatMayBeSentIsTakenOver() {
        assertThat(fitting(actions.takeOver)).containsExactlyInAnyOrder(JournalState.APPROVED, JournalState.CROSSING);
    }

    @Test
    void onlyWhatHasMovedIsCompared() {
        assertThat(fitting(actions.compare)).containsExactly(JournalState.OUT_OF_DATE);
    }

    @ParameterizedTest
    @EnumSource(value = JournalState.class, names = "DISCARDED", mode = EnumSource.Mode.EXCLUDE)
    void anyEntryCanBeCopiedOrKeptAsATemplate(JournalState state) {
        look(state);

        assertThat(obstacle(actions.duplicate)).isEmpty();
        assertThat(obstacle(actions.keepTemplate)).isEmpty();
    }

    @Test
    void beforeTheEntriesAreReadNothingCanBeDone() {
        assertThat(List.of(actions.writeNew, actions.importCsv, actions.due, actions.templates, actions.dryRun))
                .extracting(JournalActionsTest::obstacle)
                .containsOnly("The entries are not read yet");
        assertThat(obstacle(actions.edit)).isEqualTo("Choose an entry first");
        assertThat(obstacle(actions.push)).isEqualTo("Nothing is approved");
    }

    @Test
    void aWindowThatOnlyReadsSaysSo() {
        on.attached();
        select(1056);
        on.workspace.writtenElsewhere = "Maya's window";
        on.bench.refresh();

        assertThat(List.of(actions.writeNew, actions.importCsv, actions.discard, actions.push, actions.lookAgain))
                .extracting(JournalActionsTest::obstacle)
                .containsOnly(READ_ONLY);
        assertThat(obstacle(actions.templates)).as("they may be looked at").isEmpty();
    }

    @Test
    void whatIsTypedCanBeSavedAndSentAndNothingElse() {
        on.attached();
        select(1050);
        assertThat(List.of(actions.save, actions.undo, actions.redo, actions.send))
                .extracting(JournalActionsTest::obstacle)
                .containsOnly("This entry is not being typed");

        select(1056);
        actions.edit.run();

        assertThat(List.of(actions.save, actions.undo, actions.redo, actions.send))
                .extracting(JournalActionsTest::obstacle)
                .containsOnly("");
    }

    @Test
    void oneKeyApprovesWhatWaitsForThisPersonAndSendsWhatIsTyped() {
        on.attached();
        select(1055);
        assertThat(obstacle(actions.approve)).isEmpty();
        actions.sendOrApprove.run();
        assertThat(desk.journal(new JournalId(1055)).state()).isEqualTo(JournalState.APPROVED);

        select(1056);
        assertThat(obstacle(actions.approve)).isEqualTo("Nothing here waits for your approval");
        actions.edit.run();
        actions.sendOrApprove.run();
        assertThat(desk.deeds).contains("send J-1056");
    }

    @Test
    void whileAPushRunsNoOtherBegins() {
        on.attached();
        hold = true;
        actions.push.run();

        assertThat(List.of(actions.push, actions.dryRun, actions.lookAgain))
                .extracting(JournalActionsTest::obstacle)
                .containsOnly("A push is running");

        hold = false;
        away.forEach(Runnable::run);
        assertThat(obstacle(actions.lookAgain)).isEmpty();
        assertThat(obstacle(actions.push)).isEqualTo("Nothing is approved");
    }

    @Test
    void whatNeedsADialogOpensIt() {
        on.attached();
        select(1056);

        actions.importCsv.run();
        actions.templates.run();
        actions.keepTemplate.run();

        assertThat(dialogs).containsExactly("import", "templates", "keep");
    }

    @Test
    void whatCannotBeDoneDoesNothing() {
        look(JournalState.POSTED);
        actions.discard.run();
        actions.edit.run();
        assertThat(on.model.editorProperty().get()).isNull();
        look(JournalState.DRAFT);
        actions.reverse.run();

        assertThat(on.model.questionProperty().get()).isNull();
    }

    @Test
    void noTwoHaveTheSameKey() {
        var keys = actions.all().stream()
                .flatMap(action -> action.keys().stream())
                .map(Object::toString)
                .toList();

        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }
}
