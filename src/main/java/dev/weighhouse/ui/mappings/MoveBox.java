package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.MappingFinding.Kind;
import dev.weighhouse.mapping.Moved.Standing;
import dev.weighhouse.mappingdesk.CatchUp;
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
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What saving would move, by month, what becomes of locked months, and how the review's differences would stand. */
final class MoveBox extends VBox {
    private static final int FINDINGS = 4;
    private static final Set<Kind> WORTH_A_LOOK =
            EnumSet.of(Kind.TYPE_DIFFERS, Kind.UNKNOWN_TAX_CODE, Kind.CANNOT_BOOK);

    private final MappingsModel model;
    private final Outlook outlook;
    private final MappingActions actions;

    MoveBox(MappingsModel model, Outlook outlook, MappingActions actions) {
        this.model = model;
        this.outlook = outlook;
        this.actions = actions;
        getStyleClass().add("move-box");
    }

    Subscription follow() {
        return Subscription.combine(
                outlook.shownProperty().subscribe(_ -> show()),
                outlook.computingProperty().subscribe(_ -> show()),
                outlook.failureProperty().subscribe(_ -> show()),
                outlook.catchUpProperty().subscribe(_ -> show()),
                model.currentProperty().subscribe(_ -> show()),
                model.bench().lensProperty().subscribe((_, _) -> show()));
    }

    private void show() {
        // A choice that is made with the keyboard must not lose it.
        var choosing = lookup(".radio-button:focused") != null;
        getChildren().clear();
        var title = new Label(Words.text("mappings.move"));
        title.getStyleClass().addAll("strong", "side-line");
        getChildren().add(title);
        var failure = outlook.failureProperty().get();
        var shown = outlook.shownProperty().get();
        if (failure != null) {
            var line = new FailureLine();
            line.show(failure);
            getChildren().add(line);
        } else if (shown != null && model.loaded().isPresent()) {
            fill(shown);
        } else {
            say(
                    Words.text(outlook.computingProperty().get() ? "mappings.computing" : "mappings.move.nothing"),
                    "muted");
            choices(List.of(), List.of(), false);
        }
        if (choosing) {
            lookupAll(".radio-button").stream()
                    .filter(node -> node instanceof RadioButton radio && radio.isSelected())
                    .forEach(Node::requestFocus);
        }
    }

    private void fill(Outlook.Shown shown) {
        var words = model.words();
        var movement = new Movement(
                shown.moves(), words.ledger(), model.bench().lensProperty().get());
        if (shown.saved()) {
            say(Words.text("mappings.move.saved"), "muted", "small");
        }
        if (outlook.computingProperty().get()) {
            say(Words.text("mappings.computing"), "muted", "small");
        }
        findings(shown.preview());
        item(movement, shown.saved());
        choices(movement.all(), movement.brought(), shown.saved());
        getChildren()
                .addAll(MoveParts.notBrought(
                        movement,
                        model.loaded().map(now -> now.sheet().lockedUntil()).orElse(null)));
        model.loaded()
                .filter(_ -> !movement.all().isEmpty())
                .ifPresent(now -> say(MoveParts.asked(now.lock(), model.bench().clock()), "muted", "small"));
        shown.preview().notes().forEach(told -> note(Icons.NOTE, "muted", told));
        differences(shown.preview().differences());
        if (movement.moves().preview().changes().changes().size() > 1) {
            model.loaded().ifPresent(now -> getChildren().add(new ChangesTable(movement.moves(), now).table()));
        }
        foot(movement.moves());
    }

    /** What must be mended before anything is saved, and what a person should judge of what is changed. */
    private void findings(Preview preview) {
        var changed = preview.changes().changes().stream()
                .map(change -> change.slot().item())
                .collect(Collectors.toSet());
        var blocking = preview.findings().stream()
                .filter(found -> found.kind().blocks())
                .toList();
        var judged = preview.findings().stream()
                .filter(found -> WORTH_A_LOOK.contains(found.kind()) && changed.contains(found.item()))
                .toList();
        tell(blocking, "danger");
        tell(judged, "warning");
    }

    private void tell(List<MappingFinding> findings, String tone) {
        findings.stream()
                .limit(FINDINGS)
                .forEach(found -> note(Icons.WARNING, tone, found.words() + " " + found.next()));
        if (findings.size() > FINDINGS) {
            note(Icons.WARNING, tone, Words.text("mappings.refused.more", findings.size() - FINDINGS));
        }
    }

    private void item(Movement movement, boolean saved) {
        var line = model.currentProperty().get();
        var change = line == null
                ? null
                : movement.preview().changes().changes().stream()
                        .filter(each -> each.slot().equals(line.slot()))
                        .findFirst()
                        .orElse(null);
        if (line == null || change == null) {
            return;
        }
        say(TargetWords.name(line.row()) + " \u2192 " + model.words().briefly(change.target()));
        var dates = TargetWords.dates(change.inForce());
        say(Words.text(saved ? "mappings.move.dates-saved" : "mappings.move.dates", capital(dates)), "muted", "small");
        var months = movement.months(line.item().key());
        if (months.isEmpty()) {
            say(Words.text("mappings.move.none"), "muted", "small");
            return;
        }
        getChildren().add(MoveParts.months("mappings-months", months));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What becomes of the past; asked only where something of the past moves, or would but for that choice. */
    private void choices(List<Movement.Month> all, List<Movement.Month> brought, boolean saved) {
        var locked = Movement.standing(brought, Standing.LOCKED);
        var chosen = outlook.catchUpProperty().get() == CatchUp.FROM_NOW_ON;
        var left = model.pending().leftOut();
        if (all.isEmpty() && !(chosen && (left > 0 || !model.pending().isEmpty()))) {
            return;
        }
        if (!locked.isEmpty()) {
            var months = locked.stream().map(Movement.Month::month).distinct().count();
            note(Icons.LOCKED, "warning", Words.text("mappings.move.locked", MoveParts.sums(locked), months));
        }
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
        if (!saved || chosen) {
            box.getChildren().add(radio(group, CatchUp.FROM_NOW_ON, fromNowOn()));
        }
        // The arrow keys choose without any action.
        group.selectedToggleProperty().subscribe((_, now) -> {
            if (now != null && now.getUserData() instanceof CatchUp what) {
                outlook.catchUpProperty().set(what);
            }
        });
        getChildren().add(box);
        if (chosen && left > 0) {
            note(Icons.WARNING, "warning", Words.text("mappings.from-now-on.left-out", left));
        }
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
        var first = outlook.firstOpen().map(Times::date).orElse("");
        var radio = new RadioButton(Words.text(key + ".word", first));
        radio.setToggleGroup(group);
        radio.setUserData(what);
        radio.setMnemonicParsing(false);
        radio.setAccessibleHelp(help);
        radio.setSelected(outlook.catchUpProperty().get() == what);
        var says = MoveParts.line(help, "muted", "small");
        says.getStyleClass().add("radio-help");
        return new VBox(radio, says);
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
