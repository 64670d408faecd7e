package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    void undoingWithoutAStepDoesNothing() {
        pending.undo();
        pending.redo();

        assertThat(pending.isEmpty()).isTrue();
    }
}
