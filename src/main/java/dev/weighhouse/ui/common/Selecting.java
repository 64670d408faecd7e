package dev.weighhouse.ui.common;

import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
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

    /**
     * Selects these rows and no others, however many there are, in one change; nothing of it is told. A row is found by being the
     * same, as one that is only equal to it may stand in the table, too.
     *
     * @param lead the one of them to be gone to, or null for none
     * @return where that stands; -1 where it does not
     */
    public int only(Collection<? extends R> rows, @Nullable R lead) {
        var leads = new IdentityHashMap<R, Boolean>();
        rows.forEach(row -> leads.put(row, false));
        if (lead != null) {
            leads.put(lead, true);
        }
        var others = IntStream.builder();
        var leadAt = -1;
        var at = 0;
        for (var row : table.getItems()) {
            var isLead = leads.get(row);
            if (isLead != null && isLead) {
                leadAt = at;
            } else if (isLead != null) {
                others.add(at);
            }
            at++;
        }
        var found = IntStream.concat(others.build(), IntStream.of(leadAt)).toArray();
        var selection = table.getSelectionModel();
        quietly(() -> {
            selection.clearSelection();
            selection.selectIndices(found[0], Arrays.copyOfRange(found, 1, found.length));
        });
        return leadAt;
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
