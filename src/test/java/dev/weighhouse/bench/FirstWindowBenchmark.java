package dev.weighhouse.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * From the start of a process to the first picture of its window, which is the welcome screen with the sample; beside it, turn by
 * turn, a JavaFX program with one word in one window, on the same Java with the same options. Then the time to the first row of the
 * sample's review, and what the window costs while nobody touches it. Without arguments the program is run from the class path; with
 * the folder of an image, as it is installed, with and without its cache, and beside it the one word twice: started as jpackage starts
 * a program, and started as this one is. Where {@code DISPLAY} is set it is measured there, too, and not only on JavaFX's own screen,
 * which is slow to take over what was drawn.
 */
public final class FirstWindowBenchmark {
    private static final int TURNS = Integer.getInteger("turns", 15);
    private static final int IDLE_SECONDS = Integer.getInteger("idle", 20);
    private static final String PROGRAM = "weighhouse";
    private static final String STANDS = "weighhouse: the first picture stands";
    private static final String ROW_STANDS = "weighhouse: the first row stands";

    private final Path work;
    /** By name, the program first. */
    private final Map<String, List<String>> commands = new LinkedHashMap<>();

    private FirstWindowBenchmark(Path work, List<String> program) {
        this.work = work;
        commands.put(PROGRAM, program);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var work = Files.createTempDirectory(
                Files.createDirectories(Path.of("target/bench").toAbsolutePath()), "window");
        if (args.length == 0) {
            var measured = new FirstWindowBenchmark(
                    work, Runs.java("--enable-native-access=ALL-UNNAMED", "dev.weighhouse.Main"));
            measured.commands.put("bare", Runs.java("--enable-native-access=ALL-UNNAMED", BareWindow.class.getName()));
            measured.measure(false);
        } else {
            var image = Path.of(args[0]).toAbsolutePath();
            System.out.printf("%nInstalled size: %,d bytes%n", Images.size(image));
            var measured = new FirstWindowBenchmark(
                    work, List.of(image.resolve("bin/weighhouse").toString()));
            measured.commands.put(
                    "bare, by jpackage",
                    List.of(Images.byJpackage(image, work, STANDS).toString()));
            measured.commands.put(
                    "bare, by our launcher",
                    List.of(Images.byOurs(image, work, STANDS).toString()));
            measured.measure(true);
        }
    }

    private void measure(boolean cached) throws IOException, InterruptedException {
        System.out.printf("%nStart of the process to the first picture of the window (%s)%n", Runs.machine());
        var screens = new LinkedHashMap<String, String>();
        screens.put("headless", "-Dglass.platform=Headless -Dprism.order=sw");
        if (System.getenv("DISPLAY") != null) {
            screens.put("display", "-Dprism.order=sw");
        }
        for (var screen : screens.entrySet()) {
            if (cached) {
                compare(screen.getKey() + ", with the cache", screen.getValue());
            }
            compare(screen.getKey() + ", without a cache", screen.getValue() + " -XX:AOTMode=off");
            review(screen.getKey(), screen.getValue());
        }
        idle(screens.get("headless"));
    }

    private void review(String title, String options) throws IOException, InterruptedException {
        var times = new long[TURNS];
        var sample = new ArrayList<>(program());
        sample.add("--sample");
        for (int turn = 0; turn < TURNS; turn++) {
            try (var run = start(sample, options)) {
                times[turn] = run.until(ROW_STANDS);
            }
        }
        System.out.println("  " + title + ", until the first row of the sample's review stands");
        System.out.printf("    %-22s median %,6d ms  (%s)%n", PROGRAM, Runs.median(times), Runs.range(times));
    }

    private List<String> program() {
        return Objects.requireNonNull(commands.get(PROGRAM));
    }

    private void compare(String title, String options) throws IOException, InterruptedException {
        var times = new LinkedHashMap<String, long[]>();
        commands.keySet().forEach(name -> times.put(name, new long[TURNS]));
        for (int turn = 0; turn < TURNS; turn++) {
            for (var command : commands.entrySet()) {
                Objects.requireNonNull(times.get(command.getKey()))[turn] = stands(command.getValue(), options);
            }
        }
        System.out.println("  " + title);
        var ours = Runs.median(Objects.requireNonNull(times.get(PROGRAM)));
        times.forEach((name, all) -> System.out.printf(
                "    %-22s median %,6d ms  (%s)  ratio %.2f%n",
                name, Runs.median(all), Runs.range(all), (double) ours / Runs.median(all)));
    }

    private long stands(List<String> command, String options) throws IOException {
        try (var run = start(command, options)) {
            return run.until(STANDS);
        }
    }

    private void idle(String options) throws IOException, InterruptedException {
        System.out.printf("  idle for %d seconds, welcome screen%n", IDLE_SECONDS);
        for (var command : commands.entrySet()) {
            try (var run = start(command.getValue(), options)) {
                run.until(STANDS);
                // What follows the first picture is over by then.
                run.rest(10);
                var before = Usage.of(run.process.pid());
                run.rest(IDLE_SECONDS);
                var used = Usage.of(run.process.pid()).since(before);
                System.out.printf(
                        "    %-22s %,d ms of processor, %,d wake-ups, of them %,d of the JavaFX thread; %,d MB of memory%n",
                        command.getKey(), used.millis(), used.wakeUps(), used.screenWakeUps(), used.megabytes());
            }
        }
    }

    private Run start(List<String> command, String options) throws IOException {
        var home = Files.createTempDirectory(work, "home");
        var builder = new ProcessBuilder(command)
                .redirectError(home.resolve("err.txt").toFile());
        var environment = builder.environment();
        for (var variable :
                List.of("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")) {
            environment.put(variable, home.toString());
        }
        environment.put("JAVA_TOOL_OPTIONS", options + " -Dweighhouse.startup.trace=true -Duser.home=" + home);
        return new Run(System.nanoTime(), builder.start());
    }

    private record Run(long from, Process process) implements AutoCloseable {
        /** In milliseconds. */
        long until(String line) throws IOException {
            var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (var told = said.readLine(); told != null; told = said.readLine()) {
                if (told.equals(line)) {
                    return (System.nanoTime() - from) / 1_000_000;
                }
            }
            throw new IllegalStateException("it ended before it said: " + line);
        }

        void rest(int seconds) throws InterruptedException {
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it ended while it was idle");
            }
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }

    /** What a process has used since its start, out of {@code /proc}; a tick is a hundredth of a second. */
    private record Usage(long millis, long wakeUps, long screenWakeUps, long megabytes) {
        static Usage of(long pid) throws IOException {
            var proc = Path.of("/proc", String.valueOf(pid));
            long wakeUps = 0;
            long screen = 0;
            try (var tasks = Files.list(proc.resolve("task"))) {
                for (var task : tasks.toList()) {
                    var status = Files.readAllLines(task.resolve("status"));
                    var woken = field(status, "voluntary_ctxt_switches:");
                    wakeUps += woken;
                    screen += status.getFirst().contains("JavaFX App") ? woken : 0;
                }
            }
            var stat = Files.readString(proc.resolve("stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            var memory = field(Files.readAllLines(proc.resolve("status")), "VmRSS:") / 1024;
            return new Usage(10 * (Long.parseLong(fields[11]) + Long.parseLong(fields[12])), wakeUps, screen, memory);
        }

        private static long field(List<String> status, String name) {
            return status.stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()).replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        }

        Usage since(Usage before) {
            return new Usage(
                    millis - before.millis, wakeUps - before.wakeUps, screenWakeUps - before.screenWakeUps, megabytes);
        }
    }
}
