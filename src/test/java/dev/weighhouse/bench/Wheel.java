package dev.weighhouse.bench;

import javafx.event.Event;
import javafx.scene.control.TableView;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits;
import javafx.scene.input.ScrollEvent.VerticalTextScrollUnits;

/** The wheel of a mouse over the middle of a table. */
final class Wheel {

    private Wheel() {}

    /** Turns it by so many rows down. */
    static void turn(TableView<?> table, int rows) {
        var by = -rows * table.getFixedCellSize();
        var flow = table.lookup(".virtual-flow");
        var middle = flow.localToScene(
                flow.getLayoutBounds().getCenterX(), flow.getLayoutBounds().getCenterY());
        var none = HorizontalTextScrollUnits.NONE;
        Event.fireEvent(
                flow,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        middle.getX(),
                        middle.getY(),
                        middle.getX(),
                        middle.getY(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        by,
                        0,
                        by,
                        none,
                        0,
                        VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }
}
