package dev.weighhouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactCompareTest {

    private record Row(String key, long amount) {}

    private static KeyedAmounts side(List<Row> rows) {
        var side = new KeyedAmounts(0);
        rows.forEach(row -> side.add(row.key(), row.amount()));
        return side;
    }

    private static ExactCompare compare(List<Row> left, List<Row> right) {
        return ExactCompare.of(side(left), side(right));
    }

    private static List<Row> rows(Object... keysAndAmounts) {
        var rows = new ArrayList<Row>();
        for (int at = 0; at < keysAndAmounts.length; at += 2) {
            rows.add(new Row((String) keysAndAmounts[at], (int) keysAndAmounts[at + 1]));
        }
        return rows;
    }

    @Test
    void tellsTheFourKindsOfRowsApart() {
        var compare =
                compare(rows("INV-1", 100, "INV-2", 200, "INV-3", 300), rows("INV-4", 400, "INV-2", 201, "INV-1", 100));

        assertThat(compare.equalRows()).containsExactly(0);
        assertThat(compare.partner(0)).isEqualTo(2);
        assertThat(compare.differingRows()).containsExactly(1);
        assertThat(compare.partner(1)).isEqualTo(1);
        assertThat(compare.onlyLeftRows()).containsExactly(2);
        assertThat(compare.onlyRightRows()).containsExactly(0);
        assertThat(counts(compare)).containsExactly(1, 1, 1, 1);
        assertThatThrownBy(() -> compare.partner(2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Integer> counts(ExactCompare compare) {
        return List.of(compare.equal(), compare.differing(), compare.onlyLeft(), compare.onlyRight());
    }

    @Test
    void takesEmptySides() {
        assertThat(counts(compare(List.of(), List.of()))).containsExactly(0, 0, 0, 0);
        assertThat(counts(compare(rows("a", 1), List.of()))).containsExactly(0, 0, 1, 0);
        assertThat(counts(compare(List.of(), rows("a", 1)))).containsExactly(0, 0, 0, 1);
    }

    @Test
    void putsEqualAmountsOfARepeatedKeyTogetherFirst() {
        var compare = compare(rows("A", 500, "A", 700), rows("A", 700));

        assertThat(compare.equalRows()).containsExactly(1);
        assertThat(compare.onlyLeftRows()).containsExactly(0);
        assertThat(counts(compare)).containsExactly(1, 0, 1, 0);
    }

    @Test
    void putsTheRestOfARepeatedKeyTogetherByAmount() {
        var compare = compare(rows("A", 30, "A", 10, "A", 99), rows("A", 99, "A", 40, "A", 20, "A", 50));

        assertThat(compare.partner(1)).as("the 10 with the 20").isEqualTo(2);
        assertThat(compare.partner(0)).as("the 30 with the 40").isEqualTo(1);
        assertThat(compare.partner(2)).as("the 99 with the 99").isEqualTo(0);
        assertThat(compare.onlyRightRows()).containsExactly(3);
    }

    @Test
    void keepsKeysApartThatOnlyBeginAlike() {
        assertThat(counts(compare(rows("INV-1", 1, "", 2), rows("INV-11", 1, " ", 2))))
                .containsExactly(0, 0, 2, 2);
    }

    @Test
    void keepsKeysApartWhoseHashesAreTheSame() {
        var many = new KeyedAmounts(400_000);
        IntStream.range(0, 400_000).forEach(n -> many.add("REF-" + n, n));
        var seen = HashMap.<Integer, Integer>newHashMap(400_000);
        var twins = new ArrayList<int[]>();
        for (int row = 0; row < many.size(); row++) {
            var other = seen.put(many.hash(row), row);
            if (other != null) {
                twins.add(new int[] {other, row});
            }
        }
        assertThat(twins)
                .as("keys with one hash, to make this test worth something")
                .isNotEmpty();

        for (var twin : twins) {
            var compare = compare(rows("REF-" + twin[0], 5), rows("REF-" + twin[1], 5));
            assertThat(counts(compare)).containsExactly(0, 0, 1, 1);
        }
    }

    @Test
    void readsTextAndItsUtf8BytesAsTheSameKey() {
        for (var key : List.of("", "A-1", "Zürich", "請求書-7", "🧾 12", "abcdefgh", "abcdefghi")) {
            var text = new KeyedAmounts(1);
            text.add(key, 1);
            var bytes = new KeyedAmounts(1);
            var raw = ("xx" + key + "y").getBytes(StandardCharsets.UTF_8);
            bytes.add(raw, 2, raw.length - 1, 1);

            assertThat(ExactCompare.of(text, bytes).equal()).as(key).isEqualTo(1);
            assertThat(text.key(0)).isEqualTo(key.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void doesNotTakeHalfACharacterForAnother() {
        assertThat(compare(rows("\uD83E", 1), rows("\uD83F", 1)).equal()).isZero();
        assertThat(compare(rows("\uD83E", 1), rows("?", 1)).equal()).isZero();
    }

    @Test
    void comparesTheExtremesOfAmounts() {
        var left = new KeyedAmounts(2);
        left.add("a", Long.MIN_VALUE);
        left.add("a", Long.MAX_VALUE);
        var right = new KeyedAmounts(2);
        right.add("a", Long.MAX_VALUE);
        right.add("a", Long.MIN_VALUE);

        assertThat(ExactCompare.of(left, right).equal()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithASlowAndPlainCompareWhateverTheOrder(long seed) {
        var random = new Random(seed);
        var left = some(random);
        var right = some(random);
        var expected = plain(left, right);
        for (int turn = 0; turn < 3; turn++) {
            var compare = compare(left, right);
            assertThat(counts(compare)).isEqualTo(expected);
            assertThat(differences(compare, left, right)).isEqualTo(differences(compare(right, left), right, left));
            Collections.shuffle(left, random);
            Collections.shuffle(right, random);
        }
    }

    private static List<Row> some(Random random) {
        var rows = new ArrayList<Row>();
        var count = 200 + random.nextInt(2000);
        for (int row = 0; row < count; row++) {
            rows.add(new Row("K" + random.nextInt(500), random.nextInt(5)));
        }
        return rows;
    }

    /** By key the sums of the absolute differences, which do not depend on which side is called left. */
    private static Map<String, Long> differences(ExactCompare compare, List<Row> left, List<Row> right) {
        var sums = new TreeMap<String, Long>();
        compare.differingRows().forEach(row -> {
            var ours = left.get(row);
            var theirs = right.get(compare.partner(row));
            assertThat(theirs.key()).isEqualTo(ours.key());
            sums.merge(ours.key(), Math.abs(ours.amount() - theirs.amount()), Long::sum);
        });
        return sums;
    }

    private static List<Integer> plain(List<Row> left, List<Row> right) {
        var rest = new ArrayList<>(right);
        var unequal = new ArrayList<Row>();
        left.forEach(row -> {
            if (!rest.remove(row)) {
                unequal.add(row);
            }
        });
        var differing = 0;
        for (var row : unequal) {
            var partner = rest.stream().filter(r -> r.key().equals(row.key())).findFirst();
            if (partner.isPresent()) {
                rest.remove(partner.get());
                differing++;
            }
        }
        var equal = left.size() - unequal.size();
        return List.of(equal, differing, left.size() - equal - differing, rest.size());
    }
}
