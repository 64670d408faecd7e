package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://books.example/api, https://books.example/api/",
        "https://books.example, https://books.example/",
        "http://localhost:8080/x/, http://localhost:8080/x/",
        "http://127.0.0.1:8080, http://127.0.0.1:8080/",
        "http://[::1]:8080, http://[::1]:8080/",
        "https://books.example/api?key=1#top, https://books.example/api/"
    })
    void takesEncryptedAddressesAndThisComputer(String text, String url) {
        assertThat(BaseUrl.of("base-url", text)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://books.example",
                "http://127.0.0.1.books.example/",
                "http://localhost.example/",
                "http://192.168.1.5/",
                "https://anna:geheim@books.example/",
                "ftp://books.example/",
                "books.example",
                ""
            })
    void refusesEverythingElse(String text) {
        var failure = catchThrowableOfType(FailureException.class, () -> BaseUrl.of("base-url", text))
                .failure();

        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.words()).contains("base-url").doesNotContain("geheim");
    }
}
