package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the script of the program's folder hands to Java, from a Java that only says it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a script for sh")
class LauncherTest {
    private static final Path SCRIPT = Path.of("packaging", "launcher", "weighhouse");

    private record Said(int exit, List<String> lines) {}

    @TempDir
    Path folder;

    @BeforeEach
    void installJava() throws IOException {
        var java = folder.resolve("java/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, """
                #!/bin/sh
                printf 'locale %s\\n' "${LC_ALL:-left alone}"
                printf '%s\\n' "$@"
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"25.0.1\"\n");
    }

    private Said started(String home, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var script = folder.resolve(home).resolve("bin/weighhouse");
        Files.createDirectories(script.getParent());
        Files.writeString(script, Files.readString(SCRIPT).replace("${app.jvm.options}", "-Xmx1g"));
        var command = new ProcessBuilder("/bin/sh", script.toString());
        command.command().addAll(List.of(arguments));
        command.redirectErrorStream(true);
        var path = System.getenv("PATH");
        command.environment().clear();
        command.environment().put("PATH", path);
        command.environment().put("WEIGHHOUSE_JAVA_HOME", folder.resolve("java").toString());
        command.environment().putAll(environment);
        var process = command.start();
        var lines = process.inputReader().lines().toList();
        return new Said(process.waitFor(), lines);
    }

    private String locale(Map<String, String> environment) throws IOException, InterruptedException {
        return started("app", environment, "--help").lines().getFirst();
    }

    @Test
    void startsForOneWhoHasNoHome() throws IOException, InterruptedException {
        var said = started("app", Map.of(), "review", "--sample");
        assertThat(said.exit()).isZero();
        assertThat(said.lines())
                .containsSequence("dev.weighhouse.Main", "review", "--sample")
                .doesNotContain("--module-path");
    }

    @Test
    void givesALocaleWhereNoneIsThatReadsNamesBeyondAscii() throws IOException, InterruptedException {
        assertThat(locale(Map.of())).isEqualTo("locale C.UTF-8");
        assertThat(locale(Map.of("LANG", "C"))).isEqualTo("locale C.UTF-8");
        assertThat(locale(Map.of("LC_CTYPE", "POSIX", "LANG", "de_DE.UTF-8"))).isEqualTo("locale C.UTF-8");
        assertThat(locale(Map.of("LC_ALL", "C", "LANG", "de_DE.UTF-8"))).isEqualTo("locale C.UTF-8");
    }

    @Test
    void leavesTheLocaleOfThePersonAlone() throws IOException, InterruptedException {
        assertThat(locale(Map.of("LANG", "de_DE.UTF-8"))).isEqualTo("locale left alone");
        assertThat(locale(Map.of("LC_CTYPE", "en_GB.UTF-8", "LANG", "C"))).isEqualTo("locale left alone");
        assertThat(locale(Map.of("LC_ALL", "de_DE.UTF-8"))).isEqualTo("locale de_DE.UTF-8");
    }

    @Test
    void opensTheWindowForAFileHoweverItsEndingIsWritten() throws IOException, InterruptedException {
        for (var file : List.of("Books.weighhouse", "BOOKS.WEIGHHOUSE", "Books.Weighhouse")) {
            assertThat(started("app", Map.of(), file).lines())
                    .contains("--module-path")
                    .endsWith(file);
        }
    }

    @Test
    void saysSoWhereAColonInItsFolderKeepsItFromStarting() throws IOException, InterruptedException {
        var said = started("up:date", Map.of());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.lines())
                .singleElement()
                .asString()
                .startsWith("Weighhouse cannot start from ")
                .endsWith("move it to a folder without one.");
    }
}
