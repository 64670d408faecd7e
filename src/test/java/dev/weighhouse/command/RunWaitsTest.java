package dev.weighhouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class RunWaitsTest {

    @Test
    void aRunSaysForWhatItWaitsAndUntilWhen() {
        var now = ZonedDateTime.parse("2026-11-04T23:58:00Z[Europe/London]");

        assertThat(RunCommand.waiting(Duration.ofSeconds(151), "J-1055", now))
                .isEqualTo("Waiting 151 seconds, until 00:00:31: a look before then cannot prove that J-1055 is not"
                        + " there.");
    }
}
