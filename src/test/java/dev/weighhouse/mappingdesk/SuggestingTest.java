package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.DimensionValue;
import dev.weighhouse.books.TaxCode;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Keeping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.mapping.Target;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Suggestions for a platform of which each transaction is a whole movement of its own account. */
class SuggestingTest extends DeskCase {
    private static final ConnectionId POS = new ConnectionId("pos");
    private static final ItemKey FEE = new ItemKey(POS, ItemKind.TYPE, "fee");
    private static final ItemKey RATE = new ItemKey(POS, ItemKind.TAX_CODE, "20% VAT");
    private static final ItemKey SITE = ItemKey.dimension(POS, "Department", "Quayside");
    private static final ItemKey TILL = new ItemKey(POS, ItemKind.ACCOUNT, "till");

    @BeforeEach
    void sellByTheTill() {
        connect("pos", Role.PLATFORM, Map.of(Keeping.BOOKS, "single-entry"));
        ledger.accounts.add(account("L6", "Till fees", AccountType.EXPENSE).build());
        var traits = Traits.NONE.ofType("fee").taxed("20% VAT", null).along(Map.of("Department", "Quayside"));
        square.movements.add(fee(traits));
        pull();
    }

    private static Transaction fee(Traits traits) {
        return transaction("f1", "till", "2026-10-07", "-3.00").with(traits);
    }

    private List<Suggestion> suggested(ItemKey item) {
        return desk.suggestions(Set.of(item)).getOrDefault(item, List.of());
    }

    @Test
    void namesThePairOnceTheOwnAccountIsMapped() {
        assertThat(suggested(FEE))
                .first()
                .satisfies(it -> assertThat(it.ledger()).contains(new AccountId("L6")))
                .satisfies(it -> assertThat(it.reason()).contains("nobody has mapped the platform's own account yet"));

        save(change(Slot.whole(TILL), to("L1"), InForce.ALWAYS));

        assertThat(suggested(FEE))
                .first()
                .extracting(Suggestion::target)
                .isEqualTo(new Target.Pair(new AccountId("L6"), new AccountId("L1"), null, Map.of()));
    }

    @Test
    void takesWhatAnAccountIsAPartOfForItsOwnSide() {
        save(change(Slot.whole(new ItemKey(POS, ItemKind.ACCOUNT, "cash")), to("L2"), InForce.ALWAYS));

        assertThat(suggested(FEE))
                .first()
                .extracting(Suggestion::target)
                .isEqualTo(new Target.Pair(new AccountId("L6"), new AccountId("L2"), null, Map.of()));
    }

    @Test
    void suggestsTheTaxCodesAndValuesThatTheLedgerLists() {
        lists = new CodeLists(
                List.of(new TaxCode("2", "20.0% S", new BigDecimal("20"), TaxCode.Use.BOTH, true)),
                List.of(new DimensionValue("Department", "11", "Quayside", null, true)));

        assertThat(suggested(RATE)).extracting(Suggestion::target).containsExactly(new Target.Tax("2", null));
        assertThat(suggested(SITE))
                .extracting(Suggestion::target)
                .containsExactly(new Target.Dimension("Department", "11"));
    }

    @Test
    void suggestsTheTaxCodesThatAccountsNameWhereTheLedgerListsNone() {
        assertThat(suggested(RATE)).extracting(Suggestion::target).containsExactly(new Target.Tax("20%", null));
        assertThat(suggested(SITE)).isEmpty();
    }

    @Test
    void remembersTheListsOfTheLedgerWithWhateverIsInTheirNames() {
        var kept = new HashMap<String, String>();
        var told = new CodeLists(
                List.of(
                        new TaxCode("2", "20.0%\tS", new BigDecimal("20.0"), TaxCode.Use.SALES, true),
                        new TaxCode("NONE", "", null, TaxCode.Use.BOTH, false)),
                List.of(new DimensionValue("Region", "North\n", "North", "N", true)));

        LedgerLists.remember(told, kept::put);

        var read = LedgerLists.of(key -> Optional.ofNullable(kept.get(key)));
        assertThat(read.taxCodes())
                .containsExactly(
                        new TaxCode("2", "20.0% S", new BigDecimal("20.0"), TaxCode.Use.SALES, true),
                        new TaxCode("NONE", "", null, TaxCode.Use.BOTH, false));
        assertThat(read.dimensionValues()).containsExactly(new DimensionValue("Region", "North ", "North", "N", true));
        assertThat(LedgerLists.of(_ -> Optional.empty())).isEqualTo(CodeLists.NONE);
    }
}
