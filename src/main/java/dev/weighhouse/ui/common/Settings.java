package dev.weighhouse.ui.common;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this person chose on this computer: look, recent workspaces, where the window stood. Kept in one small file; a
 * file that cannot be read is ignored with a note, and a value that makes no sense counts as not set. Never a secret.
 */
public final class Settings {
    private static final int RECENT = 8;
    private static final String RECENT_KEY = "recent.";

    private final Path file;
    private final Properties values;
    private boolean unreadable;

    private Settings(Path file) {
        this.file = file;
        this.values = read(file);
    }

    /** Those of the file, which need not exist. */
    public static Settings in(Path folder) {
        return new Settings(folder.resolve("settings.properties"));
    }

    private Properties read(Path from) {
        var read = new Properties();
        if (!Files.exists(from)) {
            return read;
        }
        try (var in = Files.newBufferedReader(from, StandardCharsets.UTF_8)) {
            read.load(in);
            return read;
        } catch (IOException | IllegalArgumentException e) {
            log().warn("{} cannot be read and is ignored", from, e);
            unreadable = true;
            return new Properties();
        }
    }

    /** Whether there was a file that could not be read. The next change replaces it. */
    public boolean wasUnreadable() {
        return unreadable;
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(values.getProperty(key)).filter(value -> !value.isBlank());
    }

    public Optional<Integer> number(String key) {
        return text(key).flatMap(value -> {
            try {
                return Optional.of(Integer.parseInt(value.strip()));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    /** One of the constants of an enum, kept by its name in lower case. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return text(key).flatMap(value -> {
            try {
                return Optional.of(Enum.valueOf(type, value.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    public void set(String key, String value) {
        if (!value.equals(values.setProperty(key, value))) {
            save();
        }
    }

    public void set(String key, int value) {
        set(key, String.valueOf(value));
    }

    public void set(String key, Enum<?> value) {
        set(key, value.name().toLowerCase(Locale.ROOT));
    }

    /** From now on it is not set. */
    public void remove(String key) {
        if (values.remove(key) != null) {
            save();
        }
    }

    /**
     * The workspaces opened last, the latest first. One whose name is no path here is left out and stays in the file: under the
     * locale C a name beyond ASCII is none, and it is one again at the next start under another.
     */
    public List<Path> recent() {
        return recentNames().stream()
                .map(Settings::path)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> recentNames() {
        return IntStream.range(0, RECENT)
                .mapToObj(i -> text(RECENT_KEY + i))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    public void opened(Path workspace) {
        var recent = without(workspace);
        recent.addFirst(workspace.toString());
        keep(recent);
    }

    /** Takes a workspace off the list, because it is no longer there. */
    public void gone(Path workspace) {
        keep(without(workspace));
    }

    private List<String> without(Path workspace) {
        var recent = new ArrayList<>(recentNames());
        recent.removeIf(name -> path(name).filter(workspace::equals).isPresent());
        return recent;
    }

    private void keep(List<String> recent) {
        for (int i = 0; i < RECENT; i++) {
            if (i < recent.size()) {
                values.setProperty(RECENT_KEY + i, recent.get(i));
            } else {
                values.remove(RECENT_KEY + i);
            }
        }
        save();
    }

    /** Written beside and moved into place, so that a crash leaves the old file or the new one. */
    private void save() {
        try {
            Files.createDirectories(file.getParent());
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            try (var out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                values.store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log().warn("{} cannot be written; choices last until the window closes", file, e);
        }
    }

    /** Asked for when there is something to say: the settings are read before the log is there. */
    private static Logger log() {
        return LoggerFactory.getLogger(Settings.class);
    }
}
