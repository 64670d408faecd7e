package dev.weighhouse.ui.welcome;

import dev.weighhouse.ui.common.Form;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Window;

/** Asks for the company of a new workspace, its currencies, and where to keep it. */
final class NewWorkspaceDialog {
    private final NewWorkspace model;
    private final WorkspaceFiles files;

    NewWorkspaceDialog(NewWorkspace model, WorkspaceFiles files) {
        this.model = model;
        this.files = files;
    }

    static void ask(Window owner, Workbench bench, Theme theme, WorkspaceFiles files) {
        var model = new NewWorkspace(Path.of(System.getProperty("user.home")), Locale.getDefault());
        var dialog = new NewWorkspaceDialog(model, files).dialog(owner, theme);
        // Not showAndWait: the window goes on, and tests need no second event loop.
        dialog.setOnHidden(_ -> {
            if (Boolean.TRUE.equals(dialog.getResult())) {
                bench.create(model.path(), model.name(), model.homeCurrency(), model.otherCurrencies());
            }
        });
        dialog.show();
    }

    private Dialog<Boolean> dialog(Window owner, Theme theme) {
        var dialog = new Dialog<Boolean>();
        dialog.initOwner(owner);
        dialog.setTitle(Words.text("new.title"));
        var pane = dialog.getDialogPane();
        pane.setContent(form());
        var make = new ButtonType(Words.text("new.make"), ButtonData.OK_DONE);
        pane.getButtonTypes().setAll(ButtonType.CANCEL, make);
        pane.lookupButton(make).disableProperty().bind(model.obstacle().isNotEmpty());
        dialog.setResultConverter(make::equals);
        theme.dress(pane.getScene());
        return dialog;
    }

    Node form() {
        var form = new Form();
        form.field(Words.text("new.company"), Words.text("new.company.help"), field(model.companyProperty()));
        form.field(Words.text("new.currency"), Words.text("new.currency.help"), field(model.currencyProperty()));
        form.field(Words.text("new.others"), Words.text("new.others.help"), field(model.othersProperty()));
        var file = field(model.fileProperty());
        form.field(Words.text("new.file"), Words.text("new.file.help"), file, browse());
        form.obstacle(model.obstacle());
        return form.node();
    }

    private Node browse() {
        var browse = new Button(Words.text("new.browse"));
        browse.setOnAction(_ -> {
            Optional<Path> chosen = files.whereToSave(browse.getScene().getWindow(), model.name());
            chosen.ifPresent(model::choose);
        });
        return browse;
    }

    private static TextField field(StringProperty value) {
        var field = new TextField();
        field.textProperty().bindBidirectional(value);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }
}
