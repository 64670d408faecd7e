package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Others booked it all, where the mapping sent it when it came: once all is brought over the ledger has what the mapping says. */
class BookedByOthersPropertyTest extends DeskCase {
    private final Map<String, Target> says = new TreeMap<>();
    private final List<Transaction> all = new ArrayList<>();
    private final Map<String, Target> first = new HashMap<>();
    private Random random = new Random(0);

    @BeforeEach
    void nothingYet() {
        square.movements.clear();
        square.accounts.add(account("fees", "Fees", AccountType.EXPENSE).build());
    }

    private void tick() {
        now = now.plusSeconds(60);
        square.now = now;
        ledger.now = now;
    }

    private void sell(int number) {
        var day = "2026-%02d-%02d".formatted(random.nextBoolean() ? 9 : 10, 1 + random.nextInt(3));
        var minor = random.nextBoolean() ? 10 : 1 + random.nextInt(99);
        var other = random.nextBoolean() ? "gift" : "fees";
        for (var side : List.of("till", other)) {
            var plain = transaction("t" + number + side, side, day, minor + ".00");
            var tx = new Transaction(
                    plain.id(),
                    plain.account(),
                    plain.date(),
                    side.equals("till") ? plain.amount() : plain.amount().negated(),
                    "R" + number,
                    null,
                    null,
                    null);
            square.movements.add(tx);
            all.add(tx);
            var to = says.get(side);
            if (to != null) {
                first.put(tx.id(), to);
            }
        }
        tick();
        pull();
    }

    private Target target() {
        var account = new AccountId(List.of("L1", "L2", "L3").get(random.nextInt(3)));
        return random.nextBoolean() ? Target.to(account) : new Target.To(account, "T1", Map.of());
    }

    private void remap(String account, Target to, boolean drafting) {
        tick();
        var changes = new ChangeSet(List.of(change(slot(account), to, InForce.ALWAYS)), "seeded");
        var preview = desk.preview(changes, OCTOBER);
        assertThat(desk.save(changes)).isInstanceOf(SaveResult.Saved.class);
        says.put(account, to);
        for (var tx : all) {
            if (tx.account().value().equals(account)) {
                first.putIfAbsent(tx.id(), to);
            }
        }
        if (drafting) {
            desk.draftReclass(preview, CatchUp.CATCH_UP);
        }
    }

    private void handle() {
        if (drafted.isEmpty()) {
            return;
        }
        var id = new JournalId(1 + random.nextInt(drafted.size()));
        switch (states.getOrDefault(id, JournalState.DRAFT)) {
            case DRAFT -> states.put(id, random.nextInt(3) == 0 ? JournalState.DISCARDED : JournalState.POSTED);
            case POSTED -> {
                if (random.nextInt(3) == 0 && !takenBack.add(id)) {
                    takenBack.remove(id);
                }
            }
            default -> {}
        }
    }

    private Map<String, Long> stands() {
        var sums = new TreeMap<String, Long>();
        all.forEach(tx -> add(
                sums,
                (Target.To) Objects.requireNonNull(first.get(tx.id())),
                tx.amount().minor()));
        for (int number = 1; number <= drafted.size(); number++) {
            var id = new JournalId(number);
            if (states.get(id) != JournalState.DISCARDED && !takenBack.contains(id)) {
                for (Draft.Line line : drafted.get(number - 1).draft().lines()) {
                    sums.merge(
                            line.account() + " " + line.taxCode(),
                            Objects.requireNonNull(line.amount()).minor(),
                            Math::addExact);
                }
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static void add(Map<String, Long> sums, Target.To to, long minor) {
        sums.merge(to.account() + " " + to.taxCode(), minor, Math::addExact);
    }

    private Map<String, Long> placed() {
        var sums = new TreeMap<String, Long>();
        all.forEach(tx -> add(
                sums,
                (Target.To) Objects.requireNonNull(says.get(tx.account().value())),
                tx.amount().minor()));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void onceAllIsBroughtOverTheLedgerHasWhatTheMappingSays(long seed) {
        random = new Random(seed);
        for (int number = 0; number < 4; number++) {
            sell(number);
        }
        for (var account : List.of("till", "gift", "fees")) {
            remap(account, target(), false);
        }
        for (int step = 0; step < 25; step++) {
            switch (random.nextInt(6)) {
                case 0 -> sell(100 + step);
                case 1, 2, 3 ->
                    remap(List.of("till", "gift", "fees").get(random.nextInt(3)), target(), random.nextBoolean());
                case 4 -> {
                    if (random.nextInt(4) == 0) {
                        desk.draftReclass(desk.leftBehind("all"), CatchUp.CATCH_UP);
                        assertThat(stands()).as("step %d", step).isEqualTo(placed());
                    }
                }
                default -> handle();
            }
        }
        desk.draftReclass(desk.leftBehind("all"), CatchUp.CATCH_UP);
        assertThat(stands()).isEqualTo(placed());
    }
}
