package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Cause.Kind;
import dev.weighhouse.reconcile.Waterfall;
import dev.weighhouse.ui.common.OnScreen;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaterfallChartTest {
    private static final Waterfall CLEARING = new Waterfall(
            Money.of("255.75", "GBP"),
            List.of(
                    LarkfieldCauses.cause(Kind.IN_FLIGHT, "1846.20", "GBP", "J-1046", "J-1050"),
                    LarkfieldCauses.cause(Kind.IN_DOUBT, "640.80", "GBP", "J-1051"),
                    LarkfieldCauses.cause(Kind.CUT_OFF, "-2318.45", "GBP", "a", "b", "c"),
                    LarkfieldCauses.cause(Kind.EDITED, "-9.00", "GBP", "J-1024")));

    private static WaterfallChart chart(Waterfall apart) {
        return WaterfallChart.of(apart, UnaryOperator.identity());
    }

    @Test
    void beginsEachBarWhereTheOneBeforeEndsAndEndsAtTheDifference() {
        var lines = chart(CLEARING).lines();
        for (int at = 1; at < lines.size() - 1; at++) {
            assertThat(lines.get(at).from()).isEqualTo(lines.get(at - 1).to());
        }
        assertThat(lines.getLast().to()).isCloseTo(lines.get(lines.size() - 2).to(), within(1e-9));
        assertThat(lines).allSatisfy(line -> assertThat(line.to()).isBetween(-1e-9, 1 + 1e-9));
    }

    @Test
    void tellsWhatIsUnexplainedBeforeTheDifference() {
        var lines = chart(CLEARING).lines();
        assertThat(lines)
                .extracting(line -> line.look().word() + " " + line.amount().text())
                .containsExactly(
                        "In flight +1,846.20",
                        "In doubt +640.80",
                        "Cut-off −2,318.45",
                        "Edited after crossing −9.00",
                        "Unexplained +96.20",
                        "Difference +255.75");
        assertThat(lines.getLast().total()).isTrue();
        assertThat(lines.get(2).brief()).isEqualTo("a and 2 more");
        assertThat(lines.get(2).accessible()).isEqualTo("Cut-off −2,318.45, a, b, c");
    }

    @Test
    void isCalmWhereNothingIsUnexplained() {
        var lines = chart(new Waterfall(
                        Money.of("-1.00", "GBP"), List.of(LarkfieldCauses.cause(Kind.SIGN, "-1.00", "GBP", "a"))))
                .lines();
        assertThat(lines.get(1).look().word()).isEqualTo("Unexplained");
        assertThat(lines.get(1).look().tone()).isEmpty();
        assertThat(chart(CLEARING).lines().get(4).look().tone()).isEqualTo("danger");
    }

    @Test
    void turnsWithTheLensAndCrossesZero() {
        var chart = WaterfallChart.of(CLEARING, Money::negated);
        assertThat(chart.zero()).isCloseTo(1, within(1e-9));
        assertThat(chart.lines().getFirst().amount().text()).isEqualTo("−1,846.20");
        var crossing = chart(
                new Waterfall(Money.of("-1.00", "GBP"), List.of(LarkfieldCauses.cause(Kind.SIGN, "1.00", "GBP", "a"))));
        assertThat(crossing.zero()).isCloseTo(0.5, within(1e-9));
    }

    /** One cause of each kind there is, the first of them huge beside the others. */
    private static Waterfall ofEveryKind() {
        var causes = Stream.of(Kind.values())
                .map(kind -> LarkfieldCauses.cause(kind, kind == Kind.IN_FLIGHT ? "9000000.00" : "0.01", "GBP", "a"))
                .toList();
        return new Waterfall(Money.of("9000000.50", "GBP"), causes);
    }

    @Test
    void drawsEveryCauseAlthoughThereIsOneOfEachKind() {
        var lines = chart(ofEveryKind()).lines();
        assertThat(lines).hasSize(Kind.values().length + 2);
        assertThat(lines).allSatisfy(line -> assertThat(line.from()).isNotEqualTo(line.to()));
        assertThat(lines).extracting(line -> line.look().word()).doesNotHaveDuplicates();
    }

    @Test
    void paintsTheSmallestShareBesideAHugeOneWithinItsPlace() {
        for (var line : chart(ofEveryKind()).lines()) {
            var bar = OnScreen.get(() -> {
                var drawn = new WaterfallBar();
                drawn.show(line, 0, false);
                drawn.resize(120, 21);
                drawn.layout();
                return drawn.lookup(".bar").getBoundsInParent();
            });
            assertThat(bar.getWidth()).isGreaterThanOrEqualTo(2);
            assertThat(bar.getMaxX()).isLessThanOrEqualTo(120);
            assertThat(bar.getMinX()).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void drawsTheLargestAmountsThereAre() {
        var most = new Waterfall(
                new Money(Long.MAX_VALUE, LarkfieldRows.gbp("1").currency()),
                List.of(LarkfieldCauses.cause(Kind.SIGN, "0.01", "GBP", "a")));
        assertThat(chart(most).lines().getLast().to()).isEqualTo(1);
    }

    private static List<String> said(WaterfallChart chart) {
        return chart.lines().stream()
                .map(line -> line.look().word() + " " + line.amount().text())
                .toList();
    }

    @Test
    void joinsTheSmallestCausesAndKeepsWhatIsInDoubtWhatIsUnexplainedAndTheDifference() {
        var chart = WaterfallChart.of(CLEARING, UnaryOperator.identity(), 3);
        assertThat(said(chart))
                .containsExactly(
                        "In doubt +640.80",
                        "Cut-off −2,318.45",
                        "Other causes (2) +1,837.20",
                        "Unexplained +96.20",
                        "Difference +255.75");
        var others = chart.lines().get(2);
        assertThat(others.total()).isFalse();
        assertThat(others.full()).isEqualTo("In flight +1,846.20, Edited after crossing −9.00");
        assertThat(chart.lines().get(3).from()).isEqualTo(others.to());
        assertThat(said(WaterfallChart.of(CLEARING, UnaryOperator.identity(), 4)))
                .isEqualTo(said(chart(CLEARING)));
    }

    @Test
    void joinsNothingThatIsTooLargeToBeAdded() {
        var most = new Money(Long.MAX_VALUE, Larkfield.GBP);
        var apart = new Waterfall(
                most,
                List.of(
                        new Cause(Kind.IN_FLIGHT, most, List.of("a")),
                        new Cause(Kind.CUT_OFF, most.negated(), List.of("b")),
                        new Cause(Kind.SIGN, most, List.of("c"))));
        var shown = WaterfallChart.of(apart, money -> money.isZero() ? money : most, 2);
        assertThat(said(shown)).hasSize(5);
    }
}
