package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.JournalId;
import dev.weighhouse.ui.common.Words;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/** The entries by need. Up and Down pass over the heads; Shift extends the selection. */
final class EntryList extends ListView<ListRow> {
    private static final Currency NONE = Currency.getInstance(Locale.UK);

    private final JournalsModel model;
    private final Runnable intoEntry;
    private boolean restoring;

    EntryList(JournalsModel model, Runnable intoEntry) {
        super(model.rows());
        this.model = model;
        this.intoEntry = intoEntry;
        getStyleClass().add("entry-list");
        setId("journals-list");
        setAccessibleText(Words.text("journals.list"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> new EntryCell(() -> model.loaded().map(Loaded::home).orElse(NONE)));
        var none = new Label();
        none.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.loaded()
                                        .filter(now -> !now.journals().isEmpty())
                                        .isPresent()
                                ? Words.text("journals.none-fits")
                                : "",
                        model.loadedProperty()));
        none.getStyleClass().add("muted");
        setPlaceholder(none);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    }

    Subscription follow() {
        ListChangeListener<ListRow> chosen = _ -> choose();
        ListChangeListener<ListRow> listed = _ -> restore();
        getSelectionModel().getSelectedItems().addListener(chosen);
        model.rows().addListener(listed);
        return Subscription.combine(
                () -> getSelectionModel().getSelectedItems().removeListener(chosen),
                () -> model.rows().removeListener(listed),
                model.currentProperty().subscribe(_ -> restore()));
    }

    private void choose() {
        if (!restoring) {
            model.select(ids());
        }
    }

    private List<JournalId> ids() {
        return getSelectionModel().getSelectedItems().stream()
                .filter(ListRow.Entry.class::isInstance)
                .map(row -> ((ListRow.Entry) row).journal().id())
                .toList();
    }

    /** The list is replaced when it was read again; what was selected stays so. */
    private void restore() {
        if (restoring || ids().equals(model.selected())) {
            return;
        }
        restoring = true;
        getSelectionModel().clearSelection();
        for (int at = 0; at < getItems().size(); at++) {
            if (getItems().get(at) instanceof ListRow.Entry(var journal)
                    && model.selected().contains(journal.id())) {
                getSelectionModel().select(at);
                reveal(at);
            }
        }
        restoring = false;
    }

    /** Moves the list only as far as needed; the head above the first entry comes into view with it. */
    private void reveal(int at) {
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getLastVisibleCell() != null) {
            var first = flow.getFirstVisibleCell();
            var last = flow.getLastVisibleCell();
            if (at <= first.getIndex() + 1) {
                flow.scrollTo(Math.max(0, at - 1));
            } else if (at >= last.getIndex()) {
                flow.scrollPixels((at - last.getIndex() + 1) * last.getHeight());
            }
        }
    }

    private void keys(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> step(-1, event);
            case DOWN -> step(1, event);
            case ENTER -> {
                intoEntry.run();
                event.consume();
            }
            default -> {}
        }
    }

    private void step(int way, KeyEvent event) {
        event.consume();
        var at = getFocusModel().getFocusedIndex() + way;
        while (at >= 0 && at < getItems().size() && !(getItems().get(at) instanceof ListRow.Entry)) {
            at += way;
        }
        if (at >= 0 && at < getItems().size()) {
            if (event.isShiftDown()) {
                getSelectionModel().select(at);
            } else {
                getSelectionModel().clearAndSelect(at);
            }
            getFocusModel().focus(at);
            reveal(at);
        }
    }
}
