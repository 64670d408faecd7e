package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Notice;
import dev.weighhouse.ui.common.Notices.Told;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** The notices over the window, under one another. They never take the keyboard by themselves. */
final class NoticeStack extends VBox {
    private final ShownNotices model;

    NoticeStack(ShownNotices model) {
        this.model = model;
        getStyleClass().add("notices");
        model.shown().addListener((ListChangeListener<Told>) _ -> show());
        hoverProperty().subscribe(this::hold);
        focusWithinProperty().subscribe(this::hold);
        show();
    }

    private void hold() {
        model.hold(isHover() || isFocusWithin());
    }

    private void show() {
        getChildren().setAll(model.shown().stream().map(this::notice).toList());
        setVisible(!getChildren().isEmpty());
    }

    private Node notice(Told told) {
        var words = new Label(told.notice().words());
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(icon(told.notice().kind()), words);
        model.leadsTo(told).ifPresent(_ -> {
            var show = Controls.button(Action.of("shell.notice.show", () -> model.follow(told)));
            show.getStyleClass().add("small");
            show.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(show);
        });
        var close = Controls.iconButton(
                Action.of("shell.notice.close", () -> model.dismiss(told)).with(Icons.CLOSE));
        close.getStyleClass().addAll("bare", "small");
        close.setMinWidth(USE_PREF_SIZE);
        line.getChildren().add(close);
        line.getStyleClass().add("notice");
        return line;
    }

    static Text icon(Notice.Kind kind) {
        return switch (kind) {
            case DONE -> Icons.DONE.node("success");
            case NOTE -> Icons.NOTE.node("muted");
            case FAILED -> Icons.WARNING.node("danger");
        };
    }
}
