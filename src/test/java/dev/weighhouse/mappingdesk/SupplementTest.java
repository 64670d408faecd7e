package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalBook;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes, changes or vanishes after the entry of its day was drafted goes into another one, exactly and once. */
class SupplementTest extends DeskCase {
    private static final String DAY = "day:2026-10-06:GBP";

    @BeforeEach
    void oneSaleOfADay() {
        square.movements.clear();
        sell("2", "SALE", "10.00");
        map("gift", "L3");
        map("till", "L1");
    }

    /** Two sides of one reference. */
    private void sell(String id, String reference, String amount) {
        square.movements.add(side(id + "a", "till", reference, pounds(amount)));
        square.movements.add(side(id + "b", "gift", reference, pounds(amount).negated()));
        pull();
    }

    private void take(String reference) {
        square.movements.removeIf(movement -> reference.equals(((Transaction) movement).reference()));
        pull();
    }

    private static Transaction side(String id, String account, String reference, Money amount) {
        var plain = transaction(id, account, "2026-10-06", "1.00");
        return new Transaction(id, plain.account(), plain.date(), amount, reference, null, null, null);
    }

    private Transformed transform() {
        return desk.transform(SQUARE, OCTOBER, Progress.NONE);
    }

    private List<Drafted> draft() {
        return desk.draft(transform());
    }

    private static List<String> lines(JournalEntry entry) {
        return entry.lines().stream()
                .map(line -> line.account() + " " + line.amount().plain())
                .toList();
    }

    /** All that was drafted, by account. */
    private Map<String, Long> drafted() {
        var sums = new TreeMap<String, Long>();
        drafted.stream().flatMap(entry -> entry.draft().lines().stream()).forEach(line -> {
            var amount = line.amount();
            if (amount != null) {
                sums.merge(String.valueOf(line.account()), amount.minor(), Math::addExact);
            }
        });
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    @Test
    void whatCameLaterIsDraftedAloneAndOnce() {
        assertThat(draft()).containsExactly(new Drafted(new JournalId(1), true));
        sell("5", "LATE", "7.00");

        var later = transform();
        assertThat(later.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(DAY + ":2");
            assertThat(lines(entry)).containsExactly("L1 7.00", "L3 -7.00");
            assertThat(entry.narration())
                    .startsWith("Square, 6 October 2026, what came or changed since: 2 transactions");
        });
        assertThat(later.before()).containsExactly(new Drafted(new JournalId(1), true));
        assertThat(later.totals()).hasSize(2).allMatch(Transformed.Total::agrees);
        assertThat(desk.draft(later)).containsExactly(new Drafted(new JournalId(2), true));
        assertThat(desk.draft(later)).as("the same once more").containsExactly(new Drafted(new JournalId(2), true));

        assertThat(transform().entries()).isEmpty();
        assertThat(transform().totals()).hasSize(2).allMatch(Transformed.Total::agrees);
        assertThat(draft()).isEmpty();
        assertThat(drafted()).isEqualTo(Map.of("L1", 1700L, "L3", -1700L));
    }

    @Test
    void whatVanishedIsTakenBackAndMayComeAgain() {
        draft();
        sell("5", "LATE", "7.00");
        draft();
        take("SALE");

        assertThat(transform().entries())
                .singleElement()
                .satisfies(entry -> assertThat(lines(entry)).containsExactly("L1 -10.00", "L3 10.00"));
        draft();
        assertThat(drafted()).isEqualTo(Map.of("L1", 700L, "L3", -700L));

        sell("2", "SALE", "12.00");
        draft();
        assertThat(drafted()).isEqualTo(Map.of("L1", 1900L, "L3", -1900L));
        assertThat(transform().entries()).isEmpty();
    }

    @Test
    void whatChangedIsCorrectedByTheDifference() {
        draft();
        take("SALE");
        sell("2", "SALE", "12.50");

        assertThat(transform().entries())
                .singleElement()
                .satisfies(entry -> assertThat(lines(entry)).containsExactly("L1 2.50", "L3 -2.50"));
    }

    @Test
    void aMonthOfWhichThePlatformSaysNothingMoreIsNotTakenBack() {
        draft();
        take("SALE");

        assertThat(transform().entries()).isEmpty();
        assertThat(transform().held())
                .hasSize(2)
                .allMatch(held -> held.why().equals("the platform says nothing of that month any more"));
    }

    @Test
    void aChangedMappingIsTheReclasssAndNotDraftedHere() {
        draft();
        states.put(new JournalId(1), JournalState.POSTED);
        var changes = new ChangeSet(List.of(change(slot("gift"), to("L2"), InForce.ALWAYS)), "a deposit");
        var preview = desk.preview(changes, OCTOBER);
        desk.save(changes);
        desk.draftReclass(preview, CatchUp.CATCH_UP);

        assertThat(transform().entries()).isEmpty();
        sell("5", "LATE", "7.00");
        draft();
        assertThat(drafted()).isEqualTo(Map.of("L1", 1700L, "L2", -1700L));
    }

    @Test
    void whatWasMovedIsStillInTheEntryThatWasMadeOfIt() {
        per("per-payout", "P1");
        draft();
        states.put(new JournalId(1), JournalState.POSTED);
        var changes = new ChangeSet(List.of(change(slot("gift"), to("L2"), InForce.ALWAYS)), "a deposit");
        var preview = desk.preview(changes, OCTOBER);
        desk.save(changes);
        assertThat(desk.draftReclass(preview, CatchUp.CATCH_UP)).containsExactly(new JournalId(2));

        take("SALE");
        sell("9", "OTHER", "1.00");
        assertThat(transform().entries())
                .filteredOn(entry -> entry.id().startsWith("payout:"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.id()).isEqualTo("payout:P1:2026-10:GBP:2");
                    assertThat(lines(entry)).containsExactlyInAnyOrder("L1 -10.00", "L2 10.00");
                });

        save(change(slot("gift"), to("L3"), InForce.ALWAYS));
        assertThat(transform().held())
                .extracting(Transformed.Held::why)
                .contains("it is in J-1, the platform says nothing of it any more, and the mapping has changed since;"
                        + " take it back by hand");
    }

    /** Makes entries another way, of transactions of a payout. */
    private void per(String entries, String payout) {
        workspace.connections.replace(
                new Connection(SQUARE, Role.PLATFORM, "scripted", "Square", Map.of("entries", entries)));
        square.movements.replaceAll(each -> {
            var sale = (Transaction) each;
            return new Transaction(
                    sale.id(),
                    sale.account(),
                    sale.date(),
                    sale.amount(),
                    sale.reference(),
                    null,
                    null,
                    null,
                    new Traits(null, null, null, null, payout, Map.of()));
        });
        pull();
    }

    @Test
    void whatIsNotSentIsNotReclassedAsItIsMadeAgain() {
        draft();
        var changes = new ChangeSet(List.of(change(slot("gift"), to("L2"), InForce.ALWAYS)), "a deposit");
        var preview = desk.preview(changes, OCTOBER);
        desk.save(changes);

        assertThat(desk.draftReclass(preview, CatchUp.CATCH_UP)).isEmpty();
    }

    @Test
    void whatWasNotDraftedYetIsNotReclassed() {
        draft();
        var changes = new ChangeSet(List.of(change(slot("gift"), to("L2"), InForce.ALWAYS)), "a deposit");
        states.put(new JournalId(1), JournalState.POSTED);
        sell("5", "LATE", "7.00");
        var preview = desk.preview(changes, OCTOBER);
        desk.save(changes);
        desk.draftReclass(preview, CatchUp.CATCH_UP);
        draft();

        assertThat(drafted()).isEqualTo(Map.of("L1", 1700L, "L2", -1700L));
    }

    @Test
    void aDraftWhoseMappingChangedIsToldUntilItIsSent() {
        draft();
        save(change(slot("gift"), to("L2"), InForce.ALWAYS));

        assertThat(transform().before()).containsExactly(new Drafted(new JournalId(1), false));
        states.put(new JournalId(1), JournalState.POSTED);
        assertThat(transform().before()).containsExactly(new Drafted(new JournalId(1), true));
    }

    @Test
    void whatChangedAfterItsMappingDidWaitsForAPerson() {
        draft();
        save(change(slot("gift"), to("L2"), InForce.ALWAYS));
        take("SALE");
        sell("2", "SALE", "12.50");

        assertThat(transform().entries()).isEmpty();
        assertThat(transform().held())
                .extracting(Transformed.Held::why)
                .contains(
                        "it was drafted in J-1, and both it and its mapping have changed since; draft J-1 again, or if"
                                + " it was sent, bring over what the mapping moves first");
    }

    @Test
    void whatWasDiscardedIsTakenUpAgainWithAllThatIsMissing() {
        draft();
        states.put(new JournalId(1), JournalState.DISCARDED);
        sell("5", "LATE", "7.00");

        var again = transform();
        assertThat(again.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.id()).isEqualTo(DAY));
        assertThat(desk.draft(again)).containsExactly(new Drafted(new JournalId(1), true));
        assertThat(drafted()).isEqualTo(Map.of("L1", 1700L, "L3", -1700L));
    }

    @Test
    void anotherSettingOfTheEntriesDraftsNothingTwice() {
        draft();
        workspace.connections.replace(
                new Connection(SQUARE, Role.PLATFORM, "scripted", "Square", Map.of("entries", "per-transaction")));

        assertThat(transform().entries()).isEmpty();
        sell("5", "LATE", "7.00");
        assertThat(transform().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.id()).isEqualTo("entry:2026-10-06:LATE:GBP"));
    }

    @Test
    void anEntryOfAnEarlierWeighhouseIsToldAndNotSupplemented() {
        desk.draft(new Transformed(
                SQUARE, OCTOBER, transform().entries(), 2, List.of(), List.of(), List.of(), Map.of(), Map.of()));
        sell("5", "LATE", "7.00");

        assertThat(transform().entries()).isEmpty();
        assertThat(transform().before()).containsExactly(new Drafted(new JournalId(1), false));
        assertThat(transform().held())
                .hasSize(4)
                .extracting(Transformed.Held::why)
                .containsOnly(
                        "J-1 was drafted by an earlier Weighhouse, which did not keep what it is made of, so nobody"
                                + " knows whether this is in it; enter it by hand, or discard J-1 and make its entries again");
        assertThat(draft()).isEmpty();
        assertThat(drafted).hasSize(1);
    }

    @Test
    void whatAnEntryOfAnEarlierWeighhouseIsMadeOfIsFoundOutWhereItsLinesProveIt() {
        desk.draft(new Transformed(
                SQUARE, OCTOBER, transform().entries(), 2, List.of(), List.of(), List.of(), Map.of(), Map.of()));
        states.put(new JournalId(1), JournalState.POSTED);
        now = now.plusSeconds(60);

        assertThat(transform().entries()).isEmpty();
        var changes = new ChangeSet(List.of(change(slot("gift"), to("L2"), InForce.ALWAYS)), "a deposit");
        var preview = desk.preview(changes, OCTOBER);
        assertThat(preview.notes()).noneMatch(words -> words.contains("earlier Weighhouse"));
        desk.save(changes);
        desk.draftReclass(preview, CatchUp.CATCH_UP);
        assertThat(drafted()).isEqualTo(Map.of("L1", 1000L, "L2", -1000L));
    }

    @Test
    void whatItIsMadeOfIsFoundOutAlsoOfALockedMonthAndAfterMoreCame() {
        square.movements.clear();
        square.movements.add(transaction("3a", "till", "2026-09-05", "8.00"));
        square.movements.add(side("3b", "gift", "R3a", pounds("-8.00")));
        square.movements.replaceAll(each -> {
            var sale = (Transaction) each;
            var day = LocalDate.of(2026, 9, 5);
            return new Transaction(sale.id(), sale.account(), day, sale.amount(), "R3", null, null, null);
        });
        pull();
        lockedUntil = SEPTEMBER.to();
        var september = desk.transform(SQUARE, SEPTEMBER, Progress.NONE);
        desk.draft(new Transformed(
                SQUARE, SEPTEMBER, september.entries(), 2, List.of(), List.of(), List.of(), Map.of(), Map.of()));
        assertThat(drafted.getFirst().draft().date()).isEqualTo(OCTOBER.from());

        assertThat(desk.leftBehind("").notes()).isEmpty();
        now = now.plusSeconds(60);
        square.now = now;
        sell("5", "LATE", "7.00");
        assertThat(desk.leftBehind("").notes()).isEmpty();
        assertThat(desk.transform(SQUARE, SEPTEMBER, Progress.NONE).before())
                .containsExactly(new Drafted(new JournalId(1), true));

        var first = drafted.getFirst();
        var lines = first.draft().lines().reversed();
        drafted.set(
                0, new JournalBook.First(first.origin(), new Draft(first.draft().date(), "", "", lines, null)));
        assertThat(desk.leftBehind("").notes()).as("it was written anew").hasSize(1);
    }

    @Test
    void whatCannotBeFoundOutIsSaidAndNotMoved() {
        desk.draft(new Transformed(
                SQUARE, OCTOBER, transform().entries(), 2, List.of(), List.of(), List.of(), Map.of(), Map.of()));
        states.put(new JournalId(1), JournalState.POSTED);
        sell("5", "LATE", "7.00");

        var preview = desk.preview(
                new ChangeSet(List.of(change(slot("gift"), to("L2"), InForce.ALWAYS)), "a deposit"), OCTOBER);
        assertThat(preview.brought(CatchUp.CATCH_UP)).isEmpty();
        assertThat(preview.notes())
                .contains("J-1 was drafted by an earlier Weighhouse, which did not keep what it is made of, and it says"
                        + " something else than its transactions make: nothing of it is moved. Reverse it, then make its"
                        + " entries again.");
    }
}
