package dev.weighhouse.reconcile;

import static dev.weighhouse.reconcile.Sides.asset;
import static dev.weighhouse.reconcile.Sides.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewTreeTest {
    private final List<Account> accounts = new ArrayList<>();
    private final List<Variance> variances = new ArrayList<>();

    private Account account(String id, @Nullable String parent) {
        var account =
                asset(id).parent(parent == null ? null : new AccountId(parent)).build();
        accounts.add(account);
        return account;
    }

    private void compared(@Nullable Account account, @Nullable String ledger, @Nullable String platform) {
        compared(account, ledger, platform, Basis.CLOSING);
    }

    private void compared(@Nullable Account account, @Nullable String ledger, @Nullable String platform, Basis basis) {
        var amount = platform != null ? platform : ledger;
        var currency =
                amount == null ? Currency.getInstance("GBP") : money(amount).currency();
        var ours = side(ledger, basis);
        var theirs = side(platform, basis);
        var status = status(
                account, ours.amount(basis).orElse(null), theirs.amount(basis).orElse(null));
        variances.add(new Variance(
                account,
                List.of(new PlatformAccount(
                        AccountKey.of("square", "p"), asset("p").build())),
                currency,
                Sides.OCTOBER,
                basis,
                ours,
                theirs,
                Money.zero(currency),
                status,
                List.of()));
    }

    @Test
    void hasNoSumOfWhatIsTooLargeToBeAddedAndKeepsTheAccounts() {
        account("10", null);
        compared(account("11", "10"), "90000000000000000.00", "90000000000000000.00");
        compared(account("12", "10"), "90000000000000000.00", "5.00");
        var tree = ReviewTree.of(new Review(Sides.OCTOBER, ChartOfAccounts.of(accounts), variances));
        assertThat(tree.subtotals()).singleElement().satisfies(sum -> {
            assertThat(sum.ledger()).isNull();
            assertThat(sum.platform()).isNull();
            assertThat(sum.difference()).isNull();
        });
        assertThat(tree.roots()).hasSize(1);
    }

    @Test
    void hasNoDifferenceOfSumsThatAreTooFarApart() {
        compared(account("11", null), "-60000000000000000.00", "0.00");
        compared(account("12", null), "0.00", "60000000000000000.00");
        var tree = ReviewTree.of(new Review(Sides.OCTOBER, ChartOfAccounts.of(accounts), variances));
        assertThat(tree.subtotals()).singleElement().satisfies(sum -> {
            assertThat(sum.ledger()).isEqualTo(money("-60000000000000000.00"));
            assertThat(sum.difference()).isNull();
        });
    }

    private static SideFigures side(@Nullable String amount, Basis basis) {
        var money = amount == null ? null : money(amount);
        return basis == Basis.CLOSING
                ? new SideFigures(null, null, money, List.of())
                : new SideFigures(null, money, null, List.of());
    }

    private static Status status(@Nullable Account account, @Nullable Money ours, @Nullable Money theirs) {
        if (account == null) {
            return Status.UNMAPPED;
        }
        if (ours == null || theirs == null) {
            return Status.NO_QUOTE;
        }
        return ours.equals(theirs) ? Status.AGREES : Status.DIFFERS;
    }

    private Review review() {
        return new Review(Sides.OCTOBER, ChartOfAccounts.of(accounts), variances);
    }

    /** The labels, indented by two blanks for each level. */
    private static List<String> text(List<ReviewNode> nodes) {
        return nodes.stream()
                .flatMap(node -> switch (node) {
                    case ReviewNode.Line line -> Stream.of("- " + line.label());
                    case ReviewNode.Group group -> {
                        var lines = new ArrayList<String>();
                        lines.add("%s (%d of %d)".formatted(group.label(), group.agreeing(), group.lines()));
                        text(group.children()).forEach(line -> lines.add("  " + line));
                        yield lines.stream();
                    }
                })
                .toList();
    }

    private static ReviewNode.Group group(ReviewNode node) {
        return (ReviewNode.Group) node;
    }

    @Test
    void putsLinesUnderTheAccountsTheyArePartsOf() {
        account("1", null);
        account("11", "1");
        var till = account("111", "11");
        var bank = account("12", "1");
        var loan = account("2", null);
        compared(till, "5.00", "5.00");
        compared(bank, "7.00", "8.00");
        compared(loan, "-1.00", "-1.00");

        assertThat(text(ReviewTree.of(review()).roots()))
                .containsExactly(
                        "1 Account 1 (1 of 2)",
                        "  11 Account 11 (1 of 1)",
                        "    - 111 Account 111",
                        "  - 12 Account 12",
                        "- 2 Account 2");
    }

    @Test
    void leavesOutAccountsWithNothingComparedBelowThem() {
        account("1", null);
        account("11", "1");
        var two = account("2", null);
        compared(two, "1.00", "1.00");

        assertThat(text(ReviewTree.of(review()).roots())).containsExactly("- 2 Account 2");
    }

    @Test
    void showsAComparedParentAsAGroupWithItsOwnLineFirst() {
        var cash = account("1", null);
        var till = account("11", "1");
        compared(cash, "3.00", "4.00");
        compared(till, "5.00", "5.00");

        var tree = ReviewTree.of(review());

        assertThat(text(tree.roots())).containsExactly("1 Account 1 (1 of 2)", "  - 1 Account 1", "  - 11 Account 11");
        assertThat(group(tree.roots().getFirst()).subtotals())
                .containsExactly(new Subtotal(
                        Currency.getInstance("GBP"), Basis.CLOSING, money("8.00"), money("9.00"), money("1.00"), 0));
    }

    @Test
    void gathersWhatIsNotMappedAtTheEnd() {
        var cash = account("1", null);
        compared(cash, "3.00", "3.00");
        compared(null, null, "4.00");
        compared(null, null, "2.50");

        var tree = ReviewTree.of(review());

        assertThat(text(tree.roots()))
                .containsExactly(
                        "- 1 Account 1", "Unmapped platform accounts (0 of 2)", "  - p Account p", "  - p Account p");
        assertThat(group(tree.roots().getLast()).subtotals())
                .containsExactly(
                        new Subtotal(Currency.getInstance("GBP"), Basis.CLOSING, null, money("6.50"), null, 2));
    }

    @Test
    void keepsCurrenciesAndBasesApart() {
        account("1", null);
        var bank = account("11", "1");
        var fees = account("12", "1");
        compared(bank, "1.00 EUR", "2.00 EUR");
        compared(bank, "5.00", "5.00");
        compared(fees, "7.00", "9.00", Basis.ACTIVITY);

        assertThat(ReviewTree.of(review()).subtotals())
                .containsExactly(
                        subtotal("EUR", Basis.CLOSING, "1.00", "2.00", "1.00"),
                        subtotal("GBP", Basis.CLOSING, "5.00", "5.00", "0.00"),
                        subtotal("GBP", Basis.ACTIVITY, "7.00", "9.00", "2.00"));
    }

    private static Subtotal subtotal(String currency, Basis basis, String ledger, String platform, String difference) {
        return new Subtotal(
                Currency.getInstance(currency),
                basis,
                Money.of(ledger, currency),
                Money.of(platform, currency),
                Money.of(difference, currency),
                0);
    }

    @Test
    void sumsOnlyWhatBothSidesQuoteAndSaysHowManyAreLeftOut() {
        account("1", null);
        var quoted = account("11", "1");
        var silent = account("12", "1");
        compared(quoted, "10.00", "12.00");
        compared(silent, "99.00", null);

        assertThat(group(ReviewTree.of(review()).roots().getFirst()).subtotals())
                .containsExactly(new Subtotal(
                        Currency.getInstance("GBP"), Basis.CLOSING, money("10.00"), money("12.00"), money("2.00"), 1));
    }

    @Test
    void showsOnlyWhatPassesTheFilterAndSumsOverThat() {
        account("1", null);
        var fine = account("11", "1");
        var off = account("12", "1");
        compared(fine, "1.00", "1.00");
        compared(off, "2.00", "5.00");

        var tree = ReviewTree.of(review(), variance -> variance.status().open());

        assertThat(text(tree.roots())).containsExactly("1 Account 1 (0 of 1)", "  - 12 Account 12");
        assertThat(tree.subtotals()).containsExactly(subtotal("GBP", Basis.CLOSING, "2.00", "5.00", "3.00"));
    }

    @Test
    void isEmptyForAnEmptyReview() {
        var tree = ReviewTree.of(review());

        assertThat(tree.roots()).isEmpty();
        assertThat(tree.subtotals()).isEmpty();
    }

    @Test
    void standsAChartOfAnyDepth() {
        var depth = 5_000;
        var deepest = IntStream.rangeClosed(1, depth)
                .mapToObj(n -> account("d" + n, n == 1 ? null : "d" + (n - 1)))
                .toList()
                .getLast();
        compared(deepest, "1.00", "1.00");

        var levels = 0;
        var node = ReviewTree.of(review()).roots().getFirst();
        while (node instanceof ReviewNode.Group group) {
            levels++;
            node = group.children().getFirst();
        }
        assertThat(levels).isEqualTo(depth - 1);
    }
}
