package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.mapping.Assurance;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Moved;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of what was left behind some is brought over, and of some somebody says that it stands there already. */
class StandsThereTest extends DeskCase {
    private static final ItemKey TILL = item("till");
    private static final ItemKey GIFT = item("gift");

    /** Where each transaction is taken to stand, by account. */
    private final Map<String, Map<String, Long>> stands = new TreeMap<>();

    private final Map<Long, Map<String, Map<String, Long>>> words = new TreeMap<>();
    private final Map<JournalId, Map<String, Map<String, Long>>> entries = new TreeMap<>();
    private final Map<String, String> says = new TreeMap<>();
    private final List<Transaction> all = new ArrayList<>();

    @BeforeEach
    void bothAccountsAreMapped() {
        square.movements.clear();
        pull();
        remap("till", "L1");
        remap("gift", "L3");
    }

    private void tick() {
        now = now.plusSeconds(60);
        square.now = now;
        ledger.now = now;
    }

    /** Others book the sale as the mapping says that day. */
    private void sell(String id, long minor) {
        for (var side : List.of("till", "gift")) {
            var amount = new Money(side.equals("till") ? minor : -minor, GBP);
            var sale = new Transaction(
                    id + side, new AccountId(side), LocalDate.of(2026, 10, 6), amount, id, null, null, null);
            all.add(sale);
            square.movements.add(sale);
            var at = new TreeMap<String, Long>();
            at.put(says.getOrDefault(side, ""), amount.minor());
            stands.put(sale.id(), at);
        }
        tick();
        pull();
    }

    private void remap(String account, String to) {
        tick();
        says.put(account, to);
        assertThat(desk.save(new ChangeSet(List.of(change(slot(account), to(to), InForce.ALWAYS)), "seeded")))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private void left(ItemKey... items) {
        assertThat(desk.leftBehind("").radius().moved()).extracting(Moved::item).containsExactly(items);
    }

    private List<Assurance.Said> stay(ItemKey... items) {
        return desk.behind().standsThere(new Chosen(Set.of(items), "their bookkeeper booked it there"));
    }

    @Test
    void whatSomebodySaysStandsThereIsNotLeftBehindAnyMoreAndMovesFromThere() {
        sell("A", 1000);
        remap("gift", "L2");
        remap("till", "L3");
        left(GIFT, TILL);

        var said = stay(GIFT);

        assertThat(said).singleElement().satisfies(word -> {
            assertThat(word.author()).isEqualTo("Ada");
            assertThat(word.at()).isEqualTo(now);
            assertThat(word.months()).containsExactly(YearMonth.of(2026, 10));
            assertThat(word.making().decisions()).isEqualTo(4);
        });
        left(TILL);
        remap("gift", "L1");
        assertThat(desk.leftBehind("").brought(CatchUp.CATCH_UP))
                .extracting(Moved::item, Moved::from, Moved::to)
                .containsExactly(
                        tuple(GIFT, new AccountId("L2"), new AccountId("L1")),
                        tuple(TILL, new AccountId("L1"), new AccountId("L3")));
    }

    @Test
    void whatIsTakenBackIsLeftBehindAgain() {
        sell("A", 1000);
        remap("gift", "L2");
        stay(GIFT);
        left();
        author = "Tom";

        desk.behind().takeBack(1, "it was another one");

        left(GIFT);
        assertThat(desk.behind().said()).singleElement().satisfies(word -> {
            assertThat(word.holds()).isFalse();
            assertThat(word.said().author()).isEqualTo("Ada");
            assertThat(word.takenBack()).isEqualTo(new Assurance.TakenBack("it was another one", "Tom", now));
        });
        assertThatThrownBy(() -> desk.behind().takeBack(1, "once more"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("no word number 1 that holds");
        assertThatThrownBy(() -> stay(GIFT, TILL).forEach(_ -> desk.behind().takeBack(2, " ")))
                .hasMessageContaining("A reason is needed.");
    }

    @Test
    void aReasonIsNeededAndWhatIsNotLeftBehindIsNotSaid() {
        sell("A", 1000);
        remap("gift", "L2");

        assertThatThrownBy(() -> desk.behind().standsThere(new Chosen(Set.of(GIFT), "  ")))
                .hasMessageContaining("A reason is needed.");
        assertThat(stay(TILL)).isEmpty();
        assertThat(desk.behind().said()).isEmpty();
        left(GIFT);
    }

    @Test
    void onlyWhatWasChosenIsDrafted() {
        sell("A", 1000);
        remap("gift", "L2");
        remap("till", "L3");

        assertThat(desk.behind().draft(new Chosen(Set.of(TILL), "till first"), CatchUp.FROM_NOW_ON))
                .isEmpty();
        assertThat(desk.behind().draft(new Chosen(Set.of(TILL), "till first"), CatchUp.CATCH_UP))
                .hasSize(1);

        assertThat(drafted.getFirst().draft().lines())
                .extracting(line -> String.valueOf(line.account()))
                .containsExactly("L3", "L1");
        left(GIFT);
        assertThat(desk.behind().draft(new Chosen(Set.of(GIFT), "then these"), CatchUp.CATCH_UP))
                .hasSize(1);
        left();
    }

    @Test
    void noEntryFromHereIsMadeOfWhatSomebodySaidStandsThere() {
        sell("A", 1000);
        remap("gift", "L2");
        stay(GIFT);

        assertThat(desk.transform(SQUARE, OCTOBER, Progress.NONE).held())
                .extracting(Transformed.Held::why)
                .contains(
                        "Ada said that it stands where the mapping sent it, and it is in no entry from here; take that"
                                + " back first");
    }

    @Test
    void whatAnEntryFromHereHoldsCanBeSaidToStandElsewhereToo() {
        sell("A", 1000);
        desk.draft(desk.transform(SQUARE, OCTOBER, Progress.NONE));
        states.put(new JournalId(1), JournalState.POSTED);
        remap("gift", "L2");
        left(GIFT);

        stay(GIFT);

        left();
        var october = desk.transform(SQUARE, OCTOBER, Progress.NONE);
        assertThat(october.entries()).isEmpty();
        assertThat(october.held()).isEmpty();
        assertThat(october.totals()).allMatch(Transformed.Total::agrees);
        remap("gift", "L1");
        assertThat(desk.leftBehind("").brought(CatchUp.CATCH_UP))
                .extracting(Moved::from)
                .containsExactly(new AccountId("L2"));
    }

    /** Amounts of which no few add up to another, so that nothing that differs comes to nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void inWhateverOrderItIsSaidTakenBackDraftedAndRemapped(long seed) {
        var random = new Random(seed);
        var amount = 1L;
        for (int step = 0; step < 30; step++) {
            var account = random.nextBoolean() ? "till" : "gift";
            switch (random.nextInt(6)) {
                case 0 -> {
                    if (amount < 10_000_000_000L) {
                        sell("S" + step, amount);
                        amount *= 60;
                    }
                }
                case 1, 2 -> remap(account, List.of("L1", "L2", "L3").get(random.nextInt(3)));
                case 3 -> say(account);
                case 4 -> bring(account);
                default -> takeBack(random);
            }
            assertThat(listed()).as("step %d", step).isEqualTo(expected());
        }
    }

    private Map<String, Map<String, Long>> goes(String account) {
        var moves = new TreeMap<String, Map<String, Long>>();
        for (var each : all) {
            if (each.account().value().equals(account)) {
                var goes = says.getOrDefault(account, "");
                var move = new TreeMap<String, Long>();
                at(each).forEach((place, minor) -> {
                    move.merge(place, -minor, Math::addExact);
                    move.merge(goes, minor, Math::addExact);
                });
                move.values().removeIf(minor -> minor == 0);
                if (!move.isEmpty()) {
                    moves.put(each.id(), move);
                }
            }
        }
        return moves;
    }

    private Map<String, Long> at(Transaction transaction) {
        return stands.getOrDefault(transaction.id(), Map.of());
    }

    private void apply(Map<String, Map<String, Long>> moves, int sign) {
        moves.forEach((id, move) -> {
            var at = stands.computeIfAbsent(id, _ -> new TreeMap<>());
            move.forEach((place, minor) -> at.merge(place, sign * minor, Math::addExact));
            at.values().removeIf(minor -> minor == 0);
        });
    }

    private void say(String account) {
        tick();
        var moves = goes(account);
        if (!stay(item(account)).isEmpty()) {
            words.put(desk.behind().said().getLast().number(), moves);
            apply(moves, 1);
        }
    }

    private void bring(String account) {
        tick();
        var moves = goes(account);
        var known = new HashSet<>(entries.keySet());
        for (var id : desk.behind().draft(new Chosen(Set.of(item(account)), "seeded"), CatchUp.CATCH_UP)) {
            assertThat(known.add(id) || states.get(id) != JournalState.DISCARDED)
                    .isTrue();
            entries.put(id, moves);
            apply(moves, 1);
        }
    }

    /** A word, or an entry. */
    private void takeBack(Random random) {
        tick();
        if (random.nextBoolean() && !words.isEmpty()) {
            var number = List.copyOf(words.keySet()).get(random.nextInt(words.size()));
            desk.behind().takeBack(number, "it was not so");
            apply(Objects.requireNonNull(words.remove(number)), -1);
        } else if (!entries.isEmpty()) {
            var id = List.copyOf(entries.keySet()).get(random.nextInt(entries.size()));
            states.put(id, JournalState.DISCARDED);
            apply(Objects.requireNonNull(entries.remove(id)), -1);
        }
    }

    private Map<String, Long> listed() {
        var sums = new TreeMap<String, Long>();
        desk.leftBehind("").radius().moved().forEach(moved -> {
            var way = "%s %s %s".formatted(moved.item().id(), moved.from(), moved.to());
            sums.merge(way, moved.amount().minor(), Math::addExact);
        });
        return sums;
    }

    private Map<String, Long> expected() {
        var sums = new TreeMap<String, Long>();
        for (var each : all) {
            var goes = says.getOrDefault(each.account().value(), "");
            at(each).forEach((place, minor) -> {
                if (!place.equals(goes)) {
                    sums.merge("%s %s %s".formatted(each.account().value(), place, goes), minor, Math::addExact);
                }
            });
        }
        return sums;
    }
}
