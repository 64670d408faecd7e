package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.BlastRadius;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Locks;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Marks;
import dev.weighhouse.mapping.Moved;
import dev.weighhouse.mapping.Moved.Standing;
import dev.weighhouse.mapping.Names;
import dev.weighhouse.mapping.Radii;
import dev.weighhouse.mapping.Reclass;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.CatchUp;
import dev.weighhouse.mappingdesk.Preview;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Movement;
import dev.weighhouse.ui.common.Moves;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.SignLens;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the side pane says of a preview: what entries bring over, and apart from that what had no place or loses it. */
class MovementTest {
    private static final ConnectionId PLEO = new ConnectionId("pleo");
    private static final ItemKey TRAVEL = new ItemKey(PLEO, ItemKind.CATEGORY, "Travel");
    private static final ItemKey WALLET = new ItemKey(PLEO, ItemKind.ACCOUNT, "wallet");
    private static final Period SEPTEMBER = Period.month("2026-09");
    private static final Period OCTOBER = Period.month("2026-10");

    private static Moved moved(
            ItemKey item, Period month, @Nullable String from, @Nullable String to, String amount, Standing standing) {
        return new Moved(
                item,
                month,
                from == null ? null : new AccountId(from),
                to == null ? null : new AccountId(to),
                12,
                Money.of(amount, "GBP"),
                standing);
    }

    private static Movement movement(List<ItemKey> changed, Moved... moved) {
        var changes = changed.stream()
                .map(item -> new Change(
                        Slot.whole(item),
                        Target.to(new AccountId("7030")),
                        InForce.ALWAYS,
                        Mapping.Origin.PERSON,
                        null))
                .toList();
        var all = List.of(moved);
        var others = all.stream()
                .filter(each -> changed.contains(each.item()) && each.item().kind() != ItemKind.ACCOUNT)
                .toList();
        var radius = new BlastRadius(all, others.isEmpty() ? all : others, List.of());
        var preview = new Preview(new ChangeSet(changes, ""), List.of(), radius, List.of(), List.of(), 0);
        return new Movement(preview, Larkfield.LEDGER, SignLens.LEDGER);
    }

    private static List<String> words(List<Movement.Month> months) {
        return months.stream()
                .map(month -> "%s %d %s".formatted(month.month(), month.items(), month.amount()))
                .toList();
    }

    @Test
    void aNewlyMappedCategoryCountsItsTransactionsOnceAndNotTheirOtherSide() {
        var movement = movement(
                List.of(TRAVEL),
                moved(WALLET, OCTOBER, null, "1050", "-300.00", Standing.OPEN),
                moved(TRAVEL, OCTOBER, null, "7030", "300.00", Standing.OPEN));

        assertThat(words(movement.placed())).containsExactly("2026-10 12 300.00 GBP");
        assertThat(movement.moves().total().in(List.of(OCTOBER))).containsExactly(Money.of("300.00", "GBP"));
        assertThat(words(movement(
                                List.of(TRAVEL, WALLET),
                                movement.preview().radius().moved().toArray(Moved[]::new))
                        .placed()))
                .containsExactly("2026-10 12 300.00 GBP");
    }

    @Test
    void whatHadNoPlaceIsBroughtOverByNoEntryNorIsWhatLosesIt() {
        var movement = movement(
                List.of(TRAVEL, WALLET),
                moved(TRAVEL, SEPTEMBER, null, "7030", "50.00", Standing.LOCKED),
                moved(TRAVEL, OCTOBER, "7010", "7030", "20.00", Standing.OPEN),
                moved(TRAVEL, OCTOBER, "7010", null, "4.00", Standing.OPEN));

        assertThat(words(movement.brought())).containsExactly("2026-10 12 20.00 GBP");
        assertThat(words(movement.placed())).containsExactly("2026-09 12 50.00 GBP");
        assertThat(words(movement.displaced())).containsExactly("2026-10 12 4.00 GBP");
        assertThat(Movement.standing(movement.brought(), Standing.LOCKED)).isEmpty();
    }

    @Test
    void whatIsInNoEntryThatWasSentIsNotBroughtOver() {
        var drafted = new Moved(
                TRAVEL,
                OCTOBER,
                new AccountId("7010"),
                new AccountId("7030"),
                1,
                Money.of("20.00", "GBP"),
                Standing.OPEN,
                Marks.NONE,
                Marks.NONE,
                false,
                false);

        var movement = movement(List.of(TRAVEL), drafted);

        assertThat(movement.brought()).isEmpty();
        assertThat(Stream.of(movement.unbooked()).flatMap(List::stream)).hasSize(1);
    }

    private static final ChartOfAccounts CHART = ChartOfAccounts.of(List.of(
            account("E1", AccountType.EXPENSE), account("E2", AccountType.EXPENSE), account("I1", AccountType.INCOME)));
    private static final ItemKey HIRE = new ItemKey(PLEO, ItemKind.CATEGORY, "Hire");
    private static final ItemKey REFUND = new ItemKey(PLEO, ItemKind.CATEGORY, "Refund");

    private static Account account(String id, AccountType type) {
        return Account.called(id, id, type, Bench.GBP).build();
    }

    private static Change change(ItemKey item, String to) {
        return new Change(Slot.whole(item), Target.to(new AccountId(to)), InForce.ALWAYS, Mapping.Origin.PERSON, null);
    }

    private static Movement hireAndRefund(SignLens lens) {
        var moved = List.of(
                moved(HIRE, OCTOBER, "E1", "E2", "100.00", Standing.OPEN),
                moved(REFUND, OCTOBER, "E1", "I1", "100.00", Standing.OPEN),
                moved(HIRE, Period.month("2026-11"), "E1", "E2", "96.00", Standing.PENDING));
        var changes = new ChangeSet(List.of(change(HIRE, "E2"), change(REFUND, "I1")), "");
        return new Movement(new Preview(changes, List.of(), Radii.of(moved), List.of(), List.of(), 0), CHART, lens);
    }

    @Test
    void whatArrivesOnAccountsOfOtherSidesNeverCancelsOut() {
        for (var lens : SignLens.values()) {
            var movement = hireAndRefund(lens);

            assertThat(movement.moves().total().in(movement.moves().months()))
                    .containsExactly(Money.of("296.00", "GBP"));
            assertThat(Movement.sums(Movement.standing(movement.brought(), Standing.OPEN)))
                    .containsExactly(Money.of("200.00", "GBP"));
        }
        assertThat(Movement.sums(hireAndRefund(SignLens.PLATFORM).months(HIRE)))
                .as("of one item alone, with the sign of its account")
                .containsExactly(Money.of("-196.00", "GBP"));
    }

    @Test
    void anItemWhoseAmountsArriveOnBothSidesAddsUp() {
        var movement = new Movement(
                new Preview(
                        new ChangeSet(List.of(change(HIRE, "E2")), ""),
                        List.of(),
                        Radii.of(List.of(
                                moved(HIRE, OCTOBER, "E1", "E2", "100.00", Standing.OPEN),
                                moved(HIRE, OCTOBER, "E1", "I1", "100.00", Standing.OPEN))),
                        List.of(),
                        List.of(),
                        0),
                CHART,
                SignLens.NATURAL);

        assertThat(words(movement.months(HIRE))).containsExactly("2026-10 24 200.00 GBP");
    }

    @Test
    void whatIsDraftedIsWhatTheEntriesDebit() {
        var movement = hireAndRefund(SignLens.NATURAL);

        for (var catchUp : List.of(CatchUp.CATCH_UP, CatchUp.OPEN_MONTHS_ONLY)) {
            var entries = new Reclass(
                            movement.preview().changes(),
                            new Locks(LocalDate.of(2026, 11, 4), null),
                            catchUp == CatchUp.CATCH_UP,
                            new Names(List.of(), CHART))
                    .entries(movement.preview().radius());
            var debits = entries.stream()
                    .flatMap(entry -> entry.debits().values().stream())
                    .toList();

            assertThat(movement.moves().drafts(catchUp))
                    .isEqualTo(new Moves.Drafts(entries.size(), Moves.byCurrency(debits)))
                    .isEqualTo(new Moves.Drafts(2, List.of(Money.of("296.00", "GBP"))));
        }
        assertThat(movement.moves().drafts(CatchUp.FROM_NOW_ON).entries()).isZero();
    }

    @Test
    void rowsAddUpToAllThatMovesInEveryCurrency() {
        var euro = new Moved(
                HIRE, OCTOBER, new AccountId("E1"), new AccountId("E2"), 1, Money.of("7.00", "EUR"), Standing.OPEN);
        var child = moved(WALLET, SEPTEMBER, "E1", "E2", "5.00", Standing.OPEN);
        var changes = new ChangeSet(List.of(change(HIRE, "E2"), change(REFUND, "I1")), "");
        var moves = Moves.of(new Preview(
                changes,
                List.of(),
                Radii.of(List.of(
                        moved(REFUND, OCTOBER, "E1", "I1", "100.00", Standing.OPEN),
                        euro,
                        moved(HIRE, OCTOBER, "E1", "E2", "300.00", Standing.OPEN),
                        child)),
                List.of(),
                List.of(),
                0));

        assertThat(moves.rows()).extracting(Moves.Row::item).containsExactly(HIRE, REFUND, HIRE, null);
        assertThat(Moves.byCurrency(moves.rows().stream()
                        .flatMap(row -> row.in(moves.months()).stream())
                        .toList()))
                .containsExactly(Money.of("7.00", "EUR"), Money.of("405.00", "GBP"));
    }

    @Test
    void manyRowsAreToldByThoseThatMoveMostAndTheOthersTogether() {
        var items = IntStream.rangeClosed(1, 2000)
                .mapToObj(at -> new ItemKey(PLEO, ItemKind.CATEGORY, "item-" + at))
                .toList();
        var moved = items.stream()
                .map(item -> moved(item, OCTOBER, "7010", "7030", item.id().substring(5) + ".00", Standing.OPEN))
                .toArray(Moved[]::new);
        var on = new OnMapping(Larkfield.mapping());
        var now = on.attached().model().loaded().orElseThrow();

        var table = OnScreen.get(() -> new ChangesTable(movement(items, moved).moves(), now).table());

        var words = table.getChildren().stream()
                .map(node -> ((Label) node).getText())
                .toList();
        assertThat(words).hasSize(2 * 13);
        assertThat(words.subList(0, 4)).containsExactly("2,000 changes", "Oct", "item-2000, to 7030", "2,000.00");
        assertThat(words.subList(22, 26))
                .containsExactly("and 1,990 more", "1,981,045.00", "Total that moves", "2,001,000.00");
    }
}
