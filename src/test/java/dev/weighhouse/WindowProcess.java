package dev.weighhouse;

import dev.weighhouse.store.ChildProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, with its window on JavaFX's own screen and all its folders in one. */
final class WindowProcess implements AutoCloseable {
    static final String STANDS = "weighhouse: the first picture stands";

    /** Far more than any of them needs, so that one that never ends fails its test and not the whole run. */
    private static final long LONGEST_SECONDS = 240;

    private final Process process;
    private final BufferedReader said;

    private WindowProcess(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts it.
     *
     * @param home where it keeps all that is its own
     * @param options for its Java
     */
    static WindowProcess start(Path home, List<String> options, String... arguments) throws IOException {
        var java = new ArrayList<>(
                List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-D" + StartTrace.ASKED + "=true"));
        java.addAll(options);
        java.add("-Duser.home=" + home);
        var builder = ChildProcess.prepared(java, Main.class, arguments);
        var environment = builder.environment();
        for (var variable : List.of("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")) {
            var folder = Files.createDirectories(home.resolve(variable.toLowerCase(Locale.ROOT)));
            environment.put(variable, folder.toString());
        }
        var process = builder.directory(home.toFile()).start();
        process.onExit().orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).exceptionally(_ -> process.destroyForcibly());
        return new WindowProcess(process);
    }

    /** All that it says on its standard output until its window stands. */
    List<String> untilItStands() throws IOException {
        var all = new ArrayList<String>();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals(STANDS)) {
                return all;
            }
            all.add(line);
        }
        throw new AssertionError("it ended before its window stood: " + all);
    }

    /** All that it says on its standard output, when it has ended. */
    List<String> output() {
        return said.lines().toList();
    }

    /** All that it says on its standard error, when it has ended. */
    String complaint() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
