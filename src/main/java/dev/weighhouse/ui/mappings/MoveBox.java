package dev.weighhouse.ui.mappings;

import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.MappingFinding.Kind;
import dev.weighhouse.mappingdesk.Preview;
import dev.weighhouse.mappingdesk.Preview.Difference;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.MoveParts;
import dev.weighhouse.ui.common.Movement;
import dev.weighhouse.ui.common.Moves;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What saving would move, by month, what becomes of locked months, and how the review's differences would stand. */
final class MoveBox extends VBox {
    private static final int FINDINGS = 4;

    private final MappingsModel model;
    private final Outlook outlook;
    private final MappingActions actions;
    private final VBox item = new VBox();

    MoveBox(MappingsModel model, Outlook outlook, MappingActions actions) {
        this.model = model;
        this.outlook = outlook;
        this.actions = actions;
        getStyleClass().add("move-box");
        item.getStyleClass().add("move-box");
    }

    Subscription follow() {
        return Subscription.combine(
                outlook.shownProperty().subscribe(_ -> show()),
                outlook.computingProperty().subscribe(_ -> show()),
                outlook.failureProperty().subscribe(_ -> show()),
                outlook.catchUpProperty().subscribe(_ -> show()),
                model.currentProperty().subscribe(_ -> showItem()),
                model.bench().lensProperty().subscribe((_, _) -> show()));
    }

    private void show() {
        // A choice that is made with the keyboard must not lose it.
        var choosing = lookup(".radio-button:focused") != null;
        var box = lookup(".check-box:focused");
        getChildren().clear();
        var shown = outlook.shownProperty().get();
        var title = new Label(Words.text(outlook.isBehind() ? "mappings.behind" : "mappings.move"));
        title.getStyleClass().addAll("strong", "side-line");
        getChildren().add(title);
        var failure = outlook.failureProperty().get();
        if (failure != null) {
            var line = new FailureLine();
            line.show(failure);
            getChildren().add(line);
        } else if (shown != null && model.loaded().isPresent()) {
            fill(shown, model.loaded().get());
        } else {
            say(
                    Words.text(outlook.computingProperty().get() ? "mappings.computing" : "mappings.move.nothing"),
                    "muted");
            getChildren().addAll(new PastChoices(model, outlook).nodes(List.of(), List.of(), false));
        }
        if (choosing) {
            lookupAll(".radio-button").stream()
                    .filter(node -> node instanceof RadioButton radio && radio.isSelected())
                    .forEach(Node::requestFocus);
        }
        if (box != null) {
            lookupAll(".check-box").stream()
                    .filter(node -> Objects.equals(node.getId(), box.getId()))
                    .forEach(Node::requestFocus);
        }
    }

    private void fill(Outlook.Shown shown, Loaded now) {
        var movement = movement(shown.chosen());
        var behind = shown.of() == Outlook.Of.LEFT;
        if (shown.of() == Outlook.Of.SAVED) {
            say(Words.text("mappings.move.saved"), "muted", "small");
        }
        if (outlook.computingProperty().get()) {
            say(Words.text("mappings.computing"), "muted", "small");
        }
        if (behind) {
            behind(shown.moves(), now);
        } else {
            findings(shown.preview());
            getChildren().add(item);
            showItem();
            standing(movement.moves(), now);
        }
        var asked = behind ? movement.brought() : movement.all();
        getChildren().addAll(new PastChoices(model, outlook).nodes(asked, movement.brought(), shown.saved()));
        getChildren().addAll(MoveParts.notBrought(movement, now.sheet().lockedUntil()));
        if (!movement.all().isEmpty()) {
            say(MoveParts.asked(now.lock(), model.bench().clock()), "muted", "small");
        }
        getChildren().addAll(MoveParts.notes(shown.preview().notes()));
        differences(shown.preview().differences());
        if (shown.preview().changes().changes().size() > 1) {
            getChildren().add(new ChangesTable(movement.moves(), now).table());
        }
        foot(movement.moves());
    }

    private Movement movement(Moves moves) {
        return new Movement(
                moves, model.words().ledger(), model.bench().lensProperty().get());
    }

    /** What earlier changes left where it stood, and where it goes. */
    private void behind(Moves moves, Loaded now) {
        if (moves.rows().isEmpty()) {
            note(Icons.AGREES, "muted", Words.text("mappings.behind.none"));
        } else {
            say(Words.text("mappings.behind.says"), "muted");
            note(Icons.WARNING, "warning", Words.text("mappings.behind.look"));
            getChildren().add(new ChangesTable(moves, now).table(this::choice));
            var there = Controls.button(actions.standsThere);
            there.setId("mappings-stands-there");
            there.setMinWidth(USE_PREF_SIZE);
            var foot = new HBox(Controls.explained(there));
            foot.getStyleClass().add("side-foot");
            getChildren().add(foot);
        }
    }

    /** Whether what some items left behind is meant. */
    private CheckBox choice(List<Moves.Row> rows) {
        var items = rows.stream()
                .map(Moves.Row::item)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var box = new CheckBox();
        box.setId("mappings-behind-" + items.getFirst());
        box.setSelected(items.stream().allMatch(outlook::isChosen));
        box.setIndeterminate(!box.isSelected() && items.stream().anyMatch(outlook::isChosen));
        box.setOnAction(_ -> outlook.choose(items, box.isSelected()));
        return box;
    }

    /** What an entry takes from an account that no row shows. */
    private void standing(Moves moves, Loaded now) {
        var out = Words.text("mappings.move.out", outlook.fromNowOnOnly());
        var zone = model.bench().clock().getZone();
        getChildren().addAll(MoveParts.standing(moves, now::name, now.sheet().ledger(), zone, out));
    }

    /** What must be mended before anything is saved, and what the change brings about that a person should judge. */
    private void findings(Preview preview) {
        tell(preview, Kind::blocks, "danger");
        tell(preview, Kind::worthALook, "warning");
    }

    private void tell(Preview preview, Predicate<Kind> which, String tone) {
        tell(
                preview.findings().stream()
                        .filter(found -> which.test(found.kind()))
                        .toList(),
                tone);
    }

    private void tell(List<MappingFinding> findings, String tone) {
        findings.stream()
                .limit(FINDINGS)
                .forEach(found -> note(Icons.WARNING, tone, found.words() + " " + found.next()));
        if (findings.size() > FINDINGS) {
            note(Icons.WARNING, tone, Words.text("mappings.refused.more", findings.size() - FINDINGS));
        }
    }

    /** Of the current line alone: nothing else is laid out again while somebody goes through the lines. */
    private void showItem() {
        item.getChildren().clear();
        var shown = outlook.shownProperty().get();
        var line = model.currentProperty().get();
        if (shown == null || line == null || model.loaded().isEmpty()) {
            return;
        }
        shown.preview().changes().changes().stream()
                .filter(each -> each.slot().equals(line.slot()))
                .findFirst()
                .ifPresent(change -> showItem(line, change, shown));
    }

    private void showItem(Line line, Change change, Outlook.Shown shown) {
        var parts = item.getChildren();
        parts.add(MoveParts.line(
                TargetWords.name(line.row()) + " \u2192 " + model.words().briefly(change.target())));
        var dates = Words.text(
                shown.saved() ? "mappings.move.dates-saved" : "mappings.move.dates",
                capital(TargetWords.dates(change.inForce())));
        parts.add(MoveParts.line(dates, "muted", "small"));
        var months = movement(shown.moves()).months(line.item().key());
        parts.add(
                months.isEmpty()
                        ? MoveParts.line(Words.text("mappings.move.none"), "muted", "small")
                        : MoveParts.months("mappings-months", months));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void differences(List<Difference> differences) {
        if (!differences.isEmpty()) {
            var day = model.loaded()
                    .map(now -> Times.day(now.sheet().month().to()))
                    .orElse("");
            getChildren().add(MoveParts.differences("mappings-differences", day, differences));
        }
    }

    private void foot(Moves moves) {
        var button = Controls.button(actions.draft);
        button.setId("mappings-draft");
        button.setMinWidth(USE_PREF_SIZE);
        var drafts = moves.drafts(outlook.catchUpProperty().get());
        var sums = drafts.sums().stream().map(MoneyFormat::balance).collect(Collectors.joining(", "));
        var says = MoveParts.line(
                drafts.entries() == 0 ? "" : Words.text("mappings.draft.moves", sums, drafts.entries()),
                "muted",
                "small");
        HBox.setHgrow(says, Priority.ALWAYS);
        var foot = new HBox(Controls.explained(button), says);
        foot.getStyleClass().add("side-foot");
        getChildren().add(foot);
    }

    private void say(String words, String... styles) {
        getChildren().add(MoveParts.line(words, styles));
    }

    private void note(Icons icon, String tone, String words) {
        getChildren().add(MoveParts.note(icon, tone, words));
    }
}
