package dev.weighhouse.bench;

import dev.weighhouse.store.LongLog;
import dev.weighhouse.store.LongLog.Known;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the first use in a process takes, in processes of their own: {@code verify} from the start of the command to its end, beside
 * the barest reading and hashing of the same rows turn by turn, and the first look-up of each kind after an opening. The file is in
 * the memory of the system already, as each is read once before.
 */
public final class ColdLog {
    private static final int TURNS = 5;
    private static final int LOOK_UPS = 20;
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
        lookUps(Path.of(args[0]));
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

    /** Made ready as in the window; the first also without that. One of few digits is begun by many others. */
    private static void lookUps(Path file) throws IOException {
        var output = file.resolveSibling("cold.txt");
        lookUp("a source id, not made ready", LongLog.typed(Known.SOURCE_ID, 600_001), file, List.of("unready"));
        for (var known : List.of(
                Known.SOURCE_ID, Known.SHORT_KEY, Known.AMOUNT, Known.DAY, Known.MEMO, Known.PART_OF_THE_MEMO)) {
            var kind = known.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            lookUp(kind, LongLog.typed(known, 600_001), file, List.of());
        }
        lookUp("a source id of one digit", LongLog.typed(Known.SOURCE_ID, 7), file, List.of());
        Files.delete(output);
    }

    /** In processes of their own, turn by turn with one that asks the index of words alone. */
    private static void lookUp(String kind, String typed, Path file, List<String> how) throws IOException {
        var found = new long[LOOK_UPS];
        var bare = new long[LOOK_UPS];
        var ready = new long[LOOK_UPS];
        var ours = new ArrayList<>(List.of(FirstLookUp.class.getName(), file.toString(), typed));
        ours.addAll(how);
        for (int turn = 0; turn < LOOK_UPS; turn++) {
            var said = said(ours, file);
            ready[turn] = said[1];
            found[turn] = said[2];
            bare[turn] = said(List.of(BareLookUp.class.getName(), file.toString(), typed), file)[0];
        }
        print("first look-up in a process, " + kind, found);
        print("  made ready for it", ready);
        print("  SQLite alone, the words of it begun", bare);
    }

    /** The numbers in the last line that a process says, in milliseconds instead of their thousandths. */
    private static long[] said(List<String> arguments, Path file) throws IOException {
        var output = file.resolveSibling("cold.txt");
        Runs.time(java(arguments), output);
        var last = Files.readString(output).strip().lines().toList().getLast();
        return Arrays.stream(last.split(" ", -1))
                .mapToLong(Long::parseLong)
                .map(micros -> Math.round(micros / 1_000.0))
                .toArray();
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
