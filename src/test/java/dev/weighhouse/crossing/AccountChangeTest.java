package dev.weighhouse.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountChangeTest {
    private static final AccountState RENT = new AccountState("7100", "Rent", false, "T20");

    private static PlatformAccount standing(@Nullable String externalId) {
        return new PlatformAccount("p-1", externalId, RENT, PlatformAccount.Use.UNKNOWN, null);
    }

    @Test
    void aRewriteIsOfTheAccountThatStandsThere() {
        var change =
                new AccountChange.Rewrite(standing("42"), RENT.archived(true).taxCode(null));
        assertThat(change.externalId()).isEqualTo("42");
        assertThat(change.target()).isEqualTo(new AccountState("7100", "Rent", true, null));
    }

    @Test
    void whatHasNoExternalIdIsNeitherMadeNorChanged() {
        assertThatThrownBy(() -> new AccountChange.Creation(" ", RENT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AccountChange.Rewrite(standing(""), RENT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AccountChange.Rewrite(standing(null), RENT))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void aPlatformTakesAtLeastOneAccountAtATime() {
        assertThatThrownBy(() -> new ChartLimits(0, 255, 255, 255, true, 500, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
