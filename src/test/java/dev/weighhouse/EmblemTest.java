package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.OnScreen;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** The picture of the program in a task bar. */
class EmblemTest {

    @Test
    void isThereForEachSizeThatSystemsAskFor() {
        var icons = OnScreen.get(() -> {
            var window = new Stage();
            Emblem.on(window);
            return window.getIcons();
        });
        assertThat(icons).extracting(Image::getWidth).containsExactly(16.0, 24.0, 32.0, 48.0, 64.0, 128.0);
        assertThat(icons).noneMatch(Image::isError);
    }
}
