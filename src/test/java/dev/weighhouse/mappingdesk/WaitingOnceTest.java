package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A movement with an account, a category and a type waits once, and for nothing where something else decides about it. */
class WaitingOnceTest extends DeskCase {
    private static final ItemKey PAYOUT = new ItemKey(SQUARE, ItemKind.TYPE, "payout");

    @Override
    void connect(String id, Role role, Map<String, String> settings) {
        super.connect(id, role, role == Role.PLATFORM ? Map.of("books", "single-entry") : settings);
    }

    private static Transaction moved(String id, String day, String amount, String category, String type) {
        return new Transaction(
                        id, new AccountId("till"), LocalDate.parse(day), pounds(amount), "R" + id, null, category, null)
                .with(Traits.NONE.ofType(type));
    }

    private static Slot category(String id) {
        return Slot.whole(new ItemKey(SQUARE, ItemKind.CATEGORY, id));
    }

    @BeforeEach
    void threeMovements() {
        square.movements.clear();
        square.movements.add(moved("1", "2026-10-05", "-50.00", "Transfers", "payout"));
        square.movements.add(moved("2", "2026-09-05", "-20.00", "Train", "fee"));
        square.movements.add(moved("3", "2026-10-07", "-10.00", "Train", "fee"));
        pull();
    }

    private List<MappingRow> waiting() {
        return desk.sheet(OCTOBER).rows().stream()
                .filter(row -> !row.mapped() && row.item().key().kind() != ItemKind.ACCOUNT)
                .toList();
    }

    /** As the head of the queue adds it up. */
    private Money atStake() {
        return desk.sheet(OCTOBER).rows().stream()
                .filter(row -> !row.mapped())
                .flatMap(row -> row.amounts().stream())
                .map(Money::abs)
                .reduce(pounds("0.00"), Money::plus);
    }

    @Test
    void eachIsCountedWhereItWaitsFirst() {
        assertThat(atStake()).isEqualTo(pounds("80.00"));
        assertThat(waiting()).extracting(row -> row.item().key().id()).containsExactlyInAnyOrder("Transfers", "Train");
        map("till", "L1");
        assertThat(atStake()).isEqualTo(pounds("80.00"));
        assertThat(waiting()).extracting(MappingRow::items).containsExactly(1, 2);
    }

    @Test
    void whereCategoriesDecideEverythingNothingWaits() {
        map("till", "L1");
        save(
                change(category("Transfers"), to("L2"), InForce.ALWAYS),
                change(category("Train"), to("L3"), InForce.ALWAYS));

        assertThat(waiting()).isEmpty();
        assertThat(atStake()).isEqualTo(pounds("0.00"));
        assertThat(desk.transform(SQUARE, OCTOBER, Progress.NONE).held()).isEmpty();
        assertThat(desk.asAt(OCTOBER.to(), null))
                .filteredOn(row -> row.item().key().kind() != ItemKind.ACCOUNT)
                .allMatch(MappingRow::mapped);
    }

    @Test
    void aCategoryWhoseMovementsGoByTheirTypeDoesNotWait() {
        map("till", "L1");
        var pair = new Target.Pair(new AccountId("L2"), new AccountId("L1"), null, Map.of());
        save(change(Slot.whole(PAYOUT), pair, InForce.ALWAYS));

        assertThat(waiting()).extracting(row -> row.item().key().id()).containsExactly("Train");
        assertThat(atStake()).isEqualTo(pounds("30.00"));
    }
}
