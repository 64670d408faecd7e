package dev.weighhouse.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartOfAccountsTest {

    private static Account account(String id, @Nullable String number, @Nullable String parent) {
        return Account.called(id, "Name " + id, AccountType.ASSET, Currency.getInstance("GBP"))
                .number(number)
                .parent(parent == null ? null : new AccountId(parent))
                .build();
    }

    private static List<String> ids(List<Account> accounts) {
        return accounts.stream().map(account -> account.id().value()).toList();
    }

    @Test
    void ordersByNumberThenNameThenId() {
        var chart = ChartOfAccounts.of(List.of(
                account("b", null, null), account("z", "10", null), account("a", null, null), account("y", "2", null)));

        assertThat(ids(chart.all())).containsExactly("z", "y", "a", "b");
        assertThat(ids(chart.roots())).containsExactly("z", "y", "a", "b");
    }

    @Test
    void knowsParentsAndParts() {
        var chart = ChartOfAccounts.of(
                List.of(account("till", "11", "cash"), account("cash", "1", null), account("box", "12", "cash")));

        assertThat(ids(chart.parts(new AccountId("cash")))).containsExactly("till", "box");
        assertThat(chart.parts(new AccountId("till"))).isEmpty();
        assertThat(ids(chart.roots())).containsExactly("cash");
        assertThat(chart.find(new AccountId("box"))).map(Account::number).contains("12");
        assertThat(chart.find(new AccountId("nobody"))).isEmpty();
    }

    @Test
    void walksEachAccountDirectlyBeforeItsParts() {
        var chart = ChartOfAccounts.of(List.of(
                account("b", "2", null),
                account("a2", "12", "a"),
                account("a", "1", null),
                account("a1", "11", "a"),
                account("a1x", "111", "a1"),
                account("b1", "21", "b")));

        assertThat(ids(chart.inHierarchy())).containsExactly("a", "a1", "a1x", "a2", "b", "b1");
        assertThat(ids(chart.ancestors(new AccountId("a1x")))).containsExactly("a", "a1");
        assertThat(chart.ancestors(new AccountId("a"))).isEmpty();
        assertThat(chart.ancestors(new AccountId("nobody"))).isEmpty();
    }

    @Test
    void refusesAnIdThatComesTwice() {
        var failure = catchThrowableOfType(
                IllegalChart.class,
                () -> ChartOfAccounts.of(List.of(account("a", null, null), account("a", "1", null))));

        assertThat(failure).hasMessage("account id a comes twice");
        assertThat(failure.account()).isEqualTo(new AccountId("a"));
    }

    @Test
    void refusesAParentThatIsNotThere() {
        assertThatThrownBy(() -> ChartOfAccounts.of(List.of(account("a", null, "ghost"))))
                .isInstanceOf(IllegalChart.class)
                .hasMessage("account a names the parent ghost, which is not there");
    }

    @Test
    void refusesALoopOfParents() {
        assertThatThrownBy(() -> ChartOfAccounts.of(
                        List.of(account("a", null, "b"), account("b", null, "c"), account("c", null, "a"))))
                .isInstanceOf(IllegalChart.class)
                .hasMessageContaining("through its parents, a part of itself");
        assertThatThrownBy(() -> ChartOfAccounts.of(List.of(account("a", null, "a"))))
                .isInstanceOf(IllegalChart.class);
    }

    @Test
    void standsADeepChart() {
        var accounts = new ArrayList<>(IntStream.range(0, 20_000)
                .mapToObj(n -> account("d" + n, null, n == 0 ? null : "d" + (n - 1)))
                .toList());
        Collections.shuffle(accounts, new Random(3));

        var chart = ChartOfAccounts.of(accounts);

        assertThat(chart.inHierarchy()).hasSize(20_000);
        assertThat(chart.inHierarchy().getLast().id()).isEqualTo(new AccountId("d19999"));
        assertThat(chart.ancestors(new AccountId("d19999"))).hasSize(19_999);
    }

    @Test
    void looksTheSameWhateverTheOrderItWasReadIn() {
        var accounts = new ArrayList<Account>();
        for (int n = 0; n < 50; n++) {
            accounts.add(account("a" + n, n % 3 == 0 ? null : "n" + n % 7, n < 5 ? null : "a" + n / 5));
        }
        var first = ChartOfAccounts.of(accounts).inHierarchy();
        for (int turn = 0; turn < 5; turn++) {
            Collections.shuffle(accounts, new Random(turn));
            assertThat(ChartOfAccounts.of(accounts).inHierarchy()).isEqualTo(first);
        }
    }
}
