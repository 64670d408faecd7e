package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesktopTextTest {
    private final List<List<String>> asked = new ArrayList<>();

    private OptionalInt percent(String system, @Nullable String answer) {
        return DesktopText.percent(system, command -> {
            asked.add(command);
            return Optional.ofNullable(answer);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1.0,100",
        "1.25,125",
        "1.5,150",
        "2,200",
        "0.85,85",
        "1.1000000000000001,",
        "1.100000,110",
        "0.0,",
        "'1,5',",
        "one,",
        "'',"
    })
    void readsTheFactorOfGnome(String factor, @Nullable Integer percent) {
        assertThat(percent("Linux", factor + "\n"))
                .isEqualTo(percent == null ? OptionalInt.empty() : OptionalInt.of(percent));
        assertThat(asked)
                .singleElement()
                .satisfies(command -> assertThat(command).startsWith("gsettings", "get"));
    }

    @Test
    void readsThePercentInTheRegistryOfWindows() {
        var answer =
                "\r\nHKEY_CURRENT_USER\\Software\\Microsoft\\Accessibility\r\n    TextScaleFactor    REG_DWORD    0x7d\r\n\r\n";

        assertThat(percent("Windows 11", answer)).hasValue(125);
        assertThat(percent("Windows 11", "ERROR: The system was unable to find the specified key"))
                .isEmpty();
    }

    @Test
    void asksNobodyOnAMac() {
        assertThat(percent("Mac OS X", "1.5")).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void aDesktopThatSaysNothingLeavesItAtThat() {
        assertThat(percent("Linux", null)).isEmpty();
    }
}
