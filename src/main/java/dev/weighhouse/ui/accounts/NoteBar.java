package dev.weighhouse.ui.accounts;

import dev.weighhouse.sync.Guard;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What stands between the plan and its end: what runs, guards with their next steps, what failed, what was done. */
final class NoteBar extends VBox {
    private final AccountsModel model;
    private final AccountsActions actions;
    private final FailureLine failed = new FailureLine();
    private final HBox progress = new HBox();
    private final Label doing = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final VBox guards = new VBox();
    private final Label done = new Label();
    private final HBox told = new HBox(done);

    NoteBar(AccountsModel model, AccountsActions actions) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("notes");
        guards.getStyleClass().add("guards");
        told.getStyleClass().add("quiet-line");
        told.setId("accounts-told");
        wrap(done);
        doing.setMinWidth(0);
        bar.setAccessibleText(Words.text("accounts.progress"));
        var stop = Controls.button(actions.stop());
        stop.getStyleClass().add("small");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        progress.getStyleClass().add("quiet-line");
        progress.getChildren().setAll(bar, doing, between, stop);
        getChildren().setAll(progress, failed, guards, told);
    }

    private static void wrap(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
    }

    Subscription follow() {
        return Subscription.combine(
                model.runningProperty().subscribe(this::run),
                model.failureProperty().subscribe(failed::show),
                model.outlookProperty().subscribe(_ -> guard()),
                model.reportProperty().subscribe(report -> {
                    present(told, report != null);
                    done.setText(report == null ? "" : Sentences.of(report));
                }));
    }

    private void run(@Nullable Job job) {
        present(progress, job != null);
        doing.textProperty().unbind();
        bar.progressProperty().unbind();
        if (job != null) {
            doing.textProperty().bind(job.doingProperty());
            bar.progressProperty().bind(job.progressProperty());
        }
    }

    private void guard() {
        var outlook = model.outlookProperty().get();
        guards.getChildren().clear();
        if (outlook != null) {
            outlook.plan().guards().forEach(guard -> guards.getChildren().add(line(guard)));
            var without = Sentences.withoutTaxCode(outlook.plan());
            if (!without.isEmpty()) {
                guards.getChildren().add(note(without));
            }
        }
        present(guards, !guards.getChildren().isEmpty());
    }

    private static Node note(String words) {
        var label = new Label(words);
        wrap(label);
        var line = new HBox(Icons.NOTE.node(), label);
        line.getStyleClass().add("quiet-line");
        return line;
    }

    private Node line(Guard guard) {
        var words = new Label(guard.words() + " " + guard.nextStep());
        wrap(words);
        var line = new HBox(Icons.WARNING.node("warning"), words);
        line.getStyleClass().addAll("failure-line", "guard");
        line.setAlignment(Pos.CENTER_LEFT);
        var button = answer(guard);
        if (button != null) {
            button.getStyleClass().add("small");
            button.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(button);
        }
        return line;
    }

    private @Nullable Button answer(Guard guard) {
        return switch (guard) {
            case Guard.ManyArchived _ -> Controls.button(actions.allow());
            case Guard.CompanyChanged _ -> Controls.button(actions.accept());
            case Guard.LedgerEmpty _, Guard.LedgerPartial _, Guard.DuplicateIds _ -> null;
        };
    }

    private static void present(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
