package dev.weighhouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Explanation;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The first hundred of the books of the benchmark. */
class PlantedErrorsTest {
    private static final int BOOKS = 120;

    @Test
    void attributesWhatWasPlantedToItsCauseAndAllBarsAddUp() {
        var attribution = PlantedBenchmark.of(BOOKS);

        assertThat(attribution.unbalanced()).isZero();
        assertThat(attribution.restWrong()).isZero();
        attribution.byKind().forEach((kind, counts) -> {
            if (kind != Cause.Kind.WAIVED) {
                assertThat(counts[3]).as("%s", kind).isGreaterThanOrEqualTo(counts[2] * 97 / 100);
            }
        });
        assertThat(attribution.total(3)).isGreaterThan(attribution.total(2) * 99 / 100);
        assertThat(attribution.byKind()).hasSize(Cause.Kind.values().length);
    }

    @Test
    void theOrderOfRowsMakesNoDifference() {
        LongStream.rangeClosed(1, 30).forEach(seed -> {
            var evidence = PlantedBook.of(seed).evidence();
            var first = Explanation.of(evidence);
            var second = Explanation.of(Shuffled.of(evidence, new Random(seed)));

            assertThat(said(second)).as("book %d", seed).isEqualTo(said(first));
        });
    }

    private static String said(Accounted accounted) {
        return "%s %s %s %s %s"
                .formatted(
                        accounted.waterfall(),
                        accounted.open(),
                        accounted.matched(),
                        accounted.diagnoses(),
                        accounted.refusals());
    }
}
