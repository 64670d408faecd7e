package dev.weighhouse.ui.mappings;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mappingdesk.SaveResult.Meanwhile;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What stood in the way of the last deed, above the grid, each with what to do about it; and what was just done. */
final class TroubleBar extends VBox {
    private static final int MOST = 4;

    private final MappingsModel model;
    private final Saving saving;
    private final Exchange exchange;
    private final MappingActions actions;

    TroubleBar(MappingsModel model, Saving saving, Exchange exchange, MappingActions actions) {
        this.model = model;
        this.saving = saving;
        this.exchange = exchange;
        this.actions = actions;
        getStyleClass().add("trouble");
    }

    Subscription follow() {
        return Subscription.combine(
                saving.failureProperty().subscribe(_ -> show()),
                saving.refusedProperty().subscribe(_ -> show()),
                saving.overtakenProperty().subscribe(_ -> show()),
                exchange.failureProperty().subscribe(_ -> show()),
                exchange.busyProperty().subscribe(_ -> show()),
                model.noteProperty().subscribe(_ -> show()));
    }

    private void show() {
        getChildren().clear();
        failure(saving.failureProperty().get());
        failure(exchange.failureProperty().get());
        var job = exchange.busyProperty().get();
        if (job != null) {
            getChildren().add(new Working(job));
        }
        var refused = saving.refusedProperty().get();
        refused.stream()
                .filter(found -> found.kind().blocks())
                .limit(MOST)
                .forEach(found -> getChildren().add(refusal(found)));
        if (refused.size() > MOST) {
            getChildren().add(note(Words.text("mappings.refused.more", refused.size() - MOST)));
        }
        var meanwhile = saving.overtakenProperty().get();
        if (!meanwhile.isEmpty()) {
            meanwhile.stream().limit(MOST).forEach(each -> getChildren().add(overtaken(each)));
            var buttons = new HBox(Controls.button(actions.keepMine), Controls.button(actions.takeTheirs));
            buttons.getStyleClass().add("trouble-line");
            getChildren().add(buttons);
        }
        var words = model.noteProperty().get();
        if (!words.isEmpty()) {
            getChildren().add(note(words));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private void failure(@Nullable Failure why) {
        if (why != null) {
            var line = new FailureLine();
            line.show(why);
            getChildren().add(line);
        }
    }

    private Node refusal(MappingFinding found) {
        var line = line("failure-line", found.words() + " " + found.next());
        var slot = found.slot();
        line.getChildren().add(goTo(slot == null ? Slot.whole(found.item()) : slot));
        return line;
    }

    private Node overtaken(Meanwhile each) {
        var words = model.words();
        var theirs = each.theirs().getLast();
        var name =
                model.loaded().map(now -> now.name(each.mine().slot().item())).orElse("");
        var line = line(
                "note-line",
                Words.text(
                        "mappings.overtaken",
                        theirs.author(),
                        Times.moment(theirs.at(), model.bench().clock()),
                        name,
                        words.briefly(theirs.target()),
                        words.briefly(each.mine().target())));
        line.getChildren().add(goTo(each.mine().slot()));
        return line;
    }

    private Button goTo(Slot slot) {
        var button = new Button(Words.text("mappings.go-to-row"));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> model.goTo(new Line.Key(slot, null)));
        return button;
    }

    private static HBox note(String words) {
        var line = new HBox(Icons.NOTE.node("small", "muted"), wrapped(words));
        line.getStyleClass().add("quiet-line");
        return line;
    }

    private static HBox line(String style, String words) {
        var line = new HBox(Icons.WARNING.node(style.equals("note-line") ? "warning" : "danger"), wrapped(words));
        line.getStyleClass().addAll(style, "trouble-line");
        return line;
    }

    private static Label wrapped(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
