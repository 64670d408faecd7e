package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Cause.Kind;
import dev.weighhouse.reconcile.PeriodCauses;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Waterfall;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The waterfall of a whole month. */
class MonthChartTest {
    private static final Review OCTOBER = Larkfield.october();

    private static LaterFigures known(Review review) {
        var later = new LaterFigures();
        var found = new HashMap<RowKey, Waterfall>();
        review.variances().stream()
                .filter(LaterFigures::differs)
                .forEach(each ->
                        LarkfieldCauses.of(each).waterfall().ifPresent(apart -> found.put(RowKey.of(each), apart)));
        later.take(found);
        return later;
    }

    private static List<PeriodCauses> october() {
        return known(OCTOBER).together(OCTOBER).orElseThrow();
    }

    private static Waterfall one(String difference, Kind kind, String share) {
        return new Waterfall(Money.of(difference, "GBP"), List.of(LarkfieldCauses.cause(kind, share, "GBP", "a")));
    }

    private static List<String> told(WaterfallChart chart) {
        return chart.lines().stream()
                .map(line -> line.look().word() + " " + line.amount().text() + " " + line.brief())
                .toList();
    }

    private static WaterfallChart chart(Waterfall... accounts) {
        return WaterfallChart.of(
                PeriodCauses.of(List.of(accounts)).getFirst(), UnaryOperator.identity(), Integer.MAX_VALUE);
    }

    @Test
    void barsOfEachCurrencyComeToTheDifferencesOfItsAccounts() {
        assertThat(october()).hasSize(2).allSatisfy(together -> {
            var lines = WaterfallChart.of(together, UnaryOperator.identity(), Integer.MAX_VALUE)
                    .lines();
            var bars = lines.subList(0, lines.size() - 1).stream()
                    .map(line -> new BigDecimal(line.amount().plain()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var accounts = OCTOBER.variances().stream()
                    .filter(each -> each.currency().equals(together.difference().currency()))
                    .flatMap(each -> each.difference().stream())
                    .map(Money::decimal)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(bars).isEqualByComparingTo(accounts);
            assertThat(lines.getLast().amount().plain()).isEqualTo(accounts.toPlainString());
            assertThat(lines.getLast().total()).isTrue();
        });
    }

    @Test
    void tellsBothDirectionsWhereAccountsOutweighEachOther() {
        var chart = chart(one("5.00", Kind.CUT_OFF, "7.00"), one("-7.00", Kind.CUT_OFF, "-7.00"));
        assertThat(told(chart))
                .containsExactly(
                        "Cut-off 0.00 2 accounts: +7.00, \u22127.00",
                        "Unexplained \u22122.00 1 account",
                        "Difference \u22122.00 sum of the causes");
    }

    @Test
    void endsWithWhatIsUnexplainedAlthoughItIsNothing() {
        var lines = chart(one("7.00", Kind.CUT_OFF, "7.00")).lines();
        assertThat(lines.get(1).look().word()).isEqualTo("Unexplained");
        assertThat(lines.get(1).amount().zero()).isTrue();
        assertThat(lines.get(1).look().tone()).isEmpty();
    }

    @Test
    void isNotToldBeforeEveryDifferenceIsTakenApart() {
        assertThat(new LaterFigures().together(OCTOBER)).isEmpty();
        var agreeing = Larkfield.allAgree();
        assertThat(new LaterFigures().together(agreeing)).hasValue(List.of());
    }

    @Test
    void findsTheAccountsOfACause() {
        var later = known(OCTOBER);
        assertThat(labels(later, Kind.IN_FLIGHT, "GBP"))
                .containsExactly("1110 Square clearing", "2210 VAT on sales", "4010 Quayside café");
        assertThat(labels(later, Kind.IN_FLIGHT, "EUR")).containsExactly("1030 Euro wallet");
        assertThat(labels(later, Kind.SIGN, "GBP")).isEmpty();
        var unexplained = new CauseChoice(Larkfield.GBP, new DetailModel.Picked(null));
        assertThat(OCTOBER.variances().stream().filter(each -> unexplained.takes(each, later)))
                .extracting(each -> each.label())
                .containsExactly(
                        "1110 Square clearing",
                        "2030 Gift cards outstanding",
                        "2040 Tips to pay out",
                        "6420 Marketing");
    }

    private static Stream<String> labels(LaterFigures later, Kind kind, String currency) {
        var choice = new CauseChoice(Currency.getInstance(currency), new DetailModel.Picked(kind));
        return OCTOBER.variances().stream()
                .filter(each -> choice.takes(each, later))
                .map(each -> each.label());
    }

    @Test
    void refusesSumsThatAreTooLarge() {
        var most = new Waterfall(new Money(Long.MAX_VALUE, Larkfield.GBP), List.of());
        assertThatThrownBy(() -> PeriodCauses.of(List.of(most, most))).isInstanceOf(ArithmeticException.class);
    }
}
