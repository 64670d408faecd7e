package dev.weighhouse.ui.journals;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** What a person can do to tell platforms of entries that were corrected in the ledger. */
final class TellingActions {
    private final JournalsModel model;
    private final TellingModel telling;
    final Action next;
    final Action approve;
    final Action send;
    final Action giveUp;

    TellingActions(JournalsModel model, TellingModel telling) {
        this.model = model;
        this.telling = telling;
        approve = Action.of("journals.tell-approve", telling::approve)
                .with(Icons.APPROVE)
                .unless(because(() -> telling.approvable() ? whyNoWriting() : nothing("journals.tell.not-approvable")));
        send = Action.of("journals.tell-send", telling::send)
                .with(Icons.SEND)
                .unless(because(() ->
                        telling.waiting().isEmpty() ? Words.text("journals.tell.nothing-approved") : whyNoWriting()));
        giveUp = Action.of("journals.tell-give-up", telling::giveUp)
                .unless(because(() -> telling.canBeGivenUp() ? whyNoWriting() : nothing("journals.tell.not-open")));
        next = Action.of("journals.tell", () -> (approve.enabledProperty().get() ? approve : send).run())
                .with(Icons.SEND)
                .on("Shortcut+Shift+Enter")
                .unless(because(() -> telling.approvable() || !telling.waiting().isEmpty()
                        ? whyNoWriting()
                        : nothing("journals.tell.nothing-to-do")));
    }

    List<Action> all() {
        return List.of(next, send, giveUp);
    }

    private String nothing(String otherwise) {
        return Words.text(telling.current().isEmpty() ? "journals.tell.nothing" : otherwise);
    }

    private String whyNoWriting() {
        if (model.busyProperty().get()) {
            return Words.text("journals.tell.busy");
        }
        return model.loaded().filter(now -> !now.readOnly()).isPresent() ? "" : Words.text("journals.read-only");
    }

    private StringBinding because(Supplier<String> why) {
        return Bindings.createStringBinding(
                why::get,
                model.loadedProperty(),
                model.currentProperty(),
                model.busyProperty(),
                telling.correctionsProperty());
    }
}
