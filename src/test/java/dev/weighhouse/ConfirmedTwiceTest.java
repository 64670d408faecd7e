package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.hledger.HledgerOnLoopback.Arrival;
import dev.weighhouse.journal.Ground;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import org.junit.jupiter.api.Test;

/** What an approval says that we ourselves brought to an account is what stands there, and each entry once. */
class ConfirmedTwiceTest extends AtHledger {

    @Test
    void anEntryThatWasConfirmedOnceMoreByAPersonIsCountedOnce() {
        var id = approved(1000);
        hledger.next(Arrival.AGAIN_LATER);
        push();
        hledger.lateOnesArrive();
        settle();
        pull();
        assertThat(journal(id).state()).isEqualTo(JournalState.NEEDS_PERSON);
        desk.standsAs(id, "3", "4 will be taken out");
        hledger.takeOut(4);
        settle();
        pull();

        assertThat(balances(waiting())).contains("of which 10.00 from here").doesNotContain("20.00 from here");
    }

    @Test
    void whatIsGoneIsNotTakenOffTheBalanceAndTheApprovalFallsAllTheSame() {
        var id = approved(1000);
        push();
        settle();
        pull();
        var other = approved(700);
        hledger.takeOut(3);
        pull();
        desk = workspace.journals(time.pace());

        assertThat(balances(waiting()))
                .contains(", %s is gone there".formatted(id))
                .doesNotContain("from here");
        assertThat(push().lines()).isEmpty();
        assertThat(journal(other).state()).isEqualTo(JournalState.OUT_OF_DATE);
    }

    private JournalId waiting() {
        var id = desk.write(charge(700)).id();
        desk.sendForApproval(id);
        return id;
    }

    private String balances(JournalId id) {
        return String.join(
                "\n", desk.grounds(id).all().stream().map(Ground::shown).toList());
    }
}
