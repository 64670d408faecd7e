package dev.weighhouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whole processes, timed from outside: the way a person waits for them. */
final class Runs {

    private Runs() {}

    /** Runs a command to its end and gives its wall time in milliseconds; anything but exit 0 stops the benchmark. */
    static long time(List<String> command, Path output) {
        try {
            var start = System.nanoTime();
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            var exit = process.waitFor();
            var elapsed = (System.nanoTime() - start) / 1_000_000;
            if (exit != 0) {
                throw new IllegalStateException("exit %d: %s".formatted(exit, Files.readString(output)));
            }
            return elapsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    static long median(long... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static String range(long... values) {
        return "%,d to %,d"
                .formatted(
                        Arrays.stream(values).min().orElse(0),
                        Arrays.stream(values).max().orElse(0));
    }

    /** The machine and the day, for the table's head. */
    static String machine() {
        String model;
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            model = lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            model = "unknown processor";
        }
        return String.format(
                Locale.ENGLISH,
                "%d cores of %s, %s, Java %s, %s",
                Runtime.getRuntime().availableProcessors(),
                model,
                System.getProperty("os.name"),
                Runtime.version(),
                LocalDate.now(ZoneOffset.UTC));
    }

    /** A Java like this one, on this class path. */
    static List<String> java(String... arguments) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return command;
    }
}
