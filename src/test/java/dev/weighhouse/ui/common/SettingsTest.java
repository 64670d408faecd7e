package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Look.Colours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path folder;

    @Test
    void remembersAcrossWindows() {
        var settings = Settings.in(folder.resolve("made/on/demand"));
        settings.set("text-size", 130);
        settings.set("colours", Colours.DARK);
        settings.set("author", "Maya Okafor-Müller");

        var next = Settings.in(folder.resolve("made/on/demand"));
        assertThat(next.number("text-size")).contains(130);
        assertThat(next.choice("colours", Colours.class)).contains(Colours.DARK);
        assertThat(next.text("author")).contains("Maya Okafor-Müller");
    }

    @Test
    void ignoresValuesThatMakeNoSense() {
        var settings = Settings.in(folder);
        settings.set("text-size", "very large");
        settings.set("colours", "plaid");
        settings.set("author", "  ");

        assertThat(settings.number("text-size")).isEmpty();
        assertThat(settings.choice("colours", Colours.class)).isEmpty();
        assertThat(settings.text("author")).isEmpty();
    }

    @Test
    void ignoresAFileThatCannotBeReadAndReplacesItWithTheNextChange() throws IOException {
        var file = folder.resolve("settings.properties");
        Files.writeString(file, "text-size=\\uZZZZ");

        var settings = Settings.in(folder);
        assertThat(settings.wasUnreadable()).isTrue();
        assertThat(settings.number("text-size")).isEmpty();

        settings.set("text-size", 110);
        assertThat(Settings.in(folder).wasUnreadable()).isFalse();
        assertThat(Settings.in(folder).number("text-size")).contains(110);
    }

    @Test
    void listsTheLatestWorkspaceFirstAndOnlyOnce() {
        var settings = Settings.in(folder);
        settings.opened(Path.of("/a.weighhouse"));
        settings.opened(Path.of("/b.weighhouse"));
        settings.opened(Path.of("/a.weighhouse"));

        assertThat(Settings.in(folder).recent()).containsExactly(Path.of("/a.weighhouse"), Path.of("/b.weighhouse"));
    }

    @Test
    void leavesOutAWorkspaceThatCannotBeNamedHereAndKeepsItForWhereItCan() {
        var settings = Settings.in(folder);
        settings.opened(Path.of("/a.weighhouse"));
        settings.set("recent.1", "/b\0.weighhouse");
        settings.set("recent.2", "/c.weighhouse");

        assertThat(Settings.in(folder).recent()).containsExactly(Path.of("/a.weighhouse"), Path.of("/c.weighhouse"));

        settings.opened(Path.of("/d.weighhouse"));
        settings.gone(Path.of("/c.weighhouse"));
        var next = Settings.in(folder);
        assertThat(next.recent()).containsExactly(Path.of("/d.weighhouse"), Path.of("/a.weighhouse"));
        assertThat(next.text("recent.2")).contains("/b\0.weighhouse");
        assertThat(next.text("recent.3")).isEmpty();
    }

    @Test
    void forgetsTheOldestBeyondEightAndWhatIsGone() {
        var settings = Settings.in(folder);
        IntStream.range(0, 10).forEach(i -> settings.opened(Path.of("/" + i + ".weighhouse")));
        assertThat(settings.recent()).hasSize(8).first().isEqualTo(Path.of("/9.weighhouse"));

        settings.gone(Path.of("/9.weighhouse"));
        assertThat(Settings.in(folder).recent()).hasSize(7).first().isEqualTo(Path.of("/8.weighhouse"));
    }
}
