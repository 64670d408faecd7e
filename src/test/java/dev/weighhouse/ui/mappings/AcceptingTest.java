package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Question;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Suggestions of pairs, tax codes and dimension values are shown and taken as those of accounts are. */
class AcceptingTest {
    private static final ItemKey REFUND = Larkfield.key("square", ItemKind.TYPE, "Refund");
    private static final ItemKey RATE = Larkfield.key("pleo", ItemKind.TAX_CODE, "20% VAT");
    private static final ItemKey SITE = Larkfield.key("square", ItemKind.DIMENSION, "Site=Quayside");
    private static final Target PAIR =
            new Target.Pair(Larkfield.account("4190"), Larkfield.account("1110"), null, Map.of());
    private static final Target TAX = new Target.Tax("2", null);
    private static final Target VALUE = new Target.Dimension("Department", "11");

    private final OnMapping on = new OnMapping(Larkfield.mapping());
    private MappingActions.Parts parts = on.attached();

    @BeforeEach
    void suggestOneOfEachKind() {
        suggest(REFUND, "Refund", PAIR, 85);
        suggest(RATE, "20% VAT", TAX, 80);
        suggest(SITE, "Site: Quayside", VALUE, 79);
        parts = on.attached();
    }

    private void suggest(ItemKey item, String name, Target target, int score) {
        on.desk.add("Square", Larkfield.item(item, name, null), Larkfield.october(2, "12.00"));
        on.desk.suggested.put(item, List.of(new Suggestion(item, target, score, "as it seems")));
    }

    private Line line(ItemKey item) {
        return OnMapping.line(parts.model(), item);
    }

    @Test
    void offersThemInTheGridWithTheirScore() {
        var values = new Values(parts.model(), () -> true);

        assertThat(values.account(line(REFUND)).icon()).isEqualTo(Icons.SUGGESTION);
        assertThat(values.account(line(REFUND)).words()).contains("4190 Refunds and discounts", "1110", "85");
        assertThat(values.account(line(RATE)).words()).isEqualTo("2, 80");
        assertThat(values.account(line(SITE)).words()).contains("Department", "11", "79");
    }

    @Test
    void takesEachAsItIs() {
        OnMapping.select(parts.model(), REFUND, RATE, SITE);

        parts.edits().accept(parts.model().editable());

        var changes = parts.model().pending().changes();
        assertThat(changes).containsOnlyKeys(Slot.whole(REFUND), Slot.whole(RATE), Slot.whole(SITE));
        assertThat(changes.values()).extracting(Change::origin).containsOnly(Mapping.Origin.SUGGESTION);
        assertThat(changes.values()).extracting(Change::target).containsExactlyInAnyOrder(PAIR, TAX, VALUE);
        assertThat(on.desk.saved).as("nothing is saved by itself").isEmpty();
    }

    @Test
    void takesAllFromTheSafeScoreOnTogether() {
        parts.asking().acceptAbove();
        var question = Objects.requireNonNull(parts.model().questionProperty().get());

        question.answer()
                .accept(question.fields().stream().map(Question.Field::first).toList());

        assertThat(parts.model().pending().changes())
                .containsKeys(Slot.whole(REFUND), Slot.whole(RATE))
                .doesNotContainKey(Slot.whole(SITE));
    }

    @Test
    void offersBothAccountsOfAPairInThePicker() {
        var choices = new AccountChoices(
                Larkfield.LEDGER, List.of(line(REFUND).item()), parts.model().suggestions(REFUND), _ -> {}, _ -> {});

        assertThat(choices.offer("", false).choices())
                .filteredOn(choice -> choice.score() == 85)
                .extracting(Choice::label)
                .containsExactlyInAnyOrder("4190 Refunds and discounts", "1110 Square clearing");
    }
}
