package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.Look.Density;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeTest {
    private static final double WCAG_AA = 4.5;

    /** Text tokens, each with the grounds it stands on. */
    private static final List<List<String>> PAIRS = List.of(
            List.of(
                    "-color-fg-default",
                    "-color-bg-default",
                    "-color-bg-subtle",
                    "-wh-fill",
                    "-wh-row-selected",
                    "-wh-overlay"),
            List.of("-color-fg-muted", "-color-bg-default", "-color-bg-subtle", "-wh-fill", "-wh-row-selected"),
            List.of(
                    "-wh-text-danger",
                    "-color-bg-default",
                    "-wh-row-selected",
                    "-wh-danger-ground",
                    "-color-bg-subtle"),
            List.of("-wh-text-warning", "-color-bg-default", "-wh-row-selected", "-wh-warning-ground"),
            List.of("-wh-text-success", "-color-bg-default", "-wh-row-selected", "-wh-success-ground"),
            List.of("-wh-text-accent", "-color-bg-default", "-wh-accent-ground"),
            List.of("-color-accent-fg", "-color-bg-default", "-color-bg-subtle"));

    @TempDir
    private Path folder;

    private final ObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);

    @BeforeEach
    void toolkit() {
        OnScreen.start();
    }

    private Theme theme() {
        return new Theme(Settings.in(folder), system);
    }

    @Test
    void writesAsLargeAsTheDesktopUntilThePersonChooses() {
        var theme = theme();
        OnScreen.run(() -> theme.follow(Work.direct(), () -> OptionalInt.of(125)));
        assertThat(theme.textSizeProperty().get()).isEqualTo(125);
        // The next start need not ask first.
        assertThat(theme().textSizeProperty().get()).isEqualTo(125);

        OnScreen.run(() -> theme.follow(Work.direct(), OptionalInt::empty));
        assertThat(theme.textSizeProperty().get()).isEqualTo(125);

        OnScreen.run(theme::larger);
        OnScreen.run(() -> theme.desktopWrites(150));
        assertThat(theme.textSizeProperty().get()).isEqualTo(135);
        assertThat(theme().textSizeProperty().get()).isEqualTo(135);

        OnScreen.run(theme::usualSize);
        assertThat(theme.textSizeProperty().get()).isEqualTo(150);
        OnScreen.run(() -> theme.desktopWrites(100));
        assertThat(theme.textSizeProperty().get()).isEqualTo(100);
    }

    @Test
    void followsTheSystemUnlessThePersonChose() {
        var theme = theme();
        assertThat(theme.isDark()).isFalse();
        OnScreen.run(() -> system.set(ColorScheme.DARK));
        assertThat(theme.isDark()).isTrue();

        OnScreen.run(() -> theme.coloursProperty().set(Colours.LIGHT));
        assertThat(theme.isDark()).isFalse();
        assertThat(theme().coloursProperty().get()).as("remembered").isEqualTo(Colours.LIGHT);
    }

    @Test
    void keepsTheTextSizeWithinWhatCanBeRead() {
        var theme = theme();
        OnScreen.run(() -> theme.textSizeProperty().set(Theme.LARGEST));
        OnScreen.run(theme::larger);
        assertThat(theme.textSizeProperty().get()).isEqualTo(Theme.LARGEST);

        OnScreen.run(theme::smaller);
        assertThat(theme.textSizeProperty().get()).isEqualTo(290);
        OnScreen.run(theme::usualSize);
        assertThat(theme.em().get()).isEqualTo(13);
    }

    @Test
    void goesRoundTheSizesMostPeopleChoose() {
        var theme = theme();
        for (var next : List.of(125, 150, 200, 100)) {
            OnScreen.run(theme::nextUsualSize);
            assertThat(theme.textSizeProperty().get()).isEqualTo(next);
        }
    }

    @Test
    void rowsAreWholePixelsAndGrowWithTextAndDensity() {
        var theme = theme();
        assertThat(theme.rowHeight().get()).isEqualTo(24);
        OnScreen.run(() -> theme.densityProperty().set(Density.COMFORTABLE));
        assertThat(theme.rowHeight().get()).isEqualTo(28);
        OnScreen.run(() -> theme.textSizeProperty().set(200));
        assertThat(theme.rowHeight().get()).isEqualTo(56);
    }

    @Test
    void repaintsAWindowWhenTheColoursChange() {
        var theme = theme();
        var scene = OnScreen.get(() -> new Scene(new StackPane()));
        OnScreen.run(() -> theme.dress(scene));
        var light = ground(scene);
        OnScreen.run(() -> theme.coloursProperty().set(Colours.DARK));

        assertThat(ground(scene)).isNotEqualTo(light);
    }

    private static Color ground(Scene scene) {
        return OnScreen.get(() -> {
            scene.getRoot().applyCss();
            return colour(((StackPane) scene.getRoot()).getBackground());
        });
    }

    @Test
    void everyTextCanBeReadOnEveryGroundItStandsOn() {
        for (var colours : List.of(Colours.LIGHT, Colours.DARK)) {
            for (var pair : PAIRS) {
                for (var ground : pair.subList(1, pair.size())) {
                    assertThat(contrast(colours, pair.getFirst(), ground))
                            .as("%s on %s in %s", pair.getFirst(), ground, colours)
                            .isGreaterThanOrEqualTo(WCAG_AA);
                }
            }
        }
    }

    private double contrast(Colours colours, String text, String ground) {
        return OnScreen.get(() -> {
            var theme = theme();
            theme.coloursProperty().set(colours);
            var label = new Label("1,234.56");
            label.setStyle("-fx-text-fill: %s; -fx-background-color: %s;".formatted(text, ground));
            var scene = new Scene(new StackPane(label));
            theme.dress(scene);
            scene.getRoot().applyCss();
            return contrast((Color) label.getTextFill(), colour(label.getBackground()));
        });
    }

    private static Color colour(Background background) {
        return (Color) background.getFills().getFirst().getFill();
    }

    private static double contrast(Color one, Color other) {
        assertThat(other.getOpacity()).as("an opaque ground").isEqualTo(1);
        var light = Math.max(luminance(one), luminance(other));
        var dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    @Test
    void amountsUseAFaceWhoseDigitsHaveOneWidth() {
        assertThat(Figures.tabular(Figures.family())).isTrue();
        var zero = Figures.width(Figures.family(), "0");
        for (int digit = 1; digit <= 9; digit++) {
            assertThat(Figures.width(Figures.family(), String.valueOf(digit))).isEqualTo(zero);
        }
    }
}
