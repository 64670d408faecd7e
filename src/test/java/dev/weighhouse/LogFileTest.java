package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log file as it is set up for the program; each test has a Logback of its own. */
class LogFileTest {
    private final LoggerContext context = new LoggerContext();

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        context.setMDCAdapter(new LogbackMDCAdapter());
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private ExecutionStatus configured() {
        var file = new LogFile();
        file.setContext(context);
        return file.configure(context, folder.toString());
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve("weighhouse.log"));
    }

    @Test
    void writesALineWithTheTimeTheLevelTheThreadAndWhoSaysIt() throws IOException {
        assertThat(configured()).isEqualTo(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
        context.getLogger("dev.weighhouse.connect.Wire").debug("GET {} in {} ms", "/accounts", 7);
        assertThat(written())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) DEBUG \\["
                        + Thread.currentThread().getName().replaceAll("\\W", ".")
                        + "] dev\\.weighhouse\\.connect\\.Wire GET /accounts in 7 ms\\R");
    }

    @Test
    void writesTheTraceBelowTheLineWithoutWhatItWasThrownWith() throws IOException {
        configured();
        context.getLogger("dev.weighhouse").error("Unexpected", new IllegalStateException("no such account"));
        assertThat(written().lines())
                .anySatisfy(line -> assertThat(line).endsWith("dev.weighhouse Unexpected"))
                .contains("java.lang.IllegalStateException")
                .anySatisfy(line -> assertThat(line).contains("at dev.weighhouse.LogFileTest"))
                .noneSatisfy(line -> assertThat(line).contains("no such account"));
    }

    @Test
    void keepsNoMoreOfItThanThePersonHasRoomFor() throws IOException {
        configured();
        var appender = (RollingFileAppender<?>) context.getLogger("ROOT").getAppender("file");
        var kept = (SizeAndTimeBasedRollingPolicy<?>) appender.getRollingPolicy();
        assertThat(kept.getMaxHistory()).isEqualTo(14);

        var line = "x".repeat(100_000);
        for (int i = 0; i < 12 * 55; i++) {
            context.getLogger("dev.weighhouse").info(line);
        }
        context.stop();
        try (var files = Files.list(folder)) {
            var sizes = files.map(file -> file.toFile().length()).toList();
            assertThat(sizes).hasSizeGreaterThan(2).allMatch(size -> size < 6_000_000L);
            assertThat(sizes.stream().mapToLong(size -> size).sum()).isLessThan(56_000_000L);
        }
    }

    @Test
    void leavesOutWhatOthersSayInDetail() throws IOException {
        configured();
        context.getLogger("org.sqlite").debug("not this");
        context.getLogger("org.sqlite").info("but this");
        assertThat(written()).contains("but this").doesNotContain("not this");
    }

    @Test
    void leavesALoggingAloneThatIsNotTheProgramsOwn() {
        var file = new LogFile();
        assertThat(file.configure(context, null)).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
        assertThat(context.getLogger("ROOT").iteratorForAppenders()).isExhausted();
    }

    @Test
    void isFoundByLogback() {
        assertThat(ServiceLoader.load(ch.qos.logback.classic.spi.Configurator.class))
                .hasAtLeastOneElementOfType(LogFile.class);
    }
}
