package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.DimensionValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A value of a platform's dimension goes to a value that the ledger lists. */
class DimensionSuggestionsTest {
    private static final DimensionValue QUAY = value("Department", "11", "Quayside", "QS");
    private static final DimensionValue MARKET = value("Department", "12", "Market Hall", "MH");
    private static final DimensionValue CLASS = value("Class", "91", "Quayside", null);

    private static DimensionValue value(String dimension, String id, String name, @Nullable String code) {
        return new DimensionValue(dimension, id, name, code, true);
    }

    private static Item item(String dimension, String value) {
        var key = ItemKey.dimension(new ConnectionId("square"), dimension, value);
        return new Item(key, dimension + ": " + value, null, null, null, true, null, null);
    }

    private static List<Suggestion> suggest(Item item, List<DimensionValue> values, Precedent... precedents) {
        return new Suggestions(ChartOfAccounts.of(List.of()), new CodeLists(List.of(), values), List.of(precedents))
                .of(item, Usage.NONE);
    }

    private static Target goes(DimensionValue value) {
        return new Target.Dimension(value.dimension(), value.value());
    }

    @Test
    void findsTheSameNameInTheSameDimension() {
        assertThat(suggest(item("department", "quayside"), List.of(QUAY, MARKET, CLASS)))
                .first()
                .satisfies(it -> {
                    assertThat(it.target()).isEqualTo(goes(QUAY));
                    assertThat(it.reason()).isEqualTo("Department Quayside: same name, both Department");
                    assertThat(it.score()).isGreaterThanOrEqualTo(Suggestions.SAFE_SCORE);
                });
    }

    @Test
    void findsTheSameCode() {
        assertThat(suggest(item("Department", "mh"), List.of(QUAY, MARKET)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.target()).isEqualTo(goes(MARKET));
                    assertThat(it.reason()).contains("same code MH");
                });
    }

    @Test
    void choosesNeitherOfTwoDimensionsThatBothHaveTheName() {
        var all = suggest(item("Site", "Quayside"), List.of(QUAY, CLASS));

        assertThat(all).extracting(Suggestion::target).containsExactly(goes(QUAY), goes(CLASS));
        assertThat(all).allSatisfy(it -> assertThat(it.score()).isLessThan(Suggestions.SAFE_SCORE));
    }

    @Test
    void goesToTheDimensionThatOtherValuesGoTo() {
        var before = new Precedent("Square", item("Site", "Market Hall"), goes(MARKET));

        assertThat(suggest(item("Site", "Quayside"), List.of(CLASS, QUAY), before))
                .first()
                .satisfies(it -> {
                    assertThat(it.target()).isEqualTo(goes(QUAY));
                    assertThat(it.reason()).contains("other values of Site go to Department");
                    assertThat(it.score()).isGreaterThanOrEqualTo(Suggestions.SAFE_SCORE);
                });
    }

    @Test
    void findsAMisspelledName() {
        assertThat(suggest(item("Department", "Quaysdie"), List.of(QUAY, MARKET)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.target()).isEqualTo(goes(QUAY));
                    assertThat(it.reason()).contains("misspelling");
                    assertThat(it.score()).isLessThan(Suggestions.SAFE_SCORE);
                });
    }

    @Test
    void takesNoBareNumberForAnIdAndNothingThatIsNoLongerInUse() {
        assertThat(suggest(item("Department", "11"), List.of(QUAY))).isEmpty();
        assertThat(suggest(
                        item("Department", "Quayside"),
                        List.of(new DimensionValue("Department", "11", "Quayside", null, false))))
                .isEmpty();
    }
}
