package dev.weighhouse.close;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.matching.Certainty;
import dev.weighhouse.matching.Decisions;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.PlatformAccount;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.Said;
import dev.weighhouse.reconcile.SideFigures;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waived;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people said of matches and differences, as the account of one difference is given it. */
class PeriodSaidTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Period OCTOBER = Period.month("2026-10");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);
    private static final AccountKey OURS = AccountKey.of("books", "1");
    private static final AccountKey THEIRS = AccountKey.of("square", "a");
    private static final MatchDecision.About ABOUT = new MatchDecision.About(OURS.account(), GBP);

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-04T09:00:00Z"), ZoneOffset.UTC);
    private final MatchDesk matches = new WorkspaceMatchDesk(new MemoryMatches(), clock, () -> "Ada");
    private final WaiverDesk waivers = new WorkspaceWaiverDesk(new MemoryWaivers(), clock, () -> "Ada");

    private static Row posting(String id, LocalDate day, String amount) {
        return new Row(OURS, new Posting(id, null, OURS.account(), day, gbp(amount), "L" + id, null));
    }

    private static Row transaction(String id, LocalDate day, String amount) {
        return new Row(THEIRS, new Transaction(id, THEIRS.account(), day, gbp(amount), "P" + id, null, null, null));
    }

    private static Chosen chosen(Row row) {
        Movement movement = row.movement();
        return new Chosen(row.ofLedger(), row.id(), row.date(), movement.amount(), movement.reference());
    }

    private static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 10, day);
    }

    private static Variance variance() {
        var account = Account.called("1", "Cash", AccountType.ASSET, GBP).build();
        var figures = new SideFigures(gbp("0.00"), gbp("0.00"), gbp("0.00"), List.of());
        return new Variance(
                account,
                List.of(new PlatformAccount(THEIRS, account)),
                GBP,
                OCTOBER,
                Basis.CLOSING,
                figures,
                figures,
                gbp("0.00"),
                Status.DIFFERS,
                List.of());
    }

    private Said said(List<Row> ledger, List<Row> platform) {
        return new PeriodSaid(matches, waivers, OCTOBER, TODAY).of(variance(), Around.of(ledger, platform));
    }

    @Test
    void whereNobodySaidAnythingNothingIsSaid() {
        assertThat(said(List.of(), List.of())).isEqualTo(Said.NOTHING);
    }

    @Test
    void aMatchByHandReachesTheMatcherByTheIdsOfItsRows() {
        var ledger = posting("1", day(3), "8.00");
        var platform = transaction("1", day(1), "8.00");
        matches.match(ABOUT, List.of(chosen(ledger), chosen(platform)), "");

        var said = said(List.of(ledger), List.of(platform));

        assertThat(said.matches().matches())
                .containsExactly(new Decisions.Given(List.of("books/1/1", "square/a/1"), Certainty.MANUAL));
        assertThat(said.ended()).isEmpty();
    }

    @Test
    void aMatchWhoseRowChangedIsToldAndNotFollowed() {
        var ledger = posting("1", day(3), "8.00");
        var platform = transaction("1", day(1), "8.00");
        matches.match(ABOUT, List.of(chosen(ledger), chosen(platform)), "");

        var said = said(List.of(posting("1", day(3), "9.00")), List.of(platform));

        assertThat(said.matches().matches()).isEmpty();
        assertThat(said.ended()).singleElement().asString().contains("M-1", "8.00 GBP", "9.00 GBP");
    }

    @Test
    void aMatchWithARowThatWasLeftOutIsToldAndNotFollowed() {
        var ledger = posting("1", day(3).minusMonths(2), "8.00");
        var platform = transaction("1", day(1), "8.00");
        matches.match(ABOUT, List.of(chosen(ledger), chosen(platform)), "");

        var said = said(List.of(), List.of(platform));

        assertThat(said.matches().matches()).isEmpty();
        assertThat(said.ended())
                .containsExactly(
                        "M-1, matched by hand, is not followed here: its row L1 of 2026-08-03 is of another month and"
                                + " was not looked at.");
    }

    @Test
    void aMatchOfOtherMonthsAloneIsPassedOver() {
        var ledger = posting("1", day(3).minusMonths(2), "8.00");
        var platform = transaction("1", day(1).minusMonths(1), "8.00");
        matches.match(ABOUT, List.of(chosen(ledger), chosen(platform)), "");

        assertThat(said(List.of(), List.of()).ended()).isEmpty();
    }

    @Test
    void theAccountsOwnMatchesTeachItsLag() {
        var ledger = IntStream.rangeClosed(1, 5)
                .mapToObj(id -> posting("" + id, day(id + 2), id + ".00"))
                .toList();
        var platform = IntStream.rangeClosed(1, 5)
                .mapToObj(id -> transaction("" + id, day(id), id + ".00"))
                .toList();
        for (var at = 0; at < 5; at++) {
            matches.confirm(ABOUT, List.of(chosen(ledger.get(at)), chosen(platform.get(at))), "");
        }

        assertThat(said(ledger, platform).rules().learnt()).hasSize(1);
    }

    @Test
    void whatWasWaivedAndStillCountsIsTold() {
        waivers.setMateriality(gbp("100.00"), "Half a percent of sales");
        waivers.waive(share("5.00", "2026-12-31"), gbp("5.00"), false);
        waivers.takeBack(
                waivers.waive(share("2.00", "2026-12-31"), gbp("2.00"), false).number(), "Found it");

        assertThat(said(List.of(), List.of()).waived()).containsExactly(new Waived("W-1", gbp("5.00")));
    }

    private static Waiver.Share share(String amount, String expires) {
        return new Waiver.Share(
                new AccountId("1"), OCTOBER, Basis.CLOSING, gbp(amount), "Small", LocalDate.parse(expires));
    }
}
