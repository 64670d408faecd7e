package dev.weighhouse.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Settings that nobody has changed yet, in a folder that is gone when the tests are over. */
public final class FreshSettings {
    private static final Path FOLDER = folder();

    private FreshSettings() {}

    public static Settings made() {
        try {
            return Settings.in(Files.createTempDirectory(FOLDER, "settings-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("weighhouse-tests-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
