package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.Draft;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Amounts that fit one by one and not together are refused in words, before anything is sent. */
class LargestAmountsTest extends AtLarkfield {

    @Test
    void anEntryTooLargeToBeCountedIsKeptAndCheckedAndNotHandedOver() {
        var draft = entry(93, "999999999999999.99");
        var id = desk.write(draft).id();

        assertThat(desk.check(draft))
                .filteredOn(check -> check.result() == Check.Result.STOP)
                .extracting(Check::words)
                .containsExactly(
                        "Line 185 brings the debits above 92,233,720,368,547,758.07 GBP, more than can be counted.");
        var failure = refusal(() -> desk.sendForApproval(id));

        assertThat(failure.words()).startsWith(id + ": Line 185 brings the debits above");
        assertThat(failure.nextStep()).isEqualTo("Correct the amounts of lines 1 to 185, or divide the entry.");
    }

    private static Failure refusal(Runnable work) {
        return catchThrowableOfType(FailureException.class, work::run).failure();
    }

    private Draft entry(int times, String amount) {
        var debit = Money.of(amount, "GBP");
        var compared = Objects.requireNonNull(variance.ledgerAccount()).id();
        var lines = new ArrayList<Draft.Line>();
        for (int time = 0; time < times; time++) {
            lines.add(line(compared, debit));
            lines.add(line(other().id(), debit.negated()));
        }
        return new Draft(OCTOBER.to(), "Far too much", null, lines, null);
    }

    private static Draft.Line line(AccountId account, Money amount) {
        return new Draft.Line(account, amount, "", null, Map.of());
    }
}
