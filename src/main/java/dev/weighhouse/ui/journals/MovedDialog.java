package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.Ground;
import dev.weighhouse.journal.Grounds;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.Refusal;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** An approval whose ground has moved: what was seen beside what is there now, and the three ways on. */
final class MovedDialog extends VBox {
    private final RadioButton again = new RadioButton();
    private final RadioButton allTheSame = new RadioButton(Words.text("journals.moved.all-the-same"));
    private final TextField reason = new TextField();
    private final Button go = new Button();

    /** What the dialog leads to. */
    interface Answers {
        void draftAgain();

        void approveAllTheSame(String reason);

        void leave();
    }

    /** One subject with both versions of it; null where it was not there. */
    private record Pair(@Nullable Ground seen, @Nullable Ground now) {
        boolean same() {
            return seen != null && now != null && seen.value().equals(now.value());
        }
    }

    MovedDialog(
            Journal journal, Refusal refusal, Refusal.Moved moved, Clock clock, boolean mayApprove, Answers answers) {
        getStyleClass().add("dialog");
        setId("journals-moved");
        again.setText(Words.text(
                EntryDeeds.comesFromQuotes(journal) ? "journals.moved.again-from-quotes" : "journals.moved.again"));
        var scroll = new ScrollPane(new VBox(table(journal, moved, clock), choices(journal, mayApprove)));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head(journal, refusal), people(journal, clock), scroll, foot(answers));
        choose();
    }

    private static Node head(Journal journal, Refusal refusal) {
        var title = new Label(Words.text("journals.moved.title"));
        title.getStyleClass().add("page-title");
        var words = new Label(
                Words.text("journals.moved.lead", journal.id(), journal.draft().narration(), refusal.words()));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(title, words);
        HBox.setHgrow(box, Priority.ALWAYS);
        var head = new HBox(Icons.WARNING.node("large", "warning"), box);
        head.getStyleClass().add("dialog-head");
        return head;
    }

    private static Node people(Journal journal, Clock clock) {
        var prepared =
                person(journal.preparedBy(), "journals.moved.prepared", Times.moment(journal.preparedAt(), clock));
        var people = new HBox(prepared);
        people.getStyleClass().add("dialog-people");
        var approval = journal.approval();
        if (approval != null) {
            people.getChildren()
                    .addAll(
                            Icons.OUT.node("small", "muted"),
                            person(approval.approver(), "journals.moved.approved", Times.moment(approval.at(), clock)));
            var own = approval.ownEntry();
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            var two = new Label(
                    own == null ? Words.text("journals.moved.two") : Words.text("journals.moved.one"),
                    (own == null ? Icons.AGREES.node("small", "success") : Icons.NOTE.node("small", "warning")));
            two.getStyleClass().addAll("small", "muted");
            people.getChildren().addAll(gap, two);
        }
        return people;
    }

    private static VBox person(String name, String key, String when) {
        var what = new Label(Words.text(key, when));
        what.getStyleClass().addAll("small", "muted");
        return new VBox(new Label(name), what);
    }

    private static List<Pair> pairs(Refusal.Moved moved) {
        var pairs = new ArrayList<Pair>();
        moved.seen().all().forEach(ground -> pairs.add(new Pair(ground, find(moved.now(), ground.subject()))));
        moved.now().all().stream()
                .filter(ground -> find(moved.seen(), ground.subject()) == null)
                .forEach(ground -> pairs.add(new Pair(null, ground)));
        return Stream.concat(
                        pairs.stream().filter(pair -> !pair.same()),
                        pairs.stream().filter(Pair::same))
                .toList();
    }

    private static @Nullable Ground find(Grounds grounds, String subject) {
        return grounds.all().stream()
                .filter(ground -> ground.subject().equals(subject))
                .findFirst()
                .orElse(null);
    }

    private static GridPane table(Journal journal, Refusal.Moved moved, Clock clock) {
        var grid = new GridPane();
        grid.getStyleClass().add("moved-table");
        for (var percent : List.of(34, 24, 24, 18)) {
            var column = new ColumnConstraints();
            column.setPercentWidth(percent);
            grid.getColumnConstraints().add(column);
        }
        var approval = journal.approval();
        var seenAt = approval == null ? "" : ", " + Times.moment(approval.at(), clock);
        var nowAt = ", " + Times.moment(clock.instant(), clock);
        LineColumns.band(grid, 0, "lines-head");
        var heads = List.of(
                Words.text("journals.moved.rests-on"),
                Words.text("journals.moved.seen") + seenAt,
                Words.text("journals.moved.now") + nowAt);
        for (int at = 0; at < heads.size(); at++) {
            grid.add(LineColumns.cell(heads.get(at), "line-head"), at, 0);
        }
        int row = 1;
        for (var pair : pairs(moved)) {
            row(grid, row++, pair);
        }
        var finger = Words.text("journals.fingerprint");
        row(
                grid,
                row,
                new Pair(
                        new Ground(finger, moved.seen().shown(), moved.seen().shown(), ""),
                        new Ground(finger, moved.now().shown(), moved.now().shown(), "")));
        return grid;
    }

    private static void row(GridPane grid, int row, Pair pair) {
        LineColumns.band(grid, row, pair.same() ? "lines-row" : "moved-row");
        var named = pair.now() != null ? pair.now() : pair.seen();
        var name = LineColumns.cell(named == null ? "" : named.subject());
        name.setWrapText(true);
        grid.add(name, 0, row);
        grid.add(version(pair.seen()), 1, row);
        grid.add(version(pair.now()), 2, row);
        var verdict = LineColumns.cell(
                Words.text(pair.same() ? "journals.moved.same" : "journals.moved.differs"),
                pair.same() ? "muted" : "danger");
        verdict.setGraphic(pair.same() ? Icons.AGREES.node("small", "success") : Icons.WARNING.node("small", "danger"));
        grid.add(verdict, 3, row);
    }

    private static Node version(@Nullable Ground ground) {
        if (ground == null) {
            return LineColumns.cell(Words.text("journals.moved.absent"), "muted");
        }
        var shown = new Label(ground.shown());
        shown.setWrapText(true);
        var source = new Label(ground.source());
        source.getStyleClass().add("caption");
        var box = ground.source().isEmpty() ? new VBox(shown) : new VBox(shown, source);
        box.getStyleClass().add("moved-version");
        return box;
    }

    private Node choices(Journal journal, boolean mayApprove) {
        var group = new ToggleGroup();
        again.setToggleGroup(group);
        allTheSame.setToggleGroup(group);
        again.setSelected(true);
        allTheSame.setDisable(!mayApprove);
        group.selectedToggleProperty().addListener((_, _, _) -> choose());
        reason.setPromptText(Words.text("journals.moved.reason-prompt"));
        reason.setAccessibleText(Words.text("journals.moved.reason-prompt"));
        reason.textProperty().addListener((_, _, _) -> choose());
        var choices = new VBox(
                again,
                help(
                        EntryDeeds.comesFromQuotes(journal)
                                ? Words.text("journals.moved.again-from-quotes.help")
                                : Words.text("journals.moved.again.help", journal.preparedBy())),
                allTheSame,
                help(Words.text(mayApprove ? "journals.moved.all-the-same.help" : "journals.moved.not-you")),
                reason);
        choices.getStyleClass().add("moved-choices");
        return choices;
    }

    private static Label help(String words) {
        var help = new Label(words);
        help.getStyleClass().addAll("small", "muted", "radio-help");
        help.setWrapText(true);
        return help;
    }

    private Node foot(Answers answers) {
        var later = new Button(Words.text("journals.moved.later"));
        later.setOnAction(_ -> answers.leave());
        go.getStyleClass().add("accent");
        go.setOnAction(_ -> {
            if (again.isSelected()) {
                answers.draftAgain();
            } else {
                answers.approveAllTheSame(reason.getText().strip());
            }
        });
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(gap, later, go);
        foot.getStyleClass().add("dialog-foot");
        return foot;
    }

    private void choose() {
        go.setText(Words.text(again.isSelected() ? "journals.moved.again" : "journals.moved.all-the-same"));
        reason.setVisible(allTheSame.isSelected());
        reason.setManaged(allTheSame.isSelected());
        go.setDisable(allTheSame.isSelected() && reason.getText().isBlank());
    }

    /** The safe choice. */
    Node firstFocus() {
        return again;
    }
}
