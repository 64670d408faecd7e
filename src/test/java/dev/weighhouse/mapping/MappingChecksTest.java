package dev.weighhouse.mapping;

import static dev.weighhouse.mapping.Desk.item;
import static dev.weighhouse.mapping.Desk.key;
import static dev.weighhouse.mapping.Desk.pair;
import static dev.weighhouse.mapping.Desk.tax;
import static dev.weighhouse.mapping.Desk.to;
import static dev.weighhouse.mapping.ItemKind.ACCOUNT;
import static dev.weighhouse.mapping.ItemKind.ANYTHING;
import static dev.weighhouse.mapping.ItemKind.CATEGORY;
import static dev.weighhouse.mapping.ItemKind.DIMENSION;
import static dev.weighhouse.mapping.ItemKind.TAX_CODE;
import static dev.weighhouse.mapping.ItemKind.TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.mapping.MappingFinding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the checks say of targets, and of what is left out. */
class MappingChecksTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final ChartOfAccounts LEDGER = ChartOfAccounts.of(List.of(
            ledger("1050", AccountType.ASSET, "GBP").build(),
            ledger("1060", AccountType.ASSET, "EUR").build(),
            ledger("2220", AccountType.LIABILITY, "GBP").build(),
            ledger("6000", AccountType.EXPENSE, "GBP").subType("Heading").build(),
            ledger("6200", AccountType.EXPENSE, "GBP").build(),
            ledger("6999", AccountType.EXPENSE, "GBP").active(false).build()));

    private final Desk desk = new Desk();
    private final List<Item> items = new ArrayList<>();
    private MappingChecks.NamesThen namesThen = MappingChecks.NamesThen.UNKNOWN;

    private static Account.Builder ledger(String id, AccountType type, String currency) {
        return Account.called(id, "Account " + id, type, Currency.getInstance(currency))
                .number(id);
    }

    private void account(String id, AccountType type, boolean active) {
        items.add(new Item(key(ACCOUNT, id), id, null, type, GBP, active, null, null));
    }

    private List<MappingFinding> findings() {
        var platform = new MappingChecks.Platform(PlatformBooks.of(Desk.PLEO, Desk.SINGLE, items), items);
        return new MappingChecks(
                        LEDGER,
                        List.of(platform),
                        new Stopped(Set.of(key(CATEGORY, "Meals")), List.of(), Set.of()),
                        namesThen)
                .of(desk.history(), OCTOBER);
    }

    private List<Kind> kinds() {
        return findings().stream().map(MappingFinding::kind).toList();
    }

    private String words(Kind kind) {
        return findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(MappingFinding::words)
                .findFirst()
                .orElse("no such finding");
    }

    @Test
    void nothingIsSaidOfAMappingThatIsAllRight() {
        account("wallet", AccountType.ASSET, true);
        items.add(item(CATEGORY, "Meals", null));
        items.add(item(TAX_CODE, "20%", null));
        desk.whole(ACCOUNT, "wallet", to("1050"))
                .whole(CATEGORY, "Meals", to("6200"))
                .whole(TAX_CODE, "20%", tax("T1", "2220"));
        assertThat(findings()).isEmpty();
    }

    @Test
    void aTargetThatIsNotThereOrArchivedOrAHeadingBlocks() {
        List.of("a", "b", "c", "d").forEach(id -> account(id, AccountType.EXPENSE, true));
        desk.whole(ACCOUNT, "a", to("7777")).whole(ACCOUNT, "b", to("6999")).whole(ACCOUNT, "c", to("6000"));
        desk.whole(ACCOUNT, "d", to("6200"));
        assertThat(kinds())
                .containsExactly(Kind.MISSING_TARGET, Kind.INACTIVE_TARGET, Kind.NOT_POSTABLE)
                .allMatch(Kind::blocks);
        assertThat(words(Kind.MISSING_TARGET)).isEqualTo("a goes to account 7777, which the ledger does not have.");
        assertThat(words(Kind.NOT_POSTABLE))
                .isEqualTo("c goes to 6000 Account 6000, which only adds up the accounts below it.");
    }

    @Test
    void bothAccountsOfAPairAndThatOfATaxAreLookedAt() {
        items.add(item(TYPE, "sale", null));
        items.add(item(TAX_CODE, "20%", null));
        desk.whole(TYPE, "sale", pair("6999", "7777")).whole(TAX_CODE, "20%", tax("T1", "8888"));
        assertThat(kinds()).containsExactly(Kind.MISSING_TARGET, Kind.INACTIVE_TARGET, Kind.MISSING_TARGET);
        desk.whole(TYPE, "sale", pair("1050", "1050")).whole(TAX_CODE, "20%", tax("T1", null));
        assertThat(words(Kind.WRONG_TARGET)).isEqualTo("sale debits and credits the same account.");
    }

    @Test
    void anotherTypeIsToldAndAnotherCurrencyBlocks() {
        account("wallet", AccountType.EXPENSE, true);
        desk.whole(ACCOUNT, "wallet", to("1060"));
        assertThat(kinds()).containsExactly(Kind.TYPE_DIFFERS, Kind.CURRENCY_DIFFERS);
        assertThat(words(Kind.TYPE_DIFFERS))
                .isEqualTo("wallet is an expense and goes to 1060 Account 1060, which is an asset.");
        assertThat(words(Kind.CURRENCY_DIFFERS)).isEqualTo("wallet is in GBP, and 1060 Account 1060 is kept in EUR.");
        assertThat(Kind.TYPE_DIFFERS.blocks()).isFalse();
    }

    @Test
    void ofAnAccountWhoseTypeIsNotToldNoOtherTypeIsTold() {
        items.add(new Item(key(ACCOUNT, "wallet"), "Wallet", null, null, GBP, true, null, null));
        for (var target : List.of("1050", "6200")) {
            desk.whole(ACCOUNT, "wallet", to(target));
            assertThat(findings()).as(target).isEmpty();
        }
    }

    @Test
    void ofWhatThePlatformSaysIsTheVeryAccountNoOtherTypeIsTold() {
        items.add(new Item(key(ACCOUNT, "wallet"), "Wallet", null, AccountType.EXPENSE, GBP, true, "1050", null));
        desk.stated(ACCOUNT, "wallet", "1050");
        assertThat(findings()).isEmpty();
        desk.whole(ACCOUNT, "wallet", to("1050"));
        assertThat(words(Kind.TYPE_DIFFERS))
                .isEqualTo("Wallet is an expense and goes to 1050 Account 1050, which is an asset.");
    }

    @Test
    void whatStatesAnotherAccountByNowIsMeasuredByItsType() {
        items.add(new Item(key(ACCOUNT, "wallet"), "Wallet", null, AccountType.EXPENSE, GBP, true, "6200", null));
        desk.stated(ACCOUNT, "wallet", "1050");
        assertThat(kinds()).containsExactlyInAnyOrder(Kind.TYPE_DIFFERS, Kind.STATED_ID_DIFFERS);
    }

    @Test
    void aRuleForACurrencyIsMeasuredByThatCurrency() {
        items.add(item(CATEGORY, "Meals", null));
        desk.whole(CATEGORY, "Meals", to("6200")).rule(CATEGORY, "Meals", Map.of(Field.CURRENCY, "EUR"), to("1060"));
        assertThat(findings())
                .extracting(MappingFinding::words)
                .containsExactly(
                        "Meals, where currency is EUR, goes to 1060 Account 1060, which is an asset: unusual for a category.");
        desk.rule(CATEGORY, "Meals", Map.of(Field.CURRENCY, "EUR"), to("6200"));
        assertThat(words(Kind.CURRENCY_DIFFERS))
                .isEqualTo("Meals, where currency is EUR, is in EUR, and 6200 Account 6200 is kept in GBP.");
    }

    @Test
    void whatWantsAPlaceAndHasNoneIsTold() {
        account("wallet", AccountType.ASSET, true);
        account("old card", AccountType.ASSET, false);
        items.add(item(CATEGORY, "Meals", null));
        items.add(item(CATEGORY, "Never used", null));
        items.add(item(ANYTHING, "*", null));
        assertThat(findings())
                .extracting(MappingFinding::item)
                .containsExactly(key(ACCOUNT, "wallet"), key(CATEGORY, "Meals"));
        assertThat(kinds()).containsOnly(Kind.UNMAPPED);
        assertThat(words(Kind.UNMAPPED)).isEqualTo("wallet has no place in the ledger.");
    }

    @Test
    void whatItsParentMapsIsMappedAndWhatIsHeldIsHeld() {
        items.add(item(CATEGORY, "Food", null));
        items.add(item(CATEGORY, "Meals", "Food"));
        desk.whole(CATEGORY, "Food", to("6200"));
        assertThat(findings()).isEmpty();
        desk.whole(CATEGORY, "Meals", new Target.Held("ask Priya"));
        assertThat(kinds()).containsExactly(Kind.HELD);
        assertThat(words(Kind.HELD)).isEqualTo("Meals waits: ask Priya.");
    }

    @Test
    void rulesAloneLeaveWhatMeetsNone() {
        items.add(item(CATEGORY, "Meals", null));
        desk.rule(CATEGORY, "Meals", Map.of(Field.SIGN, "-"), to("6200"));
        assertThat(words(Kind.UNMAPPED)).isEqualTo("What meets none of the rules of Meals has no place in the ledger.");
    }

    @Test
    void aMappingThatEndsLeavesWhatComesAfter() {
        account("wallet", AccountType.ASSET, true);
        desk.decide(Slot.whole(key(ACCOUNT, "wallet")), to("1050"), new InForce(null, LocalDate.of(2026, 12, 31)));
        assertThat(words(Kind.UNMAPPED)).isEqualTo("wallet has no place in the ledger from 1 January 2027 on.");
    }

    @Test
    void whatOnlyHeldBeforeTheFirstDayThatMattersIsPassedOver() {
        account("wallet", AccountType.ASSET, true);
        desk.decide(Slot.whole(key(ACCOUNT, "wallet")), to("7777"), InForce.ALWAYS)
                .decide(Slot.whole(key(ACCOUNT, "wallet")), to("1050"), InForce.from(OCTOBER));
        assertThat(findings()).isEmpty();
    }

    @Test
    void aTargetOfTheWrongKindBlocks() {
        account("wallet", AccountType.ASSET, true);
        items.add(item(CATEGORY, "Meals", null));
        items.add(item(DIMENSION, "Team=Bar", null));
        desk.whole(ACCOUNT, "wallet", pair("1050", "6200"))
                .whole(CATEGORY, "Meals", new Target.Dimension("Site", "1"))
                .whole(DIMENSION, "Team=Bar", tax("T1", null))
                .whole(ANYTHING, "*", to("6200"));
        assertThat(kinds()).filteredOn(Kind.WRONG_TARGET::equals).hasSize(4);
        assertThat(words(Kind.WRONG_TARGET)).isEqualTo("wallet, of the kind account, cannot go to a pair of accounts.");
    }

    @Test
    void whatThePlatformDoesNotHaveIsTold() {
        account("wallet", AccountType.ASSET, true);
        desk.whole(ACCOUNT, "wallet", to("1050")).whole(CATEGORY, "Maels", to("6200"));
        assertThat(words(Kind.UNKNOWN_ITEM)).isEqualTo("pleo has no category Maels.");
    }

    @Test
    void ofAPlatformThatWasNeverPulledNothingIsUnknown() {
        desk.whole(CATEGORY, "Maels", to("6200"));
        assertThat(findings()).isEmpty();
    }

    @Test
    void aLoopOfParentsBlocksAndIsNamed() {
        items.add(item(CATEGORY, "A", "B"));
        items.add(item(CATEGORY, "B", "A"));
        items.add(item(CATEGORY, "C", "B"));
        assertThat(kinds()).containsExactly(Kind.LOOP, Kind.LOOP);
        assertThat(words(Kind.LOOP)).isEqualTo("A is, through its parents, a part of itself: A in B in A.");
    }

    @Test
    void aTargetWithAnotherNameThanWhenItWasChosenIsTold() {
        account("wallet", AccountType.ASSET, true);
        desk.whole(ACCOUNT, "wallet", to("1050"));
        namesThen = (_, _) -> Optional.of("Account 1050");
        assertThat(findings()).isEmpty();
        namesThen = (_, _) -> Optional.of("Petty cash");
        assertThat(kinds()).containsExactly(Kind.TARGET_RENAMED);
        assertThat(words(Kind.TARGET_RENAMED))
                .isEqualTo("wallet goes to 1050 Account 1050, which was called Petty cash when Ada mapped it.");
    }

    @Test
    void ofAChangeOnlyWhatItBringsAboutIsTold() {
        account("a", AccountType.ASSET, true);
        account("b", AccountType.ASSET, true);
        desk.whole(ACCOUNT, "a", to("7777")).whole(ACCOUNT, "b", to("1050"));
        var before = findings();
        desk.whole(ACCOUNT, "b", to("8888"));
        assertThat(MappingChecks.brought(before, findings()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.item()).isEqualTo(key(ACCOUNT, "b")));
    }

    @Test
    void theFindingsAreTheSameWhateverTheOrderOfTheItems() {
        List.of("c", "a", "b").forEach(id -> account(id, AccountType.ASSET, true));
        desk.whole(ACCOUNT, "a", to("7777")).whole(ACCOUNT, "b", to("6999"));
        var findings = findings();
        Collections.reverse(items);
        assertThat(findings()).isEqualTo(findings);
    }
}
