package dev.weighhouse.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/** Images as they are installed: how large one is, and one of the bare window on the same Java, with a cache made the same way. */
final class Images {

    private Images() {}

    static long size(Path image) throws IOException {
        try (var files = Files.walk(image)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /**
     * Makes the image of the bare window.
     *
     * @param image of the program, whose launcher, Java and options it takes
     * @param stands what it says when its window stands
     * @return the launcher
     */
    static Path bare(Path image, Path work, String stands) throws IOException, InterruptedException {
        var app = Files.createDirectories(work.resolve("bare/lib/app"));
        var bin = Files.createDirectories(work.resolve("bare/bin"));
        Files.copy(image.resolve("lib/libapplauncher.so"), work.resolve("bare/lib/libapplauncher.so"));
        Files.createSymbolicLink(work.resolve("bare/lib/runtime"), image.resolve("lib/runtime"));
        var launcher = Files.copy(image.resolve("bin/weighhouse"), bin.resolve("bare"));
        jar(app.resolve("bare.jar"));
        var options = Files.readAllLines(image.resolve("lib/app/weighhouse.cfg")).stream()
                .filter(line -> line.startsWith("java-options=") && !line.contains("-XX:AOTCache="))
                .collect(Collectors.joining("\n"));
        var configuration = app.resolve("bare.cfg");
        Files.writeString(configuration, """
                [Application]
                app.classpath=$APPDIR/bare.jar
                app.mainclass=%s

                [JavaOptions]
                %s
                """.formatted(BareWindow.class.getName(), options));
        train(launcher, app.resolve("bare.aot"), stands);
        Files.writeString(
                configuration, Files.readString(configuration) + "java-options=-XX:AOTCache=$APPDIR/bare.aot\n");
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
                        "-XX:AOTCacheOutput=%s -Dglass.platform=Headless -Dprism.order=sw -D%s=true"
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
