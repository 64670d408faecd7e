package dev.weighhouse.ui.common;

import java.util.List;

/**
 * A fault of the program that nobody foresaw.
 *
 * @param code under which it stands in the log
 * @param times how often this fault was met since the program began
 * @param details of all faults since then, without amounts, names and secrets
 */
public record Crash(String code, int times, List<String> details) {
    public Crash {
        details = List.copyOf(details);
    }
}
