package dev.weighhouse.sandbox;

import static dev.weighhouse.sandbox.PostingCorner.DAY;
import static dev.weighhouse.sandbox.PostingCorner.KEY;
import static dev.weighhouse.sandbox.PostingCorner.entry;
import static dev.weighhouse.sandbox.PostingCorner.line;
import static dev.weighhouse.sandbox.PostingCorner.rent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.JournalEntry.Line;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.Lookup;
import dev.weighhouse.crossing.Progress;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The QuickBooks provider posts to the sandbox; what the sandbox tells afterwards follows from it. */
class PostingThroughProviderTest {

    private final PostingCorner corner = new PostingCorner();

    @AfterEach
    void stop() {
        corner.close();
    }

    @Test
    void anEntryStandsInTheBooksOnce() {
        assertThat(corner.post())
                .isInstanceOfSatisfying(
                        Answer.Accepted.class,
                        accepted -> assertThat(accepted.asStored())
                                .satisfies(
                                        hit -> assertThat(hit.entry().lines()).isEqualTo(rent().lines())));
        assertThat(corner.standing()).isOne();
    }

    @Test
    void movesBalancesTrialBalanceAndGeneralLedgerAlike() {
        corner.post();

        try (var ledger = corner.open()) {
            var balances = ledger.balances(AsOf.closingOf(DAY), Progress.NONE)
                    .orElseThrow()
                    .value();
            assertThat(balances)
                    .filteredOn(balance -> balance.account().equals(new AccountId("2")))
                    .singleElement()
                    .satisfies(balance -> assertThat(balance.amount()).isEqualTo(Money.of("-20.00", "GBP")));
            assertThat(balances)
                    .filteredOn(balance -> balance.account().equals(new AccountId("5")))
                    .singleElement()
                    .satisfies(balance -> assertThat(balance.amount()).isEqualTo(Money.of("30.00", "GBP")));
            var rents = ledger.postings(new AccountId("5"), Period.month("2026-10"), Progress.NONE)
                    .orElseThrow()
                    .value();
            assertThat(rents).singleElement().satisfies(posting -> {
                assertThat(posting.amount()).isEqualTo(Money.of("30.00", "GBP"));
                assertThat(posting.reference()).isEqualTo(KEY.brief());
                assertThat(posting.description()).isEqualTo("Rent");
            });
        }
    }

    @Test
    void isFoundByItsKeyAndNoOtherIs() {
        assertThat(hits()).isEqualTo(0);

        corner.post();

        assertThat(hits()).isEqualTo(1);
    }

    @Test
    void theSameRequestIdPostsOnceFromTwoMachines() {
        var first = corner.post();
        try (var other = corner.open()) {
            var second = other.journals().orElseThrow().post(corner.parcel(rent(), 1));

            assertThat(second).isEqualTo(first);
        }
        assertThat(corner.standing()).isOne();
    }

    @Test
    void anotherRequestIdWithATakenNumberIsLookedUp() {
        corner.sandbox.refuseDuplicateNumbers();
        corner.post();

        assertThat(corner.port().post(corner.parcel(rent(), 2))).isInstanceOf(Answer.Unanswered.class);

        assertThat(hits()).isEqualTo(1);
        assertThat(corner.standing()).isOne();
    }

    @Test
    void closedBooksRefuse() {
        corner.sandbox.closeBooks(DAY);

        assertThat(corner.port().standing(Progress.NONE).lockedUntil()).isEqualTo(DAY);
        assertThat(corner.post())
                .isInstanceOfSatisfying(
                        Answer.Rejected.class,
                        rejected -> assertThat(rejected.words()).contains("6210"));
        assertThat(corner.standing()).isZero();
    }

    @Test
    void anAccountArchivedAfterTheApprovalRefuses() {
        var parcel = corner.parcel(rent(), 1);
        corner.sandbox.archive("5");

        assertThat(corner.port().post(parcel))
                .isInstanceOfSatisfying(
                        Answer.Rejected.class,
                        rejected -> assertThat(rejected.words()).contains("610", "inactive"));
        assertThat(corner.port().standing(Progress.NONE).chart().find(new AccountId("5")))
                .hasValueSatisfying(account -> assertThat(account.active()).isFalse());
    }

    @Test
    void anUnknownAccountRefuses() {
        assertThat(corner.port().post(corner.parcel(entry(line("99", "1.00"), line("2", "-1.00")), 1)))
                .isInstanceOfSatisfying(
                        Answer.Rejected.class,
                        rejected -> assertThat(rejected.words()).contains("2500", "99"));
    }

    @Test
    void anEntryThatSomebodyDeletedIsNoLongerThere() {
        var posted = (Answer.Accepted) corner.post();

        corner.sandbox.remove(posted.ledgerId());

        assertThat(hits()).isEqualTo(0);
        try (var ledger = corner.open()) {
            assertThat(ledger.movements(Period.month("2026-10"), Progress.NONE)
                            .orElseThrow()
                            .value())
                    .extracting(Posting::entry)
                    .containsOnly("7");
        }
    }

    @Test
    void aForeignEntryIsBookedAtItsOwnRate() {
        var euro = new Corner()
                .withEuroBank()
                .line("7", "2026-10-01", "7", "8.60", "10.00")
                .line("7", "2026-10-01", "4", "-8.60");
        try (var books = new PostingCorner(euro)) {
            var bought =
                    new Line(new AccountId("5"), Money.of("20.00", "EUR"), null, null, Map.of("ExchangeRate", "0.86"));
            var fee = entry(bought, line("7", "-20.00", "EUR"));

            var answer = books.port().post(books.parcel(fee, 1));

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Accepted.class,
                            accepted -> assertThat(accepted.asStored())
                                    .satisfies(hit ->
                                            assertThat(hit.entry().lines()).hasSize(2)));
            var balances = books.ledger
                    .balances(AsOf.closingOf(LocalDate.of(2026, 10, 31)), Progress.NONE)
                    .orElseThrow()
                    .value();
            assertThat(balances)
                    .filteredOn(balance -> balance.account().equals(new AccountId("7")))
                    .singleElement()
                    .satisfies(balance -> assertThat(balance.amount()).isEqualTo(Money.of("-10.00", "EUR")));
            assertThat(balances)
                    .filteredOn(balance -> balance.account().equals(new AccountId("5")))
                    .singleElement()
                    .satisfies(balance -> assertThat(balance.amount()).isEqualTo(Money.of("17.20", "GBP")));
        }
    }

    private int hits() {
        return corner.find() instanceof Lookup.Answered(var hits, var _) ? hits.size() : -1;
    }
}
