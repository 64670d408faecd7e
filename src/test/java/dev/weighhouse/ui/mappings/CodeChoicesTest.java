package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.DimensionValue;
import dev.weighhouse.books.TaxCode;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.mapping.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodeChoicesTest {
    private static final CodeLists LISTS = new CodeLists(
            List.of(
                    new TaxCode("5", "20% S", new BigDecimal("20.00"), TaxCode.Use.BOTH, true),
                    new TaxCode("7", "No VAT", BigDecimal.ZERO, TaxCode.Use.BOTH, true),
                    new TaxCode("9", "17.5% S", new BigDecimal("17.5"), TaxCode.Use.SALES, false)),
            List.of(
                    new DimensionValue("Class", "c1", "Quayside café", "QC", true),
                    new DimensionValue("Class", "c2", "Old shop", null, false)));

    private final List<@Nullable String> taken = new ArrayList<>();

    private static CodeChoices none() {
        return new CodeChoices(CodeLists.NONE, List.of("20%", "Zero"), List.of());
    }

    private static CodeChoices listed(Suggestion... suggested) {
        return new CodeChoices(LISTS, List.of("20%"), List.of(suggested));
    }

    private List<Choice> tax(CodeChoices choices, String typed, boolean all) {
        return choices.tax(typed, all, taken::add).choices();
    }

    private List<Choice> dimension(CodeChoices choices, String typed, boolean all) {
        return choices.dimension(typed, all, (name, value) -> taken.add(name + "=" + value))
                .choices();
    }

    @Test
    void offersTheCodesTheLedgerListsByNameAndRateAndTakesTheirIds() {
        var choices = tax(listed(), "", false);

        assertThat(choices).extracting(Choice::label).containsExactly("20% S", "No VAT", "No tax code");
        assertThat(choices.getFirst().beside()).isEqualTo("20 %, 5");
        choices.getFirst().take().run();
        choices.getLast().take().run();
        assertThat(taken).containsExactly("5", null);
    }

    @Test
    void takesNothingThatIsTypedWhereTheLedgerListsCodes() {
        assertThat(tax(listed(), "made up", false)).isEmpty();
        assertThat(tax(listed(), "no vat", false)).extracting(Choice::label).containsExactly("No VAT");
        assertThat(tax(listed(), "0%", false)).extracting(Choice::label).containsExactly("20% S", "No VAT");
    }

    @Test
    void showsCodesOutOfUseOnDemandAndSaysSo() {
        assertThat(tax(listed(), "17.5", false)).isEmpty();
        assertThat(tax(listed(), "17.5", true))
                .singleElement()
                .satisfies(choice -> assertThat(choice.reason()).isEqualTo("No longer in use in the ledger"));
        assertThat(listed().tax("", false, taken::add).all()).isEqualTo(3);
    }

    @Test
    void takesWhatIsTypedWhereTheLedgerListsNoneAndSaysSo() {
        var choices = tax(none(), "Reduced", false);

        assertThat(choices)
                .singleElement()
                .satisfies(choice -> assertThat(choice.beside()).isEqualTo("As typed: the ledger lists no tax codes"));
        choices.getFirst().take().run();
        assertThat(taken).containsExactly("Reduced");
        assertThat(tax(none(), "zero", false)).extracting(Choice::label).containsExactly("Zero");
    }

    @Test
    void putsASuggestionBeforeAllOthersOnce() {
        var suggestion = new Suggestion(Larkfield.VAT, new Target.Tax("7", null), 88, "same rate");

        var choices = tax(listed(suggestion), "", false);

        assertThat(choices).extracting(Choice::label).containsExactly("No VAT", "20% S", "No tax code");
        assertThat(choices.getFirst().score()).isEqualTo(88);
    }

    @Test
    void offersTheValuesOfTheLedgersDimensionsByTheirNames() {
        var choices = dimension(listed(), "quay", false);

        assertThat(choices).extracting(Choice::label).containsExactly("Class: Quayside café");
        choices.getFirst().take().run();
        assertThat(taken).containsExactly("Class=c1");
        assertThat(dimension(listed(), "Region=North", false)).isEmpty();
        assertThat(dimension(listed(), "old", true)).extracting(Choice::label).containsExactly("Class: Old shop");
    }

    @Test
    void takesATypedDimensionWhereTheLedgerListsNone() {
        assertThat(dimension(none(), "Region", false)).isEmpty();
        assertThat(dimension(none(), "Region=", false)).isEmpty();

        var choices = dimension(none(), "Region = North", false);

        assertThat(choices)
                .singleElement()
                .satisfies(choice -> assertThat(choice.beside()).contains("lists no dimensions"));
        choices.getFirst().take().run();
        assertThat(taken).containsExactly("Region=North");
    }
}
