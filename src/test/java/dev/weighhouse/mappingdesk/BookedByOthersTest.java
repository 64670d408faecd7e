package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Moved;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others booked stands where the mapping sent it when it came, and from there it is brought over. */
class BookedByOthersTest extends DeskCase {
    private final Map<String, Long> books = new TreeMap<>();
    private final Map<String, String> says = new TreeMap<>();
    private final List<Transaction> all = new ArrayList<>();

    @BeforeEach
    void bothAccountsAreMapped() {
        square.movements.clear();
        tick();
        pull();
        remap("till", "L1", false);
        remap("gift", "L3", false);
    }

    private void tick() {
        now = now.plusSeconds(60);
        square.now = now;
        ledger.now = now;
    }

    /** Others book the sale as the mapping says that day. */
    private void sell(String id, String amount) {
        sell(id, amount, "gift");
    }

    private void sell(String id, String amount, String from) {
        for (var side : List.of("till", from)) {
            var money = side.equals("till") ? pounds(amount) : pounds(amount).negated();
            var transaction = new Transaction(
                    id + side, new AccountId(side), LocalDate.of(2026, 10, 6), money, id, null, null, null);
            all.add(transaction);
            square.movements.add(transaction);
            add(books, says.get(side), money);
        }
        tick();
        pull();
    }

    private static void add(Map<String, Long> sums, @Nullable Object account, Money amount) {
        sums.merge(String.valueOf(account), amount.minor(), Math::addExact);
    }

    private Preview remap(String account, String to, boolean drafting) {
        tick();
        says.put(account, to);
        var changes = new ChangeSet(List.of(change(slot(account), to(to), InForce.ALWAYS)), "seeded");
        var preview = desk.preview(changes, OCTOBER);
        assertThat(desk.save(changes)).isInstanceOf(SaveResult.Saved.class);
        if (drafting) {
            desk.draftReclass(preview, CatchUp.CATCH_UP);
        }
        return preview;
    }

    private Map<String, Long> stands() {
        var sums = new TreeMap<>(books);
        for (int number = 1; number <= drafted.size(); number++) {
            var id = new JournalId(number);
            if (states.get(id) != JournalState.DISCARDED && !takenBack.contains(id)) {
                drafted.get(number - 1)
                        .draft()
                        .lines()
                        .forEach(line -> add(
                                sums, Objects.requireNonNull(line.account()), Objects.requireNonNull(line.amount())));
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private Map<String, Long> placed() {
        var sums = new TreeMap<String, Long>();
        all.forEach(each -> add(sums, says.get(each.account().value()), each.amount()));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    @Test
    void aChangeThatWasNotDraftedIsBroughtOverByTheNextFromWhereItStands() {
        sell("A", "10.00");
        remap("gift", "L2", false);

        var preview = remap("gift", "L1", true);

        assertThat(preview.brought(CatchUp.CATCH_UP))
                .extracting(Moved::from, Moved::to)
                .containsExactly(tuple(new AccountId("L3"), new AccountId("L1")));
        assertThat(stands()).isEqualTo(placed());
    }

    @Test
    void whatGoesBackToWhereItStandsMovesNothing() {
        sell("A", "10.00");
        remap("gift", "L2", false);

        assertThat(remap("gift", "L3", true).radius().moved()).isEmpty();
        assertThat(drafted).isEmpty();
    }

    @Test
    void whatWasLeftBehindIsToldAndBroughtOverLater() {
        sell("A", "10.00");
        remap("gift", "L2", false);

        var left = desk.leftBehind("at the year's end");
        assertThat(left.brought(CatchUp.CATCH_UP))
                .singleElement()
                .extracting(Moved::amount)
                .isEqualTo(pounds("-10.00"));
        assertThat(desk.draftReclass(left, CatchUp.CATCH_UP)).hasSize(1);
        assertThat(drafted.getFirst().draft().narration()).contains("at the year's end");
        assertThat(desk.leftBehind("").radius().moved()).isEmpty();
        assertThat(desk.draftReclass(desk.leftBehind("at the year's end"), CatchUp.CATCH_UP))
                .as("what was drafted last time is not drafted now")
                .isEmpty();
        assertThat(stands()).isEqualTo(placed());
    }

    @Test
    void aChangeThatIsMadeOnceMoreAfterItWasTakenBackDraftsAnEntryOfItsOwn() {
        sell("A", "10.00");

        var there = desk.draftReclass(remap("gift", "L2", false), CatchUp.CATCH_UP);
        var back = desk.draftReclass(remap("gift", "L3", false), CatchUp.CATCH_UP);
        var again = desk.draftReclass(remap("gift", "L2", false), CatchUp.CATCH_UP);

        assertThat(List.of(there, back, again))
                .containsExactly(List.of(new JournalId(1)), List.of(new JournalId(2)), List.of(new JournalId(3)));
    }

    /** Both accounts have the same amount, so their swap moves nothing between them. */
    @Test
    void whatWasSwappedIsMovedFromWhereItsSwapBroughtIt() {
        square.accounts.add(account("wallet", "Wallet", AccountType.LIABILITY).build());
        pull();
        remap("wallet", "L2", false);
        sell("A", "10.00");
        sell("B", "10.00", "wallet");
        tick();
        var swap = new ChangeSet(
                List.of(
                        change(slot("gift"), to("L2"), InForce.ALWAYS),
                        change(slot("wallet"), to("L3"), InForce.ALWAYS)),
                "the wrong way round");
        var preview = desk.preview(swap, OCTOBER);

        assertThat(preview.brought(CatchUp.CATCH_UP)).hasSize(2);
        assertThat(preview.notes())
                .contains("What moves of Square in October 2026 comes to nothing on each account, so no entry is needed"
                        + " for it.");
        desk.save(swap);
        says.putAll(Map.of("gift", "L2", "wallet", "L3"));
        assertThat(desk.draftReclass(preview, CatchUp.CATCH_UP)).isEmpty();
        assertThat(stands()).as("it is right as it is").isEqualTo(placed());
        assertThat(desk.leftBehind("").radius().moved()).isEmpty();

        remap("gift", "L1", true);
        assertThat(stands()).isEqualTo(placed());
        assertThat(drafted.getLast().draft().lines())
                .extracting(line -> String.valueOf(line.account()))
                .containsExactlyInAnyOrder("L2", "L1");
        remap("wallet", "L2", true);
        assertThat(stands()).isEqualTo(placed());
        assertThat(desk.leftBehind("").radius().moved()).isEmpty();
    }

    @Test
    void monthsBeforeTheFirstEntryAreSaidToBeBookedByOthersBeforeTheyAreMoved() {
        square.movements.add(transaction("0", "gift", "2026-09-05", "-3.00"));
        sell("A", "10.00");
        assertThat(remap("gift", "L2", false).notes())
                .as("nothing is made here")
                .noneMatch(words -> words.contains("taken as booked by others"));

        desk.draft(desk.transform(SQUARE, OCTOBER, Progress.NONE));
        assertThat(remap("gift", "L1", false).notes())
                .contains(
                        "What moves of Square in September 2026 is taken as booked by others, as entries are made here"
                                + " from October 2026 on. If nobody booked it, draft its entries first.");
        assertThat(remap("till", "L1", false).notes())
                .as("nothing moves")
                .noneMatch(words -> words.contains("taken as booked by others"));

        states.put(new JournalId(1), JournalState.DISCARDED);
        assertThat(remap("gift", "L2", false).notes())
                .contains(
                        "What moves of Square in September 2026, October 2026 is taken as booked by others, as no entry"
                                + " made here stands any more. If nobody booked it, draft its entries first.");
    }

    @Test
    void entriesFromHereAreNotMadeOfWhatAnEntryMovedAsBookedByOthers() {
        sell("A", "10.00");
        remap("gift", "L2", true);

        var held = desk.transform(SQUARE, OCTOBER, Progress.NONE);
        assertThat(held.entries()).isEmpty();
        assertThat(held.held())
                .extracting(Transformed.Held::why)
                .contains(
                        "J-1 moved it to where a changed mapping sends it, and it is in no entry from here; discard or"
                                + " reverse J-1 first");

        states.put(new JournalId(1), JournalState.DISCARDED);
        assertThat(desk.draft(desk.transform(SQUARE, OCTOBER, Progress.NONE))).hasSize(1);
        books.clear();
        assertThat(stands()).isEqualTo(placed());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 23})
    void onceAllIsBroughtOverTheLedgerHasWhatTheMappingSays(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < 25; step++) {
            var account = random.nextBoolean() ? "till" : "gift";
            switch (random.nextInt(5)) {
                // few amounts, so that often what moves comes to nothing on an account
                case 0 -> sell("S" + step, new Money(500L * (1 + random.nextInt(2)), GBP).plain());
                case 1, 2 -> remap(account, List.of("L1", "L2", "L3").get(random.nextInt(3)), random.nextBoolean());
                case 3 -> {
                    if (!drafted.isEmpty()) {
                        var id = new JournalId(1 + random.nextInt(drafted.size()));
                        if (random.nextBoolean() && !takenBack.contains(id)) {
                            states.putIfAbsent(id, JournalState.DISCARDED);
                        } else if (states.get(id) != JournalState.DISCARDED && !takenBack.add(id)) {
                            takenBack.remove(id);
                        }
                    }
                }
                default -> {
                    desk.draftReclass(desk.leftBehind("all of it"), CatchUp.CATCH_UP);
                    assertThat(stands()).as("step %d", step).isEqualTo(placed());
                }
            }
        }
        desk.draftReclass(desk.leftBehind("all of it"), CatchUp.CATCH_UP);
        assertThat(stands()).isEqualTo(placed());
    }
}
