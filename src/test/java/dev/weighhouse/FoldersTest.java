package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
    private static final Path HOME = Path.of("/home/maya");

    @Test
    void followsTheXdgVariablesOnLinux() {
        var environment = Map.of("XDG_CONFIG_HOME", "/cfg", "XDG_STATE_HOME", "/state");

        assertThat(Folders.settings("Linux", HOME, environment)).isEqualTo(Path.of("/cfg/weighhouse"));
        assertThat(Folders.state("Linux", HOME, environment)).isEqualTo(Path.of("/state/weighhouse"));
    }

    @Test
    void ignoresXdgVariablesThatAreEmptyOrRelative() {
        assertThat(Folders.settings("Linux", HOME, Map.of("XDG_CONFIG_HOME", "")))
                .isEqualTo(HOME.resolve(".config/weighhouse"));
        assertThat(Folders.state("Linux", HOME, Map.of("XDG_STATE_HOME", "somewhere")))
                .isEqualTo(HOME.resolve(".local/state/weighhouse"));
    }

    @Test
    void usesTheLibraryOnAMac() {
        assertThat(Folders.settings("Mac OS X", HOME, Map.of()))
                .isEqualTo(HOME.resolve("Library/Application Support/Weighhouse"));
        assertThat(Folders.state("Mac OS X", HOME, Map.of())).isEqualTo(HOME.resolve("Library/Logs/Weighhouse"));
    }

    @Test
    void usesTheAppDataFoldersOnWindows() {
        assertThat(Folders.settings("Windows 11", HOME, Map.of("APPDATA", "/roaming")))
                .isEqualTo(Path.of("/roaming/Weighhouse"));
        assertThat(Folders.state("Windows 11", HOME, Map.of())).isEqualTo(HOME.resolve("AppData/Local/Weighhouse"));
    }
}
