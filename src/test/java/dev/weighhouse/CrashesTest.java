package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.weighhouse.ui.common.Crash;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What becomes of an exception that nobody caught, up to the moment it is shown. */
class CrashesTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(Crashes.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Queue<Runnable> screen = new ArrayDeque<>();
    private final List<Crash> shown = new ArrayList<>();
    private final Crashes crashes = new Crashes(screen::add, shown::add);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    private void thrown(Throwable thrown) {
        crashes.uncaughtException(Thread.currentThread(), thrown);
        while (!screen.isEmpty()) {
            screen.remove().run();
        }
    }

    @Test
    void isInTheLogUnderTheCodeThatThePersonSees() {
        thrown(new IllegalStateException("1,284.17 of Larkfield Coffee"));

        assertThat(shown).singleElement().satisfies(crash -> {
            assertThat(crash.code()).matches("[0-9a-f]{8}");
            assertThat(crash.times()).isEqualTo(1);
            assertThat(log.list)
                    .singleElement()
                    .satisfies(event -> assertThat(event.getFormattedMessage())
                            .contains("Code " + crash.code())
                            .contains("java.lang.IllegalStateException", "at dev.weighhouse.CrashesTest")
                            .doesNotContain("1,284.17", "Larkfield"));
            assertThat(crash.details())
                    .singleElement()
                    .satisfies(details -> assertThat(details)
                            .contains("Code " + crash.code(), "at dev.weighhouse.CrashesTest")
                            .doesNotContain("1,284.17", "Larkfield"));
        });
    }

    @Test
    void theSameAgainKeepsItsCodeIsCountedAndDoesNotFillTheLog() {
        for (int i = 0; i < 100; i++) {
            thrown(always());
        }

        assertThat(shown).hasSize(100);
        assertThat(shown).extracting(Crash::code).containsOnly(shown.getFirst().code());
        assertThat(shown.getLast().times()).isEqualTo(100);
        assertThat(log.list).hasSize(7);
    }

    private static IllegalStateException always() {
        var same = new IllegalStateException("each time the same");
        same.setStackTrace(new StackTraceElement[] {new StackTraceElement("dev.weighhouse.X", "y", "X.java", 1)});
        return same;
    }

    @Test
    void anotherFaultHasAnotherCodeAndBothAreInTheDetails() {
        thrown(new IllegalStateException());
        thrown(new IllegalArgumentException());

        assertThat(shown.getFirst().code()).isNotEqualTo(shown.getLast().code());
        assertThat(String.join("", shown.getLast().details()))
                .contains(shown.getFirst().code(), shown.getLast().code());
    }

    @Test
    void aFaultInTellingIsNotToldOfAgain() {
        var turns = new ArrayList<Crash>();
        var broken = new Crashes(screen::add, crash -> {
            turns.add(crash);
            throw new IllegalStateException("the dialog is what is broken");
        });

        broken.uncaughtException(Thread.currentThread(), new IllegalStateException());
        var again = catchThrowable(screen.remove()::run);
        broken.uncaughtException(Thread.currentThread(), again);
        screen.remove().run();

        assertThat(turns).hasSize(1);
        assertThat(log.list).hasSize(2);
    }

    @Test
    void withoutAScreenTheLogHasItStill() {
        var blind = new Crashes(
                _ -> {
                    throw new IllegalStateException("Toolkit not initialized");
                },
                shown::add);

        blind.uncaughtException(Thread.currentThread(), new IllegalStateException());

        assertThat(shown).isEmpty();
        assertThat(log.list.getFirst().getFormattedMessage()).startsWith("Code ");
    }
}
