package dev.weighhouse.ui.common;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Tells a model what the person selects in a table of which many rows can be selected, and not what the program selects there. */
public final class Selecting<R> {
    private final TableView<R> table;
    private final BooleanSupplier replacing;
    private final BiConsumer<List<R>, @Nullable R> tell;
    private boolean quiet;

    /**
     * From now on for this table.
     *
     * @param replacing whether rows are being replaced: what the table does to its selection meanwhile is nobody's doing
     * @param tell gets all selected rows, and the one the person went to last
     */
    public Selecting(TableView<R> table, BooleanSupplier replacing, BiConsumer<List<R>, @Nullable R> tell) {
        this.table = table;
        this.replacing = replacing;
        this.tell = tell;
        var selection = table.getSelectionModel();
        selection.setSelectionMode(SelectionMode.MULTIPLE);
        selection.selectedItemProperty().addListener((_, _, _) -> tell());
        selection.getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> tell());
    }

    private void tell() {
        if (!quiet && !replacing.getAsBoolean()) {
            var selection = table.getSelectionModel();
            tell.accept(
                    selection.getSelectedItems().stream()
                            .filter(Objects::nonNull)
                            .toList(),
                    selection.getSelectedItem());
        }
    }

    /** Selects what the model wants; nothing of it is told. */
    public void quietly(Runnable select) {
        quiet = true;
        try {
            select.run();
        } finally {
            quiet = false;
        }
    }
}
