package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.ColumnMemory;
import dev.weighhouse.ui.common.ColumnMemory.Wish;
import dev.weighhouse.ui.common.Settings;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnPlanTest {
    @TempDir
    Path folder;

    private ColumnMemory memory;

    @BeforeEach
    void fresh() {
        memory = new ColumnMemory(Settings.in(folder), "mappings", MappingColumns.USUAL);
    }

    private ColumnPlan plan(double room) {
        return ColumnPlan.of(room, 5, memory);
    }

    @Test
    void showsAllWhereThereIsRoomAndGivesTheRestToTheAccount() {
        var widths = plan(90).widths();

        assertThat(widths).containsOnlyKeys(MappingColumns.USUAL);
        assertThat(widths.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(90, Offset.offset(0.001));
    }

    @Test
    void kindGivesWayFirstThenItemsThenTaxCode() {
        assertThat(plan(66).widths()).doesNotContainKey(MappingColumns.KIND).containsKey(MappingColumns.ITEMS);
        assertThat(plan(62).widths()).doesNotContainKeys(MappingColumns.KIND, MappingColumns.ITEMS);
        assertThat(plan(54).widths()).doesNotContainKey(MappingColumns.TAX).containsKey(MappingColumns.FORCE);
        assertThat(plan(30).widths().get(MappingColumns.ACCOUNT)).isEqualTo(12);
    }

    @Test
    void whatThePersonAskedForStays() {
        memory.wish(MappingColumns.KIND, Wish.SHOWN);
        memory.wish(MappingColumns.PLATFORM, Wish.HIDDEN);
        memory.wish(MappingColumns.ACCOUNT, Wish.HIDDEN);
        memory.width(MappingColumns.FORCE, 15);

        var widths = plan(60).widths();
        assertThat(widths).containsKeys(MappingColumns.KIND, MappingColumns.ACCOUNT);
        assertThat(widths).doesNotContainKey(MappingColumns.PLATFORM);
        assertThat(widths.get(MappingColumns.FORCE)).isEqualTo(15);
    }

    @Test
    void amountsAreNeverCut() {
        assertThat(ColumnPlan.of(90, 12, memory).widths().get(MappingColumns.AMOUNT))
                .isGreaterThan(13);
    }
}
