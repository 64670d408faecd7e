package dev.weighhouse.ui.mappings;

import dev.weighhouse.mapping.Assurance;
import dev.weighhouse.mappingdesk.CatchUp;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** Everything that can be done on the screen, with its keys and with what stands in its way. */
final class MappingActions {
    private final MappingsModel model;
    private final Outlook outlook;
    private final Saving saving;
    private final Assuring assuring;
    private final Exchange exchange;
    final Action pick;
    final Action setMany;
    final Action fillDown;
    final Action tax;
    final Action pair;
    final Action dates;
    final Action hold;
    final Action remove;
    final Action revert;
    final Action accept;
    final Action acceptAbove;
    final Action addRule;
    final Action changeRule;
    final Action undo;
    final Action redo;
    final Action save;
    final Action draft;
    final Action bringOver;
    final Action standsThere;
    final Action compare;
    final Action keepMine;
    final Action takeTheirs;
    final Action importFile;
    final Action copyFrom;
    final Action export;
    final Action exportListed;
    final Action transform;
    final Action findings;
    final Action copy;
    final Action paste;

    /** What the actions work on. */
    record Parts(
            MappingsModel model,
            Edits edits,
            Asking asking,
            RuleAsking rules,
            Outlook outlook,
            Saving saving,
            Assuring assuring,
            Comparing comparing,
            Exchange exchange,
            Transforming transforming) {}

    /** What opens windows of the system, or needs the clipboard. */
    interface Outside {
        void copy();

        void paste();

        void findings();

        void importFile();

        void copyFromWorkspace();

        void exportFile(boolean listedOnly);
    }

    MappingActions(Parts parts, Outside outside) {
        model = parts.model();
        outlook = parts.outlook();
        saving = parts.saving();
        assuring = parts.assuring();
        exchange = parts.exchange();
        var edits = parts.edits();
        var asking = parts.asking();
        pick = lines(Action.of("mappings.pick", () -> asking.target("")), _ -> true);
        setMany = lines(Action.of("mappings.set-many", () -> asking.target("")).on("Shortcut+D"), _ -> true);
        fillDown = lines(
                Action.of("mappings.fill-down", () -> edits.fillDown(model.editable()))
                        .on("Shortcut+Shift+D"),
                _ -> true);
        tax = lines(Action.of("mappings.tax", asking::tax).on("Shortcut+T"), _ -> true);
        pair = lines(Action.of("mappings.pair", asking::pair), _ -> true);
        dates = lines(
                Action.of("mappings.dates", asking::dates).with(Icons.CALENDAR).on("Shortcut+E"), _ -> true);
        hold = lines(Action.of("mappings.hold", asking::hold).with(Icons.PERSON).on("Shortcut+H"), _ -> true);
        remove = lines(
                Action.of("mappings.remove", () -> edits.remove(model.editable()))
                        .with(Icons.DELETE)
                        .on("Shortcut+Delete"),
                line -> line.target() != null);
        revert = lines(
                Action.of("mappings.revert", () -> edits.revert(model.editable()))
                        .on("Shortcut+Back_Space"),
                line -> line.pending().isPresent());
        accept = lines(
                Action.of("mappings.accept", () -> edits.accept(model.editable()))
                        .with(Icons.SUGGESTION)
                        .on("Shortcut+Enter"),
                line -> line.suggestion().isPresent());
        acceptAbove = writing(Action.of("mappings.accept-above", asking::acceptAbove)
                .with(Icons.SUGGESTION)
                .on("Shortcut+Shift+Enter"));
        addRule = lines(
                Action.of("mappings.rule-add", parts.rules()::add)
                        .with(Icons.ADD)
                        .on("Shortcut+R"),
                _ -> true);
        changeRule = lines(Action.of("mappings.rule-change", parts.rules()::change), Line::isRule);
        undo = Action.of("mappings.undo", model::undo)
                .with(Icons.UNDO)
                .on("Shortcut+Z")
                .unless(because(() -> step(model.pending().undoable().isPresent(), "mappings.nothing-to-undo")));
        redo = Action.of("mappings.redo", model::redo)
                .with(Icons.REDO)
                .on("Shortcut+Shift+Z")
                .unless(because(() -> step(model.pending().redoable().isPresent(), "mappings.nothing-to-redo")));
        save = Action.of("mappings.save", saving::save)
                .with(Icons.SAVE)
                .on("Shortcut+S")
                .unless(because(this::whyNotSave));
        draft = Action.of("mappings.draft", saving::draft).on("Shortcut+J").unless(because(this::whyNotDraft));
        bringOver = Action.of("mappings.bring-over", outlook::bringOver)
                .with(Icons.MAPPING)
                .on("Shortcut+B")
                .unless(because(this::whyNotBringOver));
        standsThere = Action.of("mappings.stands-there", assuring::standsThere)
                .with(Icons.AGREES)
                .on("Shortcut+Shift+B")
                .unless(because(this::whyNotStandsThere));
        compare = Action.of("mappings.compare", parts.comparing()::ask)
                .with(Icons.HISTORY)
                .on("Shortcut+Shift+H")
                .unless(because(() -> model.loaded().isEmpty() ? Words.text("mappings.not-read") : ""));
        keepMine = overtaken(Action.of("mappings.keep-mine", saving::keepMine));
        takeTheirs = overtaken(Action.of("mappings.take-theirs", saving::takeTheirs));
        importFile = Action.of("mappings.import", outside::importFile)
                .with(Icons.RECEIVED)
                .on("Shortcut+I")
                .unless(because(this::whyNoExchange));
        copyFrom = Action.of("mappings.copy-from", outside::copyFromWorkspace)
                .on("Shortcut+Shift+I")
                .unless(because(this::whyNoExchange));
        export = Action.of("mappings.export", () -> outside.exportFile(false))
                .with(Icons.EXPORT)
                .on("Shortcut+Shift+E")
                .unless(because(this::whyNoExport));
        exportListed = Action.of("mappings.export-listed", () -> outside.exportFile(true))
                .unless(because(this::whyNoExportListed));
        transform = Action.of("mappings.transform", parts.transforming()::open)
                .with(Icons.JOURNALS)
                .on("Shortcut+Shift+T")
                .unless(because(() -> whyNoTransform(parts.transforming())));
        findings = Action.of("mappings.findings", outside::findings)
                .with(Icons.WARNING)
                .on("F7")
                .unless(because(() -> model.findings().isEmpty() ? Words.text("mappings.findings.none") : ""));
        copy = Action.of("mappings.copy", outside::copy).with(Icons.COPY).on("Shortcut+C");
        paste = lines(Action.of("mappings.paste", outside::paste).on("Shortcut+V"), _ -> true);
    }

    /** Those with keys, and those worth finding by name. */
    List<Action> all() {
        return Stream.concat(
                        menu().stream().flatMap(List::stream),
                        Stream.of(pick, setMany, undo, redo, keepMine, takeTheirs))
                .toList();
    }

    /** What the menu of the screen offers, in groups. */
    List<List<Action>> menu() {
        return List.of(
                List.of(accept, acceptAbove),
                List.of(tax, pair, dates, hold, fillDown, remove, revert),
                List.of(addRule, changeRule),
                List.of(copy, paste),
                List.of(importFile, copyFrom, export, exportListed),
                List.of(save, draft, bringOver, standsThere, transform, findings, compare));
    }

    private StringBinding because(Supplier<String> why) {
        return Bindings.createStringBinding(
                why::get,
                model.loadedProperty(),
                model.selectionProperty(),
                model.editedProperty(),
                outlook.computingProperty(),
                outlook.shownProperty(),
                outlook.catchUpProperty(),
                saving.busyProperty(),
                assuring.busyProperty(),
                saving.overtakenProperty(),
                exchange.busyProperty(),
                model.dialogProperty(),
                model.filterProperty(),
                model.searchProperty());
    }

    private String whyNoWriting() {
        if (model.dialogProperty().get()) {
            return Words.text("mappings.dialog-open");
        }
        return saving.busyProperty().get() || assuring.busyProperty().get()
                ? Words.text("mappings.busy")
                : model.whyNoWriting();
    }

    private Action writing(Action action) {
        return action.unless(because(this::whyNoWriting));
    }

    private Action lines(Action action, Predicate<Line> some) {
        return action.unless(because(() -> {
            var lines = model.editable();
            if (lines.isEmpty()) {
                return Words.text("mappings.nothing-selected");
            }
            return lines.stream().anyMatch(some) ? whyNoWriting() : Words.text("mappings.not-of-these");
        }));
    }

    private Action overtaken(Action action) {
        return action.unless(
                because(() -> saving.overtakenProperty().get().isEmpty() ? Words.text("mappings.not-overtaken") : ""));
    }

    private String step(boolean there, String otherwise) {
        return there ? whyNoWriting() : Words.text(otherwise);
    }

    /** What is read from outside becomes pending, so it needs what a change needs. */
    private String whyNoExchange() {
        return exchange.busyProperty().get() == null ? whyNoWriting() : Words.text("mappings.exchange.busy");
    }

    private String whyNoExport() {
        if (exchange.busyProperty().get() != null) {
            return Words.text("mappings.exchange.busy");
        }
        return model.loaded().isEmpty() ? Words.text("mappings.not-read") : "";
    }

    private String whyNoTransform(Transforming transforming) {
        if (model.loaded().isEmpty()) {
            return Words.text("mappings.not-read");
        }
        return transforming.platforms().isEmpty() ? Words.text("mappings.transform.no-platform") : "";
    }

    private String whyNoExportListed() {
        return model.filtered() ? whyNoExport() : Words.text("mappings.export-listed.all");
    }

    private String whyNotSave() {
        if (model.pending().isEmpty()) {
            return Words.text("mappings.nothing-pending");
        }
        return outlook.computingProperty().get() ? Words.text("mappings.computing") : whyNoWriting();
    }

    private String whyNotBringOver() {
        if (model.loaded().isEmpty()) {
            return Words.text("mappings.not-read");
        }
        return model.unsaved().isPresent() ? Words.text("mappings.behind.pending") : "";
    }

    private String whyNotStandsThere() {
        if (!outlook.isBehind() || outlook.computingProperty().get()) {
            return Words.text("mappings.stands-there.look");
        }
        return outlook.chosenBehind().isEmpty() ? Words.text("mappings.behind.none-chosen") : whyNoWriting();
    }

    /** Says of one of the words that somebody gave that it was not so; where that can be written. */
    Optional<Runnable> takingBack(Assurance word) {
        return word.holds() && whyNoWriting().isEmpty() ? Optional.of(() -> assuring.takeBack(word)) : Optional.empty();
    }

    private String whyNotDraft() {
        var saved = outlook.ofSaved();
        if (saved.isEmpty() && outlook.ofPending().isEmpty()) {
            return Words.text(outlook.computingProperty().get() ? "mappings.computing" : "mappings.nothing-moves");
        }
        var catchUp = outlook.catchUpProperty().get();
        if (catchUp == CatchUp.FROM_NOW_ON) {
            return Words.text("mappings.from-now-on");
        }
        var nothing = outlook.isBehind()
                && saved.filter(moves -> moves.drafts(catchUp).entries() == 0).isPresent();
        if (nothing && outlook.chosenBehind().isEmpty()) {
            var any =
                    outlook.ofBehind().filter(moves -> !moves.rows().isEmpty()).isPresent();
            return Words.text(any ? "mappings.behind.none-chosen" : "mappings.behind.none");
        }
        return nothing ? Words.text("mappings.behind.none") : whyNoWriting();
    }
}
