package dev.weighhouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Quotes too old to be compared. */
class ReviewerFreshnessTest extends ReviewCase {

    @Test
    void isStaleWhereASideWasReadBeforeTheMonthWasOver() {
        ledger.accounts("1110").closing("1110", "100.00").fetchedAt("2026-10-31T23:59:59Z");
        square.accounts("a").closing("a", "100.00").fetchedAt("2026-11-01T00:00:00Z");
        map("a", "1110");

        assertThat(only().status()).isEqualTo(Status.STALE_QUOTE);

        ledger.fetchedAt("2026-11-01T00:00:00Z");
        assertThat(only().status()).isEqualTo(Status.AGREES);
    }

    @Test
    void isStaleWhereTheSidesWereReadMoreThanADayApart() {
        ledger.accounts("1110").closing("1110", "100.00").fetchedAt("2026-11-03T09:00:00Z");
        square.accounts("a").closing("a", "100.00").fetchedAt("2026-11-04T09:00:01Z");
        map("a", "1110");

        assertThat(only().status()).isEqualTo(Status.STALE_QUOTE);

        square.fetchedAt("2026-11-04T09:00:00Z");
        assertThat(only().status()).isEqualTo(Status.AGREES);
    }

    @Test
    void judgesFreshnessOnlyByTheQuotesItUses() {
        ledger.accounts("1110")
                .opening("1110", "1.00")
                .closing("1110", "100.00")
                .openingFetchedAt("2026-10-02T08:00:00Z");
        square.accounts("a").closing("a", "100.00");
        map("a", "1110");

        assertThat(only().status()).isEqualTo(Status.AGREES);
    }

    @Test
    void isStaleWhereAnOpeningItUsesWasReadLongBefore() {
        ledger.accounts("4000")
                .opening("4000", "0.00")
                .closing("4000", "9.00")
                .openingFetchedAt("2026-10-02T08:00:00Z");
        square.accounts("a").opening("a", "0.00").closing("a", "9.00").movement("a", "9.00");
        square.accounts("b").movement("b", "0.00");
        map("a", "4000");
        map("b", "4000");

        assertThat(only().basis()).isEqualTo(Basis.ACTIVITY);
        assertThat(only().status()).isEqualTo(Status.STALE_QUOTE);
    }
}
