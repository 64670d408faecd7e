package dev.weighhouse.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for sums and what it is built from, against plain and slow versions. */
class SubsetSearchTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsEachWayOnceAsTryingAllDoes(long seed) {
        var random = new Random(seed);
        var amounts = random.longs(11, -20, 21).toArray();
        long wanted = random.nextInt(-10, 11);
        int sizes = random.nextInt(2, 8);

        var ways = new SubsetSearch(amounts, (sizes + 1) / 2).find(wanted, sizes, Integer.MAX_VALUE);

        assertThat(ways).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all(amounts, wanted, sizes));
    }

    private static List<Long> all(long[] amounts, long wanted, int sizes) {
        var ways = new ArrayList<Long>();
        for (long mask = 1; mask < 1L << amounts.length; mask++) {
            long way = mask;
            long sum = IntStream.range(0, amounts.length)
                    .filter(at -> (way & (1L << at)) != 0)
                    .mapToLong(at -> amounts[at])
                    .sum();
            if (sum == wanted && Long.bitCount(mask) > 1 && Long.bitCount(mask) <= sizes) {
                ways.add(mask);
            }
        }
        return ways;
    }

    @Test
    void stopsAtTheLimit() {
        assertThat(new SubsetSearch(new long[] {1, 1, 1, 1, 1, 1}, 1).find(2, 2, 4))
                .hasSize(4);
    }

    @Test
    void reachesTheLastOfSixtyThree() {
        var amounts = new long[63];
        Arrays.setAll(amounts, at -> 1L << Math.min(at, 40));

        assertThat(new SubsetSearch(amounts, 1).find(1 + (1L << 40), 2, 99)).hasSize(23);
    }

    @Test
    void countsTheWaysToTakeSome() {
        assertThat(Odds.ways(5, 2)).isEqualTo(15);
        assertThat(Odds.ways(5, 9)).isEqualTo(31);
        assertThat(Odds.ways(63, 31)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void believesOnlyAsManyRowsAsTheSpanAllows() {
        assertThat(Odds.largest(new long[] {100, 200, 300}, 1_000)).isZero();
        assertThat(Odds.largest(new long[] {100_000, 2_000, 3_000}, 1_000)).isEqualTo(3);
        assertThat(Odds.largest(new long[] {-2_000, 3_000, 1_500}, 1_000)).isLessThan(2);
    }

    @Test
    void knowsTheUnitThatAmountsAreMadeOf() {
        assertThat(Odds.unit(1500, -2500, 500)).isEqualTo(500);
        assertThat(Odds.unit(1500, 0, 7)).isEqualTo(1);
        assertThat(Odds.unit()).isEqualTo(1);
    }

    @Test
    void sortsRowsAndNumbersStringsAsTheJdkDoes() {
        var random = new Random(9);
        var keys = random.ints(5_000, 0, 700).toArray();
        var rows = IntStream.range(0, keys.length).toArray();
        IntSort.sort(rows, (one, other) -> Integer.compare(keys[one], keys[other]));
        assertThat(rows)
                .containsExactly(IntStream.range(0, keys.length)
                        .boxed()
                        .sorted((one, other) -> Integer.compare(keys[one], keys[other]))
                        .mapToInt(Integer::intValue)
                        .toArray());

        var strings = new Interned(2);
        var seen = new ArrayList<String>();
        for (int key : keys) {
            var text = "k" + key;
            if (!seen.contains(text)) {
                assertThat(strings.find(text)).isEqualTo(Interned.NONE);
                seen.add(text);
            }
            assertThat(strings.put(text)).isEqualTo(seen.indexOf(text)).isEqualTo(strings.find(text));
        }
    }
}
