package dev.weighhouse.connect.hledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Progress;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hledger-web that really runs, on the demo company it is seeded with; entries after March 2025 may be there, too. */
@Tag("real-server")
class HledgerRealServerTest {

    private static final String VARIABLE = "WEIGHHOUSE_HLEDGER_URL";

    private final FakeHledger settings = new FakeHledger();

    @BeforeEach
    void find() {
        assumeTrue(System.getenv(VARIABLE) != null, VARIABLE + " names no running hledger-web");
        settings.with("base-url", System.getenv(VARIABLE));
    }

    @AfterEach
    void stop() {
        settings.close();
    }

    private Ledger ledger() {
        return settings.open();
    }

    @Test
    void readsChartBalancesAndPostings() {
        try (var ledger = ledger()) {
            var chart = ledger.accounts(Progress.NONE).value();
            assertThat(chart.find(new AccountId("assets:bank:current"))
                            .orElseThrow()
                            .label())
                    .isEqualTo("1110 current");

            assertThat(ledger.balances(AsOf.closingOf(LocalDate.of(2025, 3, 31)), Progress.NONE)
                            .orElseThrow()
                            .value())
                    .contains(new Balance(new AccountId("assets:bank:current"), Money.of("14137.66", "GBP")));
            assertThat(ledger.postings(new AccountId("assets:bank:current"), Period.month("2025-02"), Progress.NONE)
                            .orElseThrow()
                            .value())
                    .singleElement()
                    .satisfies(posting -> assertThat(posting.reference()).isEqualTo("JNL-0002"));
        }
    }
}
