package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.Moved.Standing;
import dev.weighhouse.mappingdesk.CatchUp;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.MoveParts;
import dev.weighhouse.ui.common.Movement;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** What becomes of the past: caught up with, in open months only, or left as it is. */
record PastChoices(MappingsModel model, Outlook outlook) {

    /**
     * Nothing where nothing of the past moves, or would but for that choice.
     *
     * @param all what moves
     * @param brought what of it entries bring over
     * @param saved whether the dates of what moves cannot be chosen any more
     */
    List<Node> nodes(List<Movement.Month> all, List<Movement.Month> brought, boolean saved) {
        var nodes = new ArrayList<Node>();
        var locked = Movement.standing(brought, Standing.LOCKED);
        var chosen = outlook.catchUpProperty().get() == CatchUp.FROM_NOW_ON;
        var left = model.pending().leftOut();
        if (all.isEmpty() && !(chosen && (left > 0 || !model.pending().isEmpty()))) {
            return nodes;
        }
        if (!locked.isEmpty()) {
            var months = locked.stream().map(Movement.Month::month).distinct().count();
            nodes.add(MoveParts.note(
                    Icons.LOCKED, "warning", Words.text("mappings.move.locked", MoveParts.sums(locked), months)));
        }
        nodes.add(choices(locked, !saved || chosen));
        if (chosen && left > 0) {
            nodes.add(MoveParts.note(Icons.WARNING, "warning", Words.text("mappings.from-now-on.left-out", left)));
        }
        return nodes;
    }

    private Node choices(List<Movement.Month> locked, boolean dates) {
        var group = new ToggleGroup();
        var box = new VBox();
        box.getStyleClass().add("catch-up");
        if (!locked.isEmpty()) {
            box.getChildren().add(radio(group, CatchUp.CATCH_UP, catchingUp(MoveParts.sums(locked))));
            box.getChildren()
                    .add(radio(
                            group,
                            CatchUp.OPEN_MONTHS_ONLY,
                            Words.text("mappings.open-months-only.says", MoveParts.sums(locked))));
        } else {
            box.getChildren().add(radio(group, CatchUp.CATCH_UP, Words.text("mappings.catch-up.open")));
        }
        if (dates) {
            box.getChildren().add(radio(group, CatchUp.FROM_NOW_ON, fromNowOn()));
        }
        // The arrow keys choose without any action.
        group.selectedToggleProperty().subscribe((_, now) -> {
            if (now != null && now.getUserData() instanceof CatchUp what) {
                outlook.catchUpProperty().set(what);
            }
        });
        return box;
    }

    private String fromNowOn() {
        var known = model.loaded().map(now -> now.sheet().lockedUntil() != null).orElse(false);
        return Words.text(known ? "mappings.from-now-on.says" : "mappings.from-now-on.unknown");
    }

    /** Where what is locked is caught up with, by month and day. */
    private String catchingUp(String sums) {
        var lockedUntil = model.loaded().map(now -> now.sheet().lockedUntil()).orElse(null);
        if (lockedUntil == null) {
            return Words.text("mappings.catch-up.open");
        }
        var first = lockedUntil.plusDays(1);
        return Words.text(
                "mappings.catch-up.says", sums, Times.month(Period.of(YearMonth.from(first))), Times.date(first));
    }

    private Node radio(ToggleGroup group, CatchUp what, String help) {
        var key = "mappings." + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var radio = new RadioButton(what == CatchUp.FROM_NOW_ON ? outlook.fromNowOnOnly() : Words.text(key + ".word"));
        radio.setToggleGroup(group);
        radio.setUserData(what);
        radio.setMnemonicParsing(false);
        radio.setAccessibleHelp(help);
        radio.setSelected(outlook.catchUpProperty().get() == what);
        var says = MoveParts.line(help, "muted", "small");
        says.getStyleClass().add("radio-help");
        return new VBox(radio, says);
    }
}
