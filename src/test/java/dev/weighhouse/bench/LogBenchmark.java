package dev.weighhouse.bench;

import dev.weighhouse.store.LongLog;
import dev.weighhouse.store.LongLog.Known;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The crossing log in figures: how long an intent keeps a push waiting, beside the bare insert of as many bytes into SQLite on the
 * same disk; look-ups and pages among a million crossings; the check of a million events. The long logs are made once for each layout
 * of the tables, and kept.
 */
public final class LogBenchmark {
    private static final Path FOLDER = Path.of("target/bench");
    private static final int PUSHES = 1_500;
    private static final int MILLION = 1_000_000;
    private static final int TURNS = 5;

    /** Words that most crossings have, or that many have and never together, or that none has. */
    private static final List<String> COMMON = List.of(
            "s",
            "stat",
            "station",
            "statio",
            "q",
            "quaysi",
            "1",
            "12",
            "j",
            "j-1",
            "xero",
            "gbp",
            "2026",
            "oct",
            "19 Oct",
            "2026-03",
            "takings",
            "takings station",
            "station quayside",
            "refunds charges",
            "quayside refunds 2026-05-05",
            "harbour kiosk day 17",
            "stn-2026-01",
            "nowhere",
            "station nowhere");

    private LogBenchmark() {}

    /**
     * Prints the figures.
     *
     * @param args how many crossings and how many events the long logs have, where it is not a million
     */
    public static void main(String[] args) throws IOException, SQLException {
        var size = args.length > 0 ? Integer.parseInt(args[0]) : MILLION;
        System.out.printf("%nCrossing log (%s)%n", Runs.machine());
        commits(Files.createDirectories(FOLDER));
        var crossings = crossings(size);
        try (var log = LongLog.open(crossings)) {
            lookUps(log, size);
            pages(log, size);
            verify("verify %,d events, each a crossing".formatted(size), log);
        }
        var whole = kept(FOLDER, "events", size, LongLog::make);
        try (var log = LongLog.open(whole)) {
            verify("verify %,d events, with the bytes sent".formatted(size), log);
        }
        ColdLog.main(new String[] {crossings.toString(), whole.toString()});
    }

    /** A log with so many crossings, of each of which it has only how it ended. */
    static Path crossings(int size) throws IOException {
        return kept(FOLDER, "crossings", size, LongLog::makeOfSingleEvents);
    }

    private static Path kept(Path folder, String what, int size, BiConsumer<Path, Integer> maker) throws IOException {
        var file =
                Files.createDirectories(folder).resolve("%s-%d-%s.weighhouse".formatted(what, size, LongLog.layout()));
        if (!Files.exists(file)) {
            var making = Files.createTempDirectory(folder, "making");
            var unfinished = making.resolve("log.weighhouse");
            var micros = time(() -> maker.accept(unfinished, size));
            Files.move(unfinished, file);
            delete(making);
            System.out.printf("made a log of %,d %s in %,d s%n", size, what, micros / 1_000_000);
        }
        return file;
    }

    /** All write the same bytes of one intent, turn by turn, so that the disk is in the same mood for all. */
    private static void commits(Path folder) throws IOException, SQLException {
        var intents = Files.createTempDirectory(folder, "intents");
        var file = intents.resolve("intents.weighhouse");
        var bare = file.resolveSibling("bare.db");
        var pushed = new long[PUSHES];
        var unseen = new long[PUSHES];
        var theirs = new long[PUSHES];
        try (var log = LongLog.makeEmpty(file);
                var connection = DriverManager.getConnection("jdbc:sqlite:" + bare);
                var statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = full");
            statement.execute("create table intent (id integer primary key, text text, bytes blob)");
            try (var insert = connection.prepareStatement("insert into intent (text, bytes) values (?, ?)")) {
                insert.setString(1, "x".repeat(600));
                insert.setBytes(2, new byte[LongLog.BODY]);
                for (int turn = 0; turn < PUSHES; turn++) {
                    var number = turn + 1;
                    log.approve(number);
                    pushed[turn] = time(() -> log.intend(number));
                    log.send(number);
                    var start = System.nanoTime();
                    insert.executeUpdate();
                    theirs[turn] = (System.nanoTime() - start) / 1_000;
                    unseen[turn] = time(() -> log.intend(PUSHES + number));
                }
            }
        }
        delete(intents);
        print("intent commit in a push, synchronous=FULL", pushed);
        print("intent commit of an unknown crossing", unseen);
        print("bare SQLite insert, the same bytes", theirs);
    }

    private static void lookUps(LongLog.Open log, int crossings) {
        System.out.printf("look-up among %,d crossings, 50 rows of the newest%n", crossings);
        print("  the first of all, a source id", time(() -> log.find(LongLog.typed(Known.SOURCE_ID, 1))));
        var all = new ArrayList<Long>();
        for (var known : Known.values()) {
            var typed = new ArrayList<String>();
            for (int turn = 0; turn < 100; turn++) {
                typed.add(LongLog.typed(known, 1 + (int) (turn * 7_919L * 1_249 % crossings)));
            }
            all.addAll(each(known.name().toLowerCase(Locale.ROOT).replace('_', ' '), typed, log::find));
        }
        all.addAll(each("words of many", COMMON, log::find));
        print("all look-ups", all.stream().mapToLong(Long::longValue).toArray());
        each("count of all that fit", COMMON, log::count);
        print("totals", times(TURNS, log::totals));
    }

    /** Does the same with each text, and says what took longest. */
    private static List<Long> each(String kind, List<String> typed, Consumer<String> work) {
        var times = new ArrayList<Long>();
        var slowest = "";
        for (var text : typed) {
            var micros = time(() -> work.accept(text));
            if (times.isEmpty() || micros > Collections.max(times)) {
                slowest = text;
            }
            times.add(micros);
        }
        print("  " + kind, times.stream().mapToLong(Long::longValue).toArray());
        System.out.printf("%42s slowest: %s%n", "", slowest);
        return times;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static void pages(LongLog.Open log, int crossings) {
        var times = new long[100];
        for (int at = 0; at < times.length; at++) {
            var than = (long) crossings * (at + 1) / times.length;
            times[at] = time(() -> log.page(than));
        }
        print("page of 200 rows, anywhere in the list", times);
    }

    private static void verify(String what, LongLog.Open log) {
        var first = time(log::verify);
        var checks = times(TURNS, log::verify);
        System.out.printf(
                "%-42s median %,d ms  (%,d to %,d; the first in the process %,d)%n",
                what, checks[TURNS / 2] / 1_000, checks[0] / 1_000, checks[TURNS - 1] / 1_000, first / 1_000);
    }

    private static long[] times(int turns, Runnable work) {
        var times = new long[turns];
        for (int turn = 0; turn < turns; turn++) {
            times[turn] = time(work);
        }
        Arrays.sort(times);
        return times;
    }

    /** In microseconds. */
    private static long time(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000;
    }

    private static void print(String what, long... micros) {
        var sorted = micros.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%-42s median %s  p99 %s  worst %s%n",
                what,
                millis(sorted[sorted.length / 2]),
                millis(sorted[sorted.length * 99 / 100]),
                millis(sorted[sorted.length - 1]));
    }

    private static String millis(long micros) {
        return "%,d.%03d ms".formatted(micros / 1_000, micros % 1_000);
    }
}
