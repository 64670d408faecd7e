package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    private static final Path HOME = Path.of("/home/maya");

    @Test
    void followsTheXdgVariablesOnLinux() {
        var environment = Map.of(
                "XDG_CONFIG_HOME",
                "/cfg",
                "XDG_STATE_HOME",
                "/state",
                "XDG_DATA_HOME",
                "/data",
                "XDG_RUNTIME_DIR",
                "/run");

        assertThat(Folders.settings("Linux", HOME, environment)).isEqualTo(Path.of("/cfg/weighhouse"));
        assertThat(Folders.state("Linux", HOME, environment)).isEqualTo(Path.of("/state/weighhouse"));
        assertThat(Folders.data("Linux", HOME, environment)).isEqualTo(Path.of("/data/weighhouse"));
        assertThat(Folders.runtime("Linux", HOME, environment)).isEqualTo(Path.of("/run/weighhouse/window"));
    }

    @Test
    void ignoresXdgVariablesThatAreEmptyOrRelative() {
        assertThat(Folders.settings("Linux", HOME, Map.of("XDG_CONFIG_HOME", "")))
                .isEqualTo(HOME.resolve(".config/weighhouse"));
        assertThat(Folders.state("Linux", HOME, Map.of("XDG_STATE_HOME", "somewhere")))
                .isEqualTo(HOME.resolve(".local/state/weighhouse"));
        assertThat(Folders.data("Linux", HOME, Map.of("XDG_DATA_HOME", "./data")))
                .isEqualTo(HOME.resolve(".local/share/weighhouse"));
        assertThat(Folders.runtime("Linux", HOME, Map.of("XDG_RUNTIME_DIR", "run")))
                .isEqualTo(HOME.resolve(".local/state/weighhouse/window"));
    }

    @Test
    void keepsWhatTheProgramMadeApartFromTheSettingsAndFindsItWhereItLayBefore(@TempDir Path folder)
            throws IOException {
        var settings = Files.createDirectories(folder.resolve("config"));
        var data = folder.resolve("data");

        assertThat(Folders.kept(settings, data, "secrets.sealed")).isEqualTo(data.resolve("secrets.sealed"));

        Files.createFile(settings.resolve("secrets.sealed"));
        assertThat(Folders.kept(settings, data, "secrets.sealed")).isEqualTo(settings.resolve("secrets.sealed"));
    }

    @Test
    void makesTheFolderOfTheLog(@TempDir Path home) {
        var wanted = home.resolve("state/weighhouse");
        assertThat(Folders.log(wanted)).isEqualTo(wanted).isDirectory();
        assertThat(Folders.log(wanted)).isEqualTo(wanted);
    }

    @Test
    void writesTheLogWhereNobodyElseCanReadItIfItsFolderCannotBeMade(@TempDir Path home) throws IOException {
        var file = Files.createFile(home.resolve("state"));
        isPrivateAndFresh(Folders.log(file.resolve("weighhouse")));
    }

    @Test
    void writesTheLogWhereNobodyElseCanReadItIfItCannotBeWrittenInItsFolder(@TempDir Path home) throws IOException {
        Files.createDirectory(home.resolve("weighhouse.log"));
        isPrivateAndFresh(Folders.log(home));
    }

    private static void isPrivateAndFresh(Path folder) throws IOException {
        try {
            assertThat(folder).isEmptyDirectory();
            assertThat(folder.getParent()).isEqualTo(Path.of(System.getProperty("java.io.tmpdir")));
            assertThat(folder.getFileName()).asString().matches("weighhouse\\d+");
            if (OneWindow.hasOwners()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                        .isEqualTo("rwx------");
            }
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    @Test
    void usesTheLibraryOnAMac() {
        assertThat(Folders.data("Mac OS X", HOME, Map.of()))
                .isEqualTo(HOME.resolve("Library/Application Support/Weighhouse"));
        assertThat(Folders.runtime("Mac OS X", HOME, Map.of()))
                .isEqualTo(HOME.resolve("Library/Caches/Weighhouse/window"));
        assertThat(Folders.settings("Mac OS X", HOME, Map.of()))
                .isEqualTo(HOME.resolve("Library/Application Support/Weighhouse"));
        assertThat(Folders.state("Mac OS X", HOME, Map.of())).isEqualTo(HOME.resolve("Library/Logs/Weighhouse"));
    }

    @Test
    void usesTheAppDataFoldersOnWindows() {
        assertThat(Folders.settings("Windows 11", HOME, Map.of("APPDATA", "/roaming")))
                .isEqualTo(Path.of("/roaming/Weighhouse"));
        assertThat(Folders.state("Windows 11", HOME, Map.of("LOCALAPPDATA", " ")))
                .isEqualTo(HOME.resolve("AppData/Local/Weighhouse"));
        assertThat(Folders.data("Windows 11", HOME, Map.of("LOCALAPPDATA", "/local", "APPDATA", "/roaming")))
                .isEqualTo(Path.of("/local/Weighhouse"));
        assertThat(Folders.runtime("Windows 11", HOME, Map.of("LOCALAPPDATA", "/local")))
                .isEqualTo(Path.of("/local/Weighhouse/window"));
    }
}
