package dev.weighhouse.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Reperformed;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Edited;
import dev.weighhouse.reconcile.PlatformAccount;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.SideFigures;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Variance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One posted entry of 100.00 on an account, and what the account's rows show of it. */
class EditedEntriesTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Period OCTOBER = Period.month("2026-10");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 20);
    private static final CrossingKey KEY = new CrossingKey(Digest.of("J-1".getBytes(StandardCharsets.UTF_8)));
    private static final AccountKey CASH = AccountKey.of("books", "1");

    private final List<Posting> rows = new ArrayList<>();
    private JournalState state = JournalState.POSTED;
    private Optional<Cause.Kind> underway = Optional.empty();
    private @Nullable EditedSince since;
    private List<Money> sent = List.of(gbp("100.00"));
    private Basis basis = Basis.ACTIVITY;

    private void stands(String amount, LocalDate day) {
        stands("E-7", amount, day);
    }

    private void stands(String entry, String amount, LocalDate day) {
        rows.add(new Posting("p" + rows.size(), entry, CASH.account(), day, gbp(amount), KEY.brief(), null));
    }

    private List<Edited> edited() {
        var lines = sent.stream()
                .map(amount -> new Draft.Line(CASH.account(), amount, "", null, Map.of()))
                .toList();
        var entry = new Journal(
                new JournalId(1),
                1,
                new Origin.Scratch(new UUID(0, 1)),
                new Draft(DAY, "", null, lines, null),
                state,
                "",
                Instant.EPOCH,
                null,
                KEY,
                "E-7",
                null,
                "",
                "",
                null,
                since);
        var around = Around.of(rows.stream().map(row -> new Row(CASH, row)).toList(), List.of());
        return new EditedEntries(List.of(entry), (_, _) -> underway)
                .of(variance(), around, KeyedRows.of(rows, List.of(entry)), _ -> true);
    }

    private Variance variance() {
        var account = Account.called("1", "1010 Cash", AccountType.ASSET, GBP).build();
        var figures = new SideFigures(gbp("0.00"), gbp("0.00"), gbp("0.00"), List.of());
        var platform = new PlatformAccount(AccountKey.of("square", "a"), account);
        return new Variance(
                account,
                List.of(platform),
                GBP,
                OCTOBER,
                basis,
                figures,
                figures,
                gbp("0.00"),
                Status.DIFFERS,
                List.of());
    }

    private static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }

    private static Edited is(String amount, List<Row> standing) {
        return new Edited("J-1", DAY, gbp(amount), standing);
    }

    private List<Row> standing() {
        return rows.stream().map(row -> new Row(CASH, row)).toList();
    }

    @Test
    void whatStandsAsItWasSentIsNotEdited() {
        stands("100.00", DAY.plusDays(3));

        assertThat(edited()).isEmpty();
    }

    @Test
    void anotherAmountIsTold() {
        stands("90.00", DAY);

        assertThat(edited()).containsExactly(is("100.00", standing()));
    }

    @Test
    void aLineThatWasTakenOutIsTold() {
        sent = List.of(gbp("60.00"), gbp("40.00"));
        stands("60.00", DAY);

        assertThat(edited()).containsExactly(is("100.00", standing()));
    }

    @Test
    void whatWasMovedToAnotherMonthIsTold() {
        stands("100.00", DAY.plusMonths(1));

        assertThat(edited()).containsExactly(is("100.00", standing()));
    }

    @Test
    void whatWasMovedToAnEarlierMonthStandsInTheClosingBalanceAsItWasSent() {
        basis = Basis.CLOSING;
        stands("100.00", DAY.minusMonths(1));

        assertThat(edited()).isEmpty();
    }

    @Test
    void whatWasMovedToTheAccountIsTold() {
        sent = List.of();
        stands("100.00", DAY);

        assertThat(edited()).containsExactly(is("0.00", standing()));
    }

    @Test
    void whatNoRowShowsIsTakenOutOnlyWhereALookAtTheEntrySaysSo() {
        assertThat(edited()).isEmpty();

        since = new EditedSince(Reperformed.Finding.DIFFERS, "The account is another.", Instant.EPOCH);

        assertThat(edited()).containsExactly(is("100.00", List.of()));
    }

    @Test
    void whatStandsTwiceIsOneTooManyAndNotEdited() {
        stands("E-7", "100.00", DAY);
        stands("E-8", "100.00", DAY);

        assertThat(edited()).isEmpty();
    }

    @Test
    void onlyWhatWasPostedAndReadCanBeEdited() {
        stands("90.00", DAY);
        underway = Optional.of(Cause.Kind.IN_FLIGHT);
        assertThat(edited()).as("the quote is older").isEmpty();

        underway = Optional.empty();
        state = JournalState.GIVEN_UP;
        assertThat(edited()).isEmpty();
    }
}
