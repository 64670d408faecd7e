package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalBook;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In whatever order a mapping is changed, drafted or not, and entries are made, sent, given up and taken back: once all that stands
 * elsewhere is brought over, the ledger has on each account, tax code and dimension what the mapping says.
 */
class WhereItStandsPropertyTest extends DeskCase {
    private static final ConnectionId PLEO = new ConnectionId("pleo");
    private static final List<String> CATEGORIES = List.of("Travel", "Meals", "Fuel");
    private static final List<Period> MONTHS = List.of(SEPTEMBER, OCTOBER);

    private final Map<String, Target> says = new TreeMap<>();
    private final List<Transaction> spent = new ArrayList<>();
    private List<Mapping> last = List.of();
    private Map<String, Target> before = Map.of();
    private Random random = new Random(0);

    @BeforeEach
    void aPlatformOfWholeMovements() {
        connect("pleo", Role.PLATFORM, Map.of("books", "single-entry"));
        square.movements.clear();
    }

    private void tick() {
        now = now.plusSeconds(60);
        square.now = now;
        ledger.now = now;
    }

    private static Slot category(String name) {
        return Slot.whole(new ItemKey(PLEO, ItemKind.CATEGORY, name));
    }

    private Target target() {
        var account = new AccountId(List.of("L2", "L3").get(random.nextInt(2)));
        return switch (random.nextInt(3)) {
            case 0 -> Target.to(account);
            case 1 -> new Target.To(account, "T1", Map.of());
            default -> new Target.To(account, "T2", Map.of("Site", "s" + random.nextInt(2)));
        };
    }

    private void spend(int number) {
        var category = CATEGORIES.get(number < 3 ? number : random.nextInt(3));
        var transaction = new Transaction(
                "t" + number,
                new AccountId("till"),
                LocalDate.of(2026, random.nextBoolean() ? 9 : 10, 1 + random.nextInt(28)),
                new Money(random.nextBoolean() ? -500 : -1 - random.nextInt(99_999), GBP),
                "R" + number,
                "spent",
                category,
                null,
                Traits.NONE);
        spent.add(transaction);
        square.movements.add(transaction);
        tick();
        pull();
    }

    private void remap(String category, Target to, boolean drafting) {
        before = new TreeMap<>(says);
        says.put(category, to);
        var changes = new ChangeSet(List.of(change(category(category), to, InForce.ALWAYS)), "seeded");
        decide(changes, drafting);
    }

    private void decide(ChangeSet changes, boolean drafting) {
        tick();
        var preview = desk.preview(changes, OCTOBER);
        var saved = desk.save(changes);
        assertThat(saved).isInstanceOf(SaveResult.Saved.class);
        last = ((SaveResult.Saved) saved).decisions();
        if (drafting) {
            var from = drafted.size();
            desk.draftReclass(preview, CatchUp.CATCH_UP);
            isWhatThePaneSays(preview, from);
        }
    }

    /** What was drafted is what the pane said, to the minor unit. */
    private void isWhatThePaneSays(Preview preview, int from) {
        var shown = new TreeMap<String, Long>();
        for (var moved : preview.brought(CatchUp.CATCH_UP)) {
            shown.merge(String.valueOf(moved.to()), moved.amount().minor(), Math::addExact);
            shown.merge(String.valueOf(moved.from()), -moved.amount().minor(), Math::addExact);
        }
        shown.values().removeIf(sum -> sum == 0);
        var entries = new TreeMap<String, Long>();
        drafted.subList(from, drafted.size())
                .forEach(each -> each.draft()
                        .lines()
                        .forEach(line -> entries.merge(
                                String.valueOf(line.account()),
                                Objects.requireNonNull(line.amount()).minor(),
                                Math::addExact)));
        entries.values().removeIf(sum -> sum == 0);
        assertThat(entries).isEqualTo(shown);
    }

    private void undo() {
        if (!last.isEmpty()) {
            var back = desk.undoing(last);
            last = List.of();
            if (!back.isEmpty()) {
                says.clear();
                says.putAll(before);
                decide(new ChangeSet(back, "taken back"), random.nextBoolean());
                last = List.of();
            }
        }
    }

    private JournalState state(int number) {
        return states.getOrDefault(new JournalId(number), JournalState.DRAFT);
    }

    /** Sends, gives up or takes back some entry. */
    private void handle() {
        if (drafted.isEmpty()) {
            return;
        }
        var number = 1 + random.nextInt(drafted.size());
        var id = new JournalId(number);
        switch (state(number)) {
            case DRAFT -> states.put(id, random.nextInt(3) == 0 ? JournalState.DISCARDED : JournalState.POSTED);
            case POSTED -> {
                if (random.nextInt(3) == 0 && !takenBack.add(id)) {
                    takenBack.remove(id);
                }
            }
            default -> {}
        }
    }

    private void makeEntries() {
        for (var month : MONTHS) {
            desk.draft(desk.transform(PLEO, month, Progress.NONE));
        }
    }

    /** What follows its transactions is drafted again, as a person does before it is sent. */
    private void draftAgain() {
        for (int number = 1; number <= drafted.size(); number++) {
            var entry = drafted.get(number - 1);
            if (state(number) == JournalState.DRAFT && entry.origin() instanceof Origin.Transformed origin) {
                var entriesNow = ((WorkspaceMappingDesk) desk).entriesNow();
                if (entriesNow.follows(origin)) {
                    var made = entriesNow.of(origin);
                    if (made.isPresent()) {
                        drafted.set(
                                number - 1,
                                new JournalBook.First(
                                        origin,
                                        Draft.of(made.get().entry()),
                                        made.get().making()));
                    } else {
                        states.put(new JournalId(number), JournalState.DISCARDED);
                    }
                }
            }
        }
    }

    /** A person does what the words of what is held say, until nothing is. */
    private void settle() {
        for (int round = 0; round < 40; round++) {
            draftAgain();
            desk.draftReclass(desk.leftBehind("all of it"), CatchUp.CATCH_UP);
            makeEntries();
            var held = MONTHS.stream()
                    .flatMap(month -> desk.transform(PLEO, month, Progress.NONE).held().stream())
                    .toList();
            if (held.isEmpty()) {
                return;
            }
            var words = held.getFirst().why();
            assertThat(words).contains("discard or reverse J-");
            var id = JournalId.parse(words.substring(words.indexOf("J-"), words.indexOf(' ', words.indexOf("J-"))));
            if (state(id.number()) == JournalState.POSTED) {
                takenBack.add(id);
            } else {
                states.put(id, JournalState.DISCARDED);
            }
        }
        throw new AssertionError("nothing settles");
    }

    private static void add(Map<String, Long> sums, Draft.Line line) {
        var amount = Objects.requireNonNull(line.amount());
        sums.merge(line.account() + " " + line.taxCode() + " " + line.dimensions(), amount.minor(), Math::addExact);
    }

    private Map<String, Long> stands() {
        var sums = new TreeMap<String, Long>();
        for (int number = 1; number <= drafted.size(); number++) {
            if (state(number) != JournalState.DISCARDED && !takenBack.contains(new JournalId(number))) {
                drafted.get(number - 1).draft().lines().forEach(line -> add(sums, line));
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private Map<String, Long> placed() {
        var sums = new TreeMap<String, Long>();
        for (var transaction : spent) {
            add(sums, new Draft.Line(new AccountId("L1"), transaction.amount(), "", null, Map.of()));
            var to = (Target.To) Objects.requireNonNull(says.get(String.valueOf(transaction.category())));
            add(sums, new Draft.Line(to.account(), transaction.amount().negated(), "", to.taxCode(), to.dimensions()));
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private void begin(long seed) {
        random = new Random(seed);
        for (int number = 0; number < 6; number++) {
            spend(number);
        }
        save(change(Slot.whole(new ItemKey(PLEO, ItemKind.ACCOUNT, "till")), to("L1"), InForce.ALWAYS));
        for (var category : CATEGORIES) {
            remap(category, target(), false);
        }
        last = List.of();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void onceAllIsBroughtOverTheLedgerHasWhatTheMappingSays(long seed) {
        begin(seed);
        for (int step = 0; step < 30; step++) {
            switch (random.nextInt(8)) {
                case 0 -> spend(100 + step);
                case 1 -> makeEntries();
                case 2, 3 -> remap(CATEGORIES.get(random.nextInt(3)), target(), random.nextBoolean());
                case 4 -> undo();
                case 5 -> {
                    if (random.nextInt(4) == 0) {
                        settle();
                        assertThat(stands()).as("step %d", step).isEqualTo(placed());
                    }
                }
                default -> handle();
            }
        }
        settle();
        assertThat(stands()).isEqualTo(placed());
        assertThat(desk.leftBehind("").brought(CatchUp.CATCH_UP)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void theEntryOfAChangeAloneIsExactHoweverManyBeforeItWereNotDrafted(long seed) {
        begin(seed);
        makeEntries();
        for (int number = 1; number <= drafted.size(); number++) {
            states.put(new JournalId(number), JournalState.POSTED);
        }
        for (int step = 0; step < 12; step++) {
            remap(CATEGORIES.get(random.nextInt(3)), target(), random.nextInt(3) == 0);
        }
        for (var category : CATEGORIES) {
            remap(category, to("L3"), false);
            remap(category, new Target.To(new AccountId("L2"), "last", Map.of()), true);
        }
        assertThat(stands()).isEqualTo(placed());
    }
}
