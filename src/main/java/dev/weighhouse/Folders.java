package dev.weighhouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

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

    /** What tells this computer from others; it must outlive the log. */
    static Path installation() {
        return settings().resolve("installation");
    }

    /** The encrypted file of secrets, for where no keychain answers; one for all workspaces of the person. */
    static Path secrets() {
        return settings().resolve("secrets.sealed");
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

    /** Tells the log where to write, before anything logs; a folder that cannot be made must not stop the program. */
    static void prepareLog() {
        try {
            System.setProperty(LogFile.FOLDER, Files.createDirectories(state()).toString());
        } catch (IOException e) {
            System.setProperty(LogFile.FOLDER, System.getProperty("java.io.tmpdir"));
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
        var folder = environment.get(variable);
        return (folder == null ? otherwise : Path.of(folder)).resolve("Weighhouse");
    }

    /** The XDG rule: a variable that is empty or not absolute does not count. */
    private static Path xdg(Map<String, String> environment, String variable, Path otherwise) {
        var folder = environment.getOrDefault(variable, "");
        return (folder.startsWith("/") ? Path.of(folder) : otherwise).resolve("weighhouse");
    }
}
