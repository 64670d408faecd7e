package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountType;
import dev.weighhouse.close.MemoryQuoteBook;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.MappingFinding.Kind;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SheetTest extends DeskCase {
    private static final LocalDate FIRST_OF_OCTOBER = LocalDate.of(2026, 10, 1);

    private List<String> items(MappingSheet sheet) {
        return sheet.rows().stream().map(row -> row.item().key().id()).toList();
    }

    @Test
    void tellsWhatAnItemWasCalledBeforeAndWhenItWasFirstSeen() {
        var first = desk.firstPulled(item("gift"), null).orElseThrow();
        square.accounts.removeIf(account -> account.id().value().equals("gift"));
        square.accounts.add(account("gift", "Vouchers", AccountType.LIABILITY).build());
        square.now = now.plusSeconds(3600);
        pull();

        var past = desk.sheet(OCTOBER).past();

        assertThat(past.formerNames(item("gift"))).containsExactly("Gift cards");
        assertThat(past.formerNames(item("till"))).isEmpty();
        assertThat(past.earliest().get(item("gift")))
                .as("the earliest of two")
                .isEqualTo(transaction("1", "gift", "2026-09-05", "-20.00"));
        assertThat(desk.firstPulled(item("gift"), null)).as("by its id").contains(first);
        var category = new ItemKey(SQUARE, ItemKind.CATEGORY, "Sales");
        assertThat(desk.firstPulled(category, past.earliest().get(item("gift"))))
                .contains(first);
        assertThat(desk.firstPulled(category, null)).isEmpty();
    }

    @Test
    void whatAPlatformNoLongerHasIsListedAsLongAsItIsDecidedAbout() {
        map("gift", "L3");
        square.accounts.removeIf(account -> account.id().value().equals("gift"));
        square.balances.replaceAll((_, all) -> all.stream()
                .filter(balance -> !balance.account().value().equals("gift"))
                .toList());
        square.movements.removeIf(movement -> movement.account().value().equals("gift"));
        square.now = now.plusSeconds(3600);
        pull();
        assertThat(desk.check()).extracting(MappingFinding::kind).contains(Kind.UNKNOWN_ITEM);

        var sheet = desk.sheet(OCTOBER);
        var row = sheet.rows().stream()
                .filter(each -> each.item().key().equals(item("gift")))
                .findFirst()
                .orElseThrow();
        assertThat(row.item().active()).isFalse();
        assertThat(row.findings()).extracting(MappingFinding::kind).contains(Kind.UNKNOWN_ITEM);
        desk.save(new ChangeSet(
                List.of(new Change(
                        row.slot(),
                        null,
                        InForce.ALWAYS,
                        Mapping.Origin.PERSON,
                        sheet.latest().get(item("gift")))),
                "it is gone"));

        assertThat(items(desk.sheet(OCTOBER))).doesNotContain("gift");
    }

    @Test
    void asKnownThenAnAccountIsAPartOfWhatItWasAPartOfThen() {
        var day = LocalDate.of(2026, 9, 30);
        map("cash", "L2");
        square.accounts.removeIf(account -> account.id().value().equals("till"));
        square.accounts.add(
                account("till", "Shop till", AccountType.ASSET).number("1110").build());
        square.now = now.plusSeconds(3600);
        pull();

        var then = row(desk.asAt(day, now), slot("till"));
        assertThat(then.inherited())
                .isNotNull()
                .satisfies(above -> assertThat(above.key()).isEqualTo(item("cash")));
        assertThat(then.mapping()).isNotNull().extracting(Mapping::target).isEqualTo(to("L2"));
        assertThat(row(desk.asAt(day, null), slot("till")).mapping())
                .as("by the chart of today")
                .isNull();
    }

    @Test
    void whatWasDecidedAboutAnAccountThatIsGoneIsStillTold() {
        map("gift", "L3");
        square.accounts.removeIf(account -> account.id().value().equals("gift"));
        square.movements.removeIf(movement -> movement.account().value().equals("gift"));
        square.balances.clear();
        pull();

        var gone = row(desk.asAt(LocalDate.of(2026, 10, 31), null), slot("gift"));

        assertThat(gone.mapping()).isNotNull().extracting(Mapping::target).isEqualTo(to("L3"));
        assertThat(gone.item().active()).isFalse();
    }

    @Test
    void whatWaitsComesFirstByWhatIsAtStakeWithAllThatWaits() {
        map("cash", "L2");

        var sheet = desk.sheet(OCTOBER);

        assertThat(items(sheet)).containsExactly("gift", "cash", "till");
        var gift = sheet.rows().getFirst();
        assertThat(gift.mapped()).isFalse();
        assertThat(gift.mapping()).isNull();
        assertThat(gift.platform()).isEqualTo("Square");
        assertThat(gift.items()).isEqualTo(2);
        assertThat(gift.amounts()).containsExactly(pounds("-30.00"));
    }

    @Test
    void theFiguresOfWhatIsMappedAreOfTheMonth() {
        map("gift", "L3");

        var row = row(desk.sheet(SEPTEMBER).rows(), slot("gift"));

        assertThat(row.mapped()).isTrue();
        assertThat(row.items()).isOne();
        assertThat(row.amounts()).containsExactly(pounds("-20.00"));
    }

    @Test
    void theFiguresOfARuleAreWhatReallyGoesByIt() {
        map("gift", "L3");
        var credits = new Slot(item("gift"), Conditions.of(Map.of(Field.SIGN, "-", Field.TEXT, "r2")));
        save(change(credits, to("L2"), InForce.ALWAYS));

        var rows = desk.sheet(OCTOBER).rows();

        assertThat(row(rows, credits).items()).isOne();
        assertThat(row(rows, credits).amounts()).containsExactly(pounds("-10.00"));
        assertThat(row(rows, slot("gift")).items()).isZero();
        assertThat(row(desk.sheet(SEPTEMBER).rows(), slot("gift")).amounts()).containsExactly(pounds("-20.00"));
    }

    @Test
    void whatNoRuleTakesIsAtStakeWhereTheItemItselfWaits() {
        var rule = new Slot(item("gift"), Conditions.of(Map.of(Field.TEXT, "r2")));
        save(change(rule, new Target.Held("ask Priya"), InForce.ALWAYS));

        var rows = desk.sheet(SEPTEMBER).rows();

        assertThat(row(rows, slot("gift")).amounts()).containsExactly(pounds("-20.00"));
        assertThat(row(rows, rule).amounts())
                .as("what waits is shown with all of it, whatever its month")
                .containsExactly(pounds("-10.00"));
    }

    @Test
    void aRuleOfWhatAnItemIsAPartOfHasTheFiguresOfThePart() {
        var rule = new Slot(item("cash"), Conditions.of(Map.of(Field.TEXT, "r3")));
        save(change(rule, to("L1"), InForce.ALWAYS));

        var rows = desk.sheet(OCTOBER).rows();

        assertThat(row(rows, rule).amounts()).containsExactly(pounds("10.00"));
        assertThat(row(rows, slot("till")).mapped()).isFalse();
        assertThat(row(rows, slot("till")).items())
                .as("which waits for nothing")
                .isZero();
    }

    @Test
    void aPartIsMappedByWhatItIsAPartOfUntilSomebodyHoldsIt() {
        map("cash", "L1");

        var inherited = row(desk.sheet(OCTOBER).rows(), slot("till"));
        assertThat(inherited.mapped()).isTrue();
        assertThat(inherited.inherited()).extracting(Item::name).isEqualTo("Cash");

        save(change(slot("till"), new Target.Held("ask Priya"), InForce.ALWAYS));
        var held = row(desk.sheet(OCTOBER).rows(), slot("till"));
        assertThat(held.mapped()).isFalse();
        assertThat(held.inherited()).isNull();
    }

    @Test
    void rulesAndDecisionsOfOtherMonthsStandUnderTheirItem() {
        map("gift", "L3");
        var rule = new Slot(item("gift"), Conditions.of(Map.of(Field.COUNTERPARTY, "Brewfix")));
        save(change(rule, to("L2"), InForce.ALWAYS), change(slot("gift"), to("L1"), InForce.from(FIRST_OF_OCTOBER)));

        var rows = desk.sheet(OCTOBER).rows().stream()
                .filter(row -> row.item().key().equals(item("gift")))
                .toList();

        assertThat(rows).extracting(row -> row.slot().when().isNone()).containsExactly(true, false, true);
        assertThat(rows)
                .extracting(MappingRow::inForce)
                .containsExactly(
                        InForce.from(FIRST_OF_OCTOBER),
                        InForce.ALWAYS,
                        new InForce(null, FIRST_OF_OCTOBER.minusDays(1)));
    }

    @Test
    void whatThePlatformArchivedWaitsOnlyIfSomethingMoved() {
        square.accounts.add(
                account("old", "Old drawer", AccountType.ASSET).active(false).build());
        pull();
        assertThat(items(desk.sheet(OCTOBER))).doesNotContain("old");

        square.movements.add(transaction("9", "old", "2026-10-09", "5.00"));
        pull();
        assertThat(items(desk.sheet(OCTOBER))).contains("old");
    }

    @Test
    void tellsTheLedgersAccountsTaxCodesAndLock() {
        lockedUntil = LocalDate.of(2026, 9, 30);

        var sheet = desk.sheet(OCTOBER);

        assertThat(sheet.ledger().size()).isEqualTo(4);
        assertThat(sheet.taxCodes()).containsExactly("20%");
        assertThat(sheet.lockedUntil()).isEqualTo("2026-09-30");
    }

    @Test
    void saysWhatHeldOnADayAsKnownAtAMoment() {
        map("gift", "L3");
        workspace.history.append(List.of(new Mapping(
                slot("gift"),
                to("L1"),
                InForce.from(LocalDate.of(2026, 9, 1)),
                Mapping.Origin.PERSON,
                "thought again",
                "Tom",
                now.plusSeconds(60))));
        var day = LocalDate.of(2026, 9, 30);

        assertThat(row(desk.asAt(day, null), slot("gift")).mapping())
                .extracting(Mapping::target)
                .isEqualTo(to("L1"));
        assertThat(row(desk.asAt(day, now), slot("gift")).mapping())
                .extracting(Mapping::target)
                .isEqualTo(to("L3"));
        var before = row(desk.asAt(day, Instant.EPOCH), slot("gift"));
        assertThat(before.mapping()).isNull();
        assertThat(before.items()).isZero();
    }

    @Test
    void aWorkspaceWithoutQuotesHasNothingToShow() {
        var empty = new WorkspaceMappingDesk(new DeskParts(
                new MemoryQuoteBook(),
                workspace.history,
                workspace.assurances,
                workspace.connections,
                (_, _) -> {
                    throw new AssertionError("nobody asked for a review");
                },
                drafting(),
                new SpreadsheetFiles(),
                parts().elsewhere(),
                parts().lists(),
                parts().lock(),
                parts().clock(),
                () -> "Ada"));

        assertThat(empty.sheet(OCTOBER).rows()).isEmpty();
        assertThat(empty.suggestions(Set.of(item("gift")))).isEmpty();
    }

    @Test
    void suggestsForWhatNobodyMappedOrHeld() {
        map("gift", "L3");
        save(change(slot("cash"), new Target.Held("ask Priya"), InForce.ALWAYS));

        var suggestions = desk.suggestions(Set.of(item("gift"), item("till"), item("cash")));

        assertThat(suggestions).containsOnlyKeys(item("till"));
        assertThat(suggestions.getOrDefault(item("till"), List.of()).getFirst().reason())
                .contains("same number 1110");
    }

    @Test
    void anotherIdThatThePlatformStatesIsFoundAndFollowedByNobody() {
        square.accounts.removeIf(account -> account.id().value().equals("gift"));
        square.accounts.add(account("gift", "Gift cards", AccountType.LIABILITY)
                .externalId("L3")
                .build());
        pull();
        square.accounts.removeLast();
        square.accounts.add(account("gift", "Gift cards", AccountType.LIABILITY)
                .externalId("L4")
                .build());
        pull();

        assertThat(desk.history(item("gift"))).extracting(Mapping::target).containsExactly(to("L3"));
        assertThat(desk.check())
                .filteredOn(finding -> finding.kind() == Kind.STATED_ID_DIFFERS)
                .extracting(MappingFinding::words)
                .containsExactly("Gift cards was mapped to 2030 Gift cards by the id it stated,"
                        + " and states that of 1119 Old till now.");
        map("gift", "L3");
        assertThat(desk.check()).noneMatch(finding -> finding.kind() == Kind.STATED_ID_DIFFERS);
    }
}
