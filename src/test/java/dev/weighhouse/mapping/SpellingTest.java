package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "receipt, receipt, 0",
        "reciept, receipt, 1",
        "recept, receipt, 1",
        "receiptt, receipt, 1",
        "recaipt, receipt, 1",
        "ereceipt, receipt, 1",
        "eciept, receipt, 2",
        "advertsing, advertising, 1",
        "avdertsing, advertising, 2",
        "ca, abc, 3",
        "rent, wages, 3",
        "a, abcdefgh, 3"
    })
    void countsTheSlipsBetweenTwoWordsAsFarAsTheyMatter(String one, String other, int slips) {
        assertThat(Spelling.distance(one, other, 2)).isEqualTo(slips);
        assertThat(Spelling.distance(other, one, 2)).as("either way").isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource({"rent, 0", "sales, 1", "receipt, 1", "interest, 2", "advertising, 2", "outlet7, 0", "20261031, 0"})
    void allowsFewSlipsInLongWordsAndNoneInShortOnesAndCodes(String word, int slips) {
        assertThat(Spelling.allowed(word)).isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource({"dimension, dimensions", "desc, description", "Debet, debit", "memo, ''", "de, ''", "zzzz, ''"})
    void namesTheKnownWordThatWasMostLikelyMeant(String typed, String meant) {
        assertThat(Spelling.nearest(typed, List.of("debit", "description", "dimensions")))
                .isEqualTo(Optional.of(meant).filter(word -> !word.isEmpty()));
    }

    @Test
    void findsEveryWordThatAComparisonWithAllWouldFind() {
        var random = new Random(20_261_121);
        var words = new TreeSet<String>();
        while (words.size() < 400) {
            words.add(word(random));
        }
        var near = new NearWords(words);
        var found = 0;
        for (var round = 0; round < 400; round++) {
            var word = slipped(new ArrayList<>(words).get(random.nextInt(words.size())), random);
            var all = words.stream()
                    .filter(other -> !other.equals(word))
                    .filter(other -> Spelling.distance(word, other, 2) <= Spelling.allowed(word, other))
                    .toList();
            found += all.size();

            assertThat(near.to(word)).as(word).containsExactlyInAnyOrderElementsOf(all);
        }
        assertThat(found).as("words that were found at all").isGreaterThan(300);
    }

    /** Of few letters, so that many words lie near each other. */
    private static String word(Random random) {
        return random.ints(4 + random.nextInt(8), 'a', 'e')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String slipped(String word, Random random) {
        var slipped = new StringBuilder(word);
        var at = random.nextInt(word.length() - 1);
        switch (random.nextInt(4)) {
            case 0 -> slipped.deleteCharAt(at);
            case 1 -> slipped.insert(at, 'x');
            case 2 -> slipped.setCharAt(at, 'x');
            default -> slipped.insert(at, slipped.charAt(at + 1)).deleteCharAt(at + 2);
        }
        return slipped.toString();
    }

    @Test
    void putsTheNearestFirstAndEquallyNearOnesByTheAlphabet() {
        var near = new NearWords(List.of("advertizing", "advertisinge", "avdertising", "advertisingxx", "advertising"));

        assertThat(near.to("advertising"))
                .containsExactly("advertisinge", "advertizing", "avdertising", "advertisingxx");
    }

    @Test
    void comparesABoundedNumberOfWordsHoweverAlikeAllAre() {
        var words = new TreeSet<String>();
        var random = new Random(7);
        while (words.size() < 20_000) {
            words.add("deposit" + word(random));
        }
        var near = new NearWords(words);

        for (var word : List.of("deposits", "depositabc", "depsoitaaaa", words.first(), words.last())) {
            assertThat(near.compared(word))
                    .as(word)
                    .hasSizeLessThanOrEqualTo(NearWords.MOST_IN_A_BLOCK * NearWords.MOST_BLOCKS);
        }
    }
}
