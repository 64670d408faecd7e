package dev.weighhouse.close;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.reconcile.Finding;
import dev.weighhouse.reconcile.Status;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month that was pulled while a chart was another one than it is now. */
class OlderMonthsTest extends MonthEndCase {
    private static final Period NOVEMBER = Period.month("2026-11");

    @BeforeEach
    void pullOctober() {
        pull();
        map(TILL, "L1");
    }

    private void pullNovember() {
        work.pull(List.of(), List.of(NOVEMBER), Progress.NONE);
    }

    @Test
    void keepAPlatformAccountThatWasDeletedSince() {
        square.accounts.clear();
        pullNovember();

        var october = work.review(OCTOBER).variances();

        assertThat(october).singleElement().satisfies(line -> {
            assertThat(line.status()).isEqualTo(Status.DIFFERS);
            assertThat(line.difference()).contains(pounds("30.00"));
            assertThat(line.findings())
                    .extracting(Finding::kind)
                    .containsExactly(Finding.Kind.MISSING_PLATFORM_ACCOUNT);
        });
        assertThat(work.review(NOVEMBER).variances()).isEmpty();
    }

    @Test
    void keepALedgerAccountThatWasDeletedSince() {
        ledger.accounts.removeFirst();
        pullNovember();

        var october = work.review(OCTOBER);

        assertThat(october.variances()).singleElement().satisfies(line -> {
            assertThat(line.ledgerAmount()).contains(pounds("100.00"));
            assertThat(line.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.MISSING_TARGET);
        });
        assertThat(october.ledgerChart().size()).isEqualTo(2);
    }
}
