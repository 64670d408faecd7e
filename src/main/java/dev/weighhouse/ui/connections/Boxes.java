package dev.weighhouse.ui.connections;

import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Makes boxes in which one of a few things is chosen by its name. */
final class Boxes {

    private Boxes() {}

    static <T> ComboBox<T> of(List<T> all, Function<T, String> name) {
        return of(FXCollections.observableArrayList(all), name);
    }

    /** One that follows the list. */
    static <T> ComboBox<T> of(ObservableList<T> all, Function<T, String> name) {
        var box = new ComboBox<T>(all);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T one) {
                return one == null ? "" : name.apply(one);
            }

            @Override
            public @Nullable T fromString(String words) {
                return null;
            }
        });
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }
}
