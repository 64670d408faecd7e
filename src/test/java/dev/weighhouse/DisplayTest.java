package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void linuxWithoutXOrWaylandHasNone() {
        assertThat(Display.missing("Linux", null, Map.of())).isTrue();
        assertThat(Display.missing("Linux", null, Map.of("DISPLAY", " "))).isTrue();
    }

    @Test
    void eitherXOrWaylandWillDo() {
        assertThat(Display.missing("Linux", null, Map.of("DISPLAY", ":0"))).isFalse();
        assertThat(Display.missing("Linux", null, Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isFalse();
    }

    @Test
    void otherSystemsAlwaysHaveADesktop() {
        assertThat(Display.missing("Windows 11", null, Map.of())).isFalse();
        assertThat(Display.missing("Mac OS X", null, Map.of())).isFalse();
    }

    @Test
    void aScreenOfJavaFxsOwnCounts() {
        assertThat(Display.missing("Linux", "Headless", Map.of())).isFalse();
    }

    @Test
    void aDesktopWithoutGtkIsToldWhatToInstall() {
        assertThat(Display.why("Unable to load glass GTK library."))
                .startsWith("GTK 3 is not installed")
                .contains("install it", "variance review as text")
                .doesNotContain("display");
    }

    @Test
    void whateverElseJavaFxMissesIsTheDisplay() {
        assertThat(Display.why("Unable to open DISPLAY")).startsWith("There is no display");
        assertThat(Display.why(null)).startsWith("There is no display");
    }
}
