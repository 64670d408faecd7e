import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/**
 * Makes the image of the program that every package holds: its own Java with JavaFX inside, the jars, a launcher, and the
 * cache that lets it start fast. Runs on the system it makes it for, from the source, on a JDK of 25 or newer:
 *
 * <pre>java packaging/image/Image.java --version 0.1.0 --icon FILE [--file-types FILE] [--no-cache] --out FOLDER</pre>
 *
 * <p>It reads {@code pom.xml} and the folder {@code target/weighhouse}, and leaves the image in FOLDER. With
 * {@code SOURCE_DATE_EPOCH}, or else the build time that the pom states, every file gets the same time.
 */
final class Image {
    /**
     * What the program and its parts use. java.desktop comes with javafx.base, which names it in its module file; it also
     * holds java.beans, which jdbi reads records with. What speaks to the keychain on Linux finds out by jdk.security.auth
     * who the user is, and asks for it by name only.
     */
    private static final String MODULES =
            "java.base,java.logging,java.sql,java.xml,jdk.httpserver,jdk.security.auth,jdk.unsupported,javafx.controls";

    private final Map<String, String> options;
    private final Pom pom = Pom.read(Path.of("pom.xml"));
    private final Platform platform = Platform.here();
    private final Path out;
    private final Path work;

    private Image(Map<String, String> options) throws IOException {
        this.options = options;
        this.out = Path.of(options.get("out")).toAbsolutePath();
        this.work = Files.createDirectories(out.resolveSibling(out.getFileName() + ".work"));
    }

    public static void main(String... args) throws IOException, InterruptedException {
        var options = new HashMap<String, String>();
        for (int i = 0; i < args.length; i++) {
            var value = i + 1 < args.length && !args[i + 1].startsWith("--") ? args[++i] : "";
            options.put(args[args[i].startsWith("--") ? i : i - 1].substring(2), value);
        }
        new Image(options).make();
    }

    private void make() throws IOException, InterruptedException {
        Trees.delete(out);
        Trees.delete(work);
        var app = Path.of("target/weighhouse").toAbsolutePath();
        var runtime = runtime(app.resolve("lib/javafx"));
        var input = work.resolve("input");
        var sheets = new Sheets(runtime.resolve("bin/java"), Files.createDirectories(work.resolve("sheets")));
        Jars.lay(app.resolve("lib"), input, platform, sheets);
        appImage(input, runtime);
        var content = platform.content(out);
        if (platform == Platform.LINUX) {
            new Launcher(content, platform.app(content), platform.java(content)).replace(platform.launcher(content));
        }
        platform.strip(content);
        Trees.dated(out, pom.time());
        if (!options.containsKey("no-cache")) {
            new Cache(platform, out, content, work).train();
        }
        Trees.dated(out, pom.time());
        Trees.delete(work);
    }

    /** JavaFX comes as jars with its native parts inside; as jmods jlink puts these where Java finds them. */
    private Path runtime(Path jars) throws IOException {
        var jmods = Files.createDirectories(work.resolve("jmods"));
        for (var jar : Trees.files(jars)) {
            if (Jars.isEmpty(jar)) {
                continue;
            }
            var name = jar.getFileName().toString().replaceAll("-\\d.*", "").replace('-', '.');
            var parts = work.resolve(name);
            Jars.unpack(jar, parts, platform);
            run(
                    "jmod",
                    "create",
                    "--class-path",
                    parts.resolve("classes").toString(),
                    "--libs",
                    Files.createDirectories(parts.resolve("native")).toString(),
                    "--target-platform",
                    platform.jmodName(),
                    "--date",
                    pom.time().toString(),
                    jmods.resolve(name + ".jmod").toString());
        }
        var runtime = work.resolve("runtime");
        var command = new ArrayList<>(List.of(
                "--module-path",
                jmods.toString(),
                "--add-modules",
                MODULES,
                "--strip-debug",
                "--no-man-pages",
                "--no-header-files",
                "--compress",
                options.getOrDefault("compress", "zip-6"),
                "--output",
                runtime.toString()));
        command.addAll(platform.javaOptions());
        run("jlink", command.toArray(String[]::new));
        platform.prune(runtime);
        return runtime;
    }

    private void appImage(Path input, Path runtime) throws IOException {
        var jar = "weighhouse-" + pom.version() + ".jar";
        var command = new ArrayList<>(List.of(
                "--type",
                "app-image",
                "--name",
                platform.imageName(),
                "--app-version",
                options.get("version"),
                "--vendor",
                "Weighhouse",
                "--description",
                pom.description(),
                "--input",
                input.toString(),
                "--main-jar",
                jar,
                "--main-class",
                "dev.weighhouse.Main",
                "--runtime-image",
                runtime.toString(),
                "--icon",
                Path.of(options.get("icon")).toAbsolutePath().toString(),
                "--dest",
                out.toString()));
        if (options.containsKey("file-types")) {
            command.addAll(List.of("--file-associations", options.get("file-types")));
        }
        command.addAll(platform.extraLaunchers());
        var java = new ArrayList<>(pom.jvmOptions());
        // JavaFX is a module here, and not on the class path as in the folder that Maven leaves.
        java.replaceAll(one -> one.equals("--enable-native-access=ALL-UNNAMED") ? one + ",javafx.graphics" : one);
        java.addAll(List.of(
                // What SQLite and the keychain bring in C and the face of the icons stand beside the jars: unpacked at
                // each start, they would take their time and be left behind.
                "-Dorg.sqlite.lib.path=$APPDIR",
                "-Dweighhouse.icons=$APPDIR/icons.ttf",
                "-Djna.boot.library.path=$APPDIR",
                "-Djna.nounpack=true",
                // The second compiler comes in later: on two cores it takes from the first window what it gives to
                // those after
                // it. What runs for seconds still gets it in the first of them.
                "-XX:Tier4InvocationThreshold=30000",
                "-XX:Tier4MinInvocationThreshold=3600",
                "-XX:Tier4CompileThreshold=90000",
                "-XX:Tier4BackEdgeThreshold=240000",
                // A folder in the temporary one for tools that watch a Java: it outlives the program.
                "-XX:-UsePerfData",
                // A cache that is missing, or was made for another Java, is no affair of the person.
                "-Xlog:aot*=off",
                "-Xlog:cds*=off"));
        java.forEach(one -> command.addAll(List.of("--java-options", one)));
        run("jpackage", command.toArray(String[]::new));
    }

    private static void run(String tool, String... args) {
        var code = ToolProvider.findFirst(tool)
                .orElseThrow(() -> new IllegalStateException("this Java has no " + tool + ": a JDK is needed"))
                .run(System.out, System.err, args);
        if (code != 0) {
            throw new IllegalStateException(tool + " ended with " + code);
        }
    }
}
