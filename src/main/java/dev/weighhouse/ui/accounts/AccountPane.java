package dev.weighhouse.ui.accounts;

import dev.weighhouse.crossing.AccountState;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.sync.ChartDesk;
import dev.weighhouse.sync.PlanItem;
import dev.weighhouse.sync.SyncReport;
import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** One account: how it stands on the platform and how it is to stand, why, and everything that was ever sent of it. */
final class AccountPane extends BorderPane {
    private final AccountsModel model;
    private final AccountsActions actions;
    private final Consumer<CrossingKey> timelines;
    private final VBox told = new VBox();
    private final ScrollPane scroll = new ScrollPane(told);

    /** @param timelines shows the story of a crossing */
    AccountPane(AccountsModel model, AccountsActions actions, Consumer<CrossingKey> timelines) {
        this.model = model;
        this.actions = actions;
        this.timelines = timelines;
        getStyleClass().add("side");
        told.getStyleClass().add("told");
        scroll.setId("accounts-story");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(Words.text("accounts.story"));
        setCenter(scroll);
    }

    Subscription follow() {
        ListChangeListener<ChartDesk.Past> changed = _ -> show();
        model.past().addListener(changed);
        return Subscription.combine(
                model.selectedProperty().subscribe(_ -> show()),
                () -> model.past().removeListener(changed));
    }

    private void show() {
        told.getChildren().clear();
        var line = model.selectedProperty().get();
        if (line == null) {
            told.getChildren().add(muted(Words.text("accounts.none-selected")));
            return;
        }
        var chip = new Chip();
        Looks.show(chip, line.item().action());
        chip.setMinWidth(USE_PREF_SIZE);
        var title = wrapped(line.item().label());
        title.getStyleClass().add("strong");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(title, chip);
        head.getStyleClass().add("side-head");
        head.setAlignment(Pos.TOP_LEFT);
        told.getChildren().setAll(head, fields(line), wrapped(line.item().reason()));
        if (!line.item().note().isEmpty()) {
            told.getChildren().add(wrapped(line.item().note()));
        }
        if (line.canBeAdopted()) {
            var adopt = Controls.button(actions.adopt());
            adopt.getStyleClass().add("small");
            told.getChildren().add(adopt);
        }
        var ended = line.ended();
        var unsettled = line.unsettled();
        if (unsettled != null) {
            told.getChildren().add(wrapped(unsettled.words()));
        } else if (ended != null) {
            told.getChildren().add(wrapped(told(line.item(), ended)));
        }
        history();
    }

    private static String told(PlanItem item, SyncReport.Line ended) {
        if (!ended.isDone()) {
            return ended.told() + " " + ended.nextStep();
        }
        return item.note().isEmpty() ? ended.told() : ended.words();
    }

    private static Node fields(Line line) {
        var grid = new GridPane();
        grid.getStyleClass().add("facts");
        var before = line.item().before();
        var now = before == null ? null : before.state();
        var target = line.item().target();
        var row = 0;
        grid.add(muted(Words.text("accounts.field.now")), 1, row);
        if (target != null) {
            grid.add(muted(Words.text("accounts.field.then")), 2, row);
        }
        row++;
        for (var field : Field.values()) {
            var old = now == null ? "" : field.of(now);
            if (old.isEmpty() && (target == null || field.of(target).isEmpty())) {
                continue;
            }
            grid.add(name(Words.text("accounts.field." + field.name().toLowerCase(Locale.ROOT))), 0, row);
            grid.add(wrapped(old), 1, row);
            if (target != null) {
                var then = wrapped(field.of(target));
                if (!Objects.equals(old, field.of(target))) {
                    then.getStyleClass().add("strong");
                }
                grid.add(then, 2, row);
            }
            row++;
        }
        grid.add(name(Words.text("accounts.column.id")), 0, row);
        grid.add(
                wrapped(line.externalId().isBlank() ? Words.text("accounts.none-word") : line.externalId()),
                1,
                row,
                2,
                1);
        return grid;
    }

    /** What is shown of an account's state. */
    private enum Field {
        CODE,
        NAME,
        TAX,
        STATE;

        String of(AccountState state) {
            return switch (this) {
                case CODE -> Objects.requireNonNullElse(state.code(), "");
                case NAME -> state.name();
                case TAX -> Objects.requireNonNullElse(state.taxCode(), "");
                case STATE -> Words.text(state.archived() ? "accounts.archived" : "accounts.active");
            };
        }
    }

    private void history() {
        var head = new Label(Words.text("accounts.history"));
        head.getStyleClass().addAll("strong", "section");
        told.getChildren().add(head);
        if (model.past().isEmpty()) {
            told.getChildren().add(muted(Words.text("accounts.no-history")));
        }
        model.past().forEach(past -> told.getChildren().add(past(past)));
    }

    private Node past(ChartDesk.Past past) {
        var change = past.change();
        var chip = new Chip();
        past.state().ifPresent(state -> Looks.show(chip, state));
        chip.setVisible(past.state().isPresent());
        chip.setMinWidth(USE_PREF_SIZE);
        var what = wrapped(change.what());
        what.getStyleClass().add("strong");
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        var head = new HBox(what, chip);
        head.getStyleClass().add("past-head");
        head.setAlignment(Pos.TOP_LEFT);
        var clock = model.bench().clock();
        var who = muted(Words.text("accounts.past", Times.moment(change.at(), clock), change.by()));
        var box = new VBox(head, who, wrapped(change.reason()));
        box.getStyleClass().add("past");
        past.events().stream()
                .map(CrossingEvent::entry)
                .map(entry -> Words.text(
                        "accounts.event",
                        Times.moment(entry.at(), clock),
                        entry.detail().words()))
                .map(AccountPane::muted)
                .forEach(box.getChildren()::add);
        if (!past.events().isEmpty()) {
            var timeline = new Hyperlink(Words.text("accounts.timeline"));
            var help = Words.text("accounts.timeline.help", change.key());
            timeline.setAccessibleText(help);
            Tip.say(timeline, help);
            timeline.setOnAction(_ -> timelines.accept(change.key()));
            box.getChildren().add(timeline);
        }
        return box;
    }

    private static Label wrapped(@Nullable String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label name(String text) {
        var label = muted(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label muted(String text) {
        var label = wrapped(text);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }
}
