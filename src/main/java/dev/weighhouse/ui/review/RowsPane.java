package dev.weighhouse.ui.review;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * Rows of an account that a person decides about by keyboard: their table, and the bar that says what is marked and what was done.
 *
 * @param <L> what a line of the table is
 * @param <T> the table
 */
abstract class RowsPane<L extends SidesLine, T extends SidesTable<L>> extends VBox {
    private final DetailModel detail;
    private final Matching matching;
    private final MatchActions actions;
    private final T table;
    private final List<Button> buttons;
    private final RowsBar bar;
    private boolean seen;

    /**
     * A pane that shows nothing yet.
     *
     * @param said the id of what the bar says
     * @param buttons what the bar offers besides taking back
     */
    RowsPane(Deeds deeds, T table, String said, List<Button> buttons) {
        this.detail = deeds.detail();
        this.matching = deeds.matching();
        this.actions = deeds.onRows();
        this.table = table;
        this.buttons = List.copyOf(buttons);
        bar = new RowsBar(said, buttons, actions);
        getStyleClass().add("rows-pane");
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setMinHeight(0);
        table.marks(row -> matching.markedProperty().get().has(row));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    Subscription follow() {
        return Subscription.combine(
                matching.markedProperty().subscribe(_ -> sayMarked()),
                matching.toldProperty().subscribe(_ -> say()));
    }

    /** The person has gone to another line, to this tab or away from it. */
    abstract void turn();

    /** What the bar says of what is marked here. */
    abstract String words(String marked);

    /** What the bar says where nothing is marked and nothing was done. */
    abstract String idle();

    /** Follows a key of this table; tells whether it is one. */
    abstract boolean follow(KeyCode key);

    /** The person looks at this tab from now on, or at another one. */
    final void seen(boolean now) {
        seen = now;
        turn();
    }

    final boolean seen() {
        return seen;
    }

    private void sayMarked() {
        table.refresh();
        say();
    }

    final void say() {
        var told = matching.toldProperty().get();
        var marked = matching.markedProperty().get();
        var subject = detail.subjectProperty().get();
        if (!told.isEmpty()) {
            bar.say(told);
        } else if (subject != null && hasMarked()) {
            bar.say(words(RowsBar.words(
                    marked, table.signs(), subject.row().variance().currency())));
        } else {
            bar.say(idle());
        }
        offer();
    }

    /** Shows what can be done now. */
    abstract void offer();

    final void offer(boolean now) {
        bar.show(buttons, now);
    }

    /** Whether a row of this table is marked. */
    final boolean hasMarked() {
        var marked = matching.markedProperty().get();
        return detail.subjectProperty().get() != null
                && table.getItems().stream()
                        .anyMatch(line -> line.rows().stream().anyMatch(marked::has));
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        var done = switch (event.getCode()) {
            case DELETE -> {
                actions.press(actions.unmatch);
                yield true;
            }
            case ESCAPE -> unmark();
            default -> follow(event.getCode());
        };
        if (done) {
            event.consume();
        }
    }

    private boolean unmark() {
        if (matching.markedProperty().get().rows().isEmpty()) {
            return false;
        }
        matching.clear();
        return true;
    }

    final DetailModel detail() {
        return detail;
    }

    final Matching matching() {
        return matching;
    }

    final MatchActions actions() {
        return actions;
    }

    final RowsBar bar() {
        return bar;
    }

    final T table() {
        return table;
    }

    void fit(double em, double width) {
        table.setFixedCellSize(Math.rint(1.7 * em));
        table.fit(em, width);
    }
}
