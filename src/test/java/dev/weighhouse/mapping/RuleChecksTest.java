package dev.weighhouse.mapping;

import static dev.weighhouse.mapping.Desk.item;
import static dev.weighhouse.mapping.Desk.key;
import static dev.weighhouse.mapping.Desk.to;
import static dev.weighhouse.mapping.ItemKind.ACCOUNT;
import static dev.weighhouse.mapping.ItemKind.ANYTHING;
import static dev.weighhouse.mapping.ItemKind.CATEGORY;
import static dev.weighhouse.mapping.ItemKind.TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.mapping.MappingFinding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that can never be met, and rules another one takes everything of. */
class RuleChecksTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final ChartOfAccounts LEDGER = ChartOfAccounts.of(
            List.of(Account.called("1", "One", AccountType.ASSET, GBP).build()));

    private final Desk desk = new Desk();
    private final List<Item> items = new ArrayList<>();

    @BeforeEach
    void whatThePlatformHas() {
        items.add(new Item(key(ACCOUNT, "wallet"), "Wallet", null, AccountType.ASSET, GBP, true, null, null));
        items.add(item(CATEGORY, "Travel", null));
        items.add(item(CATEGORY, "Travel: Train", "Travel"));
        items.add(item(CATEGORY, "Meals", null));
        items.add(item(TYPE, "sale", null));
        items.add(item(ANYTHING, "*", null));
        desk.whole(ACCOUNT, "wallet", to("1"));
    }

    private List<MappingFinding> findings() {
        var platform = new MappingChecks.Platform(PlatformBooks.of(Desk.PLEO, Desk.SINGLE, items), items);
        return new MappingChecks(LEDGER, List.of(platform), Stopped.BY_NOTHING, MappingChecks.NamesThen.UNKNOWN)
                .of(desk.history(), OCTOBER).stream()
                        .filter(finding -> finding.kind() != Kind.TYPE_DIFFERS)
                        .toList();
    }

    private List<String> words(Kind kind) {
        return findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(MappingFinding::words)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTRY, XX, XX is no country's code of two letters", "COUNTRY, United Kingdom, is no country's code",
        "CURRENCY, GBB, GBB is no currency's code", "CURRENCY, XAU, XAU is no currency's code",
        "CURRENCY, EUR, the account is kept in GBP", "SIGN, plus, 'a sign is + or -, not plus'",
        "TYPE, sales, pleo has no type sales", "CATEGORY, Foods, pleo has no category Foods",
        "TEXT, ' ', a test of text says nothing"
    })
    void aTestThatNothingCanMeetBlocks(Field field, String value, String why) {
        desk.rule(ACCOUNT, "wallet", Map.of(field, value), to("1"));
        assertThat(words(Kind.NEVER_MATCHES)).singleElement().asString().contains(why);
        assertThat(Kind.NEVER_MATCHES.blocks()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTRY, gb",
        "CURRENCY, gbp",
        "SIGN, -",
        "TYPE, sale",
        "CATEGORY, Travel: Train",
        "TEXT, .*(a+)+$",
        "COUNTERPARTY, Brewfix"
    })
    void aTestThatCanBeMetIsFine(Field field, String value) {
        desk.rule(ACCOUNT, "wallet", Map.of(field, value), to("1"));
        assertThat(findings()).isEmpty();
    }

    @Test
    void aTextLongerThanAnyCannotBeMet() {
        desk.rule(ACCOUNT, "wallet", Map.of(Field.TEXT, "x".repeat(RuleChecks.LONGEST)), to("1"));
        assertThat(findings()).isEmpty();
        desk.rule(ACCOUNT, "wallet", Map.of(Field.TEXT, "x".repeat(RuleChecks.LONGEST + 1)), to("1"));
        assertThat(words(Kind.NEVER_MATCHES)).singleElement().asString().contains("longer than 1000 characters");
    }

    @Test
    void aRuleOfACategoryCannotTestAnother() {
        desk.rule(CATEGORY, "Meals", Map.of(Field.CATEGORY, "Travel"), to("1"));
        assertThat(words(Kind.NEVER_MATCHES))
                .containsExactly("The rule of Meals where category is Travel can never be met: it is tried for the"
                        + " category Meals alone.");
    }

    @Test
    void aRuleOfACategoryMayTestAPartOfIt() {
        desk.rule(CATEGORY, "Travel", Map.of(Field.CATEGORY, "Travel: Train"), to("1"));
        assertThat(findings()).isEmpty();
    }

    @Test
    void anExceptionForSomeDatesHidesNothing() {
        desk.whole(CATEGORY, "Meals", to("1"));
        var exception = new Slot(key(ANYTHING, "*"), Conditions.NONE.and(Field.CATEGORY, "Meals"));
        desk.decide(exception, to("1"), new InForce(OCTOBER, LocalDate.of(2026, 10, 31)));
        assertThat(words(Kind.SHADOWED)).isEmpty();
        desk.decide(exception, to("1"), InForce.from(LocalDate.of(2026, 11, 1)));
        assertThat(words(Kind.SHADOWED))
                .containsExactly("Meals as a whole is never reached: the rule of anything else where category is"
                        + " Meals is tried before and takes all of it.");
    }

    @Test
    void aSecondRuleOfTheSameWordsInOtherCaseIsNeverReached() {
        desk.rule(ACCOUNT, "wallet", Map.of(Field.COUNTERPARTY, "brewfix"), to("1"))
                .rule(ACCOUNT, "wallet", Map.of(Field.COUNTERPARTY, "BREWFIX"), to("1"));
        assertThat(words(Kind.SHADOWED))
                .containsExactly("The rule of Wallet where counterparty is brewfix is never reached: the rule of Wallet"
                        + " where counterparty is BREWFIX is tried before and takes all of it.");
    }

    @Test
    void aMorePreciseRuleBesideABroaderOneIsFine() {
        desk.rule(ACCOUNT, "wallet", Map.of(Field.TEXT, "fee"), to("1"))
                .rule(ACCOUNT, "wallet", Map.of(Field.TEXT, "card fee"), to("1"))
                .rule(ACCOUNT, "wallet", Map.of(Field.TEXT, "fee", Field.SIGN, "-"), to("1"));
        assertThat(findings()).isEmpty();
    }

    @Test
    void aRuleOfAnythingForAWholeCategoryHidesTheCategory() {
        desk.whole(CATEGORY, "Meals", to("1")).rule(ANYTHING, "*", Map.of(Field.CATEGORY, "Meals"), to("1"));
        assertThat(words(Kind.SHADOWED))
                .containsExactly(
                        "Meals as a whole is never reached: the rule of anything else where category is Meals is"
                                + " tried before and takes all of it.");
    }

    @Test
    void theSameRuleFromTwoSidesIsToldOnce() {
        desk.rule(CATEGORY, "Meals", Map.of(Field.TYPE, "sale"), to("1"))
                .rule(TYPE, "sale", Map.of(Field.CATEGORY, "Meals"), to("1"));
        assertThat(findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.item()).isEqualTo(key(TYPE, "sale")));
    }

    @Test
    void aRuleOfAnythingThatAsksForMoreHidesNothing() {
        desk.whole(CATEGORY, "Meals", to("1"))
                .rule(ANYTHING, "*", Map.of(Field.CATEGORY, "Meals", Field.SIGN, "-"), to("1"))
                .rule(ANYTHING, "*", Map.of(Field.COUNTERPARTY, "Brewfix"), to("1"));
        assertThat(findings()).isEmpty();
    }

    @Test
    void rulesThatNeverHoldOnTheSameDayDoNotHideEachOther() {
        var september = new InForce(null, OCTOBER.plusDays(9));
        desk.decide(
                        new Slot(key(ACCOUNT, "wallet"), Conditions.of(Map.of(Field.COUNTERPARTY, "BREWFIX"))),
                        to("1"),
                        september)
                .decide(
                        new Slot(key(ACCOUNT, "wallet"), Conditions.of(Map.of(Field.COUNTERPARTY, "brewfix"))),
                        to("1"),
                        InForce.from(OCTOBER.plusDays(10)));
        assertThat(findings()).isEmpty();
    }

    @Test
    void aRuleForAPartBesideOneForAllStands() {
        desk.rule(CATEGORY, "Travel", Map.of(Field.TYPE, "sale"), to("1"))
                .rule(CATEGORY, "Travel", Map.of(Field.TYPE, "sale", Field.CATEGORY, "Travel: Train"), to("1"));
        assertThat(findings()).isEmpty();
    }

    @Test
    void aTestThatOnlyRepeatsTheItemMakesARuleNoMorePrecise() {
        desk.rule(TYPE, "sale", Map.of(Field.TYPE, "sale"), to("1"))
                .rule(TYPE, "sale", Map.of(Field.CATEGORY, "Meals"), to("1"));
        assertThat(findings()).isEmpty();
        desk.rule(TYPE, "sale", Map.of(Field.TYPE, "sale", Field.CATEGORY, "Meals"), to("1"));
        assertThat(words(Kind.SHADOWED))
                .containsExactly("The rule of sale where category is Meals is never reached: the rule of sale where"
                        + " type is sale, category is Meals is tried before and takes all of it.");
    }

    @Test
    void aRuleForAPartComesAfterAllThatIsTriedForThePartItself() {
        desk.rule(CATEGORY, "Travel", Map.of(Field.CATEGORY, "Travel: Train", Field.COUNTRY, "GB"), to("1"))
                .rule(ANYTHING, "*", Map.of(Field.COUNTRY, "GB"), to("1"));
        assertThat(words(Kind.SHADOWED)).singleElement().asString().contains("the rule of anything else where country");
    }

    @Test
    void aRuleForAPartOfOneTypeIsNeverReachedWhereTheTypeGoesToAPair() {
        desk.rule(CATEGORY, "Travel", Map.of(Field.CATEGORY, "Travel: Train", Field.TYPE, "sale"), to("1"))
                .whole(TYPE, "sale", Desk.pair("1", "2"));
        assertThat(words(Kind.SHADOWED)).singleElement().asString().contains("sale goes to a pair");
    }

    @Test
    void aRuleForOnePartIsNeverReachedWhereThePartDecidesItself() {
        desk.rule(CATEGORY, "Travel", Map.of(Field.CATEGORY, "Travel: Train", Field.SIGN, "+"), to("1"));
        assertThat(words(Kind.SHADOWED)).isEmpty();

        desk.whole(CATEGORY, "Travel: Train", to("1"));
        assertThat(words(Kind.SHADOWED))
                .containsExactly("The rule of Travel where category is Travel: Train, sign is + is never reached:"
                        + " Travel: Train as a whole decides before what it is a part of is asked.");
    }

    @Test
    void aRuleForOnePartIsNeverReachedWhereAnotherOfThePartAsksForNoMore() {
        desk.rule(CATEGORY, "Travel", Map.of(Field.CATEGORY, "Travel: Train", Field.TEXT, "night train"), to("1"));
        desk.rule(CATEGORY, "Travel: Train", Map.of(Field.TEXT, "Train", Field.COUNTRY, "GB"), to("1"));
        assertThat(words(Kind.SHADOWED)).as("which asks for more").isEmpty();

        desk.rule(CATEGORY, "Travel: Train", Map.of(Field.TEXT, "Train"), to("1"));
        assertThat(words(Kind.SHADOWED))
                .singleElement()
                .asString()
                .contains("the rule of Travel: Train where text contains Train decides before");
    }

    @Test
    void aRuleThatIsReachedOnSomeDayIsNotReported() {
        desk.rule(CATEGORY, "Travel", Map.of(Field.CATEGORY, "Travel: Train"), to("1"));
        desk.decide(Slot.whole(key(CATEGORY, "Travel: Train")), to("1"), InForce.from(LocalDate.of(2026, 11, 1)));
        assertThat(words(Kind.SHADOWED)).isEmpty();
    }
}
