package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.MappingFinding.Kind;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an account is for is looked at for categories, types and rules as it is for accounts. */
class FittingTargetsTest extends DeskCase {
    private static final ItemKey TRAIN = new ItemKey(SQUARE, ItemKind.CATEGORY, "Train");
    private static final ItemKey FEE = new ItemKey(SQUARE, ItemKind.TYPE, "fee");

    @Override
    void connect(String id, Role role, Map<String, String> settings) {
        super.connect(id, role, role == Role.PLATFORM ? Map.of("books", "single-entry") : settings);
    }

    @BeforeEach
    void aFare() {
        ledger.accounts.add(account("L5", "Travel", AccountType.EXPENSE).build());
        ledger.accounts.add(account("L6", "Capital", AccountType.EQUITY).build());
        square.movements.clear();
        square.movements.add(fare("1", Money.of("-10.00", "GBP")));
        pull();
        map("till", "L1");
    }

    private static Transaction fare(String id, Money amount) {
        return new Transaction(
                        id, new AccountId("till"), LocalDate.parse("2026-10-05"), amount, "R" + id, null, "Train", null)
                .with(Traits.NONE.ofType("fee"));
    }

    private List<MappingFinding> found(Slot slot, Target target) {
        assertThat(save(change(slot, target, InForce.ALWAYS))).isInstanceOf(SaveResult.Saved.class);
        return desk.check().stream()
                .filter(finding -> finding.kind() == Kind.TYPE_DIFFERS)
                .toList();
    }

    @Test
    void aCategoryThatGoesToABankIsAPersonsToJudge() {
        assertThat(found(Slot.whole(TRAIN), to("L2")))
                .extracting(MappingFinding::kind, MappingFinding::words)
                .containsExactly(tuple(
                        Kind.TYPE_DIFFERS, "Train goes to 1120 Bank, which is an asset: unusual for a category."));
        assertThat(found(Slot.whole(TRAIN), to("L5"))).isEmpty();
    }

    @Test
    void soIsATypeThatGoesToEquityAndARuleOfACategory() {
        assertThat(found(Slot.whole(FEE), to("L6")))
                .extracting(MappingFinding::item)
                .containsExactly(FEE);
        var rule = new Slot(ItemKey.anything(SQUARE), Conditions.of(Map.of(Field.CATEGORY, "Train")));
        assertThat(found(rule, to("L2"))).extracting(MappingFinding::slot).contains(rule);
    }
}
