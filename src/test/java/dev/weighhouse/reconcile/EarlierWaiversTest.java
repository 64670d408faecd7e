package dev.weighhouse.reconcile;

import static dev.weighhouse.reconcile.Sides.money;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a waiver of an earlier month takes: what is open since, and nothing that came up in the month, however equal. */
class EarlierWaiversTest {
    private final ExplainCase account = new ExplainCase();

    @Test
    void takesNothingThatCameUpSince() {
        account.hiddenBefore = "3.00";
        account.hidden = "5.00";
        account.waived.add(new Waived("W-10", money("2.00")));
        account.waived.add(new Waived("W-2", money("4.00"), true));
        assertThat(account.bars()).containsExactly("5.00 waived: W-2, W-10", "3.00 unexplained");

        account.hiddenBefore = "0.00";
        assertThat(account.bars()).containsExactly("2.00 waived: W-10", "3.00 unexplained");
    }

    @Test
    void takesNoNewRowThatIsAsLarge() {
        account.hiddenBefore = "5.00";
        account.hidden = "-5.00";
        account.platform("t1", "10-20", "5.00", "A-1", null);
        account.waived.add(new Waived("W-1", money("5.00"), true));

        assertThat(account.bars()).containsExactly("5.00 missing in the ledger: A-1");
    }

    @Test
    void takesNoNewRowWhereItsOwnIsSettled() {
        account.platform("t1", "09-10", "5.00", "A-1", null);
        account.ledger("p1", "10-05", "5.00", "A-1", null);
        account.platform("t2", "10-20", "5.00", "A-2", null);
        account.waived.add(new Waived("W-1", money("5.00"), true));

        assertThat(account.bars()).containsExactly("5.00 missing in the ledger: A-2");
    }

    @Test
    void takesOfTheKindThatItsRowIsOf() {
        account.platform("t1", "09-10", "5.00", "A-1", null);
        account.platform("t2", "10-20", "2.50", "A-2", null);
        account.ledger("p2", "10-20", "-2.50", "A-2", null);
        account.waived.add(new Waived("W-1", money("5.00"), true));

        assertThat(account.bars()).containsExactly("5.00 sign: A-2", "5.00 waived: W-1");
    }

    @Test
    void takesNothingWhereNobodyKnowsWhatDifferedThen() {
        account.hidden = "5.00";
        account.waived.add(new Waived("W-1", money("5.00"), true));
        var quoted = account.variance();
        var platform = quoted.platform();
        var unknown = new Variance(
                quoted.ledgerAccount(),
                quoted.platformAccounts(),
                quoted.currency(),
                quoted.period(),
                quoted.basis(),
                quoted.ledger(),
                new SideFigures(null, platform.movements(), platform.closing(), List.of()),
                quoted.tolerance(),
                quoted.status(),
                quoted.findings());

        assertThat(account.explained(unknown).waterfall().orElseThrow().unexplained())
                .isEqualTo(money("5.00"));
    }

    @Test
    void holdsThoughACutOffOfTheOtherSignWasLargerThen() {
        account.hiddenBefore = "5.00";
        account.ledger("p1", "09-30", "300.00", "A-1", null);
        account.platform("t1", "10-02", "300.00", "A-1", null);
        account.waived.add(new Waived("W-1", money("5.00"), true));

        assertThat(account.bars()).containsExactly("5.00 waived: W-1");
    }

    @Test
    void holdsForTheRowThatIsStillMissing() {
        account.platform("t1", "09-10", "5.00", "A-1", null);
        account.waived.add(new Waived("W-1", money("5.00"), true));

        assertThat(account.bars()).containsExactly("5.00 waived: W-1");
    }

    @Test
    void twoOfOppositeSignsAreBothTakenThoughTheyComeToNothing() {
        account.platform("t1", "09-10", "5.00", "A-1", null);
        account.hidden = "-5.00";
        account.waived.add(new Waived("W-1", money("5.00"), true));
        account.waived.add(new Waived("W-2", money("-5.00")));

        assertThat(account.bars()).isEmpty();
        assertThat(account.explained().open()).hasSize(1);
    }
}
