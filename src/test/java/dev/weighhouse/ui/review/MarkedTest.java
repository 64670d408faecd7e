package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.reconcile.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rows a person has marked, and what they come to. */
class MarkedTest {
    private static final Row ADJ = LarkfieldRows.ADJ;
    private static final Row REFUND = LarkfieldRows.REFUND;
    private static final Row FEE = LarkfieldRows.FEE;

    private static Marked of(Row... rows) {
        return new Marked(List.of(rows));
    }

    @Test
    void keepsTheOrderInWhichRowsWereMarked() {
        assertThat(Marked.NONE.toggled(List.of(REFUND)).toggled(List.of(ADJ)).rows())
                .containsExactly(REFUND, ADJ);
    }

    @Test
    void marksTheRestWhereSomeAreMarkedAndNoneWhereAllAre() {
        var some = of(ADJ).toggled(List.of(ADJ, REFUND));
        assertThat(some.rows()).containsExactly(ADJ, REFUND);
        assertThat(some.toggled(List.of(REFUND, ADJ)).rows()).isEmpty();
    }

    @Test
    void marksARowOfTwoLinesOnce() {
        assertThat(Marked.NONE.toggled(List.of(REFUND, ADJ, REFUND)).rows()).containsExactly(REFUND, ADJ);
    }

    @Test
    void knowsARowByItsIdAlthoughItWasReadAnew() {
        var anew = LarkfieldRows.ledger("2026-10-28", "MJ-3318", "Square adjustment", "52.40");
        assertThat(anew).isNotEqualTo(ADJ);
        assertThat(of(ADJ).has(anew)).isTrue();
        assertThat(of(ADJ).toggled(List.of(anew)).rows()).isEmpty();
    }

    @Test
    void walksThroughTheOneTheOtherBothAndNone() {
        var one = of(FEE).next(ADJ, REFUND);
        assertThat(one.rows()).containsExactly(FEE, ADJ);
        var other = one.next(ADJ, REFUND);
        assertThat(other.rows()).containsExactly(FEE, REFUND);
        var both = other.next(ADJ, REFUND);
        assertThat(both.rows()).containsExactly(FEE, ADJ, REFUND);
        assertThat(both.next(ADJ, REFUND).rows()).containsExactly(FEE);
    }

    @Test
    void forgetsRowsThatAreGone() {
        assertThat(of(ADJ, REFUND, FEE).among(List.of(FEE, ADJ)).rows()).containsExactly(ADJ, FEE);
    }

    @Test
    void addsUpEachSideAndWhatIsLeft() {
        var marked = of(ADJ, REFUND, FEE);
        assertThat(marked.ledger()).containsExactly(ADJ);
        assertThat(marked.platform()).containsExactly(REFUND, FEE);
        assertThat(marked.sum(true, Larkfield.GBP)).isEqualTo(LarkfieldRows.gbp("52.40"));
        assertThat(marked.sum(false, Larkfield.GBP)).isEqualTo(LarkfieldRows.gbp("178.60"));
        assertThat(marked.left(Larkfield.GBP)).isEqualTo(LarkfieldRows.gbp("126.20"));
        assertThat(Marked.NONE.left(Larkfield.GBP)).isEqualTo(LarkfieldRows.gbp("0.00"));
    }

    @Test
    void isOfBothSidesOnlyWithARowOfEach() {
        assertThat(of(ADJ).ofBothSides()).isFalse();
        assertThat(of(REFUND, FEE).ofBothSides()).isFalse();
        assertThat(of(REFUND, ADJ).ofBothSides()).isTrue();
    }

    @Test
    void throwsRatherThanTellAWrongSum() {
        var most = "92233720368547758.07";
        var marked = of(
                LarkfieldRows.platform("2026-10-01", "a", "Takings", most),
                LarkfieldRows.platform("2026-10-02", "b", "Takings", "0.01"));
        assertThatThrownBy(() -> marked.left(Larkfield.GBP)).isInstanceOf(ArithmeticException.class);
        assertThat(RowsBar.words(marked, Signs.AS_THEY_ARE, Larkfield.GBP))
                .isEqualTo("The amounts marked are too large to be added.");
    }
}
