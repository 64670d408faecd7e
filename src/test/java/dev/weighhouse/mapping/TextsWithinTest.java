package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is looked for in texts is found without trying all, and so the checks take no longer than the number of rules says. */
class TextsWithinTest {
    private static final int SEEDS = 40;
    private static final int RULES = 100_000;

    private static String word(Random random, int most) {
        var word = new StringBuilder();
        var letters = 1 + random.nextInt(most);
        for (int i = 0; i < letters; i++) {
            word.append((char) ('a' + random.nextInt(2)));
        }
        return word.toString();
    }

    @Test
    void findsWhatTryingEachFinds() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var within = new TextsWithin<Integer>();
            var texts = new HashMap<Integer, String>();
            var count = 1 + random.nextInt(60);
            for (int number = 0; number < count; number++) {
                var text = random.nextInt(10) == 0 ? null : random.nextInt(20) == 0 ? "" : word(random, 6);
                within.add(text, number);
                texts.put(number, text);
            }
            for (int i = 0; i < 20; i++) {
                var asked = i == 0 ? null : word(random, 12);
                var found = new ArrayList<Integer>();
                within.within(asked, found::add);

                assertThat(found)
                        .as("seed %d: %s in %s", seed, texts, asked)
                        .containsExactlyInAnyOrderElementsOf(texts.keySet().stream()
                                .filter(number -> texts.get(number) == null
                                        || (asked != null && asked.contains(texts.get(number))))
                                .toList());
            }
        }
    }

    private static Mapping rule(ItemKind kind, Map<Field, String> when) {
        var slot = new Slot(Desk.key(kind, kind == ItemKind.ANYTHING ? "*" : "gift"), Conditions.of(when));
        var decided = new Desk().decide(slot, Desk.to("2000"), InForce.ALWAYS).history();
        return decided.decisions().getFirst();
    }

    private static List<MappingFinding> shadowed(List<Mapping> decisions) {
        return new ShadowChecks(Holding.byItem(new History(decisions)), Map.of(), LocalDate.of(2026, 10, 1)).all();
    }

    /** Each against each would be ten thousand million comparisons. */
    @Test
    void aHundredThousandRulesOfOneItemAreCheckedEachOnce() {
        var rules = new ArrayList<Mapping>();
        for (int i = 0; i < RULES - 1; i++) {
            rules.add(rule(ItemKind.ACCOUNT, Map.of(Field.TEXT, "word" + i + ";")));
        }
        rules.add(rule(ItemKind.ACCOUNT, Map.of(Field.TEXT, "WORD7;")));

        assertThat(shadowed(rules)).hasSize(1);
    }
}
