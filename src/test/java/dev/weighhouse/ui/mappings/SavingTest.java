package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Moved;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.CatchUp;
import dev.weighhouse.mappingdesk.SaveResult;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.Pictures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SavingTest {
    private final OnMapping on = new OnMapping(Larkfield.mapping());
    private final MappingsScreen screen = on.screen(Pictures.theme(Colours.LIGHT, 100));
    private final MappingActions.Parts parts = OnMapping.attached(screen);
    private final MappingActions actions = screen.doing();
    private final MappingsModel model = parts.model();
    private final Saving saving = parts.saving();

    private void set(ItemKey item, String account) {
        OnMapping.select(model, item);
        parts.edits().account(model.editable(), Larkfield.account(account));
    }

    private void answer(String reason) {
        var question = Objects.requireNonNull(model.questionProperty().get());
        model.questionProperty().set(null);
        question.answer().accept(List.of(reason));
    }

    private void save() {
        actions.save.run();
        answer("gift cards are a debt");
    }

    @Test
    void savesAllThatIsPendingTogetherWithAReason() {
        set(Larkfield.GIFTS, "2030");
        set(Larkfield.PARKING, "7010");
        actions.save.run();
        var question = Objects.requireNonNull(model.questionProperty().get());
        assertThat(question.says().apply(List.of(" ")).possible())
                .as("without a reason")
                .isFalse();
        assertThat(on.desk.saved).isEmpty();

        answer("gift cards are a debt");

        assertThat(on.desk.saved).singleElement().satisfies(set -> {
            assertThat(set.reason()).isEqualTo("gift cards are a debt");
            assertThat(set.changes())
                    .extracting(change -> change.slot().item())
                    .containsExactly(Larkfield.GIFTS, Larkfield.PARKING);
        });
        assertThat(model.pending().isEmpty()).isTrue();
        assertThat(model.noteProperty().get()).isEqualTo("2 changes are saved.");
        assertThat(OnMapping.line(model, Larkfield.GIFTS).section()).isEqualTo(Section.MAPPED);
    }

    @Test
    void undoingASavingMakesTheChangesThatUndoItAndRedoingTakesThemAway() {
        set(Larkfield.HIRE, "7020");
        set(Larkfield.GIFTS, "2030");
        save();

        actions.undo.run();

        assertThat(model.pending().changes().get(Slot.whole(Larkfield.HIRE)))
                .isNotNull()
                .satisfies(change -> {
                    assertThat(change.target()).isEqualTo(new Target.To(Larkfield.account("7010"), "20%", Map.of()));
                    assertThat(change.seen())
                            .as("what was just saved")
                            .isEqualTo(on.desk.decided.get(on.desk.decided.size() - 2));
                });
        assertThat(model.pending().changes().get(Slot.whole(Larkfield.GIFTS)))
                .isNotNull()
                .satisfies(change -> assertThat(change.target()).isNull());
        save();
        assertThat(OnMapping.line(model, Larkfield.GIFTS).section()).isEqualTo(Section.UNMAPPED);

        actions.undo.run();
        save();
        assertThat(OnMapping.line(model, Larkfield.GIFTS).target()).isEqualTo(Target.to(Larkfield.account("2030")));
        assertThat(on.desk.saved).hasSize(3);
    }

    @Test
    void anUndoneSavingLeavesEveryDayAsItWas() {
        var began = LocalDate.of(2025, 1, 1);
        var september = LocalDate.of(2026, 9, 1);
        on.desk.decide(new Mapping(
                Slot.whole(Larkfield.HIRE),
                Target.to(Larkfield.account("7020")),
                InForce.from(september),
                Mapping.Origin.PERSON,
                "",
                "Tom Reyes",
                Instant.EPOCH));
        model.read();
        set(Larkfield.HIRE, "7030");
        OnMapping.select(model, Larkfield.HIRE);
        parts.edits().dates(model.editable(), InForce.ALWAYS);
        save();

        actions.undo.run();
        assertThat(model.pending().list())
                .extracting(Change::inForce)
                .containsExactly(
                        new InForce(null, began.minusDays(1)),
                        new InForce(began, september.minusDays(1)),
                        InForce.from(september));
        save();

        assertThat(target(september.minusDays(1))).isEqualTo(new Target.To(Larkfield.account("7010"), "20%", Map.of()));
        assertThat(target(september)).isEqualTo(Target.to(Larkfield.account("7020")));
    }

    private @Nullable Target target(LocalDate day) {
        return new History(on.desk.decided)
                .on(day)
                .of(Larkfield.HIRE)
                .map(Mapping::target)
                .orElse(null);
    }

    @Test
    void draftsTheReclassWithTheReasonOfTheSaving() {
        set(Larkfield.HIRE, "7020");
        save();

        assertThat(parts.outlook().ofSaved())
                .hasValueSatisfying(
                        seen -> assertThat(seen.preview().changes().reason()).isEqualTo("gift cards are a debt"));
    }

    @Test
    void showsWhyTheChecksRefuseAndKeepsWhatIsPending() {
        set(Larkfield.PARKING, "7690");
        on.desk.refusing = List.of(new MappingFinding(
                Larkfield.PARKING,
                null,
                MappingFinding.Kind.INACTIVE_TARGET,
                "7690 Donations is archived.",
                "Choose another account."));

        save();

        assertThat(saving.refusedProperty().get()).isEqualTo(on.desk.refusing);
        assertThat(model.pending().list()).hasSize(1);
        set(Larkfield.PARKING, "7010");
        assertThat(saving.refusedProperty().get()).as("after the next step").isEmpty();
    }

    private Mapping theirs() {
        return new Mapping(
                Slot.whole(Larkfield.HIRE),
                Target.to(Larkfield.account("7060")),
                InForce.ALWAYS,
                Mapping.Origin.PERSON,
                "",
                "Maya Okafor",
                Instant.parse("2026-11-04T16:50:00Z"));
    }

    private void overtake() {
        set(Larkfield.PARKING, "7010");
        set(Larkfield.HIRE, "7020");
        var mine = model.pending().list().getLast();
        on.desk.meanwhile = List.of(new SaveResult.Meanwhile(mine, List.of(theirs())));
        save();
        assertThat(saving.overtakenProperty().get()).isEqualTo(on.desk.meanwhile);
        on.desk.meanwhile = List.of();
    }

    @Test
    void savesOverWhatOthersDecidedOnlyAfterThatWasSeen() {
        overtake();
        assertThat(on.desk.saved).isEmpty();

        actions.keepMine.run();

        assertThat(saving.overtakenProperty().get()).isEmpty();
        assertThat(model.pending().changes().get(Slot.whole(Larkfield.HIRE)))
                .isNotNull()
                .satisfies(change -> assertThat(change.seen()).isEqualTo(theirs()));
        save();
        assertThat(on.desk.saved).hasSize(1);
    }

    @Test
    void keepingMineLosesNothingThatFromNowOnOnlyHadSetAside() {
        set(Larkfield.PARKING, "7010");
        parts.edits()
                .dates(List.of(OnMapping.line(model, Larkfield.PARKING)), new InForce(null, LocalDate.of(2026, 8, 31)));
        set(Larkfield.HIRE, "7020");
        var whole = model.pending().list();
        parts.outlook().catchUpProperty().set(CatchUp.FROM_NOW_ON);
        var mine = model.pending().list().getLast();
        on.desk.meanwhile = List.of(new SaveResult.Meanwhile(mine, List.of(theirs())));
        save();
        on.desk.meanwhile = List.of();

        actions.keepMine.run();

        assertThat(model.pending().leftOut()).isEqualTo(1);
        parts.outlook().catchUpProperty().set(CatchUp.CATCH_UP);
        assertThat(model.pending().list())
                .extracting(change -> change.seeing(null))
                .containsExactlyElementsOf(
                        whole.stream().map(change -> change.seeing(null)).toList());
    }

    @Test
    void whatIsChosenAboutTheDecisionsOfOthersIsForThoseThatAreListed() {
        var all = IntStream.range(0, Saving.LISTED + 2)
                .mapToObj(at -> Larkfield.key("pleo", ItemKind.CATEGORY, "item-%03d".formatted(at)))
                .map(item -> new Change(
                        Slot.whole(item),
                        Target.to(Larkfield.account("7020")),
                        InForce.ALWAYS,
                        Mapping.Origin.PERSON,
                        null))
                .toList();
        model.take("take", all, "why");
        on.desk.meanwhile = all.stream()
                .map(mine -> new SaveResult.Meanwhile(mine, List.of(theirs())))
                .toList();
        save();

        actions.keepMine.run();

        assertThat(model.pending().list())
                .filteredOn(change -> change.seen() == null)
                .extracting(change -> change.slot().item().id())
                .containsExactlyInAnyOrder("item-100", "item-101");
        save();
        actions.takeTheirs.run();
        assertThat(model.pending().list()).hasSize(2);
    }

    @Test
    void takesWhatOthersDecidedAndKeepsTheRest() {
        overtake();

        actions.takeTheirs.run();

        assertThat(model.pending().changes()).containsOnlyKeys(Slot.whole(Larkfield.PARKING));
        assertThat(actions.takeTheirs.enabledProperty().get()).isFalse();
    }

    @Test
    void draftsTheReclassOfWhatWasSavedAndShowsIt() {
        set(Larkfield.HIRE, "7020");
        save();
        parts.outlook().catchUpProperty().set(CatchUp.OPEN_MONTHS_ONLY);

        actions.draft.run();

        assertThat(on.desk.drafted).containsExactly(CatchUp.OPEN_MONTHS_ONLY);
        assertThat(on.shown).containsExactly(new JournalId(1061));
        assertThat(model.noteProperty().get()).isEqualTo("1 reclass entry is drafted in Journals: J-1061.");
    }

    @Test
    void savesFirstWhatIsPendingWhenTheReclassIsAskedFor() {
        set(Larkfield.HIRE, "7020");

        actions.draft.run();
        assertThat(on.desk.drafted).isEmpty();
        answer("gift cards are a debt");

        assertThat(on.desk.saved).hasSize(1);
        assertThat(on.desk.drafted).containsExactly(CatchUp.CATCH_UP);
        assertThat(on.shown).isNotEmpty();
    }

    @Test
    void fromNowOnOnlyDraftsNothingAndSaysSo() {
        set(Larkfield.HIRE, "7020");
        parts.outlook().catchUpProperty().set(CatchUp.FROM_NOW_ON);

        assertThat(actions.draft.enabledProperty().get()).isFalse();
        assertThat(actions.draft.obstacleProperty().get()).contains("From now on only");
    }

    @Test
    void fromNowOnOnlyLeavesEveryDayBeforeTheFirstOpenOneAsItIs() {
        var october = LocalDate.of(2026, 10, 1);
        set(Larkfield.HIRE, "7020");
        OnMapping.select(model, Larkfield.HIRE);
        parts.edits().dates(model.editable(), InForce.ALWAYS);
        var before = target(october.minusDays(1));

        parts.outlook().catchUpProperty().set(CatchUp.FROM_NOW_ON);

        assertThat(OnMapping.line(model, Larkfield.HIRE).inForce()).isEqualTo(InForce.from(october));
        assertThat(parts.outlook().ofPending())
                .hasValueSatisfying(shown -> assertThat(shown.radius().moved())
                        .extracting(Moved::standing)
                        .doesNotContain(Moved.Standing.LOCKED));
        actions.save.run();
        var question = Objects.requireNonNull(model.questionProperty().get());
        assertThat(question.says().apply(List.of("why")).words()).startsWith("All from 1 Oct 2026. ");
        answer("from the new year on");
        assertThat(on.desk.saved.getLast().changes())
                .extracting(Change::inForce)
                .containsExactly(InForce.from(october));
        assertThat(target(october.minusDays(1))).isEqualTo(before);
    }

    @Test
    void whatIsForEarlierDaysAloneWaitsUntilThePastMayChangeAgain() {
        set(Larkfield.HIRE, "7020");
        OnMapping.select(model, Larkfield.HIRE);
        var august = new InForce(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31));
        parts.edits().dates(model.editable(), august);

        parts.outlook().catchUpProperty().set(CatchUp.FROM_NOW_ON);
        assertThat(model.pending().isEmpty()).isTrue();
        assertThat(model.pending().leftOut()).isEqualTo(1);

        parts.outlook().catchUpProperty().set(CatchUp.CATCH_UP);
        assertThat(model.pending().list()).extracting(Change::inForce).containsExactly(august);
    }

    @Test
    void saysWhenThereIsNothingToDraft() {
        OnMapping.select(model, Larkfield.TRAINS);
        parts.edits().tax(model.editable(), "Zero");
        save();

        actions.draft.run();

        assertThat(on.shown).isEmpty();
        assertThat(model.noteProperty().get()).startsWith("Nothing was drafted");
    }

    @Test
    void savesNothingInAWindowThatOnlyReads() {
        on.workspace.writtenElsewhere = "Maya’s window";
        on.bench.refresh();

        assertThat(actions.acceptAbove.obstacleProperty().get()).contains("Maya’s window");
        assertThat(actions.setMany.enabledProperty().get()).isFalse();
        assertThat(actions.compare.enabledProperty().get())
                .as("reading stays possible")
                .isTrue();
    }

    @Test
    void tellsAFailureInPlaceAndKeepsWhatIsPending() {
        set(Larkfield.GIFTS, "2030");
        parts.outlook().tryOut(List.of());
        on.desk.failing = new Failure.BadInput("The disk is full.", "Free some space.");
        OnMapping.select(model, Larkfield.PARKING);
        set(Larkfield.PARKING, "7010");

        assertThat(parts.outlook().failureProperty().get()).isEqualTo(on.desk.failing);
        save();
        assertThat(saving.failureProperty().get()).isEqualTo(on.desk.failing);
        assertThat(model.pending().list()).hasSize(2);
    }

    @Test
    void whatIsPendingIsAskedAboutBeforeTheWorkspaceIsLeft() {
        set(Larkfield.GIFTS, "2030");

        on.bench.leave();

        assertThat(on.bench.current()).isPresent();
        assertThat(Objects.requireNonNull(on.bench.unsaved().askedProperty().get())
                        .what())
                .startsWith("1 change of the mapping is pending.");
        on.bench.unsaved().throwAway();
        assertThat(on.bench.current()).isEmpty();
        assertThat(model.pending().isEmpty()).isTrue();
    }
}
