package dev.weighhouse.ui.connections;

import dev.weighhouse.connect.Setting;
import dev.weighhouse.ui.common.Form;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.connections.SettingFields.SettingField;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/** The fields of a provider's settings, as a form that follows them. */
final class SettingForm {
    private final SettingFields fields;
    private final Form form = new Form();

    SettingForm(SettingFields fields) {
        this.fields = fields;
        fields.all().addListener((ListChangeListener<SettingField>) _ -> show());
        show();
    }

    Node node() {
        return form.node();
    }

    private void show() {
        form.node().getChildren().clear();
        for (var field : fields.all()) {
            form.field(name(field.setting()), field.setting().help(), typed(new TextField(), field.value()));
        }
    }

    private static String name(Setting setting) {
        return setting.required() ? setting.title() : Words.text("connections.optional", setting.title());
    }

    /** A field that shows the value and changes it. */
    static TextField typed(TextField field, StringProperty value) {
        field.textProperty().bindBidirectional(value);
        return field;
    }
}
