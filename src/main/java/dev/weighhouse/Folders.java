package dev.weighhouse;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the system wants programs to keep what is theirs. */
final class Folders {

    private Folders() {}

    /** Settings of the person: theme, font size, recent files, where the window stood. */
    static Path settings() {
        return settings(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static Path settings(String system, Path home, Map<String, String> environment) {
        return switch (kind(system)) {
            case MAC -> home.resolve("Library/Application Support/Weighhouse");
            case WINDOWS -> windows(environment, "APPDATA", home.resolve("AppData/Roaming"));
            case OTHER -> xdg(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
        };
    }

    /** What tells this computer from others; it must outlive the log, and goes with nobody to another computer. */
    static Path installation() {
        return kept("installation");
    }

    /** The encrypted file of secrets, for where no keychain answers; one for all workspaces of the person. */
    static Path secrets() {
        return kept("secrets.sealed");
    }

    private static Path kept(String name) {
        var data = data(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home")), System.getenv());
        return kept(settings(), data, name);
    }

    /** Earlier it lay beside the settings; where it does still, it stays there. */
    static Path kept(Path settings, Path data, String name) {
        var before = settings.resolve(name);
        return Files.exists(before) ? before : data.resolve(name);
    }

    /** What the program made for the person and nobody chose. */
    static Path data(String system, Path home, Map<String, String> environment) {
        return switch (kind(system)) {
            case MAC -> home.resolve("Library/Application Support/Weighhouse");
            case WINDOWS -> windows(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
            case OTHER -> xdg(environment, "XDG_DATA_HOME", home.resolve(".local/share"));
        };
    }

    /** The log, which may be thrown away at any time. */
    static Path state() {
        return state(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static Path state(String system, Path home, Map<String, String> environment) {
        return switch (kind(system)) {
            case MAC -> home.resolve("Library/Logs/Weighhouse");
            case WINDOWS -> windows(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
            case OTHER -> xdg(environment, "XDG_STATE_HOME", home.resolve(".local/state"));
        };
    }

    /** Where programs of this person find each other while they run; a folder of its own. */
    static Path runtime() {
        return runtime(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static Path runtime(String system, Path home, Map<String, String> environment) {
        return switch (kind(system)) {
            case MAC -> home.resolve("Library/Caches/Weighhouse/window");
            case WINDOWS ->
                windows(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
                        .resolve("window");
            case OTHER ->
                xdg(environment, "XDG_RUNTIME_DIR", home.resolve(".local/state"))
                        .resolve("window");
        };
    }

    /** Tells the log where to write, before anything logs. */
    static void prepareLog() {
        System.setProperty(LogFile.FOLDER, log(state()).toString());
    }

    /**
     * The folder that was wanted for the log, or a new one that nobody else can enter where that cannot be made or the log in it
     * cannot be written; neither must stop the program.
     */
    static Path log(Path wanted) {
        try {
            // Opened as the log will be: permissions do not tell of a disk that is read only.
            new FileOutputStream(logFile(Files.createDirectories(wanted)).toFile(), true).close();
            return wanted;
        } catch (IOException _) {
            return fresh().orElse(wanted);
        }
    }

    /** The log that is written now, wherever that had to be; the usual one where {@link #prepareLog} was not asked. */
    static Path logFile() {
        var folder = System.getProperty(LogFile.FOLDER);
        return logFile(folder == null ? state() : Path.of(folder));
    }

    /** Named here, as {@link LogFile} brings in more of Logback than the first picture has time for. */
    static Path logFile(Path folder) {
        return folder.resolve("weighhouse.log");
    }

    private static Optional<Path> fresh() {
        try {
            return Optional.of(Files.createTempDirectory("weighhouse"));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private enum Kind {
        MAC,
        WINDOWS,
        OTHER
    }

    private static Kind kind(String system) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return Kind.MAC;
        }
        return name.startsWith("windows") ? Kind.WINDOWS : Kind.OTHER;
    }

    private static Path windows(Map<String, String> environment, String variable, Path otherwise) {
        var folder = environment.getOrDefault(variable, "");
        return (folder.isBlank() ? otherwise : Path.of(folder)).resolve("Weighhouse");
    }

    /** The XDG rule: a variable that is empty or not absolute does not count. */
    private static Path xdg(Map<String, String> environment, String variable, Path otherwise) {
        var folder = environment.getOrDefault(variable, "");
        return (folder.startsWith("/") ? Path.of(folder) : otherwise).resolve("weighhouse");
    }
}
