package dev.weighhouse.connect.xero;

import static dev.weighhouse.connect.xero.Shapes.account;
import static dev.weighhouse.connect.xero.Shapes.id;
import static dev.weighhouse.connect.xero.Shapes.list;
import static dev.weighhouse.connect.xero.Shapes.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.connect.Replies;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class XeroStandingTest {

    private final Tenant tenant = new Tenant();

    @BeforeEach
    void all() {
        tenant.json("Organisation", organisation("NZD", 31, 3, "\"PeriodLockDate\":\"/Date(1546214400000+0000)/\""))
                .accounts(account(610, "Fees", "EXPENSE", "EXPENSE"))
                .answer(
                        "TaxRates",
                        _ -> Replies.json(
                                200,
                                list(
                                        "TaxRates",
                                        "{\"Name\":\"GST\",\"TaxType\":\"INPUT2\",\"Status\":\"ACTIVE\"}",
                                        "{\"Name\":\"No GST\",\"TaxType\":\"NONE\"}",
                                        "{\"Name\":\"Old\",\"TaxType\":\"OLD\",\"Status\":\"ARCHIVED\"}"),
                                "X-DayLimit-Remaining: 4321"));
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void saysWhatXeroWouldTakeNow() {
        try (var ledger = tenant.open()) {
            var standing = ledger.journals().orElseThrow().standing(tenant.notes);

            assertThat(standing.company().id()).isEqualTo(id(0));
            assertThat(standing.chart().contains(new AccountId(id(610)))).isTrue();
            assertThat(standing.lockedUntil()).isEqualTo(LocalDate.of(2018, 12, 31));
            assertThat(standing.currencies()).extracting("currencyCode").containsExactly("NZD");
            assertThat(standing.taxCodes()).contains(Set.of("INPUT2", "NONE"));
            assertThat(standing.callsLeftThisMinute()).isEqualTo(56);
            assertThat(standing.callsLeftToday()).isEqualTo(4321);
            assertThat(standing.fetchedAt()).isEqualTo(tenant.time.instant());
        }
    }

    @Test
    void readsEverythingAnew() {
        try (var ledger = tenant.open()) {
            var port = ledger.journals().orElseThrow();
            port.standing(tenant.notes);
            tenant.json("Organisation", organisation("NZD", 31, 3))
                    .accounts(account(611, "Fees", "EXPENSE", "EXPENSE"));

            var standing = port.standing(tenant.notes);

            assertThat(standing.lockedUntil()).isNull();
            assertThat(standing.chart().contains(new AccountId(id(611)))).isTrue();
        }
    }

    @Test
    void saysWhatXeroCanDoForAFactThatMustCrossOnce() {
        try (var ledger = tenant.open()) {
            var capabilities = ledger.journals().orElseThrow().capabilities();

            assertThat(capabilities.nativeKey()).contains(Duration.ofMinutes(6));
            assertThat(capabilities.settleTime()).isGreaterThan(Duration.ofMinutes(6));
            assertThat(capabilities.keyField()).isEqualTo("Narration");
            assertThat(capabilities.drafts()).isFalse();
            assertThat(capabilities.callsPerMinute()).isEqualTo(60);
        }
    }
}
