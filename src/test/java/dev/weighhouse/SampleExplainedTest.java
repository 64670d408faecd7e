package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.Months;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.OpenRow;
import dev.weighhouse.reconcile.PeriodCauses;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every planted variance of the sample is named with its right cause, and nothing is left over. */
class SampleExplainedTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneId.of("Europe/London"));

    private static OpenWorkspace sample;
    private static Function<Variance, Accounted> explanations;

    @BeforeAll
    static void pull() {
        sample = new Wiring(CLOCK, () -> "Maya Okafor").sample();
        var months = Months.toPull(sample, LocalDate.now(CLOCK));
        sample.monthEnd().pull(List.of(), months, Progress.NONE);
        explanations = sample.journals().explanations();
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    private static List<Variance> variances(String month) {
        return sample.monthEnd().review(Period.month(month)).variances();
    }

    private static Stream<Variance> differing(String month) {
        return variances(month).stream()
                .filter(variance -> variance.difference().isPresent())
                .filter(variance -> !variance.difference().orElseThrow().isZero());
    }

    /** {@code 1013: -130.00 sign: SQ-TP-W43}, with what is unexplained where there is any. */
    private static String told(Variance variance) {
        var waterfall = waterfall(variance);
        var causes = waterfall.causes().stream()
                .map(cause -> cause.amount().plain() + " " + cause.words())
                .toList();
        var rest = waterfall.unexplained().isZero() ? "" : " and " + waterfall.unexplained() + " unexplained";
        return number(variance) + ": " + String.join(" and ", causes) + rest;
    }

    private static Waterfall waterfall(Variance variance) {
        return explanations.apply(variance).waterfall().orElseThrow();
    }

    private static String number(Variance variance) {
        return Objects.requireNonNull(
                Objects.requireNonNull(variance.ledgerAccount()).number());
    }

    private static List<String> notes(String account) {
        var variance = variances("2026-10").stream()
                .filter(each -> each.ledgerAccount() != null && number(each).equals(account))
                .findFirst()
                .orElseThrow();
        return explanations.apply(variance).open().stream().map(OpenRow::note).toList();
    }

    @Test
    void everyDifferenceOfOctoberHasItsRightCause() {
        assertThat(differing("2026-10").map(SampleExplainedTest::told))
                .containsExactly(
                        "1013: -130.00 sign: SQ-TP-W43",
                        "1030: 2318.45 cut-off: SQ-PO-1030",
                        "1050: -36.00 amount differs: PL-MAILBROOK",
                        "1110: -2318.45 cut-off: SQ-PO-1030 and 52.40 missing on the platform: MJ-3318",
                        "1120: -57.60 missing in the ledger: ST-RF-8841",
                        "1125: 620.00 missing in the ledger: ST-EU-LIND-7",
                        "2030: 250.00 unmapped: SQ-PROMO-08, SQ-PROMO-09, SQ-PROMO-10",
                        "2040: 130.00 sign: SQ-TP-W43",
                        "2150: -620.00 missing in the ledger: ST-EU-LIND-7",
                        "2210: 9.60 missing in the ledger: ST-RF-8841",
                        "4190: 48.00 missing in the ledger: ST-RF-8841",
                        "6110: -52.40 missing on the platform: MJ-3318",
                        "6420: 36.00 amount differs: PL-MAILBROOK",
                        "6460: -180.00 wrong account: PL-AGENCY-10",
                        "6465: 180.00 wrong account: PL-AGENCY-10");
    }

    @Test
    void whatElseThereIsToSayStandsBesideTheRow() {
        assertThat(notes("6420")).containsExactly("digits swapped");
        assertThat(notes("1030")).containsExactly("2 Nov");
        assertThat(notes("6465")).containsExactly("booked to 6460 Marketing");
        assertThat(notes("6460")).containsExactly("belongs to Agency fees");
        assertThat(notes("2030")).hasSize(3).containsOnly("Promotional gift cards outstanding");
    }

    @Test
    void theGiftCardsNobodyMappedExplainTheMonthsBefore() {
        assertThat(differing("2026-08").map(SampleExplainedTest::told))
                .containsExactly("2030: 75.00 unmapped: SQ-PROMO-08");
        assertThat(differing("2026-09").map(SampleExplainedTest::told))
                .containsExactly("2030: 175.00 unmapped: SQ-PROMO-08, SQ-PROMO-09");
    }

    @Test
    void thePayoutIsGoneWhenNovemberIsReviewedAndTheRestIsCarried() {
        assertThat(differing("2026-11").map(SampleExplainedTest::told))
                .containsExactly(
                        "1013: -130.00 sign: SQ-TP-W43",
                        "1110: 52.40 missing on the platform: MJ-3318",
                        "1120: -57.60 missing in the ledger: ST-RF-8841",
                        "1125: 620.00 missing in the ledger: ST-EU-LIND-7",
                        "2030: 250.00 unmapped: SQ-PROMO-08, SQ-PROMO-09, SQ-PROMO-10",
                        "2040: 130.00 sign: SQ-TP-W43",
                        "2150: -620.00 missing in the ledger: ST-EU-LIND-7");
    }

    @Test
    void causesAndRestAreTheDifferenceInEveryMonth() {
        for (var month : List.of("2026-08", "2026-09", "2026-10", "2026-11")) {
            assertThat(differing(month)).isNotEmpty().allSatisfy(variance -> {
                var waterfall = waterfall(variance);
                var sum = waterfall.causes().stream().map(Cause::amount).reduce(waterfall.unexplained(), Money::plus);
                assertThat(sum).isEqualTo(variance.difference().orElseThrow());
            });
        }
    }

    @Test
    void whatAgreesHasNothingOpen() {
        assertThat(variances("2026-10"))
                .filteredOn(
                        variance -> variance.difference().filter(Money::isZero).isPresent())
                .hasSize(21)
                .allSatisfy(variance ->
                        assertThat(explanations.apply(variance).open()).isEmpty());
    }

    @Test
    void onlyWhatNobodyMappedIsLeftOfAllPoundsTogether() {
        var causes = PeriodCauses.of(
                differing("2026-10").map(SampleExplainedTest::waterfall).toList());

        assertThat(causes).extracting(all -> all.difference().toString()).containsExactly("0.00 EUR", "250.00 GBP");
        assertThat(causes.getLast().lines())
                .filteredOn(line -> !line.net().isZero())
                .extracting(line -> line.kind() + " " + line.net())
                .containsExactly("UNMAPPED 250.00 GBP");
    }
}
