package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.BlastRadius;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Marks;
import dev.weighhouse.mapping.Moved;
import dev.weighhouse.mapping.Moved.Standing;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.Preview;
import dev.weighhouse.ui.common.Movement;
import dev.weighhouse.ui.common.SignLens;
import java.util.List;
import java.util.stream.Stream;
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
        var preview = new Preview(new ChangeSet(changes, ""), List.of(), new BlastRadius(List.of(moved)), List.of());
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
        assertThat(words(movement.each())).containsExactly("2026-10 12 300.00 GBP");
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
                false);

        var movement = movement(List.of(TRAVEL), drafted);

        assertThat(movement.brought()).isEmpty();
        assertThat(Stream.of(movement.unbooked()).flatMap(List::stream)).hasSize(1);
    }
}
