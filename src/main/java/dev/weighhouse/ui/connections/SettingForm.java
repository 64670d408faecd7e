package dev.weighhouse.ui.connections;

import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.Setting.Asked;
import dev.weighhouse.connect.Setting.Values;
import dev.weighhouse.connect.Setting.Word;
import dev.weighhouse.connect.oauth.SignInSettings;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Form;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.connections.SettingFields.SettingField;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The fields of a provider's settings, as a form that follows them. Those that most leave alone are folded away. */
final class SettingForm {
    private final SettingFields fields;
    private final Predicate<Setting> shown;
    private final BiConsumer<StringProperty, Boolean> pick;
    private final VBox root = new VBox();

    /**
     * The form.
     *
     * @param shown which of them
     * @param pick asks the person for a file, or where told so for a folder, and keeps its name
     */
    SettingForm(SettingFields fields, Predicate<Setting> shown, BiConsumer<StringProperty, Boolean> pick) {
        this.fields = fields;
        this.shown = shown;
        this.pick = pick;
        root.getStyleClass().add("steps");
        fields.all().addListener((ListChangeListener<SettingField>) _ -> show());
        show();
    }

    Node node() {
        return root;
    }

    private void show() {
        var rare = rare(true);
        root.getChildren().setAll(form(rare(false)).node());
        if (!rare.isEmpty()) {
            var more = new TitledPane(
                    Words.text("connections.more", rare.size()), form(rare).node());
            more.setAnimated(false);
            more.setAccessibleText(Words.text("connections.more", rare.size()));
            more.setExpanded(rare.stream().anyMatch(field -> !field.blank()));
            more.getStyleClass().add("more-settings");
            root.getChildren().add(more);
        }
        var empty = root.getChildren().size() == 1 && rare(false).isEmpty();
        root.setVisible(!empty);
        root.setManaged(!empty);
    }

    private List<SettingField> rare(boolean wanted) {
        return fields.all().stream()
                .filter(field -> shown.test(field.setting()))
                .filter(field -> (field.setting().asked() == Asked.RARELY) == wanted)
                .toList();
    }

    private Form form(List<SettingField> some) {
        var form = new Form();
        some.forEach(field -> add(form, field));
        return form;
    }

    private void add(Form form, SettingField field) {
        var setting = field.setting();
        switch (setting.values()) {
            case Values.Text() -> form.field(name(setting), setting.help(), typed(new TextField(), field.value()));
            case Values.OneOf(var words) -> form.field(setting.title(), setting.help(), chosen(words, field.value()));
            case Values.FileName(var folders) -> {
                var file = button("connections.file", () -> pick.accept(field.value(), false));
                var text = typed(new TextField(), field.value());
                if (folders) {
                    var folder = button("connections.folder", () -> pick.accept(field.value(), true));
                    form.field(name(setting), setting.help(), text, file, folder);
                } else {
                    form.field(name(setting), setting.help(), text, file);
                }
            }
        }
    }

    private static Button button(String key, Runnable deed) {
        var button = Controls.button(Action.of(key, deed));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** The first word is what holds where none is said, and stays unsaid. */
    private static ComboBox<Word> chosen(List<Word> words, StringProperty value) {
        var box = Boxes.of(words, Word::title);
        box.setValue(words.stream()
                .filter(word -> word.word().equals(value.get().strip()))
                .findFirst()
                .orElse(words.getFirst()));
        box.valueProperty().subscribe((@Nullable Word word) -> {
            if (word != null) {
                value.set(word.equals(words.getFirst()) ? "" : word.word());
            }
        });
        return box;
    }

    private static String name(Setting setting) {
        // A sign-in cannot be without it, and a key that is pasted can.
        var needed = setting.required() || setting.key().equals(SignInSettings.CLIENT);
        return needed ? setting.title() : Words.text("connections.optional", setting.title());
    }

    /** A field that shows the value and changes it. */
    static TextField typed(TextField field, StringProperty value) {
        field.textProperty().bindBidirectional(value);
        return field;
    }
}
