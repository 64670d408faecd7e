package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.JournalState;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** Everything that can be done on the screen, with its keys and with what stands in its way. */
final class JournalActions {
    private final JournalsModel model;
    private final FlightModel flight;
    final Action writeNew;
    final Action importCsv;
    final Action duplicate;
    final Action discard;
    final Action save;
    final Action undo;
    final Action redo;
    final Action send;
    final Action approve;
    final Action sendOrApprove;
    final Action sendBack;
    final Action compare;
    final Action edit;
    final Action reverse;
    final Action reperform;
    final Action takeOver;
    final Action push;
    final Action dryRun;
    final Action lookAgain;
    final Action due;
    final Action keepTemplate;
    final Action templates;
    final Action jobs;
    final Action onePerson;
    final Action twoPeople;

    /** What opens a dialog. */
    record Dialogs(Runnable importing, Runnable templates, Runnable keeping, Runnable jobs) {}

    JournalActions(JournalsModel model, EntryDeeds deeds, FlightModel flight, Dialogs dialogs) {
        this.model = model;
        this.flight = flight;
        writeNew = writing(
                Action.of("journals.new", deeds::writeNew).with(Icons.ADD).on("Shortcut+N"));
        importCsv = writing(Action.of("journals.import", dialogs.importing()).on("Shortcut+I"));
        duplicate = on(Action.of("journals.duplicate", deeds::duplicate).on("Shortcut+D"), _ -> true);
        discard = on(Action.of("journals.discard", deeds::discard), JournalState::editable);
        edit = on(Action.of("journals.edit", model::edit).with(Icons.EDIT).on("F2"), JournalState::editable);
        save = Action.of("journals.save", model::save).on("Shortcut+S").unless(typing());
        undo = Action.of("journals.undo", () -> typed().ifPresent(EntryEditor::undo))
                .on("Shortcut+Z")
                .unless(typing());
        redo = Action.of("journals.redo", () -> typed().ifPresent(EntryEditor::redo))
                .on("Shortcut+Shift+Z")
                .unless(typing());
        send = Action.of("journals.send", deeds::send).unless(because(this::whyNotSend));
        approve = Action.of("journals.approve", deeds::approve)
                .with(Icons.APPROVE)
                .unless(because(this::whyNotApprove));
        sendOrApprove =
                Action.of("journals.send-or-approve", this::sendOrApprove).on("Shortcut+Enter");
        sendBack = on(
                Action.of("journals.send-back", deeds::sendBack),
                state -> state == JournalState.WAITING
                        || state == JournalState.APPROVED
                        || state == JournalState.OUT_OF_DATE);
        compare = on(Action.of("journals.compare", deeds::compare), state -> state == JournalState.OUT_OF_DATE);
        reverse = on(
                Action.of("journals.reverse", deeds::reverse).with(Icons.REVERSAL),
                state -> state == JournalState.POSTED);
        reperform = on(
                Action.of("journals.reperform", deeds::reperform).with(Icons.SEARCH),
                state -> state == JournalState.POSTED);
        takeOver = on(
                Action.of("journals.take-over", deeds::takeOver),
                state -> state == JournalState.APPROVED || state == JournalState.CROSSING);
        push = Action.of("journals.push", flight::push)
                .with(Icons.SEND)
                .on("F9")
                .unless(because(this::whyNotPush));
        dryRun = idle(Action.of("journals.dry-run", flight::dryRun).on("Shift+F9"));
        lookAgain = idle(Action.of("journals.look-again", flight::resolve)
                .with(Icons.SEARCH)
                .on("Shortcut+R"));
        due = writing(Action.of("journals.due", deeds::draftWhatIsDue));
        keepTemplate = on(Action.of("journals.keep-template", dialogs.keeping()), _ -> true);
        templates = Action.of("journals.templates", dialogs.templates())
                .on("Shortcut+T")
                .unless(because(() -> model.loaded().isEmpty() ? Words.text("journals.not-read") : ""));
        jobs = Action.of("journals.jobs", dialogs.jobs())
                .with(Icons.IN)
                .unless(because(() -> model.loaded().isEmpty() ? Words.text("journals.not-read") : ""));
        onePerson = writing(Action.of("journals.one-person", deeds::onePersonFirm));
        twoPeople = writing(Action.of("journals.two-people", deeds::twoPeople));
    }

    /** Those with keys, and those worth finding by name. */
    List<Action> all() {
        return List.of(
                writeNew,
                importCsv,
                duplicate,
                edit,
                save,
                undo,
                redo,
                sendOrApprove,
                sendBack,
                discard,
                compare,
                reverse,
                reperform,
                push,
                dryRun,
                lookAgain,
                due,
                templates,
                keepTemplate,
                jobs);
    }

    private void sendOrApprove() {
        (approve.enabledProperty().get() ? approve : send).run();
    }

    private Optional<EntryEditor> typed() {
        return Optional.ofNullable(model.editorProperty().get());
    }

    private StringBinding because(Supplier<String> why) {
        return Bindings.createStringBinding(
                why::get,
                model.loadedProperty(),
                model.currentProperty(),
                model.editorProperty(),
                model.seenProperty(),
                model.busyProperty(),
                flight.runningProperty());
    }

    private StringBinding typing() {
        return because(() -> typed().isEmpty() ? Words.text("journals.not-typing") : "");
    }

    private String whyNoWriting() {
        var now = model.loaded();
        if (now.isEmpty()) {
            return Words.text("journals.not-read");
        }
        return now.get().readOnly() ? Words.text("journals.read-only") : "";
    }

    private Action writing(Action action) {
        return action.unless(because(this::whyNoWriting));
    }

    private Action idle(Action action) {
        return action.unless(because(
                () -> flight.runningProperty().get() == null ? whyNoWriting() : Words.text("journals.push-runs")));
    }

    private Action on(Action action, Predicate<JournalState> fits) {
        return action.unless(because(() -> {
            var journal = model.currentProperty().get();
            if (journal == null) {
                return Words.text("journals.nothing-chosen");
            }
            return fits.test(journal.state())
                    ? whyNoWriting()
                    : Words.text(
                            "journals.not-as", StateLook.of(journal.state()).word());
        }));
    }

    private String whyNotSend() {
        var journal = model.currentProperty().get();
        if (journal == null || typed().isEmpty()) {
            return Words.text("journals.not-typing");
        }
        return whyNoWriting();
    }

    private String whyNotApprove() {
        if (model.approvable().isEmpty()) {
            return Words.text("journals.nothing-to-approve");
        }
        return model.seenProperty().get().isEmpty() ? Words.text("journals.reading-grounds") : whyNoWriting();
    }

    private String whyNotPush() {
        if (flight.runningProperty().get() != null) {
            return Words.text("journals.push-runs");
        }
        var waits = model.loaded()
                .map(now ->
                        !now.in(JournalState.APPROVED, JournalState.CROSSING).isEmpty())
                .orElse(false);
        return waits ? whyNoWriting() : Words.text("journals.nothing-approved");
    }
}
