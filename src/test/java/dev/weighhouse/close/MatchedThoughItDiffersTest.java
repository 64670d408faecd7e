package dev.weighhouse.close;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Evidence;
import dev.weighhouse.reconcile.Explanation;
import dev.weighhouse.reconcile.PlatformAccount;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.SideFigures;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Variance;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From a person's match of two rows that differ to the cause that the review names for them. */
class MatchedThoughItDiffersTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Period OCTOBER = Period.month("2026-10");
    private static final AccountKey OURS = AccountKey.of("books", "1");
    private static final AccountKey THEIRS = AccountKey.of("square", "a");
    private static final Row POSTING = new Row(
            OURS, new Posting("1", null, OURS.account(), LocalDate.of(2026, 10, 3), gbp("10.00"), null, "Beans"));
    private static final Row NINE = transaction("1", "9.00");
    private static final Row TEN = transaction("2", "10.00");

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-04T09:00:00Z"), ZoneOffset.UTC);
    private final MatchDesk matches = new WorkspaceMatchDesk(new MemoryMatches(), clock, () -> "Ada");

    private static Row transaction(String id, String amount) {
        var day = LocalDate.of(2026, 10, 4);
        return new Row(THEIRS, new Transaction(id, THEIRS.account(), day, gbp(amount), null, "Sale " + id, null, null));
    }

    private static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }

    private static SideFigures moved(String amount) {
        return new SideFigures(gbp("0.00"), gbp(amount), gbp(amount), List.of());
    }

    private Accounted accounted() {
        var account = Account.called("1", "Cash", AccountType.ASSET, GBP).build();
        var variance = new Variance(
                account,
                List.of(new PlatformAccount(THEIRS, account)),
                GBP,
                OCTOBER,
                Basis.CLOSING,
                moved("10.00"),
                moved("19.00"),
                gbp("0.00"),
                Status.DIFFERS,
                List.of());
        var around = Around.of(List.of(POSTING), List.of(NINE, TEN));
        var waivers = new WorkspaceWaiverDesk(new MemoryWaivers(), clock, () -> "Ada");
        var said = new PeriodSaid(matches, waivers, OCTOBER, LocalDate.of(2026, 11, 4)).of(variance, around);
        var none = Evidence.of(variance, around);
        return Explanation.of(new Evidence(
                variance,
                around,
                none.ours(),
                none.adjusted(),
                none.edited(),
                said.waived(),
                said.matches(),
                said.rules()));
    }

    @Test
    void theTwoRowsStandTogetherAndDifferAndNoRuleTakesOneOfThem() {
        assertThat(accounted().matched()).as("by a rule: the rows of ten").hasSize(1);

        var about = new MatchDecision.About(OURS.account(), GBP);
        var decision = matches.match(about, List.of(Chosen.of(POSTING), Chosen.of(NINE)), "one was mistyped");

        assertThat(accounted().matched()).isEmpty();
        assertThat(accounted().open()).anySatisfy(open -> {
            assertThat(open.ledger()).isEqualTo(POSTING);
            assertThat(open.platform()).isEqualTo(NINE);
            assertThat(open.cause()).isEqualTo(Cause.Kind.AMOUNT_DIFFERS);
            assertThat(open.share()).isEqualTo(gbp("-1.00"));
        });
        assertThat(accounted().waterfall().orElseThrow().unexplained()).isEqualTo(gbp("0.00"));

        matches.takeBack(decision.number());
        assertThat(accounted().matched()).hasSize(1);
    }
}
