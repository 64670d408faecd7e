package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.sandbox.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What nobody knows of an entry is known of its row once that was pulled. */
class ArrivedInDoubtTest extends AtLarkfield {

    @Test
    void whatIsInDoubtAndStandsInThePulledRowsIsNoCauseThatTheLedgerLacksIt() {
        var id = byHand(new Money(1234, workspace.home()));
        time.passes(Duration.ofMinutes(1));
        sample.ledger().faults().nextPosting(Faults.Posting.COMMIT_LATE);
        push();
        time.passes(Duration.ofMinutes(5));
        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);
        assertThat(posted()).isNotEmpty();
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.IN_DOUBT);

        assertThat(desk.explain(now()).waterfall().orElseThrow().causes())
                .noneMatch(cause -> cause.kind() == Cause.Kind.IN_DOUBT);
    }

    private JournalId byHand(Money amount) {
        var account = Objects.requireNonNull(variance.ledgerAccount()).id();
        var lines = List.of(
                new Draft.Line(account, amount, "", null, Map.of()),
                new Draft.Line(other().id(), amount.negated(), "", null, Map.of()));
        var id = desk.write(new Draft(OCTOBER.to(), "By hand", null, lines, null))
                .id();
        desk.sendForApproval(id);
        approve(id);
        return id;
    }

    private Variance now() {
        return workspace.monthEnd().review(OCTOBER).variances().stream()
                .filter(each ->
                        each.label().equals(variance.label()) && each.currency().equals(variance.currency()))
                .findFirst()
                .orElseThrow();
    }
}
