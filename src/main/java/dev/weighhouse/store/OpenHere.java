package dev.weighhouse.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Which workspace files this process has open. On POSIX systems, closing any channel on a file drops every lock this
 * process holds on it, SQLite's own included; so what is open here is never opened a second time behind SQLite's back.
 */
final class OpenHere {
    private static final Map<Path, Integer> TIMES = new HashMap<>();

    private OpenHere() {}

    static synchronized boolean contains(Path file) {
        return TIMES.containsKey(file);
    }

    static synchronized void enter(Path file) {
        TIMES.merge(file, 1, Integer::sum);
    }

    static synchronized void leave(Path file) {
        TIMES.computeIfPresent(file, (_, times) -> times == 1 ? null : times - 1);
    }
}
