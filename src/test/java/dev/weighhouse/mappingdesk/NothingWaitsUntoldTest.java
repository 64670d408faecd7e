package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.MappingFinding.Kind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the transformation holds, the checks name: also what has no name, and what the platform archived since. */
class NothingWaitsUntoldTest extends DeskCase {
    private static final ItemKey ANYTHING = ItemKey.anything(SQUARE);

    @Override
    void connect(String id, Role role, Map<String, String> settings) {
        super.connect(id, role, role == Role.PLATFORM ? Map.of("books", "single-entry") : settings);
    }

    @BeforeEach
    void aMovementWithoutANameAndOneOfAnOldCard() {
        square.accounts.clear();
        square.accounts.add(account("till", "Shop till", AccountType.ASSET).build());
        square.accounts.add(
                account("old", "Old card", AccountType.ASSET).active(false).build());
        square.balances.clear();
        square.movements.clear();
        square.movements.add(transaction("1", "till", "2026-10-05", "-50.00"));
        square.movements.add(transaction("2", "old", "2026-10-05", "-20.00"));
        pull();
        map("till", "L1");
    }

    @Test
    void whatHasNeitherCategoryNorTypeAndWhatIsArchivedAreNamed() {
        assertThat(desk.transform(SQUARE, OCTOBER, Progress.NONE).held()).hasSize(2);
        assertThat(desk.check())
                .extracting(MappingFinding::item, MappingFinding::kind, MappingFinding::words)
                .containsExactly(
                        tuple(item("old"), Kind.UNMAPPED, "Old card has no place in the ledger."),
                        tuple(ANYTHING, Kind.UNMAPPED, "What nothing else decides about has no place in the ledger."));
        assertThat(desk.suggestions(Set.of(ANYTHING))).isEmpty();
    }

    @Test
    void aCategoryOfBlanksIsNone() {
        square.movements.clear();
        square.movements.add(new Transaction(
                        "1",
                        transaction("1", "till", "2026-10-05", "-50.00").account(),
                        OCTOBER.from(),
                        pounds("-50.00"),
                        "R",
                        null,
                        "  ",
                        null)
                .with(Traits.NONE.ofType(" ")));
        pull();

        assertThat(desk.sheet(OCTOBER).rows())
                .extracting(row -> row.item().key().kind())
                .doesNotContain(ItemKind.CATEGORY, ItemKind.TYPE);
    }
}
