package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectingTest {
    private static final int MANY = 5_000;

    private final TableView<String> table = OnScreen.get(TableView<String>::new);
    private final List<List<String>> told = new ArrayList<>();
    private final Selecting<String> selecting =
            OnScreen.get(() -> new Selecting<>(table, () -> false, (rows, _) -> told.add(rows)));

    @BeforeEach
    void fill() {
        var rows = IntStream.range(0, MANY).mapToObj(at -> "row " + at).toList();
        OnScreen.run(() -> table.setItems(FXCollections.observableArrayList(rows)));
    }

    private List<Integer> selected() {
        return OnScreen.get(() -> List.copyOf(table.getSelectionModel().getSelectedIndices()));
    }

    @Test
    void selectsManyRowsInOneChangeHoweverManyTheyAre() {
        var changes = new ArrayList<Integer>();
        OnScreen.run(() -> {
            table.getSelectionModel().select(7);
            table.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>)
                    change -> changes.add(change.getList().size()));
            var rows = table.getItems();
            selecting.only(rows, rows.get(11));
        });

        assertThat(selected()).hasSize(MANY);
        assertThat(changes).as("the old ones go, the new ones come").hasSizeLessThanOrEqualTo(3);
        assertThat(OnScreen.get(() -> table.getSelectionModel().getSelectedIndex()))
                .isEqualTo(11);
    }

    @Test
    void tellsNobodyOfWhatTheProgramSelects() {
        OnScreen.run(() ->
                selecting.only(table.getItems().subList(0, 3), table.getItems().get(1)));
        assertThat(told).isEmpty();

        OnScreen.run(() -> table.getSelectionModel().clearAndSelect(9));
        assertThat(told).last().isEqualTo(List.of("row 9"));
    }

    @Test
    void saysWhereTheLeadStandsAndSelectsWhatIsThere() {
        var rows = OnScreen.get(() -> List.copyOf(table.getItems()));

        assertThat(OnScreen.get(() -> selecting.only(List.of(rows.get(4), rows.get(2), "gone"), rows.get(2))))
                .isEqualTo(2);
        assertThat(selected()).containsExactly(2, 4);
        assertThat(OnScreen.get(() -> selecting.only(List.of(rows.get(3)), null)))
                .isEqualTo(-1);
        assertThat(selected()).containsExactly(3);
        OnScreen.run(() -> selecting.only(List.of(), null));
        assertThat(selected()).isEmpty();
    }
}
