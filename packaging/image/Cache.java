import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * The cache of loaded and linked classes. It fits one Java and one set of jars only, so a rehearsal of the program makes it in
 * the very image that is packed.
 */
record Cache(Platform platform, Path out, Path content, Path work) {
    private static final String NAME = "weighhouse.aot";

    void train() throws IOException, InterruptedException {
        var cache = platform.app(content).resolve(NAME);
        // Without what was compiled in the rehearsal: all of that at once would hold up the start that it is meant to
        // help.
        var options = quoted("-XX:AOTCacheOutput=" + cache)
                + " -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining"
                + " -Dglass.platform=Headless -Dprism.order=sw -Dweighhouse.rehearsal=true";
        rehearse(options);
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the rehearsal left no cache");
        }
        // On Linux the launcher looks for it.
        try (var configurations = Files.newDirectoryStream(platform.app(content), "*.cfg")) {
            for (var configuration : configurations) {
                Files.writeString(
                        configuration,
                        "java-options=-XX:AOTCache=$APPDIR/" + NAME + System.lineSeparator(),
                        StandardOpenOption.APPEND);
            }
        }
        System.out.printf("cache: %,d bytes%n", Files.size(cache));
    }

    /** The variable that it goes into is split at spaces. */
    private static String quoted(String option) {
        return '"' + option + '"';
    }

    /** A home of its own, so that nothing of this machine gets in and nothing is left on it. */
    private void rehearse(String options) throws IOException, InterruptedException {
        var home = Files.createDirectories(work.resolve("home"));
        var told = home.resolve("told.txt");
        var builder = new ProcessBuilder(platform.launcher(content).toString())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile());
        var environment = builder.environment();
        environment.put(
                "JAVA_TOOL_OPTIONS",
                options + " " + quoted("-Duser.home=" + home)
                        + " -Duser.language=en -Duser.country=GB -Duser.timezone=Europe/London");
        for (var variable : new String[] {
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "XDG_STATE_HOME",
            "XDG_CACHE_HOME",
            "XDG_RUNTIME_DIR",
            "APPDATA",
            "LOCALAPPDATA",
            "HOME"
        }) {
            environment.put(variable, home.toString());
        }
        var process = builder.start();
        var ended = process.waitFor(15, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        var words = Files.readString(told, StandardCharsets.UTF_8);
        if (!ended || process.exitValue() != 0 || !words.contains("rehearsed: welcome, sample")) {
            throw new IllegalStateException("the rehearsal failed:\n" + words);
        }
        words.lines().filter(line -> line.startsWith("rehearsed: ")).forEach(System.out::println);
    }
}
