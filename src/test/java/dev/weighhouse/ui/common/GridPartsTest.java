package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Look.Colours;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the big tables of the screens share. */
class GridPartsTest {
    private static final double ROW = 20;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        OnScreen.start();
    }

    /** A table that looks after its reveals as those of the screens do. */
    private static final class Rows extends TableView<Integer> {
        private final Reveal reveal = new Reveal(this);

        Rows() {
            setFixedCellSize(ROW);
            getItems().setAll(IntStream.range(0, 500).boxed().toList());
            getColumns().add(new TableColumn<>("number"));
            new Scene(this, 400, 10 * ROW);
            layOut(this);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            reveal.afterLayout();
        }

        int first() {
            return reveal.flow().orElseThrow().getFirstVisibleCell().getIndex();
        }
    }

    private static void layOut(TableView<?> table) {
        for (int pass = 0; pass < 3; pass++) {
            table.applyCss();
            table.layout();
        }
    }

    @Test
    void revealsARowWithSomeBeforeItAndMovesNothingForOneInView() {
        OnScreen.run(() -> {
            var rows = new Rows();
            rows.reveal.row(200);
            layOut(rows);
            assertThat(rows.first()).isBetween(195, 199);

            var before = rows.first();
            rows.reveal.row(201);
            layOut(rows);
            assertThat(rows.first()).isEqualTo(before);

            rows.reveal.row(2);
            layOut(rows);
            assertThat(rows.first()).isZero();
        });
    }

    @Test
    void tellsWhatAPersonSelectsAndNotWhatTheProgramDoes() {
        OnScreen.run(() -> {
            var rows = new Rows();
            var told = new ArrayList<List<Integer>>();
            var replacing = new boolean[1];
            var selecting = new Selecting<>(rows, () -> replacing[0], (selected, _) -> told.add(selected));

            selecting.quietly(() -> rows.getSelectionModel().select(3));
            replacing[0] = true;
            rows.getSelectionModel().select(4);
            replacing[0] = false;
            assertThat(told).isEmpty();

            rows.getSelectionModel().select(5);
            assertThat(told)
                    .isNotEmpty()
                    .allSatisfy(selected -> assertThat(selected).contains(3, 4));
            assertThat(told.getLast()).containsExactly(3, 4, 5);
        });
    }

    private PlannedColumns<Integer> columns(TableView<Integer> table, ColumnMemory memory) {
        var columns = new PlannedColumns<>(table, Pictures.theme(Colours.LIGHT, 100), memory, "b", key -> "the " + key);
        columns.add("a", TableCell::new);
        columns.add("b", TableCell::new);
        columns.addFigures("c", TableCell::new);
        return columns;
    }

    private ColumnMemory memory() {
        return new ColumnMemory(Settings.in(folder), "test", List.of("a", "b", "c"));
    }

    @Test
    void laysTheColumnsOutByThePlanInTheOrderThePersonWants() {
        OnScreen.run(() -> {
            var memory = memory();
            memory.order(List.of("c", "a", "b"));
            var table = new TableView<Integer>();
            var columns = columns(table, memory);
            columns.install(() -> columns.fit(Map.of("a", 10.0, "b", 80 / 13.0)));
            new Scene(table, 400, 200);
            layOut(table);

            assertThat(table.getColumns()).extracting(TableColumn::getText).containsExactly("the c", "the a", "the b");
            assertThat(columns.column("c").isVisible()).isFalse();
            assertThat(columns.column("a").getWidth()).isEqualTo(130);
            assertThat(columns.column("b").isResizable()).isFalse();
            assertThat(columns.column("b").getWidth())
                    .as("80 would count as not set")
                    .isEqualTo(81);
            assertThat(columns.room()).isBetween(400 / 13.0 - 2, 400 / 13.0);
        });
    }

    @Test
    void remembersWhereColumnsAreDraggedAndNoWidthThatNobodyDragged() {
        OnScreen.run(() -> {
            var memory = memory();
            var table = new TableView<Integer>();
            var columns = columns(table, memory);
            columns.install(() -> columns.fit(Map.of("a", 10.0, "b", 10.0, "c", 5.0)));
            new Scene(table, 400, 200);
            layOut(table);
            assertThat(memory.width("a")).isEmpty();

            var moved = new ArrayList<>(table.getColumns());
            moved.addFirst(moved.removeLast());
            table.getColumns().setAll(moved);

            assertThat(memory.order()).containsExactly("c", "a", "b");
        });
    }
}
