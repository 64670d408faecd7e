package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeepingTest {

    @Test
    void keepsTwoSidesAndCategoriesWithoutParentsWhereNothingIsSaid() {
        assertThat(Keeping.of(Map.of("base-url", "https://pos.example.com"))).isEqualTo(Keeping.USUAL);
        assertThat(Keeping.USUAL.parentOf("Travel: Train")).isEmpty();
    }

    @Test
    void readsTheSettings() {
        var said = Keeping.of(Map.of("books", "single-entry", "category-separator", " : ", "entries", "per-payout"));

        assertThat(said).isEqualTo(new Keeping(Keeping.Style.SINGLE_ENTRY, ":", Keeping.Entries.PER_PAYOUT));
    }

    @Test
    void refusesAWordItDoesNotKnow() {
        assertThatThrownBy(() -> Keeping.of(Map.of("books", "triple-entry")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The setting books is triple-entry, and none of double-entry, single-entry");
    }

    @Test
    void offersCategoriesAndTypesOnlyOfWholeMovements() {
        var single = Keeping.of(Map.of("books", "single-entry"));

        assertThat(Arrays.stream(ItemKind.values()).filter(single::uses)).containsExactly(ItemKind.values());
        assertThat(Arrays.stream(ItemKind.values()).filter(Keeping.USUAL::uses))
                .containsExactly(ItemKind.ACCOUNT, ItemKind.TAX_CODE, ItemKind.DIMENSION);
    }

    @Test
    void findsTheParentOfACategoryBeforeTheLastSeparator() {
        var keeping = Keeping.of(Map.of("category-separator", ":"));

        assertThat(keeping.parentOf("Travel: Train: First class")).contains("Travel: Train");
        assertThat(keeping.parentOf("Travel :Train")).contains("Travel");
        assertThat(keeping.parentOf("Travel")).isEmpty();
        assertThat(keeping.parentOf(": Train")).isEmpty();
        assertThat(keeping.parentOf("Travel : : Train")).contains("Travel");
        assertThat(keeping.parentOf("::::")).isEmpty();
    }
}
