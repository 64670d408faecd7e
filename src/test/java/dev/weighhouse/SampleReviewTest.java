package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.Months;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Finding;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Variance;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample company from end to end: pulled over HTTP from its sandbox, kept in a workspace file, and reviewed. */
class SampleReviewTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneId.of("Europe/London"));
    private static final Period OCTOBER = Period.month("2026-10");

    private static OpenWorkspace sample;
    private static List<PullResult> pulled;

    @BeforeAll
    static void pull() {
        sample = new Wiring(CLOCK, () -> "Maya Okafor").sample();
        pulled = pullAgain();
    }

    private static List<PullResult> pullAgain() {
        var months = Period.months(YearMonth.of(2026, 8), YearMonth.of(2026, 10));
        return sample.monthEnd().pull(List.of(), months, Progress.NONE);
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    @Test
    void readsTheLedgerAndAllThreePlatforms() {
        assertThat(pulled).allSatisfy(result -> assertThat(result).isInstanceOf(PullResult.Done.class));
        assertThat(pulled)
                .extracting(result -> result.connection().title())
                .containsExactly("QuickBooks", "Square", "Stripe", "Pleo");
    }

    @Test
    void opensOnOctober() {
        assertThat(sample.company()).isEqualTo("Larkfield Coffee");
        assertThat(Months.current(sample, LocalDate.of(2027, 3, 9))).isEqualTo(OCTOBER);
    }

    @Test
    void octoberIsExactlyTheDocumentedReview() throws IOException {
        assertThat(lines(review("2026-10"))).containsExactlyElementsOf(documented());
    }

    @Test
    void augustIsCleanButForTheGiftCardsNobodyMapped() {
        assertThat(open("2026-08"))
                .containsExactly("2030 differs 75.00 GBP", "Promotional gift cards outstanding unmapped -");
    }

    @Test
    void septemberIsCleanButForTheGiftCardsNobodyMapped() {
        assertThat(open("2026-09"))
                .containsExactly("2030 differs 175.00 GBP", "Promotional gift cards outstanding unmapped -");
    }

    @Test
    void everyAccountRollsForwardOnBothSidesInEveryMonth() {
        var findings = Stream.of("2026-08", "2026-09", "2026-10")
                .flatMap(month -> review(month).variances().stream())
                .flatMap(variance -> variance.findings().stream())
                .map(Finding::kind)
                .distinct();

        assertThat(findings).containsExactly(Finding.Kind.INACTIVE_TARGET);
    }

    @Test
    void theArchivedTargetIsNamedBesideItsAccount() {
        var agency = variance("6465");

        assertThat(agency.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.INACTIVE_TARGET);
            assertThat(finding.words()).contains("6465 Agency fees").contains("archived");
        });
    }

    @Test
    void squareClearingShowsTheLatePayoutAndTheStrayCorrection() {
        assertThat(unmatched("1110")).containsExactly("MJ-3318 +52.40 GBP", "SQ-PO-1030 -2318.45 GBP");
    }

    @Test
    void thePayoutAccountShowsTheSamePayoutFromTheOtherSide() {
        assertThat(unmatched("1030")).containsExactly("SQ-PO-1030 +2318.45 GBP");
    }

    @Test
    void swappedDigitsStandSideBySide() {
        assertThat(sample.journals().explain(variance("6420")).open())
                .singleElement()
                .satisfies(pair -> {
                    assertThat(Objects.requireNonNull(pair.ledger()).movement().amount())
                            .isEqualTo(gbp("304.47"));
                    assertThat(Objects.requireNonNull(pair.platform())
                                    .movement()
                                    .amount())
                            .isEqualTo(gbp("340.47"));
                });
    }

    @Test
    void theFlippedSignStandsSideBySide() {
        assertThat(unmatched("2040")).containsExactly("SQ-TP-W43 +130.00 GBP");
        assertThat(unmatched("1013")).containsExactly("SQ-TP-W43 -130.00 GBP");
    }

    @Test
    void theMissingRefundIsOnThePlatformOnly() {
        assertThat(unmatched("1120")).containsExactly("ST-RF-8841 -57.60 GBP");
        assertThat(unmatched("4190")).containsExactly("ST-RF-8841 +48.00 GBP");
        assertThat(unmatched("2210")).containsExactly("ST-RF-8841 +9.60 GBP");
    }

    @Test
    void theMissingDepositIsInEuro() {
        assertThat(unmatched("1125")).containsExactly("ST-EU-LIND-7 +620.00 EUR");
        assertThat(unmatched("2150")).containsExactly("ST-EU-LIND-7 -620.00 EUR");
    }

    @Test
    void accountsThatAgreeHaveNoUnmatchedRows() {
        var agreeing = review("2026-10").variances().stream().filter(v -> v.status() == Status.AGREES);

        assertThat(agreeing).allSatisfy(variance -> {
            assertThat(sample.journals().explain(variance).open()).isEmpty();
            assertThat(variance.difference()).contains(Money.zero(variance.currency()));
        });
    }

    @Test
    void theUnmappedAccountHasOneSuggestion() {
        var suggestions = sample.monthEnd().suggestions();

        assertThat(suggestions).containsOnlyKeys(AccountKey.of("square", "promo"));
        assertThat(suggestions.get(AccountKey.of("square", "promo")))
                .singleElement()
                .satisfies(
                        best -> assertThat(best.ledger().orElseThrow().value()).isEqualTo("166"));
    }

    @Test
    void pleoIsComparedByActivityBecauseItQuotesNoBalances() {
        var pleo = review("2026-10").variances().stream()
                .filter(v -> v.platformAccounts().getFirst().key().toString().startsWith("pleo/"));

        assertThat(pleo).hasSize(9).allSatisfy(variance -> {
            assertThat(variance.basis()).isEqualTo(Basis.ACTIVITY);
            assertThat(variance.platform().closing()).isNull();
        });
    }

    @Test
    void pullingAgainChangesNothing() {
        var before = lines(review("2026-10"));
        var mappings = sample.monthEnd().mappings();

        pullAgain();

        assertThat(lines(review("2026-10"))).isEqualTo(before);
        assertThat(sample.monthEnd().mappings()).isEqualTo(mappings);
    }

    private static Review review(String month) {
        return sample.monthEnd().review(Period.month(month));
    }

    private static Variance variance(String number) {
        return review("2026-10").variances().stream()
                .filter(v -> number(v).equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static String number(Variance variance) {
        var account = variance.ledgerAccount();
        return account == null ? "" : Objects.requireNonNull(account.number());
    }

    private static List<String> unmatched(String number) {
        return sample.journals().explain(variance(number)).open().stream()
                .map(open -> "%s %s%s".formatted(open.row().name(), sign(open.share()), open.share()))
                .sorted()
                .toList();
    }

    private static String sign(Money money) {
        return money.signum() > 0 ? "+" : "";
    }

    private static List<String> open(String month) {
        return review(month).variances().stream()
                .filter(v -> v.status().open())
                .map(v -> "%s %s %s"
                        .formatted(
                                v.ledgerAccount() == null ? v.label() : number(v),
                                v.status().word(),
                                v.difference().map(Money::toString).orElse("-")))
                .toList();
    }

    private static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }

    /** The columns of the documented review, written from what the review says. */
    private static List<List<String>> lines(Review review) {
        return review.variances().stream()
                .map(v -> List.of(
                        number(v),
                        v.ledgerAccount() == null
                                ? v.platformAccounts().getFirst().account().name()
                                : v.ledgerAccount().name(),
                        String.join(
                                "; ",
                                v.platformAccounts().stream()
                                        .map(a -> a.key().toString())
                                        .toList()),
                        v.currency().getCurrencyCode(),
                        v.period().to().toString(),
                        v.basis() == Basis.CLOSING ? "closing" : "activity",
                        plain(v.ledgerAmount()),
                        plain(v.platformAmount()),
                        plain(v.difference()),
                        v.status().word()))
                .toList();
    }

    private static String plain(Optional<Money> money) {
        return money.map(Money::plain).orElse("");
    }

    private static List<List<String>> documented() throws IOException {
        var in = SampleReviewTest.class.getResourceAsStream("/samples/larkfield/expected-review-2026-10.csv");
        try (var csv = CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return csv.stream().skip(1).map(record -> record.getFields()).toList();
        }
    }
}
