package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BooksSettingsTest {

    @Test
    void takesTheWordsTheyMayBe() {
        assertThatCode(() -> {
                    BooksSettings.check(with(Map.of()));
                    BooksSettings.check(with(Map.of("books", " single-entry ", "category-separator", ":")));
                    BooksSettings.check(with(Map.of("books", "double-entry", "entries", "per-payout")));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnyOtherWordByItsKey() {
        var refused = catchThrowableOfType(
                FailureException.class, () -> BooksSettings.check(with(Map.of("entries", "weekly"))));

        assertThat(refused.failure().words()).isEqualTo("The setting entries is weekly.");
        assertThat(refused.failure().nextStep()).isEqualTo("Choose one of: per-day, per-payout, per-transaction.");
    }

    private static Connection with(Map<String, String> settings) {
        return new Connection(new ConnectionId("pos"), Role.PLATFORM, "rest", "POS", settings);
    }
}
