package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalBook.First;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Moved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An entry moved what was booked, and nobody knows what of it: nothing of its platform and month is moved a second time. */
class UnknownReclassTest extends DeskCase {

    /** Why nobody knows it. */
    enum Why {
        /** An earlier Weighhouse did not keep it. */
        NOT_KEPT,
        /** Somebody changed the entry. */
        BY_HAND
    }

    @BeforeEach
    void aSaleOfEachMonthIsMapped() {
        square.movements.clear();
        sell("1", "2026-09-05", "30.00");
        sell("2", "2026-10-06", "50.00");
        pull();
        map("till", "L1");
        map("gift", "L3");
    }

    private void sell(String id, String day, String amount) {
        for (var side : List.of("till", "gift")) {
            var plain = transaction(id + side, side, day, amount);
            square.movements.add(new Transaction(
                    plain.id(),
                    plain.account(),
                    plain.date(),
                    side.equals("gift") ? plain.amount().negated() : plain.amount(),
                    "R" + id,
                    null,
                    null,
                    null));
        }
    }

    /** The entries of both months, sent. */
    private void book() {
        desk.draft(desk.transform(SQUARE, SEPTEMBER, Progress.NONE));
        desk.draft(desk.transform(SQUARE, OCTOBER, Progress.NONE));
        post();
    }

    private void post() {
        for (int number = 1; number <= drafted.size(); number++) {
            states.put(new JournalId(number), JournalState.POSTED);
        }
    }

    private Preview remap(String to) {
        now = now.plusSeconds(60);
        var changes = new ChangeSet(List.of(change(slot("gift"), to(to), InForce.ALWAYS)), "because");
        var preview = desk.preview(changes, OCTOBER);
        assertThat(desk.save(changes)).isInstanceOf(SaveResult.Saved.class);
        return preview;
    }

    /** Moves October by an entry of which nobody knows what it moves; September stays as it is. */
    private void moveOctober(Why why) {
        var made = new ArrayList<>(drafted);
        var entries = desk.draftReclass(remap("L2"), CatchUp.CATCH_UP);
        assertThat(entries).hasSize(2);
        var first = drafted.get(entries.getLast().number() - 1);
        drafted.clear();
        drafted.addAll(made);
        var moves = switch (why) {
            case NOT_KEPT -> new First(first.origin(), first.draft(), null);
            case BY_HAND -> new First(first.origin(), onAnotherSite(first.draft()), first.making());
        };
        drafted.add(moves);
        post();
    }

    private static Draft onAnotherSite(Draft draft) {
        var lines = new ArrayList<>(draft.lines());
        var line = lines.getFirst();
        lines.set(0, new Draft.Line(line.account(), line.amount(), "", null, Map.of("Site", "north")));
        return new Draft(draft.date(), draft.narration(), draft.reference(), lines, draft.reverseOn());
    }

    private Map<String, Long> stands() {
        var sums = new TreeMap<String, Long>();
        for (int number = 1; number <= drafted.size(); number++) {
            if (!takenBack.contains(new JournalId(number))) {
                drafted.get(number - 1).draft().lines().forEach(line -> {
                    var amount = line.amount();
                    if (amount != null) {
                        sums.merge(String.valueOf(line.account()), amount.minor(), Math::addExact);
                    }
                });
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static String note(Why why) {
        return "J-3 "
                + switch (why) {
                    case NOT_KEPT -> "was drafted by an earlier Weighhouse, which did not keep what it moves";
                    case BY_HAND -> "was changed by hand, so nobody knows what it moves";
                }
                + ": nothing of Square in October 2026 is brought over while it stands. Reverse it and bring over again"
                + " what is left behind, or enter by hand what belongs elsewhere.";
    }

    @ParameterizedTest
    @EnumSource
    void whatIsBookedFromHereIsNotMovedTwice(Why why) {
        book();
        moveOctober(why);
        assertThat(stands()).isEqualTo(Map.of("L1", 8000L, "L2", -5000L, "L3", -3000L));

        var preview = remap("L1");

        assertThat(preview.radius().moved()).extracting(Moved::month).containsOnly(SEPTEMBER);
        assertThat(preview.notes()).contains(note(why));
        desk.draftReclass(preview, CatchUp.CATCH_UP);
        assertThat(stands()).as("September alone went to L1").isEqualTo(Map.of("L1", 5000L, "L2", -5000L));
        assertThat(desk.leftBehind("").radius().moved()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onceItIsReversedAllIsMovedFromWhereItStands(Why why) {
        book();
        moveOctober(why);
        takenBack.add(new JournalId(3));

        var preview = remap("L1");
        desk.draftReclass(preview, CatchUp.CATCH_UP);

        assertThat(preview.notes()).doesNotContain(note(why));
        assertThat(stands()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatOthersBookedIsNotMovedTwice(Why why) {
        moveOctober(why);

        var preview = remap("L1");

        assertThat(preview.radius().moved()).extracting(Moved::month).containsOnly(SEPTEMBER);
        assertThat(preview.notes()).contains(note(why).replace("J-3", "J-1"));
    }

    @ParameterizedTest
    @EnumSource
    void aDraftThatItMayHaveMovedIsNotMadeAnew(Why why) {
        book();
        var october = (Origin.Transformed) drafted.get(1).origin();
        moveOctober(why);
        states.remove(new JournalId(1));
        states.remove(new JournalId(2));

        var entriesNow = ((WorkspaceMappingDesk) desk).entriesNow();

        assertThat(entriesNow.follows((Origin.Transformed) drafted.getFirst().origin()))
                .as("September")
                .isTrue();
        assertThat(entriesNow.follows(october)).isFalse();
    }

    @Test
    void anotherPlatformIsMovedAllTheSame() {
        connect("zettle", Role.PLATFORM, Map.of());
        pull();
        var other = new ConnectionId("zettle");
        desk.draft(desk.transform(SQUARE, OCTOBER, Progress.NONE));
        drafted.add(new First(
                new Origin.Reclass("0123456789abcdef:zettle:2026-10:GBP"),
                drafted.getFirst().draft()));
        post();

        var preview = remap("L2");

        assertThat(preview.brought(CatchUp.CATCH_UP)).extracting(Moved::month).contains(OCTOBER);
        assertThat(preview.notes())
                .contains("J-2 was drafted by an earlier Weighhouse, which did not keep what it moves: nothing of"
                        + " Zettle in October 2026 is brought over while it stands. Reverse it and bring over again what is"
                        + " left behind, or enter by hand what belongs elsewhere.");
        assertThat(preview.notes()).noneMatch(words -> words.startsWith("J-2") && words.contains("Square"));
        assertThat(desk.transform(other, OCTOBER, Progress.NONE).before())
                .containsExactly(new Drafted(new JournalId(2), false));
        assertThat(desk.transform(SQUARE, OCTOBER, Progress.NONE).before())
                .containsExactly(new Drafted(new JournalId(1), true));
    }

    @Test
    void anEntryOfAnIdThatTellsNothingHoldsEveryMonth() {
        book();
        drafted.add(
                new First(new Origin.Reclass("some change"), drafted.getFirst().draft()));
        post();

        assertThat(remap("L2").radius().moved()).isEmpty();
    }

    @Test
    void anEntryOfALockedMonthIsOfTheMonthOfItsDay() {
        lockedUntil = SEPTEMBER.to();
        desk.draft(desk.transform(SQUARE, SEPTEMBER, Progress.NONE));
        var late = drafted.getFirst();
        assertThat(late.draft().date()).isEqualTo(OCTOBER.from());
        drafted.set(0, new First(late.origin(), onAnotherSite(late.draft()), null));
        post();

        var preview = remap("L2");

        assertThat(preview.brought(CatchUp.CATCH_UP)).isEmpty();
        assertThat(preview.radius().moved())
                .as("October is made here, and not yet")
                .allMatch(moved -> !moved.booked() && moved.month().equals(OCTOBER));
    }

    @Test
    void whatWasDecidedOnAComputerWhoseClockIsSlowCameAfterWhatItFollows() {
        var clock = now;
        now = clock.minusSeconds(7200);
        save(change(slot("gift"), to("L2"), InForce.ALWAYS));
        now = clock;
        sell("3", "2026-10-07", "5.00");
        square.now = clock.minusSeconds(3600);
        ledger.now = clock.minusSeconds(3600);
        pull();

        var third = desk.preview(
                        new ChangeSet(List.of(change(slot("gift"), to("L1"), InForce.ALWAYS)), "because"), OCTOBER)
                .radius()
                .moved();

        assertThat(third).extracting(Moved::from).containsOnly(new AccountId("L3"));
    }
}
