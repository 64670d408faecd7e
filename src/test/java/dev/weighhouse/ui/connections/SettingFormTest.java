package dev.weighhouse.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.Setting.Word;
import dev.weighhouse.ui.common.OnScreen;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Test;

/** The fields of a provider's settings, made from what it says of them. */
class SettingFormTest {
    private static final Setting WHERE =
            Setting.choice("environment", "Environment", "Where.", "production", "sandbox");
    private static final Setting FILE =
            Setting.required("chart", "Chart", "Which file.").file(true);
    private static final Setting RARE =
            Setting.optional("base-url", "Address", "Another.").rare();

    private static final List<Word> WORDS = List.of(Word.of("production"), Word.of("sandbox"));

    private final SettingFields fields = new SettingFields(() -> {});

    private Parent form() {
        return OnScreen.get(() -> {
            fields.show(List.of(WHERE, FILE, RARE));
            var form = new SettingForm(fields, _ -> true, (value, folder) -> value.set(folder ? "a folder" : "a file"));
            var root = (Parent) form.node();
            var scene = new Scene(root);
            root.applyCss();
            return scene.getRoot();
        });
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Word> box(Parent form) {
        return (ComboBox<Word>) Objects.requireNonNull(form.lookup(".combo-box"));
    }

    @Test
    void offersTheWordsAndLeavesTheFirstUnsaid() {
        var form = form();
        assertThat(OnScreen.get(() -> box(form).getValue().title())).isEqualTo("Production");
        assertThat(fields.values()).isEmpty();

        OnScreen.run(() -> box(form).setValue(WORDS.getLast()));
        assertThat(fields.values()).isEqualTo(Map.of("environment", "sandbox"));

        OnScreen.run(() -> box(form).setValue(WORDS.getFirst()));
        assertThat(fields.values()).isEmpty();
    }

    @Test
    void showsTheWordThatWasSaidBefore() {
        fields.fill(Map.of("environment", "sandbox"));
        var form = form();
        assertThat(OnScreen.get(() -> box(form).getValue().title())).isEqualTo("Sandbox");
    }

    @Test
    void takesAFileOrAFolderThatAPersonChose() {
        var form = form();
        var buttons = OnScreen.get(() -> form.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().startsWith("Choose"))
                .toList());
        assertThat(buttons).extracting(Button::getText).containsExactly("Choose file\u2026", "Choose folder\u2026");

        OnScreen.run(buttons.getFirst()::fire);
        assertThat(fields.values()).containsEntry("chart", "a file");
        OnScreen.run(buttons.getLast()::fire);
        assertThat(fields.values()).containsEntry("chart", "a folder");
    }

    @Test
    void foldsAwayWhatMostLeaveAlone() {
        var form = form();
        var more = (TitledPane) Objects.requireNonNull(form.lookup(".more-settings"));
        assertThat(OnScreen.get(more::isExpanded)).isFalse();
    }

    @Test
    void showsWhatWasSaidBeforeOfWhatMostLeaveAlone() {
        fields.fill(Map.of("base-url", "http://127.0.0.1:9"));
        var more = (TitledPane) Objects.requireNonNull(form().lookup(".more-settings"));
        assertThat(OnScreen.get(more::isExpanded)).isTrue();
    }

    @Test
    void namesAFileBesideTheWorkspaceFromThere() {
        var workspace = Path.of("/books/larkfield.weighhouse");
        assertThat(ConnectionFiles.named(Path.of("/books/exports/chart.csv"), workspace))
                .isEqualTo("exports/chart.csv");
        assertThat(ConnectionFiles.named(Path.of("/elsewhere/chart.csv"), workspace))
                .isEqualTo(Path.of("/elsewhere/chart.csv").toString());
    }
}
