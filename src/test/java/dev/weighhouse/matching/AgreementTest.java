package dev.weighhouse.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.matching.Match.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private final Rows rows = new Rows();

    private Agreement agreement(Map<String, String> letters, String... matches) {
        var all = List.of(matches).stream().map(this::match).toList();
        return Agreement.of(rows.list(), all, letters);
    }

    private Match match(String ids) {
        var wanted = List.of(ids.split(" "));
        var items =
                rows.list().stream().filter(item -> wanted.contains(item.id())).toList();
        return new Match(
                items.stream().filter(item -> item.pan() == Pan.LEFT).toList(),
                items.stream().filter(item -> item.pan() == Pan.RIGHT).toList(),
                Rule.AMOUNT,
                Certainty.SUGGESTED,
                "");
    }

    @Test
    void agreesWhereBothCarryTheLetter() {
        rows.row("a", 1, "10.00").row("p", 2, "-10.00").row("b", 1, "20.00").row("q", 2, "-20.00");
        var letters = Map.of("a", "A", "p", "A", "b", "B", "q", "B");

        var agreement = agreement(letters, "a p");

        assertThat(agreement.of(Kind.ONE_TO_ONE)).isEqualTo(new Agreement.OfKind(2, 1, 1, 2, 1, 0, 0, 0));
        assertThat(agreement.all().precision()).contains(new BigDecimal("1.0000"));
        assertThat(agreement.recall()).contains(new BigDecimal("0.5000"));
    }

    @Test
    void contradictsWhereALetterThatNetsToZeroLeavesOneOut() {
        rows.row("a", 1, "10.00").row("p", 2, "-10.00").row("b", 3, "10.00");

        var agreement = agreement(Map.of("a", "A", "p", "A"), "b p");

        assertThat(agreement.all().contradicted()).isEqualTo(1);
        assertThat(agreement.all().precision()).contains(new BigDecimal("0.0000"));
    }

    @Test
    void isUndecidedWhereNoWholeLetterTells() {
        rows.row("a", 1, "10.00").row("p", 2, "-10.00").row("b", 1, "20.00").row("q", 2, "-20.00");

        var agreement = agreement(Map.of("a", "A", "b", "B", "q", "C"), "a p", "b q");

        assertThat(agreement.all().undecided()).isEqualTo(2);
        assertThat(agreement.all().precision()).isEmpty();
        assertThat(agreement.all().differing()).isEqualTo(1);
        assertThat(agreement.incomplete()).isEqualTo(3);
    }

    @Test
    void aLetterHoldsWithinOnePoolOnly() {
        rows.row("a", 1, "10.00").row("p", 2, "-10.00");
        rows.row(new Pool("401", ""), "b", 1, Money.of("10.00", "EUR"), null, null);

        assertThat(agreement(Map.of("a", "A", "p", "A", "b", "A"), "a p").incomplete())
                .isEqualTo(1);
    }

    @Test
    void tellsALetterThatWasTakenFinerFromOneThatWasFound() {
        rows.row("a", 1, "10.00").row("p", 2, "-10.00").row("b", 1, "20.00").row("q", 2, "-20.00");
        var letters = Map.of("a", "A", "p", "A", "b", "A", "q", "A");

        assertThat(agreement(letters, "a p", "b q").of(Kind.MANY_TO_MANY))
                .isEqualTo(new Agreement.OfKind(1, 0, 1, 4, 0, 0, 0, 0));
        assertThat(agreement(letters, "a b p q").of(Kind.MANY_TO_MANY))
                .isEqualTo(new Agreement.OfKind(1, 1, 1, 4, 4, 0, 0, 0));
    }

    @Test
    void rowsThatDifferInNothingAreTakenForEachOther() {
        rows.row("a", 1, "10.00").row("b", 1, "10.00").row("p", 2, "-10.00").row("q", 5, "-10.00");
        var letters = Map.of("a", "A", "p", "A", "b", "B", "q", "B");

        assertThat(agreement(letters, "b p", "a q").all().agreed()).isEqualTo(2);
        assertThat(agreement(Map.of("a", "A", "p", "A"), "b p").all().agreed()).isEqualTo(1);
    }

    @Test
    void isNeverRoundedUp() {
        assertThat(new Agreement.OfKind(0, 0, 0, 0, 99_999, 1, 0, 0).precision())
                .contains(new BigDecimal("0.9999"));
    }
}
