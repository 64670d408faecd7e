package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.ConnectionId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A type of transaction goes to a pair: the platform's own account and another. */
class TypeSuggestionsTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final ChartOfAccounts CHART = ChartOfAccounts.of(List.of(
            account("1010", "Bank", AccountType.ASSET),
            account("1030", "Square payout account", AccountType.ASSET),
            account("1110", "Square clearing", AccountType.ASSET),
            account("2040", "Tips to pay out", AccountType.LIABILITY),
            account("2210", "Tax on sales", AccountType.LIABILITY),
            account("2030", "Gift cards outstanding", AccountType.LIABILITY),
            account("4010", "Sales", AccountType.INCOME),
            account("4090", "Refunds", AccountType.INCOME),
            account("5010", "Refunds from suppliers", AccountType.EXPENSE),
            account("6110", "Square fees", AccountType.EXPENSE),
            account("6130", "Chargebacks", AccountType.EXPENSE)));
    private static final OwnSide CLEARING = own("1110");

    private static Account account(String id, String name, AccountType type) {
        return Account.called(id, name, type, GBP).number(id).build();
    }

    private static OwnSide own(String... accounts) {
        var ledger = new TreeSet<AccountId>();
        for (var account : accounts) {
            ledger.add(new AccountId(account));
        }
        return new OwnSide(ledger, new TreeSet<>());
    }

    private static Item type(String name) {
        return new Item(
                new ItemKey(new ConnectionId("square"), ItemKind.TYPE, name), name, null, null, null, true, null, null);
    }

    private static List<Suggestion> suggest(String name, Usage usage, OwnSide own) {
        return new Suggestions(CHART).of(type(name), usage, own);
    }

    private static Target pair(String debit, String credit) {
        return new Target.Pair(new AccountId(debit), new AccountId(credit), null, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "sale, 1110, 4010",
        "charge, 1110, 4010",
        "refund, 4090, 1110",
        "fee, 6110, 1110",
        "processing_fee, 6110, 1110",
        "payout, 1030, 1110",
        "dispute, 6130, 1110",
        "chargeback, 6130, 1110",
        "tip, 1110, 2040",
        "sales tax, 1110, 2210",
        "gift card, 1110, 2030"
    })
    void goesByItsNatureToThePlatformsOwnAccountAndAnother(String name, String debit, String credit) {
        assertThat(suggest(name, Usage.NONE, CLEARING))
                .first()
                .extracting(Suggestion::target)
                .isEqualTo(pair(debit, credit));
    }

    @Test
    void saysEverySideAndWhatSpeaksForIt() {
        assertThat(suggest("fee", new Usage(11, 1), CLEARING).getFirst().reason())
                .isEqualTo("same name but for the platform's, a fee goes to an expense account,"
                        + " debited by 11 of 12, against 1110 Square clearing, where the platform's own account goes");
        assertThat(suggest("fee", Usage.NONE, CLEARING).getFirst().reason()).contains("debited, as a fee is");
    }

    @Test
    void goesByTheSidesThatItsTransactionsHaveBeforeThoseOfItsNature() {
        assertThat(suggest("refund", new Usage(0, 4), CLEARING))
                .first()
                .extracting(Suggestion::target)
                .isEqualTo(pair("1110", "4090"));
    }

    @Test
    void namesOneAccountOnlyWhereTheOwnSideIsNotOneAccount() {
        var waiting = new OwnSide(
                new TreeSet<>(), new TreeSet<>(Set.of(new ItemKey(new ConnectionId("square"), ItemKind.ACCOUNT, "b"))));

        assertThat(suggest("fee", Usage.NONE, waiting).getFirst())
                .satisfies(it -> assertThat(it.ledger()).contains(new AccountId("6110")))
                .extracting(Suggestion::reason)
                .asString()
                .endsWith("no pair, as nobody has mapped the platform's own account yet");
        assertThat(suggest("fee", Usage.NONE, own("1110", "1010")).getFirst().reason())
                .endsWith("no pair, as its transactions are of 2 accounts");
        assertThat(suggest("Chargebacks lost", new Usage(1, 1), CLEARING)
                        .getFirst()
                        .target())
                .isEqualTo(pair("6130", "1110"));
    }

    @Test
    void doesNotGuessTheSideOfWhatHasNoNatureAndStandsOnBoth() {
        assertThat(suggest("square payout account fee tax", new Usage(2, 2), CLEARING))
                .isNotEmpty()
                .allSatisfy(it -> {
                    assertThat(it.target()).isInstanceOf(Target.To.class);
                    assertThat(it.reason()).endsWith("no pair, as nothing tells which side is debited");
                });
    }

    @Test
    void putsAnAccountOfTheWrongKindAfterThatOfTheRightOneAndSaysSo() {
        var all = suggest("Refunds from suppliers", Usage.NONE, CLEARING);

        assertThat(all)
                .filteredOn(it -> it.target().equals(pair("5010", "1110")))
                .singleElement()
                .extracting(Suggestion::reason)
                .asString()
                .contains("but a refund goes to an income account, and this is an expense account");
    }

    @Test
    void neverSuggestsTheOwnAccountForBothSides() {
        assertThat(suggest("Square clearing", Usage.NONE, CLEARING))
                .noneMatch(it -> it.target() instanceof Target.Pair(var debit, var credit, var _, var _)
                        && debit.equals(credit));
    }

    @Test
    void learnsFromThePairOfAnotherPlatformTheAccountThatIsNotItsOwn() {
        var stripe = new Item(
                new ItemKey(new ConnectionId("stripe"), ItemKind.TYPE, "rounding"),
                "rounding",
                null,
                null,
                null,
                true,
                null,
                null);
        var precedents = List.of(new Precedent("Stripe", stripe, new AccountId("6130")));

        assertThat(new Suggestions(CHART, CodeLists.NONE, precedents).of(type("rounding"), new Usage(3, 0), CLEARING))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.target()).isEqualTo(pair("6130", "1110"));
                    assertThat(it.reason()).startsWith("same name as \"rounding\" of Stripe, which goes here");
                });
    }
}
