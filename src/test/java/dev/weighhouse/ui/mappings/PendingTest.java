package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PendingTest {
    private final Pending pending = new Pending();

    private static Change change(ItemKey item, String account) {
        return new Change(
                Slot.whole(item), Target.to(Larkfield.account(account)), InForce.ALWAYS, Mapping.Origin.PERSON, null);
    }

    private static Map<Slot, @Nullable Change> set(ItemKey item, String account) {
        return Map.of(Slot.whole(item), change(item, account));
    }

    private static Map<Slot, @Nullable Change> forget(ItemKey item) {
        var edits = new HashMap<Slot, @Nullable Change>();
        edits.put(Slot.whole(item), null);
        return edits;
    }

    private static Change dated(String account, InForce dates) {
        return new Change(
                Slot.whole(Larkfield.HIRE), Target.to(Larkfield.account(account)), dates, Mapping.Origin.IMPORT, null);
    }

    @Test
    void keepsSeveralChangesOfOneSlotForDifferentDates() {
        var before = dated("7060", new InForce(null, Offers.SEPTEMBER.minusDays(1)));
        var after = dated("7020", InForce.from(Offers.SEPTEMBER));
        pending.edit("set", set(Larkfield.HIRE, "7010"));

        pending.take("take 2 changes", List.of(before, after), "imported");

        assertThat(pending.list()).containsExactly(before, after);
        assertThat(pending.changes()).containsEntry(Slot.whole(Larkfield.HIRE), after);
        assertThat(pending.reason()).isEqualTo("imported");
        pending.undo();
        assertThat(pending.list()).containsExactly(change(Larkfield.HIRE, "7010"));
        assertThat(pending.reason()).as("of what was typed").isEmpty();
        pending.redo();
        assertThat(pending.size()).isEqualTo(2);
    }

    @Test
    void aTypedChangeTakesThePlaceOfOneForTheSameDatesOnly() {
        var before = dated("7060", new InForce(null, Offers.SEPTEMBER.minusDays(1)));
        var after = dated("7020", InForce.from(Offers.SEPTEMBER));
        pending.take("take", List.of(before, after), "imported");

        var typed = dated("7030", before.inForce());
        pending.edit("set", Map.of(Slot.whole(Larkfield.HIRE), typed));

        assertThat(pending.list()).containsExactly(typed);
        pending.undo();
        var other = dated("7030", after.inForce());
        pending.edit("set", Map.of(Slot.whole(Larkfield.HIRE), other));
        assertThat(pending.list()).containsExactly(before, other);
    }

    @Test
    void revertingForgetsEveryChangeOfTheSlot() {
        pending.take(
                "take",
                List.of(
                        dated("7060", new InForce(null, Offers.SEPTEMBER.minusDays(1))),
                        dated("7020", InForce.from(Offers.SEPTEMBER))),
                "imported");
        pending.edit("revert", forget(Larkfield.HIRE));

        assertThat(pending.isEmpty()).isTrue();
        assertThat(pending.list()).isEmpty();
    }

    @Test
    void keepsOneChangeForEachSlotTheLaterOne() {
        pending.edit("one", set(Larkfield.HIRE, "7010"));
        pending.edit("two", set(Larkfield.HIRE, "7020"));

        assertThat(pending.list()).containsExactly(change(Larkfield.HIRE, "7020"));
    }

    @Test
    void takesStepsBackAndMakesThemAgainByTheirNames() {
        pending.edit("one", set(Larkfield.HIRE, "7020"));
        pending.edit("two", set(Larkfield.TRAINS, "7060"));

        assertThat(pending.undoable()).contains("two");
        pending.undo();
        assertThat(pending.list()).containsExactly(change(Larkfield.HIRE, "7020"));
        assertThat(pending.redoable()).contains("two");
        pending.undo();
        assertThat(pending.isEmpty()).isTrue();
        assertThat(pending.undoable()).isEmpty();
        pending.redo();
        pending.redo();
        assertThat(pending.list()).containsExactly(change(Larkfield.HIRE, "7020"), change(Larkfield.TRAINS, "7060"));
        assertThat(pending.redoable()).isEmpty();
    }

    @Test
    void aNewStepForgetsWhatWasTakenBack() {
        pending.edit("one", set(Larkfield.HIRE, "7020"));
        pending.undo();
        pending.edit("two", set(Larkfield.TRAINS, "7060"));

        assertThat(pending.redoable()).isEmpty();
    }

    @Test
    void aStepThatChangesNothingIsNone() {
        assertThat(pending.edit("none", forget(Larkfield.HIRE))).isFalse();
        assertThat(pending.undoable()).isEmpty();
    }

    @Test
    void takingASavingBackMakesTheChangesThatUndoIt() {
        pending.edit("one", set(Larkfield.HIRE, "7020"));

        pending.saved("saving 1 change", List.of(change(Larkfield.HIRE, "7010")));

        assertThat(pending.isEmpty()).isTrue();
        assertThat(pending.undoable()).contains("saving 1 change");
        pending.undo();
        assertThat(pending.list()).containsExactly(change(Larkfield.HIRE, "7010"));
        pending.redo();
        assertThat(pending.isEmpty()).isTrue();
    }

    @Test
    void whatIsLeftOutForNowComesThroughWhenTheRestIsReplaced() {
        var always = change(Larkfield.TRAINS, "7060");
        var earlier = dated("7020", new InForce(null, LocalDate.of(2026, 8, 31)));
        pending.edit("one", Map.of(always.slot(), always));
        pending.edit("two", Map.of(earlier.slot(), earlier));
        pending.onlyFrom(LocalDate.of(2026, 11, 1));
        assertThat(pending.leftOut()).isEqualTo(1);

        pending.replace(Optional::of);

        assertThat(pending.leftOut()).isEqualTo(1);
        pending.onlyFrom(null);
        assertThat(pending.list()).containsExactly(always, earlier);
        pending.replace(change -> Optional.of(change).filter(always::equals));
        assertThat(pending.list()).containsExactly(always);
    }

    @Test
    void undoingWithoutAStepDoesNothing() {
        pending.undo();
        pending.redo();

        assertThat(pending.isEmpty()).isTrue();
    }
}
