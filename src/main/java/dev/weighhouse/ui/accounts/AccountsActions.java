package dev.weighhouse.ui.accounts;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** What can be done on the screen, with the keys for it. */
record AccountsActions(
        Action look,
        Action apply,
        Action stop,
        Action allow,
        Action accept,
        Action adopt,
        Action keep,
        Action byHand,
        Action search) {

    static AccountsActions of(AccountsModel model, Runnable search) {
        return new AccountsActions(
                Action.of("accounts.look", model::look)
                        .with(Icons.PULL)
                        .on("Shortcut+Shift+R")
                        .unless(Bindings.createStringBinding(
                                () -> model.runningProperty().get() == null ? "" : Words.text("accounts.busy"),
                                model.runningProperty())),
                Action.of("accounts.apply", model::apply)
                        .with(Icons.SEND)
                        .on("Shortcut+Enter")
                        .unless(Bindings.createStringBinding(
                                model::obstacle, model.outlookProperty(), model.runningProperty())),
                Action.of("accounts.stop", model::stop).with(Icons.CANCEL).on("Shortcut+Period"),
                Action.of("accounts.archive", model.questions()::askToArchive)
                        .with(Icons.APPROVE)
                        .on("Shortcut+Shift+A")
                        .unless(when(model, () -> !model.questions().aboutArchiving(), "accounts.archive.held")),
                Action.of("accounts.accept", model.questions()::askToAccept)
                        .with(Icons.APPROVE)
                        .on("Shortcut+Shift+O")
                        .unless(when(model, () -> !model.questions().aboutCompany(), "accounts.accept.held")),
                Action.of("accounts.adopt", model.questions()::askToAdopt)
                        .with(Icons.PERSON)
                        .on("Shortcut+Shift+P")
                        .unless(when(model, () -> !model.questions().aboutAccount(), "accounts.adopt.held")),
                Action.of("accounts.keep", () -> model.keep(true))
                        .with(Icons.CALENDAR)
                        .on("Shortcut+Shift+K")
                        .unless(when(model, () -> model.inStep().is(true), "accounts.keep.held")),
                Action.of("accounts.by-hand", () -> model.keep(false))
                        .with(Icons.PERSON)
                        .on("Shortcut+Shift+U")
                        .unless(when(model, () -> model.inStep().is(false), "accounts.by-hand.held")),
                Action.of("accounts.search", search).on("Shortcut+F"));
    }

    /** Nothing is begun while something runs, or where this is so. */
    private static ObservableValue<String> when(AccountsModel model, BooleanSupplier so, String key) {
        return Bindings.createStringBinding(
                () -> {
                    if (model.isReadOnly()) {
                        return Words.text("accounts.read-only");
                    }
                    if (model.runningProperty().get() != null) {
                        return Words.text("accounts.busy");
                    }
                    return so.getAsBoolean() ? Words.text(key) : "";
                },
                model.runningProperty(),
                model.outlookProperty(),
                model.selectedProperty(),
                model.inStep().nowProperty());
    }

    List<Action> all() {
        return List.of(look, apply, stop, allow, accept, adopt, keep, byHand, search);
    }
}
