package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.ColumnMemory;
import dev.weighhouse.ui.common.ColumnMemory.Wish;
import dev.weighhouse.ui.common.Settings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnPlanTest {
    private static final AmountWidths AMOUNTS =
            new AmountWidths(Map.of(Figure.LEDGER, 6.0, Figure.PLATFORM, 6.0, Figure.DIFFERENCE, 7.0));
    private static final double ROOMY = 100;
    private static final double NARROW = 48;

    @TempDir
    Path folder;

    private ColumnMemory memory;

    @BeforeEach
    void remember() {
        memory = new ColumnMemory(Settings.in(folder), "review", ColumnPlan.USUAL);
    }

    private ColumnPlan plan(double room) {
        return ColumnPlan.of(room, AMOUNTS, memory);
    }

    private double width(double room, String key) {
        return plan(room).widths().getOrDefault(key, 0.0);
    }

    @Test
    void fillsTheRoomWithTheAccount() {
        assertThat(plan(ROOMY).widths().values().stream().mapToDouble(w -> w).sum())
                .isEqualTo(ROOMY);
        assertThat(plan(ROOMY).widths())
                .containsOnlyKeys(ColumnPlan.USUAL.stream()
                        .filter(key -> !ColumnPlan.WANTED.contains(key))
                        .toList());
    }

    @Test
    void givesWayInOrder() {
        for (double room = ROOMY; room > 30; room -= 0.5) {
            var plan = plan(room);
            var basis = plan.widths().containsKey(ColumnPlan.BASIS);
            assertThat(!basis || plan.markWord()).as("basis goes first").isTrue();
            assertThat(!plan.markWord() || plan.widths().containsKey(ColumnPlan.EXPLAINED))
                    .as("then the word over the marks")
                    .isTrue();
            assertThat(!plan.widths().containsKey(ColumnPlan.EXPLAINED) || plan.differenceWord())
                    .as("then what is explained")
                    .isTrue();
            assertThat(plan.widths()).as("never").containsKey(ColumnPlan.UNEXPLAINED);
            assertThat(!plan.differenceWord() || plan.statusWord())
                    .as("then the word of the difference")
                    .isTrue();
        }
        assertThat(plan(NARROW).statusWord()).isFalse();
        assertThat(plan(ROOMY).widths()).containsKey(ColumnPlan.BASIS);
    }

    @Test
    void keepsTheAccountReadableAndTheAmountsWhole() {
        assertThat(width(NARROW, ColumnPlan.ACCOUNT)).isEqualTo(12);
        assertThat(width(20, ColumnPlan.ACCOUNT)).isEqualTo(12);
        var huge = ColumnPlan.of(NARROW, AMOUNTS.and(new AmountWidths(Map.of(Figure.LEDGER, 20.0))), memory);
        assertThat(huge.widths())
                .hasEntrySatisfying(ColumnPlan.LEDGER, w -> assertThat(w).isGreaterThan(20));
    }

    @Test
    void keepsWhatThePersonAskedForEvenWhereThereIsNoRoom() {
        memory.wish(ColumnPlan.BASIS, Wish.SHOWN);
        assertThat(plan(NARROW).widths()).containsKey(ColumnPlan.BASIS);
    }

    @Test
    void comparesWithTheMonthBeforeOnlyWhereThatIsAskedFor() {
        assertThat(plan(ROOMY).widths()).doesNotContainKeys(ColumnPlan.PRIOR, ColumnPlan.CHANGE, ColumnPlan.PERCENT);
        memory.wish(ColumnPlan.CHANGE, Wish.SHOWN);
        assertThat(plan(NARROW).widths()).containsKey(ColumnPlan.CHANGE).doesNotContainKey(ColumnPlan.PRIOR);
    }

    @Test
    void hidesWhatThePersonHidAndGivesItsRoomToTheAccount() {
        var before = width(ROOMY, ColumnPlan.ACCOUNT);
        memory.wish(ColumnPlan.STATUS, Wish.HIDDEN);
        assertThat(plan(ROOMY).widths()).doesNotContainKey(ColumnPlan.STATUS);
        assertThat(width(ROOMY, ColumnPlan.ACCOUNT)).isGreaterThan(before + 10);
    }

    @Test
    void neverHidesTheAccount() {
        memory.wish(ColumnPlan.ACCOUNT, Wish.HIDDEN);
        assertThat(plan(ROOMY).widths()).containsKey(ColumnPlan.ACCOUNT);
    }

    @Test
    void takesTheWidthsOfThePersonButNeverCutsAnAmount() {
        memory.width(ColumnPlan.LEDGER, 12);
        memory.width(ColumnPlan.PLATFORM, 3);
        assertThat(width(ROOMY, ColumnPlan.LEDGER)).isEqualTo(12);
        assertThat(width(ROOMY, ColumnPlan.PLATFORM)).isEqualTo(8);
    }

    @Test
    void dropsAWordWhereThePersonMadeItsColumnTooNarrow() {
        memory.width(ColumnPlan.STATUS, 5);
        assertThat(plan(ROOMY).statusWord()).isFalse();
        assertThat(plan(ROOMY).differenceWord()).isTrue();
    }
}
