package dev.weighhouse.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.Look.Density;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/**
 * Colours, text size and density of every window, as the person chose them and the system asks for. All sizes hang on
 * the text size: 1 em is 13 px at 100 %.
 */
public final class Theme {
    public static final int SMALLEST = 70;
    public static final int LARGEST = 300;
    private static final int STEP = 10;
    private static final double BASE = 13;

    private static final String SHEET = sheet("weighhouse.css");
    private static final String DARK_SHEET = sheet("dark.css");

    private static final String TEXT_SIZE = "text-size";
    private static final String DESKTOP_SIZE = "text-size.desktop";

    private final Settings settings;
    private final ObjectProperty<Colours> colours;
    private final IntegerProperty textSize;
    private final ObjectProperty<Density> density;
    private final BooleanBinding dark;
    private final DoubleBinding em;
    private final DoubleBinding rowHeight;
    private final BiConsumer<Scene, String> base;
    private int desktop;
    private boolean following;

    /** Whether amounts are shown there. */
    private final WeakHashMap<Scene, Boolean> scenes = new WeakHashMap<>();

    /**
     * What the settings say.
     *
     * @param system the colours the system asks for, such as those of {@code Platform.getPreferences()}
     */
    public Theme(Settings settings, ObservableValue<ColorScheme> system) {
        this(settings, system, (_, sheet) -> ofTheProgram(sheet));
    }

    private static void ofTheProgram(String sheet) {
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
    }

    /** As above, where the base style sheet is given otherwise than to the whole program at once. */
    Theme(Settings settings, ObservableValue<ColorScheme> system, BiConsumer<Scene, String> base) {
        this.base = base;
        colours = new SimpleObjectProperty<>(
                settings.choice("colours", Colours.class).orElse(Colours.SYSTEM));
        this.settings = settings;
        desktop = clamp(settings.number(DESKTOP_SIZE).orElse(100));
        textSize = new SimpleIntegerProperty(clamp(settings.number(TEXT_SIZE).orElse(desktop)));
        density = new SimpleObjectProperty<>(
                settings.choice("density", Density.class).orElse(Density.COMPACT));
        dark = Bindings.createBooleanBinding(
                () -> switch (colours.get()) {
                    case DARK -> true;
                    case LIGHT -> false;
                    case SYSTEM -> system.getValue() == ColorScheme.DARK;
                },
                colours,
                system);
        em = Bindings.createDoubleBinding(() -> BASE * textSize.get() / 100, textSize);
        rowHeight = Bindings.createDoubleBinding(
                () -> (double) Math.round(em.get() * density.get().rowEm()), em, density);
        // Not what stands there at first: that was not chosen.
        colours.subscribe((_, chosen) -> settings.set("colours", chosen));
        textSize.subscribe((_, chosen) -> {
            if (!following) {
                settings.set(TEXT_SIZE, chosen.intValue());
            }
        });
        density.subscribe((_, chosen) -> settings.set("density", chosen));
        dark.addListener((_, _, _) -> repaint());
        em.addListener((_, _, _) -> repaint());
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/dev/weighhouse/ui/" + name), name)
                .toExternalForm();
    }

    public ObjectProperty<Colours> coloursProperty() {
        return colours;
    }

    /** In percent of 13 px. */
    public IntegerProperty textSizeProperty() {
        return textSize;
    }

    public ObjectProperty<Density> densityProperty() {
        return density;
    }

    public boolean isDark() {
        return dark.get();
    }

    /** The text size in px: what layout that thinks in em multiplies with. */
    public ObservableDoubleValue em() {
        return em;
    }

    /** The height of a row of the main table in whole px, for fixed cell sizes. */
    public ObservableDoubleValue rowHeight() {
        return rowHeight;
    }

    public void larger() {
        textSize.set(clamp(textSize.get() + STEP));
    }

    public void smaller() {
        textSize.set(clamp(textSize.get() - STEP));
    }

    /** That of the desktop, which it follows from now on. */
    public void usualSize() {
        settings.remove(TEXT_SIZE);
        follow();
    }

    /**
     * How large the desktop writes. It counts until the person chooses a size here, and is kept for the next start, which need not ask
     * before it shows anything.
     *
     * @param percent of what is usual there
     */
    void desktopWrites(int percent) {
        desktop = clamp(percent);
        settings.set(DESKTOP_SIZE, desktop);
        if (settings.number(TEXT_SIZE).isEmpty()) {
            follow();
        }
    }

    /**
     * Asks how large the desktop writes, beside the screen.
     *
     * @param asking gives it in percent of what is usual there, or nothing
     */
    public void follow(Work work, Supplier<OptionalInt> asking) {
        work.away(Words.text("theme.desktop"), _ -> asking.get())
                .then(found -> found.ifPresent(this::desktopWrites))
                .start();
    }

    private void follow() {
        following = true;
        textSize.set(desktop);
        following = false;
    }

    /** The next of the sizes most people choose, and after the largest of them the usual one. */
    public void nextUsualSize() {
        var now = textSize.get();
        textSize.set(now < 125 ? 125 : now < 150 ? 150 : now < 200 ? 200 : 100);
    }

    private static int clamp(int percent) {
        return Math.clamp(percent, SMALLEST, LARGEST);
    }

    /**
     * Before the first control of the program is made: the toolkit would read its own style sheet for it, which is never used and
     * takes longer than all others together.
     */
    public void begin() {
        ofTheProgram(baseSheet());
    }

    /** From now on the scene, and every pop-up it opens, looks like this. */
    public void dress(Scene scene) {
        scenes.put(scene, true);
        paint(scene, true);
    }

    /** As {@link #dress}, for one that shows no amounts yet: nothing is measured for them. */
    public void dressWithoutAmounts(Scene scene) {
        scenes.put(scene, false);
        paint(scene, false);
    }

    private void repaint() {
        Map.copyOf(scenes).forEach(this::paint);
    }

    private String baseSheet() {
        return (dark.get() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
    }

    private void paint(Scene scene, boolean amounts) {
        base.accept(scene, baseSheet());
        var sheets = new ArrayList<String>();
        sheets.add(SHEET);
        if (dark.get()) {
            sheets.add(DARK_SHEET);
        }
        sheets.add(Sizes.sheet(em.get()));
        if (amounts) {
            sheets.add(Figures.SHEET);
        }
        scene.getStylesheets().setAll(sheets);
    }
}
