package dev.weighhouse.reconcile;

import static dev.weighhouse.reconcile.Sides.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowPairingTest {
    private final List<Posting> postings = new ArrayList<>();
    private final List<Transaction> transactions = new ArrayList<>();

    private void ledger(String id, int day, String amount, @Nullable String reference) {
        postings.add(
                new Posting(id, null, new AccountId("1"), LocalDate.of(2026, 10, day), money(amount), reference, null));
    }

    private void platform(String id, int day, String amount, @Nullable String reference) {
        transactions.add(new Transaction(
                id, new AccountId("a"), LocalDate.of(2026, 10, day), money(amount), reference, null, null, null));
    }

    private Rows rows() {
        return RowPairing.of(postings, transactions);
    }

    private static List<String> ids(List<RowPair> pairs) {
        return pairs.stream()
                .map(pair -> {
                    var ledger = pair.ledger();
                    var platform = pair.platform();
                    return (ledger == null ? "-" : ledger.id()) + "/" + (platform == null ? "-" : platform.id());
                })
                .toList();
    }

    @Test
    void matchesTheSameReferenceAndAmount() {
        ledger("p1", 3, "10.00", "INV-1");
        platform("t1", 9, "10.00", "INV-1");

        assertThat(ids(rows().matched())).containsExactly("p1/t1");
        assertThat(rows().unmatched()).isEmpty();
    }

    @Test
    void putsTheSameReferenceWithAnotherAmountSideBySideUnmatched() {
        ledger("p1", 3, "10.00", "INV-1");
        platform("t1", 9, "12.50", "INV-1");

        assertThat(ids(rows().unmatched())).containsExactly("p1/t1");
        assertThat(rows().unmatched().getFirst().difference()).isEqualTo(money("2.50"));
    }

    @Test
    void leavesRowsWithoutAReferenceAlone() {
        ledger("p1", 3, "10.00", null);
        ledger("p2", 4, "10.00", " ");
        platform("t1", 3, "10.00", null);
        platform("t2", 4, "10.00", " ");

        assertThat(rows().matched()).isEmpty();
        assertThat(rows().unmatched())
                .hasSize(4)
                .allSatisfy(pair -> assertThat(pair.matched()).isFalse());
    }

    @Test
    void matchesEqualAmountsOfARepeatedReferenceFirst() {
        ledger("p1", 1, "5.00", "R");
        ledger("p2", 2, "7.00", "R");
        platform("t1", 1, "7.00", "R");
        platform("t2", 2, "6.00", "R");

        assertThat(ids(rows().matched())).containsExactly("p2/t1");
        assertThat(ids(rows().unmatched())).containsExactly("p1/t2");
    }

    @Test
    void putsTheRestOfARepeatedReferenceTogetherByAmount() {
        ledger("late and small", 9, "1.00", "R");
        ledger("early and large", 1, "8.00", "R");
        platform("large", 1, "9.00", "R");
        platform("small", 2, "2.00", "R");

        assertThat(ids(rows().unmatched())).containsExactlyInAnyOrder("late and small/small", "early and large/large");
    }

    @Test
    void takesTheEarlierOfEqualRowsFirst() {
        ledger("p1", 3, "5.00", "R");
        platform("t9", 9, "5.00", "R");
        platform("t2", 2, "5.00", "R");

        assertThat(ids(rows().matched())).containsExactly("p1/t2");
        assertThat(ids(rows().unmatched())).containsExactly("-/t9");
    }

    @Test
    void ordersRowsByDate() {
        ledger("p9", 9, "1.00", "X");
        ledger("p2", 2, "1.00", "Y");
        platform("t5", 5, "1.00", "Z");

        assertThat(ids(rows().unmatched())).containsExactly("p2/-", "-/t5", "p9/-");
    }

    @Test
    void takesAMissingRowForNothing() {
        ledger("p1", 1, "5.00", "R");

        assertThat(rows().unmatched().getFirst().difference()).isEqualTo(money("-5.00"));
        assertThatThrownBy(() -> new RowPair(null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void losesNoRowAndIsTheSameWhateverTheOrder(long seed) {
        var random = new Random(seed);
        for (int row = 0; row < 120; row++) {
            var reference = random.nextInt(6) == 0 ? null : "R" + random.nextInt(30);
            var amount = random.nextInt(4) + ".00";
            if (random.nextBoolean()) {
                ledger("p" + row, 1 + random.nextInt(28), amount, reference);
            } else {
                platform("t" + row, 1 + random.nextInt(28), amount, reference);
            }
        }
        var first = rows();
        Collections.shuffle(postings, random);
        Collections.shuffle(transactions, random);

        assertThat(rows()).isEqualTo(first);
        var all = new ArrayList<>(first.matched());
        all.addAll(first.unmatched());
        assertThat(all.stream().filter(pair -> pair.ledger() != null)).hasSize(postings.size());
        assertThat(all.stream().filter(pair -> pair.platform() != null)).hasSize(transactions.size());
        var differences = all.stream().map(RowPair::difference).reduce(money("0.00"), Money::plus);
        var theirs = transactions.stream().map(Transaction::amount).reduce(money("0.00"), Money::plus);
        var ours = postings.stream().map(Posting::amount).reduce(money("0.00"), Money::plus);
        assertThat(differences).isEqualTo(theirs.minus(ours));
    }
}
