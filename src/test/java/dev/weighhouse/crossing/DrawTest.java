package dev.weighhouse.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sample that anybody can draw again, with nothing but a seed and the short keys. */
class DrawTest {

    private static Draw draw(int size, String seed) {
        return new Draw(Selection.ALL, 1_000, size, seed);
    }

    private static List<Long> taken(Draw draw, LongStream numbers) {
        var ranked = new Ranked(draw);
        numbers.forEach(number -> ranked.offer("KEY%013d".formatted(number), number));
        return ranked.numbers();
    }

    @Test
    void ranksByTheSha256OfSeedColonKey() {
        // printf %s 4711:ABCDEFGHJKMNPQRS | sha256sum
        assertThat(draw(1, "4711").rank("ABCDEFGHJKMNPQRS"))
                .isEqualTo("d4c30599c24964388df2fede09427f2f1cabd9237f0c218dee3b3ce1345ecbf9");
    }

    @Test
    void takesTheSameWhateverTheOrderInWhichTheyCome() {
        var up = taken(draw(25, "4711"), LongStream.rangeClosed(1, 1_000));
        var down = taken(draw(25, "4711"), LongStream.rangeClosed(1, 1_000).map(number -> 1_001 - number));

        assertThat(up).hasSize(25).doesNotHaveDuplicates().isEqualTo(down);
        assertThat(up).isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @Test
    void takesOthersWithAnotherSeed() {
        assertThat(taken(draw(25, "4711"), LongStream.rangeClosed(1, 1_000)))
                .isNotEqualTo(taken(draw(25, "4712"), LongStream.rangeClosed(1, 1_000)));
    }

    @Test
    void aLargerSampleHoldsTheSmallerOne() {
        assertThat(taken(draw(60, "4711"), LongStream.rangeClosed(1, 1_000)))
                .containsAll(taken(draw(25, "4711"), LongStream.rangeClosed(1, 1_000)));
    }

    @Test
    void favoursNoPartOfTheLog() {
        var upperHalf = LongStream.rangeClosed(1, 400)
                .flatMap(seed -> taken(draw(10, "seed " + seed), LongStream.rangeClosed(1, 100)).stream()
                        .mapToLong(Long::longValue))
                .filter(number -> number > 50)
                .count();

        // 4,000 draws, half of them expected; ten standard deviations either side.
        assertThat(upperHalf).isBetween(1_700L, 2_300L);
    }

    @Test
    void takesAllWhereThereAreFewer() {
        var ranked = new Ranked(draw(25, "4711"));
        ranked.offer("A", 1);
        ranked.offer("B", 2);

        assertThat(ranked.numbers()).containsExactly(2L, 1L);
        assertThat(ranked.population()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_001})
    void refusesASizeNobodyWouldLookThrough(int size) {
        assertThatThrownBy(() -> draw(size, "4711"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("from 1 to 1,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "0123456789012345678901234567890123456789012345678901234567890"})
    void refusesASeedThatIsNoneOrALongOne(String seed) {
        assertThatThrownBy(() -> draw(5, seed)).hasMessageContaining("A seed has from 1 to 60 characters");
    }

    @Test
    void blanksAroundASeedAreNoPartOfIt() {
        assertThat(draw(5, " 4711 ")).isEqualTo(draw(5, "4711"));
    }
}
