package dev.weighhouse;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a window can be opened here at all. */
final class Display {

    private Display() {}

    static boolean missing() {
        return missing(System.getProperty("os.name", ""), System.getProperty("glass.platform"), System.getenv());
    }

    /** On Linux a window needs X or Wayland; elsewhere the desktop is always there. JavaFX's own headless screen counts. */
    static boolean missing(String system, @Nullable String glassPlatform, Map<String, String> environment) {
        if (glassPlatform != null || !system.toLowerCase(Locale.ROOT).contains("linux")) {
            return false;
        }
        return environment.getOrDefault("DISPLAY", "").isBlank()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    /**
     * Why the review comes as text, in one line.
     *
     * @param refusal what JavaFX said of the window, which throws the same for all that it misses
     */
    static String why(@Nullable String refusal) {
        return refusal != null && refusal.contains("GTK")
                ? "GTK 3 is not installed, and no window opens without it: install it and start again. Here is the variance review as text."
                : "There is no display to open a window on, so here is the variance review as text.";
    }
}
