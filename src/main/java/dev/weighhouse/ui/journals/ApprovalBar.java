package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.Grounds;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What an approval would rest on, or who may give it, or who gave it. */
final class ApprovalBar extends VBox {
    private static final int LONG = 30;

    private final JournalsModel model;
    private final JournalActions actions;
    private final Label title = new Label();
    private final HBox buttons = new HBox();
    private final FlowPane facts = new FlowPane();
    private final Label note = new Label();
    private Subscription typing = Subscription.EMPTY;

    ApprovalBar(JournalsModel model, JournalActions actions) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("approval-bar");
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        buttons.getStyleClass().add("entry-buttons");
        var head = new HBox(title, gap, buttons);
        head.getStyleClass().add("approval-head");
        facts.getStyleClass().add("approval-facts");
        note.getStyleClass().addAll("small", "muted");
        note.setId("journals-approval");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(head, facts, note);
        setMinHeight(USE_PREF_SIZE);
    }

    Subscription follow() {
        return Subscription.combine(
                model.currentProperty().subscribe(_ -> show()),
                model.editorProperty().subscribe(editor -> {
                    typing.unsubscribe();
                    typing = editor == null
                            ? Subscription.EMPTY
                            : editor.understoodProperty().subscribe(_ -> show());
                    show();
                }),
                model.loadedProperty().subscribe(_ -> show()),
                model.questionProperty().subscribe(_ -> show()),
                model.seenProperty().subscribe(_ -> show()),
                () -> typing.unsubscribe());
    }

    private void show() {
        var journal = model.currentProperty().get();
        var asked = model.questionProperty().get() != null;
        var shown = journal != null && !asked && concerns(journal);
        setVisible(shown);
        setManaged(shown);
        buttons.getChildren().clear();
        facts.getChildren().clear();
        if (journal == null || !shown) {
            return;
        }
        var editor = model.editorProperty().get();
        if (editor != null) {
            typing(editor);
        } else if (!model.approvable().isEmpty()) {
            approvable(journal);
        } else if (journal.approval() != null) {
            approved(journal);
        } else {
            title.setText(Words.text("journals.approval"));
            note.setText(Words.text("journals.approval.own", journal.preparedBy()));
            button(actions.sendBack, false);
        }
        facts.setVisible(!facts.getChildren().isEmpty());
        facts.setManaged(facts.isVisible());
    }

    private boolean concerns(Journal journal) {
        return model.editorProperty().get() != null
                || journal.approval() != null
                || journal.state() == JournalState.WAITING
                || journal.state() == JournalState.OUT_OF_DATE;
    }

    private void typing(EntryEditor editor) {
        title.setText(Words.text("journals.approval"));
        var understood = editor.understoodProperty().get();
        var send = button(actions.send, true);
        var sendable = understood.balances();
        send.disableProperty().unbind();
        send.setDisable(!sendable);
        var who = model.loaded()
                .flatMap(Loaded::onePersonFirm)
                .map(why -> Words.text("journals.approval.alone", why))
                .orElseGet(() -> Words.text("journals.approval.typing"));
        var obstacle = understood.complaints().isEmpty()
                ? (sendable ? "" : Words.text("journals.approval.unbalanced"))
                : understood.complaints().stream().map(Check::words).collect(Collectors.joining(" "));
        note.setText((who + " " + obstacle).strip());
    }

    private void approvable(Journal journal) {
        var seen = model.seenProperty().get();
        var count = model.approvable().size();
        if (seen.isEmpty()) {
            title.setText(Words.text("journals.reading-grounds"));
        } else if (count == 1) {
            title.setText(Words.text("journals.approval.covers"));
        } else {
            title.setText(Words.text("journals.approval.covers-many", count));
        }
        button(actions.sendBack, false);
        if (journal.state() == JournalState.OUT_OF_DATE && count == 1) {
            button(actions.compare, true);
        } else {
            var approve = button(actions.approve, true);
            approve.setText(
                    count == 1
                            ? Words.text(
                                    "journals.approve.one",
                                    model.approvable().getFirst().id())
                            : Words.text("journals.approve.many", count));
        }
        rest(seen);
        var own = model.approvable().stream().anyMatch(each -> each.preparedBy().equals(model.me()));
        var rest = count == 1
                ? Words.text(
                        "journals.approval.rest", model.approvable().getFirst().id())
                : Words.text("journals.approval.rest-many");
        note.setText(
                own
                        ? Words.text(
                                        "journals.approval.alone",
                                        model.loaded()
                                                .flatMap(Loaded::onePersonFirm)
                                                .orElse(""))
                                + " " + rest
                        : rest);
    }

    private void rest(Map<JournalId, Grounds> seen) {
        if (seen.size() == 1) {
            var grounds = seen.values().iterator().next();
            grounds.all().forEach(ground -> fact(ground.subject(), ground.shown(), ground.source()));
            fact(Words.text("journals.fingerprint"), grounds.shown(), "");
        } else {
            seen.forEach((id, grounds) -> fact(id.toString(), grounds.shown(), ""));
        }
    }

    private void approved(Journal journal) {
        var approval = journal.approval();
        if (approval == null) {
            return;
        }
        title.setText(Words.text(
                "journals.approval.by",
                approval.approver(),
                Times.moment(approval.at(), model.bench().clock())));
        fact(Words.text("journals.fingerprint"), approval.grounds().shown(), "");
        var own = approval.ownEntry();
        note.setText(own == null ? journal.nextStep() : Words.text("journals.approval.own-reason", own));
        if (journal.state() == JournalState.APPROVED) {
            button(actions.sendBack, false);
        }
    }

    private Button button(Action action, boolean primary) {
        var made = primary ? Controls.primary(action) : Controls.button(action);
        made.setMinWidth(Region.USE_PREF_SIZE);
        buttons.getChildren().add(made);
        return made;
    }

    private void fact(String name, String value, String source) {
        var caption = new Label(name);
        caption.getStyleClass().add("caption");
        var words = new Label(value.length() > LONG ? value.substring(0, LONG) + "…" : value);
        words.getStyleClass().add("small");
        var all = name + ": " + value + (source.isEmpty() ? "" : ", " + source);
        Tip.say(words, all);
        words.setAccessibleText(all);
        facts.getChildren().add(new VBox(caption, words));
    }
}
