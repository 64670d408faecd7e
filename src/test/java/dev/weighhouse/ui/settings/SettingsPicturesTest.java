package dev.weighhouse.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.SceneWalk;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Updates;
import java.util.Optional;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

/** Leaves a picture of the settings with a workspace and without one. */
class SettingsPicturesTest {
    private static final Updates NO_PAGE = new Updates("1.2", Optional.empty(), _ -> {});

    private static Parent make(Theme theme, boolean opened) {
        var bench = new Bench();
        if (opened) {
            bench.bench.openSample();
        }
        var screen = new SettingsScreen(new SettingsModel(bench.bench, "maya"), theme, bench.bench, NO_PAGE);
        screen.attach();
        return (Parent) screen.node();
    }

    @Test
    void showsEveryTellingState() {
        assertThat(Pictures.take("settings", "full", theme -> make(theme, true)))
                .hasSize(4)
                .allSatisfy(picture -> assertThat(picture).isNotEmptyFile());
        assertThat(Pictures.take("settings", "empty", theme -> make(theme, false)))
                .hasSize(4)
                .allSatisfy(picture -> assertThat(picture).isNotEmptyFile());
    }

    @Test
    void namesEveryControl() {
        var theme = Pictures.theme(Colours.LIGHT, 100);
        assertThat(OnScreen.get(() -> SceneWalk.faults(make(theme, true)))).isEmpty();
    }
}
