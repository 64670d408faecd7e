package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.ConnectionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What speaks for a suggestion beside a number and a name, and for things that are no accounts. */
class SuggestionReasonsTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Usage DEBITED = new Usage(9, 1);
    private static final Usage CREDITED = new Usage(0, 4);
    private static final ChartOfAccounts CHART = chart(
            Account.called("6410", "Travel", AccountType.EXPENSE, GBP),
            Account.called("4300", "Travel", AccountType.INCOME, GBP),
            Account.called("2030", "Gift cards outstanding", AccountType.LIABILITY, GBP),
            Account.called("7130", "Entertaining", AccountType.EXPENSE, GBP),
            Account.called("old", "Away", AccountType.EXPENSE, GBP).active(false));

    private static ChartOfAccounts chart(Account.Builder... accounts) {
        return ChartOfAccounts.of(
                Arrays.stream(accounts).map(Account.Builder::build).toList());
    }

    private static ItemKey key(String connection, ItemKind kind, String id) {
        return new ItemKey(new ConnectionId(connection), kind, id);
    }

    private static Item named(ItemKind kind, String name) {
        return new Item(key("pleo", kind, name), name, null, null, null, true, null, null);
    }

    private static Precedent precedent(String connection, ItemKind kind, String name, String ledger) {
        var item = new Item(key(connection, kind, name), name, null, null, null, true, null, null);
        return new Precedent(connection.equals("square") ? "Square" : "Pleo", item, new AccountId(ledger));
    }

    private static List<String> told(List<Suggestion> suggestions) {
        return suggestions.stream()
                .map(suggestion -> "%s %d: %s"
                        .formatted(
                                suggestion.ledger().map(AccountId::value).orElse("a pair"),
                                suggestion.score(),
                                suggestion.reason()))
                .toList();
    }

    @Test
    void takesWhatIsMostlyDebitedForAnExpense() {
        assertThat(told(new Suggestions(CHART).of(named(ItemKind.CATEGORY, "travel"), DEBITED)))
                .containsExactly(
                        "6410 80: same name, mostly debited, like an expense",
                        "4300 45: same name, but mostly debited, unlike an income");
    }

    @Test
    void takesAnAccountWhoseTypeIsNotToldForNothing() {
        assertThat(told(new Suggestions(CHART).of(named(ItemKind.ACCOUNT, "gift cards outstanding"), DEBITED)))
                .containsExactly("2030 70: same name, type not told");
    }

    @Test
    void takesWhatIsMostlyCreditedForAnIncome() {
        assertThat(told(new Suggestions(CHART).of(named(ItemKind.CATEGORY, "Travel"), CREDITED)))
                .first()
                .isEqualTo("4300 80: same name, mostly credited, like an income");
    }

    @Test
    void saysNothingOfTheKindOfAccountWhereTheSidesSayNothing() {
        assertThat(told(new Suggestions(CHART).of(named(ItemKind.CATEGORY, "Gift cards outstanding"), DEBITED)))
                .containsExactly("2030 45: same name");
        assertThat(told(new Suggestions(CHART).of(named(ItemKind.CATEGORY, "Travel"), Usage.NONE)))
                .containsExactly("4300 45: same name", "6410 45: same name");
    }

    @ParameterizedTest
    @EnumSource(
            value = ItemKind.class,
            names = {"TAX_CODE", "DIMENSION", "ANYTHING"})
    void suggestsNoAccountForWhatGoesToNone(ItemKind kind) {
        assertThat(new Suggestions(CHART).of(named(kind, "Travel"), DEBITED)).isEmpty();
    }

    @Test
    void putsTheIdThatThePlatformStatesBeforeEverythingElse() {
        var stating = new Item(
                key("pleo", ItemKind.ACCOUNT, "t"), "Travel", null, AccountType.EXPENSE, GBP, true, "7130", "6410");

        assertThat(told(new Suggestions(CHART).of(stating, Usage.NONE)))
                .containsExactly(
                        "7130 100: states the ledger's id 7130, both expense",
                        "6410 80: same name, both expense",
                        "4300 45: same name, but expense against income");
    }

    @Test
    void doesNotSuggestAnArchivedAccountWhateverSpeaksForIt() {
        var stating = new Item(key("pleo", ItemKind.CATEGORY, "t"), "Away", null, null, null, true, "old", null);

        assertThat(new Suggestions(
                                CHART, CodeLists.NONE, List.of(precedent("square", ItemKind.CATEGORY, "Away", "old")))
                        .of(stating, DEBITED))
                .isEmpty();
    }

    @Test
    void goesWhereTheSameNameOfAnotherPlatformGoes() {
        var precedents = List.of(precedent("square", ItemKind.TYPE, "Tastings", "7130"));

        assertThat(told(new Suggestions(CHART, CodeLists.NONE, precedents)
                        .of(named(ItemKind.CATEGORY, "tasting"), DEBITED)))
                .containsExactly(
                        "7130 60: same name as \"Tastings\" of Square, which goes here, mostly debited, like an expense");
    }

    @Test
    void learnsLessFromANameThatIsOnlyAlike() {
        var precedents = List.of(
                precedent("square", ItemKind.CATEGORY, "Client tastings", "7130"),
                precedent("pleo", ItemKind.CATEGORY, "Tastings", "6410"));

        assertThat(told(new Suggestions(CHART, CodeLists.NONE, precedents)
                        .of(named(ItemKind.CATEGORY, "tastings"), Usage.NONE)))
                .containsExactly(
                        "6410 50: same name as \"Tastings\" of Pleo, which goes here",
                        "7130 20: like \"Client tastings\" of Square, which goes here");
    }

    @Test
    void learnsNothingFromTheItemItself() {
        var itself = List.of(precedent("pleo", ItemKind.CATEGORY, "Tastings", "7130"));

        assertThat(new Suggestions(CHART, CodeLists.NONE, itself).of(named(ItemKind.CATEGORY, "Tastings"), DEBITED))
                .isEmpty();
    }

    @Test
    void saysTheSameWhateverTheOrderOfWhatWasMapped() {
        var precedents = new ArrayList<Precedent>();
        for (var n = 0; n < 50; n++) {
            precedents.add(precedent("square", ItemKind.CATEGORY, "Tastings " + (char) ('a' + n % 26) + n, "7130"));
        }
        var item = named(ItemKind.CATEGORY, "Tastings");
        var first = new Suggestions(CHART, CodeLists.NONE, precedents).of(item, DEBITED);

        assertThat(new Suggestions(CHART, CodeLists.NONE, precedents.reversed()).of(item, DEBITED))
                .isEqualTo(first)
                .isNotEmpty();
    }

    @Test
    void learnsFromWhatHoldsAsAWholeAndGoesToOneAccount() {
        var known = Map.of(
                key("square", ItemKind.ACCOUNT, "cash"),
                new Item(key("square", ItemKind.ACCOUNT, "cash"), "Tills", null, null, null, true, null, null));
        var whole = Mapping.of(
                AccountKey.of("square", "cash"),
                new AccountId("7130"),
                Mapping.Origin.PERSON,
                "chosen",
                "ann",
                Instant.EPOCH);
        var gone = Mapping.of(
                AccountKey.of("square", "gone"),
                new AccountId("7130"),
                Mapping.Origin.PERSON,
                "chosen",
                "ann",
                Instant.EPOCH);
        var rule = new Mapping(
                new Slot(whole.item(), Conditions.of(Map.of(Field.COUNTRY, "GB"))),
                Target.to(new AccountId("6410")),
                InForce.ALWAYS,
                Mapping.Origin.PERSON,
                "a rule",
                "ann",
                Instant.EPOCH);
        var held = new Mapping(
                Slot.whole(whole.item()),
                new Target.Held("wait"),
                InForce.ALWAYS,
                Mapping.Origin.PERSON,
                "held",
                "ann",
                Instant.EPOCH);

        assertThat(Precedent.in(
                        List.of(whole, gone, rule, held),
                        item -> Optional.ofNullable(known.get(item)),
                        item -> item.connection().value().toUpperCase(Locale.ROOT)))
                .extracting(precedent -> precedent.platform() + " "
                        + precedent.item().name() + " " + precedent.account().orElseThrow())
                .containsExactly("SQUARE Tills 7130");
    }
}
