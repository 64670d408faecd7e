package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.reconcile.OpenRow;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** For how long rows are open at the end of October. */
class AgesTest {
    private static final String MOST = "92233720368547758.07";

    private static OpenRow since(String day, String amount) {
        return LarkfieldRows.one(LarkfieldRows.platform(day, day, "Takings", amount), null, "");
    }

    private static Ages of(OpenRow... rows) {
        return Ages.of(List.of(rows), Larkfield.OCTOBER, Larkfield.GBP);
    }

    private static List<Integer> counts(OpenRow... rows) {
        return of(rows).buckets().stream().map(Ages.Bucket::count).toList();
    }

    @Test
    void countsDaysToTheEndOfTheMonth() {
        assertThat(Ages.days(since("2026-10-31", "1.00"), Larkfield.OCTOBER)).isZero();
        assertThat(Ages.days(since("2026-10-01", "1.00"), Larkfield.OCTOBER)).isEqualTo(30);
        assertThat(Ages.days(since("2026-11-02", "1.00"), Larkfield.OCTOBER))
                .as("dated later")
                .isZero();
    }

    @Test
    void aBucketEndsWhereTheNextBegins() {
        assertThat(counts(since("2026-10-01", "1.00"))).containsExactly(1, 0, 0, 0);
        assertThat(counts(since("2026-09-30", "1.00"))).containsExactly(0, 1, 0, 0);
        assertThat(counts(since("2026-09-01", "1.00"))).containsExactly(0, 1, 0, 0);
        assertThat(counts(since("2026-08-31", "1.00"))).containsExactly(0, 0, 1, 0);
        assertThat(counts(since("2026-08-02", "1.00"))).containsExactly(0, 0, 1, 0);
        assertThat(counts(since("2026-08-01", "1.00"))).containsExactly(0, 0, 0, 1);
        assertThat(counts(since("2019-01-01", "1.00"))).containsExactly(0, 0, 0, 1);
    }

    @Test
    void addsUpTheSharesOfEachBucket() {
        var ages = of(since("2026-10-30", "10.00"), since("2026-10-29", "-2.50"), since("2026-07-01", "1.00"));
        assertThat(ages.buckets())
                .extracting(
                        Ages.Bucket::from,
                        Ages.Bucket::count,
                        bucket -> bucket.sum().orElseThrow())
                .containsExactly(
                        Tuple.tuple(0, 2, LarkfieldRows.gbp("7.50")),
                        Tuple.tuple(31, 0, LarkfieldRows.gbp("0.00")),
                        Tuple.tuple(61, 0, LarkfieldRows.gbp("0.00")),
                        Tuple.tuple(91, 1, LarkfieldRows.gbp("1.00")));
        assertThat(ages.buckets()).extracting(Ages.Bucket::endless).containsExactly(false, false, false, true);
    }

    @Test
    void saysWhereTheSharesAreTooLargeToBeAdded() {
        var ages = of(since("2026-10-30", MOST), since("2026-10-29", "0.01"), since("2026-07-01", "1.00"));
        assertThat(RowsBar.words(ages, Signs.AS_THEY_ARE))
                .contains("2, too large to be added")
                .endsWith("over 90 d: 1, +1.00");
    }
}
