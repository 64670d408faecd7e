package dev.weighhouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Cause.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The causes of many accounts together: both directions are told, for in sum they often come to nothing. */
class PeriodCausesTest {

    private static Waterfall waterfall(String difference, Cause... causes) {
        return new Waterfall(Money.of(difference, "GBP"), List.of(causes));
    }

    private static Cause cause(Kind kind, String amount) {
        return new Cause(kind, Money.of(amount, "GBP"), List.of("x"));
    }

    private static List<String> lines(Waterfall... all) {
        return PeriodCauses.of(List.of(all)).stream()
                .flatMap(causes -> causes.lines().stream())
                .map(line -> "%s %d %s %s %s"
                        .formatted(
                                line.kind(),
                                line.accounts(),
                                line.more().plain(),
                                line.less().plain(),
                                line.net().plain()))
                .toList();
    }

    @Test
    void bothDirectionsOfOneCauseAreTold() {
        assertThat(lines(
                        waterfall("180.00", cause(Kind.WRONG_ACCOUNT, "180.00")),
                        waterfall("-170.00", cause(Kind.WRONG_ACCOUNT, "-180.00"))))
                .containsExactly("WRONG_ACCOUNT 2 180.00 -180.00 0.00", "null 1 10.00 0.00 10.00");
    }

    @Test
    void causesStandInTheirOrderAndWhatIsUnexplainedLast() {
        assertThat(lines(
                        waterfall("1.00"),
                        waterfall("5.00", cause(Kind.CUT_OFF, "3.00"), cause(Kind.MISSING_IN_LEDGER, "2.00"))))
                .containsExactly(
                        "CUT_OFF 1 3.00 0.00 3.00", "MISSING_IN_LEDGER 1 2.00 0.00 2.00", "null 1 1.00 0.00 1.00");
    }

    @Test
    void currenciesAreNeverAdded() {
        var euro = new Waterfall(Money.of("2.00", "EUR"), List.of());

        assertThat(PeriodCauses.of(Stream.of(waterfall("1.00"), euro).toList()))
                .extracting(causes -> causes.difference().toString())
                .containsExactly("2.00 EUR", "1.00 GBP");
    }

    @Test
    void linesThatAreNotTheDifferenceAreRefused() {
        assertThatThrownBy(() -> new PeriodCauses(Money.of("1.00", "GBP"), List.of()))
                .isInstanceOf(IllegalStateException.class);
    }
}
