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
}
