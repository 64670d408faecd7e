package dev.weighhouse.mapping;

import static dev.weighhouse.mapping.Desk.key;
import static dev.weighhouse.mapping.Desk.pair;
import static dev.weighhouse.mapping.Desk.spent;
import static dev.weighhouse.mapping.Desk.tax;
import static dev.weighhouse.mapping.Desk.to;
import static dev.weighhouse.mapping.ItemKind.ACCOUNT;
import static dev.weighhouse.mapping.ItemKind.CATEGORY;
import static dev.weighhouse.mapping.ItemKind.TAX_CODE;
import static dev.weighhouse.mapping.ItemKind.TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.mapping.MappingFinding.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What waits is told, and only what waits. */
class StoppedTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    private final Desk desk = new Desk().whole(ACCOUNT, "wallet", to("1050"));
    private final Transaction payout = spent("wallet", "-50.00", "Transfers").with(Traits.NONE.ofType("payout"));

    private Stopped stopped(Transaction transaction) {
        return Stopped.of(
                PlatformBooks.of(Desk.PLEO, Desk.SINGLE, List.of()), List.of(transaction), desk.history(), OCTOBER);
    }

    @Test
    void aCategoryWhoseTransactionsGoByTheirTypeIsNotLeftOut() {
        assertThat(stopped(payout).undecided()).containsExactly(key(CATEGORY, "Transfers"));
        desk.whole(TYPE, "payout", pair("1020", "1050"));
        assertThat(stopped(payout).undecided()).isEmpty();
        assertThat(stopped(payout).unbookable()).isEmpty();
    }

    @Test
    void whatEndsIsToldBeforeAnythingWaitsForIt() {
        var type = Slot.whole(key(TYPE, "payout"));
        desk.decide(type, pair("1020", "1050"), new InForce(null, LocalDate.of(2026, 12, 31)));
        assertThat(stopped(payout).undecided()).containsExactly(key(CATEGORY, "Transfers"));
        desk.decide(type, to("1020"), InForce.from(LocalDate.of(2027, 1, 1)));
        assertThat(stopped(payout).undecided()).isEmpty();
    }

    @Test
    void whatIsMappedAndCannotBeBookedIsTold() {
        desk.whole(CATEGORY, "Transfers", to("1020")).whole(TAX_CODE, "20%", tax("T1", null));
        var taxed = payout.with(Traits.NONE.taxed("20%", Money.of("-2.00", "GBP")));

        assertThat(stopped(taxed).undecided()).isEmpty();
        assertThat(stopped(taxed).findings(Map.of())).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.CANNOT_BOOK);
            assertThat(finding.words())
                    .isEqualTo("20% cannot be booked as it is mapped: Lunch at the quay of 5 October 2026, -50.00 GBP,"
                            + " waits: states a tax of -2.00 GBP, and it is not said which account that goes to.");
        });
    }

    @Test
    void whatIsHeldOrLongOverIsNoFailure() {
        desk.whole(CATEGORY, "Transfers", new Target.Held("ask Tom"));
        assertThat(stopped(payout)).isEqualTo(Stopped.BY_NOTHING);
        desk.whole(CATEGORY, "Transfers", to("1050"));
        assertThat(stopped(payout).unbookable()).hasSize(1);
        assertThat(Stopped.of(
                        PlatformBooks.of(Desk.PLEO, Desk.SINGLE, List.of()),
                        List.of(payout),
                        desk.history(),
                        LocalDate.of(2026, 11, 1)))
                .isEqualTo(Stopped.BY_NOTHING);
    }
}
