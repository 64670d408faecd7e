package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.OpenRow;
import dev.weighhouse.reconcile.Variance;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody believes a picture whose numbers contradict each other: what the screens are shown with adds up. */
class LarkfieldAddsUpTest {

    static List<Variance> differing() {
        return Larkfield.october().variances().stream()
                .filter(LaterFigures::differs)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("differing")
    void rowsComeToTheirCausesAndCausesToTheDifference(Variance variance) {
        var accounted = LarkfieldCauses.of(variance);
        var apart = accounted.waterfall().orElseThrow();
        assertThat(variance.difference()).contains(apart.difference());
        Stream.concat(Arrays.stream(Cause.Kind.values()), Stream.of((Cause.Kind) null))
                .forEach(kind -> assertThat(shares(accounted.open(), kind))
                        .as("rows of %s", kind)
                        .isEqualTo((kind == null ? apart.unexplained() : apart.amount(kind)).minor()));
    }

    private static long shares(List<OpenRow> rows, Cause.@Nullable Kind kind) {
        return sum(rows, row -> row.cause() == kind);
    }

    private static long sum(List<OpenRow> rows, Predicate<OpenRow> which) {
        return rows.stream()
                .filter(which)
                .map(OpenRow::share)
                .mapToLong(Money::minor)
                .sum();
    }

    @ParameterizedTest
    @MethodSource("differing")
    void eachRowsShareIsItsOwnAmount(Variance variance) {
        assertThat(LarkfieldCauses.of(variance).open()).allSatisfy(open -> {
            var ledger = open.ledger() == null
                    ? 0
                    : open.ledger().movement().amount().minor();
            var platform = open.platform() == null
                    ? 0
                    : open.platform().movement().amount().minor();
            assertThat(open.share().minor()).isEqualTo(platform - ledger);
            assertThat(open.share().currency()).isEqualTo(variance.currency());
        });
    }

    @ParameterizedTest
    @MethodSource("differing")
    void rollsForwardToWhatTheListShows(Variance variance) {
        var oneIsOff = variance.label().startsWith("1120");
        Stream.of(variance.ledger(), variance.platform())
                .flatMap(side -> side.rollForwardGap().stream())
                .filter(gap -> !oneIsOff)
                .forEach(gap -> assertThat(gap.isZero()).isTrue());
    }
}
