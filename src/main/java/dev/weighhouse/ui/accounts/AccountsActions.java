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
        Action look, Action apply, Action stop, Action allow, Action accept, Action adopt, Action search) {

    static AccountsActions of(AccountsModel model, Runnable search) {
        return new AccountsActions(
                Action.of("accounts.look", model::look)
                        .with(Icons.PULL)
                        .on("Shortcut+Shift+R")
                        .unless(when(model, () -> model.runningProperty().get() != null, "accounts.busy")),
                Action.of("accounts.apply", model::apply)
                        .with(Icons.SEND)
                        .on("Shortcut+Enter")
                        .unless(Bindings.createStringBinding(
                                model::obstacle, model.outlookProperty(), model.runningProperty())),
                Action.of("accounts.stop", model::stop).with(Icons.CANCEL).on("Shortcut+Period"),
                Action.of("accounts.archive", model::askToArchive)
                        .with(Icons.APPROVE)
                        .unless(when(model, () -> model.runningProperty().get() != null, "accounts.busy")),
                Action.of("accounts.accept", model::askToAccept).with(Icons.APPROVE),
                Action.of("accounts.adopt", model::askToAdopt).with(Icons.PERSON),
                Action.of("accounts.search", search).on("Shortcut+F"));
    }

    private static ObservableValue<String> when(AccountsModel model, BooleanSupplier not, String key) {
        return Bindings.createStringBinding(
                () -> not.getAsBoolean() ? Words.text(key) : "", model.runningProperty(), model.outlookProperty());
    }

    List<Action> all() {
        return List.of(look, apply, stop, search);
    }
}
