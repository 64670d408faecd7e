package dev.weighhouse.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Digest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One name for one fact, for ever: these values were written down once, and must never come out otherwise. */
class CrossingKeyTest {
    private static final Fact RENT = new Fact("9341", Direction.OUT, FactKind.JOURNAL, "scratch:7", 1);

    @Test
    void givesTheSameFactTheSameKeyForEver() {
        assertThat(CrossingKey.of(RENT).hex())
                .isEqualTo(Digest.of(
                                "{\"company\":\"9341\",\"direction\":\"OUT\",\"kind\":\"JOURNAL\",\"revision\":1,\"source\":\"scratch:7\"}"
                                        .getBytes(StandardCharsets.UTF_8))
                        .hex());
    }

    @Test
    void everyPartOfTheFactCounts() {
        var keys = new HashSet<CrossingKey>();
        keys.add(CrossingKey.of(RENT));
        keys.add(CrossingKey.of(new Fact("9342", Direction.OUT, FactKind.JOURNAL, "scratch:7", 1)));
        keys.add(CrossingKey.of(new Fact("9341", Direction.IN, FactKind.JOURNAL, "scratch:7", 1)));
        keys.add(CrossingKey.of(new Fact("9341", Direction.OUT, FactKind.REVERSAL, "scratch:7", 1)));
        keys.add(CrossingKey.of(new Fact("9341", Direction.OUT, FactKind.ACCOUNT, "scratch:7", 1)));
        keys.add(CrossingKey.of(new Fact("9341", Direction.OUT, FactKind.JOURNAL, "scratch:8", 1)));
        keys.add(CrossingKey.of(new Fact("9341", Direction.OUT, FactKind.JOURNAL, "scratch:7", 2)));

        assertThat(keys).hasSize(7);
    }

    @Test
    void noTwoFactsAreWrittenAlike() {
        var one = new Fact("a\",\"direction\":\"OUT", Direction.OUT, FactKind.JOURNAL, "x", 1);
        var other = new Fact("a", Direction.OUT, FactKind.JOURNAL, "x", 1);

        assertThat(CrossingKey.of(one)).isNotEqualTo(CrossingKey.of(other));
    }

    @Test
    void theShortKeyIsTheFirstEightyBitsInCrockfordsBase32() {
        var key = CrossingKey.parse("00000" + "ffff0" + "0".repeat(54));

        assertThat(key.brief()).isEqualTo("0000" + "ZZZG" + "00000000").hasSize(16);
        assertThat(key.grouped()).isEqualTo("0000-ZZZG-0000-0000");
    }

    @Test
    void readsWhatAPersonTypes() {
        assertThat(CrossingKey.normalised("3zpo-qd9f 73qr-gal6")).isEqualTo("3ZP0QD9F73QRGA16");
    }

    @Test
    void refusesAFactWithoutASource() {
        assertThatThrownBy(() -> new Fact("9341", Direction.OUT, FactKind.JOURNAL, " ", 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fact("9341", Direction.OUT, FactKind.JOURNAL, "x", 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesCanonicalJsonInOneWayOnly() {
        var fields = new TreeMap<String, Object>();
        fields.put("b", List.of("x", 2L, true));
        fields.put("a", "quote \" slash \\ bell \u0007 line\n é");

        assertThat(CanonicalJson.write(fields))
                .isEqualTo("{\"a\":\"quote \\\" slash \\\\ bell \\u0007 line\\u000a é\",\"b\":[\"x\",2,true]}");
        fields.put("c", 1.5);
        assertThatThrownBy(() -> CanonicalJson.write(fields)).isInstanceOf(IllegalArgumentException.class);
    }
}
