package dev.weighhouse.reconcile;

import static dev.weighhouse.reconcile.Sides.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final List<Cause.Kind> OURS =
            Stream.of(Cause.Kind.values()).filter(Cause.Kind::ours).toList();
    private static final Period OCTOBER = Period.month("2026-10");

    private final List<Posting> postings = new ArrayList<>();
    private final List<Transaction> transactions = new ArrayList<>();
    private final List<Underway> ours = new ArrayList<>();
    private final List<Adjusted> adjusted = new ArrayList<>();

    private void ledger(String id, int day, String amount, @Nullable String reference) {
        postings.add(
                new Posting(id, null, new AccountId("1"), LocalDate.of(2026, 10, day), money(amount), reference, null));
    }

    private void platform(String id, int day, String amount, @Nullable String reference) {
        transactions.add(new Transaction(
                id, new AccountId("a"), LocalDate.of(2026, 10, day), money(amount), reference, null, null, null));
    }

    private void ours(String entry, Cause.Kind kind, String amount) {
        ours.add(new Underway(entry, kind, OCTOBER.to(), money(amount), false));
    }

    private Waterfall waterfall(@Nullable String ledger, @Nullable String platform) {
        return explained(ledger, platform, true).orElseThrow();
    }

    private Optional<Waterfall> explained(@Nullable String ledger, @Nullable String platform, boolean withRows) {
        var account = Account.called("1", "1010 Cash", AccountType.ASSET, GBP).build();
        var variance = new Variance(
                account,
                List.of(new PlatformAccount(AccountKey.of("square", "a"), account)),
                GBP,
                OCTOBER,
                Basis.CLOSING,
                side(ledger, withRows),
                side(platform, withRows),
                Money.zero(GBP),
                Status.DIFFERS,
                List.of());
        var around = Around.of(
                postings.stream()
                        .map(row -> new Row(AccountKey.of("xero", "1"), row))
                        .toList(),
                transactions.stream()
                        .map(row -> new Row(AccountKey.of("square", "a"), row))
                        .toList());
        return Explanation.of(Evidence.of(variance, around).with(ours, adjusted))
                .waterfall();
    }

    private static SideFigures side(@Nullable String closing, boolean withRows) {
        return closing == null
                ? SideFigures.none()
                : new SideFigures(null, withRows ? Money.zero(GBP) : null, money(closing), List.of());
    }

    private static List<String> words(Waterfall waterfall) {
        return waterfall.causes().stream()
                .map(cause -> cause.amount().plain() + " " + cause.words())
                .toList();
    }

    @Test
    void namesWhatIsMissingOnEitherSideAndWhatHasAnotherAmount() {
        platform("t1", 3, "500.00", "PO-1");
        ledger("p2", 4, "75.00", "MJ-2");
        ledger("p3", 5, "10.00", "SQ-3");
        platform("t3", 5, "12.50", "SQ-3");

        var waterfall = waterfall("100.00", "550.00");

        assertThat(words(waterfall))
                .containsExactly(
                        "500.00 missing in the ledger: PO-1",
                        "-75.00 missing on the platform: MJ-2",
                        "2.50 amount differs: SQ-3");
        assertThat(waterfall.explained()).isEqualTo(money("427.50"));
        assertThat(waterfall.unexplained()).isEqualTo(money("22.50"));
    }

    @Test
    void rowsOfTheSameAmountOutweighEachOther() {
        platform("t1", 3, "40.00", "A-1");
        ledger("p1", 4, "40.00", null);
        platform("t2", 9, "40.00", "A-2");

        assertThat(words(waterfall("0.00", "40.00"))).containsExactly("40.00 missing in the ledger: A-2");
    }

    @Test
    void whatOneOfOurEntriesIsToBringIsNotMissingAsWell() {
        platform("t1", 3, "500.00", "PO-1");
        ours("J-7", Cause.Kind.IN_FLIGHT, "500.00");

        var waterfall = waterfall("100.00", "600.00");

        assertThat(words(waterfall)).containsExactly("500.00 in flight: J-7");
        assertThat(waterfall.unexplained()).isEqualTo(money("0.00"));
        assertThat(waterfall.adjustable()).isEqualTo(money("0.00"));
    }

    @Test
    void tellsDoubtAndRejectionApart() {
        ours("J-1", Cause.Kind.IN_DOUBT, "10.00");
        ours("J-2", Cause.Kind.REJECTED, "20.00");
        ours("J-3", Cause.Kind.REJECTED, "5.00");
        platform("t1", 3, "10.00", "A");
        platform("t2", 3, "20.00", "B");
        platform("t3", 3, "5.00", "C");

        assertThat(words(waterfall("0.00", "35.00")))
                .containsExactly("10.00 in doubt: J-1", "25.00 rejected: J-2, J-3");
    }

    @Test
    void whatWasTakenOfTheRowsIsACauseOfTheOtherSignAndWhatWasTakenOfTheRestIsNot() {
        platform("t1", 3, "75.00", "PO-1");
        adjusted.add(new Adjusted("J-1", Adjusted.Part.ROWS, money("75.00")));
        adjusted.add(new Adjusted("J-2", Adjusted.Part.REST, money("100.00")));

        var waterfall = waterfall("175.00", "250.00");

        assertThat(words(waterfall)).containsExactly("75.00 missing in the ledger: PO-1", "-75.00 adjusted here: J-1");
        assertThat(waterfall.adjustable()).isEqualTo(money("0.00"));
        assertThat(waterfall.unexplained()).isEqualTo(money("75.00"));
    }

    @Test
    void whatTookSomeOfAllIsHeldAgainstTheRowsFirst() {
        platform("t1", 3, "75.00", "PO-1");
        adjusted.add(new Adjusted("J-1", Adjusted.Part.ALL, money("20.00")));

        var waterfall = waterfall("20.00", "250.00");

        assertThat(words(waterfall)).containsExactly("75.00 missing in the ledger: PO-1", "-20.00 adjusted here: J-1");
        assertThat(waterfall.unexplained()).isEqualTo(money("175.00"));
    }

    @Test
    void nothingIsLeftOfEitherPartWhereTheTwoWentDifferentWaysAndAllWasTaken() {
        ledger("p1", 3, "75.00", null);
        adjusted.add(new Adjusted("J-1", Adjusted.Part.ALL, money("100.00")));

        var waterfall = waterfall("175.00", "175.00");

        assertThat(words(waterfall)).containsExactly("-75.00 missing on the platform: p1", "75.00 adjusted here: J-1");
        assertThat(waterfall.unexplained()).isEqualTo(money("0.00"));
    }

    @Test
    void rowsTellNothingWhereOneSideQuotesNone() {
        platform("t1", 3, "500.00", "PO-1");

        var waterfall = explained("100.00", "600.00", false).orElseThrow();

        assertThat(waterfall.causes()).isEmpty();
        assertThat(waterfall.unexplained()).isEqualTo(money("500.00"));
    }

    @Test
    void thereIsNothingToExplainWhereOneSideStatesNothing() {
        assertThat(explained(null, "600.00", true)).isEmpty();
    }

    @Test
    void namesThreeRowsAndCountsTheRest() {
        for (int at = 1; at <= 5; at++) {
            platform("t" + at, at, "%d.00".formatted(at), "R-" + at);
        }

        assertThat(words(waterfall("0.00", "15.00")))
                .containsExactly("15.00 missing in the ledger: R-1, R-2, R-3 and 2 more");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void causesAndTheRestAreTheDifferenceWhateverTheOrderOfRows(long seed) {
        var random = new Random(seed);
        for (int at = 0; at < 60; at++) {
            var amount = "%d.%02d".formatted(random.nextInt(20), random.nextInt(4));
            var reference = random.nextInt(4) == 0 ? null : "R-" + random.nextInt(50);
            var day = 1 + random.nextInt(31);
            switch (random.nextInt(5)) {
                case 0 -> ours("J-" + at, OURS.get(random.nextInt(OURS.size())), amount);
                case 1, 2 -> ledger("p" + at, day, amount, reference);
                default -> platform("t" + at, day, amount, reference);
            }
        }
        var ledger = postings.stream().map(Posting::amount).reduce(money("0.00"), Money::plus);
        var platform = transactions.stream().map(Transaction::amount).reduce(money("0.00"), Money::plus);
        var first = waterfall(ledger.plain(), platform.plain());

        assertThat(first.unexplained().isZero()).as("every row is there").isTrue();
        assertThat(first.explained()).isEqualTo(platform.minus(ledger));
        Collections.shuffle(postings, random);
        Collections.shuffle(transactions, random);
        assertThat(waterfall(ledger.plain(), platform.plain())).isEqualTo(first);
    }
}
