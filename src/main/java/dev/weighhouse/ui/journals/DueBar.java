package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.JournalDesk.Due;
import dev.weighhouse.journal.JournalDesk.PassedOver;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Offers what templates and reversals have due; not there while nothing is. */
final class DueBar extends HBox {
    private final JournalsModel model;
    private final Label words = new Label("", Icons.CALENDAR.node("muted"));

    DueBar(JournalsModel model, JournalActions actions) {
        this.model = model;
        getStyleClass().add("due-bar");
        setId("journals-due");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var draft = Controls.button(actions.due);
        draft.getStyleClass().add("small");
        draft.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(words, draft);
    }

    Subscription follow() {
        return model.loadedProperty().subscribe(this::show);
    }

    private void show(@Nullable Loaded now) {
        var due = now == null || now.readOnly() ? List.<Due>of() : now.due();
        setVisible(!due.isEmpty());
        setManaged(!due.isEmpty());
        var offer = Words.text(
                "journals.due.offer",
                due.size(),
                Times.date(model.bench().periodProperty().get().to()),
                TemplateWords.names(due));
        var passed = now == null ? List.<PassedOver>of() : now.passedOver();
        words.setText(passed.isEmpty() ? offer : offer + " " + TemplateWords.passedOver(passed));
        Tip.say(words, words.getText());
    }
}
