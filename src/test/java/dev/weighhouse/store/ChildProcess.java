package dev.weighhouse.store;

import java.io.File;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Another Java of its own, with the same classes. */
public final class ChildProcess {

    private ChildProcess() {}

    /**
     * Starts the main method of a class; what the child complains of goes to our own error stream. It lives too short for the
     * thorough compiler, which would only take time from the other tests.
     */
    public static Process start(Class<?> main, String... arguments) throws IOException {
        return prepared(List.of("-XX:TieredStopAtLevel=1"), main, arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /**
     * What starts the main method of a class.
     *
     * @param options further options for Java
     */
    public static ProcessBuilder prepared(List<String> options, Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** A launcher may have loaded the tests from a class loader of its own. */
    private static String classPath() {
        if (ChildProcess.class.getClassLoader() instanceof URLClassLoader urls) {
            return Arrays.stream(urls.getURLs())
                    .map(url -> new File(url.getPath()).getPath())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }
}
