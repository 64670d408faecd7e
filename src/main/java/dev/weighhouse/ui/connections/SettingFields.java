package dev.weighhouse.ui.connections;

import dev.weighhouse.connect.Setting;
import dev.weighhouse.ui.common.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The fields a provider asks for. What was typed under a key stays when the fields change and that key comes back. */
final class SettingFields {
    private final ObservableList<SettingField> fields = FXCollections.observableArrayList();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Runnable changed;

    /** A setting of the provider with what was typed for it. */
    record SettingField(Setting setting, StringProperty value) {
        boolean blank() {
            return value.get().isBlank();
        }
    }

    /** @param changed called after every letter */
    SettingFields(Runnable changed) {
        this.changed = changed;
    }

    ObservableList<SettingField> all() {
        return fields;
    }

    /** What stands in the fields that are shown from now on. */
    void fill(Map<String, String> values) {
        typed.putAll(values);
    }

    void show(List<Setting> settings) {
        fields.forEach(field -> typed.put(
                field.setting().key(), Optional.ofNullable(field.value().get()).orElse("")));
        fields.setAll(settings.stream().map(this::field).toList());
    }

    private SettingField field(Setting setting) {
        var value = new SimpleStringProperty(typed.getOrDefault(setting.key(), ""));
        value.subscribe((_, _) -> changed.run());
        return new SettingField(setting, value);
    }

    /** The first required one that is empty, as a sentence; empty where none is. */
    String missing() {
        return missing(_ -> true);
    }

    /** @param now those that are asked for now */
    String missing(Predicate<Setting> now) {
        return fields.stream()
                .filter(field -> field.setting().required() && field.blank() && now.test(field.setting()))
                .findFirst()
                .map(field -> Words.text("connections.missing", field.setting().title()))
                .orElse("");
    }

    /** Those that are not blank, by key. */
    Map<String, String> values() {
        return values(_ -> true);
    }

    /** @param wanted which of them */
    Map<String, String> values(Predicate<Setting> wanted) {
        var values = new LinkedHashMap<String, String>();
        fields.stream()
                .filter(field -> !field.blank() && wanted.test(field.setting()))
                .forEach(field ->
                        values.put(field.setting().key(), field.value().get().strip()));
        return values;
    }
}
