package dev.weighhouse.bench;

import dev.weighhouse.store.LongLog;
import dev.weighhouse.store.LongLog.Known;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the first use in a process takes, in processes of their own: {@code verify} from the start of the command to its end, beside
 * the barest reading and hashing of the same rows turn by turn, and the first look-up after an opening. The file is in the memory
 * of the system already, as each is read once before.
 */
public final class ColdLog {
    private static final int TURNS = 5;
    private static final Path LAUNCHER = Path.of("target/weighhouse/bin/weighhouse");

    private ColdLog() {}

    /**
     * Prints the figures of logs that were made before.
     *
     * @param args one with an event for each crossing, and one whose crossings have all their events
     */
    public static void main(String[] args) throws IOException {
        System.out.printf(
                "%nCrossing log, in a new process, the file in the memory of the system (%s)%n", Runs.machine());
        lookUp(Path.of(args[0]));
        verify("verify, each event a crossing", Path.of(args[0]));
        verify("verify, with the bytes sent", Path.of(args[1]));
    }

    private static void verify(String what, Path file) throws IOException {
        var output = file.resolveSibling("cold.txt");
        var ours = new long[TURNS];
        var bare = new long[TURNS];
        Runs.time(bare(file), output);
        for (int turn = 0; turn < TURNS; turn++) {
            ours[turn] = Runs.time(command(file), output);
            bare[turn] = Runs.time(bare(file), output);
        }
        Files.delete(output);
        print(what + (Files.isExecutable(LAUNCHER) ? ", as bin/weighhouse" : ", as a process"), ours);
        print("  only read and hashed, as a process", bare);
    }

    /** Opened and made ready as in the window, and without that. */
    private static void lookUp(Path file) throws IOException {
        var output = file.resolveSibling("cold.txt");
        for (var unready : List.of(List.<String>of(), List.of("unready"))) {
            var opened = new long[TURNS];
            var readied = new long[TURNS];
            var found = new long[TURNS];
            for (int turn = 0; turn < TURNS; turn++) {
                var arguments = new ArrayList<>(List.of(
                        FirstLookUp.class.getName(),
                        file.toString(),
                        LongLog.typed(Known.SOURCE_ID, 1 + turn * 199_999)));
                arguments.addAll(unready);
                Runs.time(java(arguments), output);
                var said = Files.readString(output)
                        .strip()
                        .lines()
                        .toList()
                        .getLast()
                        .split(" ", -1);
                opened[turn] = Long.parseLong(said[0]) / 1_000;
                readied[turn] = Long.parseLong(said[1]) / 1_000;
                found[turn] = Long.parseLong(said[2]) / 1_000;
            }
            var how = unready.isEmpty() ? "made ready" : "not made ready";
            print("first look-up in a process, %s".formatted(how), found);
            if (unready.isEmpty()) {
                print("  the opening before it", opened);
                print("  the making ready, beside the screen", readied);
            }
        }
        Files.delete(output);
    }

    private static List<String> command(Path file) {
        return Files.isExecutable(LAUNCHER)
                ? List.of(LAUNCHER.toString(), "verify", file.toString())
                : java(List.of("dev.weighhouse.Main", "verify", file.toString()));
    }

    private static List<String> bare(Path file) {
        return java(List.of(BareChain.class.getName(), file.toString()));
    }

    /** With the options of this process. */
    private static List<String> java(List<String> arguments) {
        var all = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        all.addAll(arguments);
        return Runs.java(all.toArray(String[]::new));
    }

    private static void print(String what, long... millis) {
        System.out.printf("%-52s median %,d ms  (%s)%n", what, Runs.median(millis), Runs.range(millis));
    }
}
