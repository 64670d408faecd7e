import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What differs between the systems. Only Linux was tried. */
enum Platform {
    LINUX("weighhouse", "linux", "lib/app", "lib/runtime", "bin/weighhouse", ".so"),
    MAC("Weighhouse", "macos", "Contents/app", "Contents/runtime/Contents/Home", "Contents/MacOS/Weighhouse", ".dylib"),
    WINDOWS("Weighhouse", "windows", "app", "runtime", "Weighhouse.exe", ".dll");

    private final String imageName;
    private final String system;
    private final String app;
    private final String runtime;
    private final String launcher;
    private final String nativeEnding;

    Platform(String imageName, String system, String app, String runtime, String launcher, String nativeEnding) {
        this.imageName = imageName;
        this.system = system;
        this.app = app;
        this.runtime = runtime;
        this.launcher = launcher;
        this.nativeEnding = nativeEnding;
    }

    static Platform here() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("win") ? WINDOWS : name.contains("mac") ? MAC : LINUX;
    }

    private static boolean arm() {
        return System.getProperty("os.arch").equals("aarch64");
    }

    String imageName() {
        return imageName;
    }

    String jmodName() {
        return system + "-" + (arm() ? "aarch64" : "amd64");
    }

    boolean isNative(String name) {
        return name.endsWith(nativeEnding);
    }

    String sqliteFolder() {
        var folder = switch (this) {
            case LINUX -> "Linux";
            case MAC -> "Mac";
            case WINDOWS -> "Windows";
        };
        return folder + (arm() ? "/aarch64/" : "/x86_64/");
    }

    String jnaFolder() {
        var folder = switch (this) {
            case LINUX -> "linux-";
            case MAC -> "darwin-";
            case WINDOWS -> "win32-";
        };
        return folder + (arm() ? "aarch64/" : "x86-64/");
    }

    /** The folder with the program in it, as jpackage names it. */
    Path content(Path out) {
        return out.resolve(this == MAC ? imageName + ".app" : imageName);
    }

    Path app(Path content) {
        return content.resolve(app);
    }

    Path java(Path content) {
        return content.resolve(runtime).resolve(this == WINDOWS ? "bin/java.exe" : "bin/java");
    }

    Path launcher(Path content) {
        return content.resolve(launcher);
    }

    /**
     * What every start of its Java begins with, for jlink. Compiling code steps back for the code that somebody waits for: on two
     * cores the two compilers would hold up the window they compile for. Java gives threads a priority on Linux only where it is told
     * so here; elsewhere it warns that it may not raise one.
     */
    List<String> javaOptions() {
        return this == LINUX
                ? List.of("--add-options", "-XX:ThreadPriorityPolicy=1 -XX:CompilerThreadPriority=10")
                : List.of();
    }

    /** Takes the tables of names out of the native parts, which only a debugger reads. It needs binutils. */
    void strip(Path content) throws IOException, InterruptedException {
        if (this != LINUX) {
            return;
        }
        var command = new ArrayList<>(List.of("strip", "--strip-unneeded"));
        for (var file : Trees.files(content)) {
            if (file.toString().endsWith(".so")
                    || file.endsWith("bin/java")
                    || file.endsWith("bin/weighhouse") && !file.equals(launcher(content))
                    || file.endsWith("lib/jspawnhelper")) {
                file.toFile().setWritable(true);
                command.add(file.toString());
            }
        }
        var code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("strip ended with " + code);
        }
    }

    /** On Windows a program has a console or it has none: the command line is a launcher of its own. */
    List<String> extraLaunchers() {
        return this == WINDOWS
                ? List.of("--add-launcher", "weighhouse-cli=packaging/windows/cli.properties")
                : List.of();
    }

    /**
     * Takes out what no part of the program calls: two tools, and on Linux, where that was tried, the native parts of AWT. They
     * would be the only ones to need more of the system than JavaFX does.
     */
    void prune(Path runtime) throws IOException {
        for (var tool : List.of("jwebserver", "keytool")) {
            Files.deleteIfExists(runtime.resolve("bin").resolve(this == WINDOWS ? tool + ".exe" : tool));
        }
        if (this == LINUX) {
            Files.deleteIfExists(runtime.resolve("lib/jexec"));
            for (var part : List.of(
                    "awt",
                    "awt_headless",
                    "awt_xawt",
                    "fontmanager",
                    "freetype",
                    "javajpeg",
                    "jawt",
                    "jsound",
                    "lcms",
                    "mlib_image",
                    "splashscreen")) {
                Files.deleteIfExists(runtime.resolve("lib/lib" + part + ".so"));
            }
        }
    }
}
