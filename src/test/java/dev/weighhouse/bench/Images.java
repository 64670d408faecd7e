package dev.weighhouse.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/** Images as they are installed: how large one is, and two of the bare window on the same Java, with a cache made the same way. */
final class Images {
    private static final String CACHE = "bare.aot";

    /** A line of the launcher that gives Java an option. */
    private static final Pattern OPTION = Pattern.compile("(?m)^  \"(-.*)\" \\\\$");

    private Images() {}

    static long size(Path image) throws IOException {
        try (var files = Files.walk(image)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /**
     * Makes the image of the bare window, started by the script that starts the program.
     *
     * @param image of the program, whose launcher, Java and options it takes
     * @param stands what it says when its window stands
     * @return the launcher
     */
    static Path byOurs(Path image, Path work, String stands) throws IOException, InterruptedException {
        var app = Files.createDirectories(work.resolve("ours/lib/app"));
        var bin = Files.createDirectories(work.resolve("ours/bin"));
        Files.createSymbolicLink(work.resolve("ours/lib/runtime"), image.resolve("lib/runtime"));
        jar(app.resolve("bare.jar"));
        var script = Files.readString(image.resolve("bin/weighhouse"))
                .replaceFirst("(?m)^classpath=.*$", "classpath=\\$app/bare.jar")
                .replace("/weighhouse.aot", "/" + CACHE)
                .replace("dev.weighhouse.Main", BareWindow.class.getName());
        var launcher = Files.writeString(bin.resolve("bare"), script);
        if (!launcher.toFile().setExecutable(true)) {
            throw new IOException(launcher + " cannot be made executable");
        }
        train(launcher, app.resolve(CACHE), stands);
        return launcher;
    }

    /**
     * Makes the image of the bare window as jpackage makes and starts one, with the Java and the options of the program.
     *
     * @param image of the program
     * @param stands what it says when its window stands
     * @return the launcher
     */
    static Path byJpackage(Path image, Path work, String stands) throws IOException, InterruptedException {
        var input = Files.createDirectories(work.resolve("input"));
        jar(input.resolve("bare.jar"));
        var command = new ArrayList<>(List.of("--type", "app-image", "--name", "bare", "--main-jar", "bare.jar"));
        command.addAll(List.of("--main-class", BareWindow.class.getName(), "--input", input.toString()));
        command.addAll(List.of("--runtime-image", image.resolve("lib/runtime").toString(), "--dest", work.toString()));
        OPTION.matcher(Files.readString(image.resolve("bin/weighhouse")))
                .results()
                .map(found -> found.group(1))
                .filter(option -> !option.contains("$"))
                .forEach(option -> command.addAll(List.of("--java-options", option)));
        var code = ToolProvider.findFirst("jpackage")
                .orElseThrow(() -> new IllegalStateException("this Java has no jpackage"))
                .run(System.out, System.err, command.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("jpackage ended with " + code);
        }
        var app = work.resolve("bare/lib/app");
        var launcher = work.resolve("bare/bin/bare");
        train(launcher, app.resolve(CACHE), stands);
        Files.writeString(
                app.resolve("bare.cfg"),
                "java-options=-XX:AOTCache=$APPDIR/" + CACHE + "\n",
                StandardOpenOption.APPEND);
        return launcher;
    }

    private static void jar(Path file) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(file))) {
            for (var type : List.of(BareWindow.class, BareWindow.OneWord.class, BareWindow.Drawn.class)) {
                var name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (var in = type.getClassLoader().getResourceAsStream(name)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    private static void train(Path launcher, Path cache, String stands) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(launcher.toString()).redirectErrorStream(true);
        builder.environment()
                .put(
                        "JAVA_TOOL_OPTIONS",
                        "-XX:AOTCacheOutput=%s -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -Dglass.platform=Headless -Dprism.order=sw -D%s=true"
                                .formatted(cache, BareWindow.TRACE));
        var process = builder.start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = said.readLine(); line != null && !line.equals(stands); line = said.readLine()) {
            // until it stands
        }
        // The one end at which Java writes the cache and that needs nobody at the window.
        process.toHandle().destroy();
        process.waitFor();
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the bare window left no cache");
        }
    }
}
