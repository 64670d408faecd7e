package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @Test
    void tellsWhatItRunsOnAndNotWhose() {
        assertThat(Version.about())
                .startsWith("Weighhouse ")
                .contains("Java " + System.getProperty("java.version"), System.getProperty("os.name"))
                .doesNotContain(System.getProperty("user.home"));
    }

    @Test
    void takesAPageThatABrowserCanBeTrustedWith() {
        assertThat(Version.page(" https://books.example/weighhouse/versions "))
                .contains(URI.create("https://books.example/weighhouse/versions"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://books.example/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https:///nowhere",
                "not a page"
            })
    void takesNothingElse(String named) {
        assertThat(Version.page(named)).isEmpty();
    }
}
