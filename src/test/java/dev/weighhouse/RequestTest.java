package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RequestTest {

    @Test
    void onlyAFileOrTheSampleAloneOpensTheWindow() {
        assertThat(Request.of()).contains(new Request.Front());
        assertThat(Request.of("--sample")).contains(new Request.Sample());
        assertThat(Request.of("books.weighhouse")).contains(new Request.Open(Path.of("books.weighhouse")));
        assertThat(Request.of("review")).isEmpty();
        assertThat(Request.of("review", "--sample")).isEmpty();
        assertThat(Request.of("--help")).isEmpty();
    }

    @Test
    void aFileIsTakenHoweverItsEndingIsWritten() {
        assertThat(Request.of("BOOKS.WEIGHHOUSE")).contains(new Request.Open(Path.of("BOOKS.WEIGHHOUSE")));
        assertThat(Request.of("Books.Weighhouse")).contains(new Request.Open(Path.of("Books.Weighhouse")));
    }

    @Test
    void aFileThatCannotBeNamedHereOpensNothingAndIsToldWithANextStep() {
        assertThat(Request.of("Caf\0.weighhouse")).isEmpty();
        assertThat(Request.complaint("Caf\0.weighhouse"))
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith("Caf\0.weighhouse cannot be the name of a file here.")
                        .contains("LC_ALL=C.UTF-8")
                        .doesNotContain("\n"));
    }

    @Test
    void nothingElseIsComplainedOf() {
        assertThat(Request.complaint()).isEmpty();
        assertThat(Request.complaint("--sample")).isEmpty();
        assertThat(Request.complaint("Books.weighhouse")).isEmpty();
        assertThat(Request.complaint("review", "Caf\0.weighhouse")).isEmpty();
        assertThat(Request.complaint("Caf\0")).isEmpty();
    }
}
