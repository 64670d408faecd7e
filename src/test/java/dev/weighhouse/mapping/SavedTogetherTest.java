package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An auditor can list one change set. */
class SavedTogetherTest {
    private static List<Mapping> some(String... categories) {
        var desk = new Desk();
        for (var category : categories) {
            desk.whole(ItemKind.CATEGORY, category, Desk.to("7010"));
        }
        return desk.history().decisions();
    }

    @Test
    void allDecisionsOfOneShareAnIdThatTheNextDoesNotHave() {
        var first = SavedTogether.asOne(some("Travel", "Meals"), 0);
        var again = SavedTogether.asOne(some("Travel", "Meals"), 2);

        assertThat(first).extracting(Mapping::changeSet).doesNotContainNull();
        assertThat(first.getFirst().changeSet()).isEqualTo(first.getLast().changeSet());
        assertThat(again.getFirst().changeSet())
                .as("the same once more is another change set")
                .isNotEqualTo(first.getFirst().changeSet());
        assertThat(SavedTogether.asOne(List.of(), 2)).isEmpty();
    }

    @Test
    void oneIsListedWithWhoWhenAndWhyAndAllItsDecisions() {
        var first = SavedTogether.asOne(some("Travel", "Meals"), 0);
        var second = SavedTogether.asOne(some("Rent"), 2);
        var all = SavedTogether.all(new History(List.of(first.getFirst(), first.getLast(), second.getFirst())));

        assertThat(all).hasSize(2);
        assertThat(all.getFirst().decisions()).isEqualTo(first);
        assertThat(all.getFirst().author()).isEqualTo("Ada");
        assertThat(all.getFirst().reason()).isEqualTo("chosen");
        assertThat(all.getFirst().at()).isEqualTo(first.getFirst().at());
        assertThat(all.getLast().decisions()).isEqualTo(second);
    }

    @Test
    void ofOlderDecisionsThoseOfOneMomentWereSavedTogether() {
        var travel = some("Travel").getFirst();
        var meals = some("Meals").getFirst();
        var later = some("Rent", "Fuel").getLast();

        assertThat(SavedTogether.all(new History(List.of(travel, meals, later))))
                .extracting(SavedTogether::decisions)
                .containsExactly(List.of(travel, meals), List.of(later));
    }
}
