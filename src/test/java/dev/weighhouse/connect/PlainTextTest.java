package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void leavesOrdinaryNamesAlone() {
        assertThat(PlainText.name("4010 Fee income (old)")).isEqualTo("4010 Fee income (old)");
        assertThat(PlainText.name("Räkning – 現金 🏦")).isEqualTo("Räkning – 現金 🏦");
    }

    @Test
    void showsWhereControlsStood() {
        assertThat(PlainText.name("a\u0000b\u001Bc\u007Fd\u0085e\nf\u2028g"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg");
    }

    @Test
    void showsWhereTheDirectionWasTurned() {
        for (var control : "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".toCharArray()) {
            assertThat(PlainText.name("a" + control + "b")).isEqualTo("a\uFFFDb");
        }
    }

    @Test
    void halvesOfCharactersAreReplaced() {
        assertThat(PlainText.name("a\uD83Cb")).isEqualTo("a\uFFFDb");
    }

    @Test
    void cutsLongNamesBetweenCharacters() {
        var name = PlainText.name("🏦".repeat(501));

        assertThat(name.codePointCount(0, name.length())).isEqualTo(500);
        assertThat(name).endsWith("🏦…");
        assertThat(PlainText.name("🏦".repeat(500))).isEqualTo("🏦".repeat(500));
    }

    @Test
    void aTextMayBeLongerAndHasSpacesForLineEnds() {
        assertThat(PlainText.text("a\tb\nc")).isEqualTo("a b c");
        assertThat(PlainText.text("x".repeat(5_000))).hasSize(4_000).endsWith("…");
    }
}
