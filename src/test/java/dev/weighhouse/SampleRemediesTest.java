package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.reconcile.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sample's own page tells the bookkeeper to do has the effect it promises. */
class SampleRemediesTest {
    private final OpenWorkspace sample = new Wiring(
                    Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneId.of("Europe/London")), () -> "Tom Reyes")
            .sample();

    @BeforeEach
    void pull() {
        sample.monthEnd().pull(List.of(), Period.months(YearMonth.of(2026, 8), YearMonth.of(2026, 10)), Progress.NONE);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void mappingThePromotionalGiftCardsSettlesThemInAllThreeMonths() {
        map("square", "promo", "166");

        for (var month : List.of("2026-08", "2026-09", "2026-10")) {
            assertThat(status(month, "2030")).as(month).contains(Status.AGREES);
        }
        assertThat(sample.monthEnd().suggestions()).isEmpty();
    }

    @Test
    void mappingTheAgencyFeesToMarketingSettlesBothAccounts() {
        map("pleo", "agency", "277");

        assertThat(status("2026-10", "6460")).contains(Status.AGREES);
        assertThat(status("2026-10", "6465")).isEmpty();
    }

    private void map(String connection, String account, String ledger) {
        Remapping.of(sample, AccountKey.of(connection, account), Optional.of(new AccountId(ledger)));
    }

    private Optional<Status> status(String month, String number) {
        return sample.monthEnd().review(Period.month(month)).variances().stream()
                .filter(v -> v.label().startsWith(number + " "))
                .map(v -> v.status())
                .findFirst();
    }
}
