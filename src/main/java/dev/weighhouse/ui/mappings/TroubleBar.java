package dev.weighhouse.ui.mappings;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.SaveResult.Meanwhile;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What stood in the way of the last deed, above the grid, each with what to do about it; and what was just done. */
final class TroubleBar extends VBox {
    private static final int MOST = 4;
    private static final double MOST_EM = 13;

    private final MappingsModel model;
    private final Saving saving;
    private final Assuring assuring;
    private final Exchange exchange;
    private final MappingActions actions;
    private final Theme theme;

    TroubleBar(MappingActions.Parts parts, MappingActions actions, Theme theme) {
        this.model = parts.model();
        this.saving = parts.saving();
        this.assuring = parts.assuring();
        this.exchange = parts.exchange();
        this.actions = actions;
        this.theme = theme;
        getStyleClass().add("trouble");
    }

    Subscription follow() {
        return Subscription.combine(
                saving.failureProperty().subscribe(_ -> show()),
                saving.refusedProperty().subscribe(_ -> show()),
                saving.overtakenProperty().subscribe(_ -> show()),
                assuring.failureProperty().subscribe(_ -> show()),
                exchange.failureProperty().subscribe(_ -> show()),
                exchange.busyProperty().subscribe(_ -> show()),
                model.noteProperty().subscribe(_ -> show()));
    }

    private void show() {
        getChildren().clear();
        failure(saving.failureProperty().get());
        failure(assuring.failureProperty().get());
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
            getChildren().add(overtaken(meanwhile));
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

    /** Mine shall only hold against what was read; many in a box that scrolls. */
    private Node overtaken(List<Meanwhile> meanwhile) {
        var all = new VBox();
        meanwhile.stream()
                .limit(Saving.LISTED)
                .forEach(each -> all.getChildren().add(overtaken(each)));
        if (meanwhile.size() <= MOST) {
            return all;
        }
        var box = new ScrollPane(all);
        box.setId("mappings-overtaken");
        box.setAccessibleText(Words.text("mappings.overtaken.list", meanwhile.size()));
        box.setFitToWidth(true);
        box.setPrefViewportHeight(MOST_EM * theme.em().get());
        box.setMinHeight(USE_PREF_SIZE);
        var listed = new VBox(note(Words.text("mappings.overtaken.list", meanwhile.size())), box);
        if (meanwhile.size() > Saving.LISTED) {
            listed.getChildren().add(note(Words.text("mappings.overtaken.more", meanwhile.size() - Saving.LISTED)));
        }
        return listed;
    }

    private Node overtaken(Meanwhile each) {
        var mine = each.mine();
        var theirs = each.theirs().stream().map(this::theirs).collect(Collectors.joining(" "));
        var line = line(
                "note-line",
                Words.text("mappings.overtaken", theirs, what(mine.slot(), mine.target(), mine.inForce())));
        line.getChildren().add(goTo(mine.slot()));
        return line;
    }

    private String theirs(Mapping decision) {
        return Words.text(
                "mappings.overtaken.theirs",
                decision.author(),
                Times.moment(decision.at(), model.bench().clock()),
                what(decision.slot(), decision.target(), decision.inForce()));
    }

    /** {@code Vehicle hire, if counterparty is Zipcar: 7060, from 1 Jan 2026}. */
    private String what(Slot slot, @Nullable Target target, InForce inForce) {
        var name = model.loaded().map(now -> now.name(slot.item())).orElse("");
        var rule = slot.when().isNone()
                ? name
                : Words.text(
                        "mappings.overtaken.rule", name, Words.text("mappings.rule", TargetWords.tests(slot.when())));
        return Words.text("mappings.overtaken.what", rule, model.words().briefly(target), TargetWords.dates(inForce));
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
