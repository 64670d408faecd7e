package dev.weighhouse.close;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.close.MatchDecision.About;
import dev.weighhouse.close.MatchDecision.Kind;
import dev.weighhouse.crossing.FailureException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MatchDeskTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final About TILL = new About(new AccountId("1110"), GBP);
    private static final About BANK = new About(new AccountId("1120"), GBP);
    private static final Chosen J1 = row(true, "J-1", "10.00");
    private static final Chosen J2 = row(true, "J-2", "5.00");
    private static final Chosen T1 = row(false, "T-1", "10.00");
    private static final Chosen T2 = row(false, "T-2", "15.00");

    private final MemoryMatches book = new MemoryMatches();
    private final MatchDesk desk = desk(book);

    private static MatchDesk desk(MatchBook book) {
        var clock = Clock.fixed(Instant.parse("2026-11-03T10:00:00Z"), ZoneOffset.UTC);
        return new WorkspaceMatchDesk(book, clock, () -> "Ada");
    }

    private static Chosen row(boolean ledger, String reference, String amount) {
        var id = (ledger ? "books/1110/" : "square/till/") + reference;
        return new Chosen(ledger, id, LocalDate.of(2026, 10, 2), Money.of(amount, "GBP"), reference);
    }

    private static void refused(ThrowingCallable deed, String words, String nextStep) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(FailureException.class, e -> {
            assertThat(e.failure().words()).isEqualTo(words);
            assertThat(e.failure().nextStep()).startsWith(nextStep);
        });
    }

    /** The rows of every match that counts, by reference. */
    private List<List<String>> matched() {
        return new InEffect(book.all())
                .decisions()
                .map(MatchDecision::together)
                .filter(rows -> !rows.isEmpty())
                .map(rows -> rows.stream().map(Chosen::name).toList())
                .toList();
    }

    @Test
    void keepsWhoMatchedWhatWhenAndWhy() {
        var kept = desk.match(TILL, List.of(J1, J2, T2), " one receipt ");

        assertThat(desk.history(TILL.account())).containsExactly(kept);
        assertThat(desk.history(BANK.account())).isEmpty();
        assertThat(kept)
                .isEqualTo(new MatchDecision(
                        1,
                        Kind.MATCHED,
                        TILL,
                        List.of(J1, J2, T2),
                        List.of(),
                        null,
                        new MatchDecision.By("Ada", Instant.parse("2026-11-03T10:00:00Z"), "one receipt")));
    }

    @Test
    void anUndoneMatchCanBeDoneAgainAndUndoneAgain() {
        var match = desk.match(TILL, List.of(J1, T1), "");
        var undo = desk.takeBack(match.number());
        assertThat(matched()).isEmpty();

        var redo = desk.takeBack(undo.number());
        assertThat(matched()).containsExactly(List.of("J-1", "T-1"));

        desk.takeBack(redo.number());
        assertThat(matched()).isEmpty();
        assertThat(desk.history())
                .extracting(MatchDecision::kind)
                .containsExactly(Kind.MATCHED, Kind.TAKEN_BACK, Kind.TAKEN_BACK, Kind.TAKEN_BACK);
    }

    @Test
    void nothingIsTakenBackTwice() {
        desk.match(TILL, List.of(J1, T1), "");
        desk.takeBack(1);

        refused(
                () -> desk.takeBack(1),
                "M-1 does not count any more: M-2, taken back by Ada on 2026-11-03.",
                "Take back M-2 to have it again.");
        refused(() -> desk.takeBack(7), "There is no decision M-7 about matches.", "Look at the history.");
        assertThat(book.all()).hasSize(2);
    }

    @Test
    void aRowIsInOneMatchOnly() {
        desk.match(TILL, List.of(J1, T1), "");

        refused(
                () -> desk.match(TILL, List.of(J1, J2, T2), ""),
                "J-1 is in a match already: M-1, matched by hand by Ada on 2026-11-03.",
                "Take back M-1 first, or choose other rows. Nothing was changed.");
        refused(
                () -> desk.confirm(TILL, List.of(J1, T1), ""),
                "J-1 is in a match already: M-1, matched by hand by Ada on 2026-11-03.",
                "Take back M-1 first");
        assertThat(matched()).containsExactly(List.of("J-1", "T-1"));
    }

    @Test
    void whatCameToStandWhereAMatchedRowStoodIsFree() {
        desk.match(TILL, List.of(J1, T1), "");
        var moved = row(true, "J-1", "7.00");
        var other = row(false, "T-9", "7.00");

        desk.match(TILL, List.of(moved, other), "");

        assertThat(matched()).hasSize(2);
    }

    @Test
    void aPlatformsRowThatIsMappedElsewhereByNowIsFreeThere() {
        desk.match(TILL, List.of(J1, T1), "");

        desk.match(BANK, List.of(J2, T1), "");

        assertThat(matched()).hasSize(2);
    }

    @Test
    void doesNotDoAgainWhatAnotherMatchIsInTheWayOf() {
        desk.match(TILL, List.of(J1, T1), "");
        var undo = desk.takeBack(1);
        desk.match(TILL, List.of(J1, J2, T2), "");

        refused(
                () -> desk.takeBack(undo.number()),
                "J-1 is in a match already: M-3, matched by hand by Ada on 2026-11-03.",
                "Take back M-3 first");
    }

    @Test
    void rowsThatWereTakenApartAreNotMatched() {
        var apart = desk.apart(TILL, List.of(J1), List.of(T1, T2), "two tills");
        refused(
                () -> desk.match(TILL, List.of(J1, J2, T2), ""),
                "J-1, T-2 do not belong together: M-1, taken apart by Ada on 2026-11-03.",
                "Take back M-1 first");
        refused(
                () -> desk.apart(TILL, List.of(J1), List.of(T2, T1), ""),
                "M-1, taken apart by Ada on 2026-11-03 has these rows apart already.",
                "Nothing needs to be done");

        desk.takeBack(apart.number());
        desk.match(TILL, List.of(J1, J2, T2), "");

        assertThat(matched()).containsExactly(List.of("J-1", "J-2", "T-2"));
    }

    @Test
    void takingAMatchOfAPersonApartTakesItsPlaceUntilThatIsUndone() {
        desk.confirm(TILL, List.of(J1, T1), "");

        var apart = desk.apart(TILL, List.of(T1), List.of(J1), "");
        assertThat(matched()).isEmpty();

        desk.takeBack(apart.number());
        assertThat(matched()).containsExactly(List.of("J-1", "T-1"));
    }

    @Test
    void aPartOfAMatchIsNotTakenApartButSplit() {
        desk.match(TILL, List.of(J1, J2, T2), "");
        refused(
                () -> desk.apart(TILL, List.of(J1), List.of(T2), ""),
                "J-1, T-2 do not belong together: M-1, matched by hand by Ada on 2026-11-03.",
                "Take back M-1 first");

        var split = desk.split(TILL, List.of(J1, J2, T2), List.of(J2), "");

        assertThat(matched()).containsExactly(List.of("J-1", "T-2"));
        desk.match(TILL, List.of(J2, T1), "");
        refused(
                () -> desk.takeBack(split.number()),
                "J-2 is in a match already: M-3, matched by hand by Ada on 2026-11-03.",
                "Take back M-3 first");
        desk.takeBack(3);
        desk.takeBack(split.number());
        assertThat(matched()).containsExactly(List.of("J-1", "J-2", "T-2"));
    }

    @Test
    void aSplitLeavesNothingTogetherWhereTheRestIsOfOneSide() {
        desk.split(TILL, List.of(J1, J2, T2), List.of(T2), "");

        assertThat(matched()).isEmpty();
        refused(
                () -> desk.match(TILL, List.of(J1, J2, T2), ""),
                "J-1, T-2 do not belong together: M-1, split by Ada on 2026-11-03.",
                "Take back M-1 first");
    }

    @Test
    void refusesWhatIsNoMatch() {
        refused(
                () -> desk.match(TILL, List.of(J1, J2), ""),
                "A match has rows of both sides, and these are of one only.",
                "Choose at least one row of the ledger and one of the platform.");
        refused(() -> desk.match(TILL, List.of(J1, J1, T1), ""), "One row was chosen twice.", "Choose each row once.");
        refused(
                () -> desk.match(new About(TILL.account(), Currency.getInstance("EUR")), List.of(J1, T1), ""),
                "J-1 is an amount of 10.00 GBP, and this is about EUR.",
                "Choose rows of one currency.");
        refused(
                () -> desk.confirm(TILL, List.of(J1, T2), ""),
                "The rows J-1, T-2 do not come to zero, so no rule has suggested them.",
                "Match them by hand");
        refused(
                () -> desk.apart(TILL, List.of(J1), List.of(), ""),
                "Rows are taken apart from other rows, and one part is empty.",
                "Choose rows for both parts.");
        assertThat(book.all()).isEmpty();
    }

    @Test
    void refusesASplitThatTakesNothingOutOrAllOrWhatIsNotThere() {
        for (var out : List.of(List.<Chosen>of(), List.of(J1, T1), List.of(J2))) {
            refused(
                    () -> desk.split(TILL, List.of(J1, T1), out, ""),
                    "To split a match, some of its rows are taken out, and not all.",
                    "Choose rows of the match");
        }
    }

    @Test
    void refusesAmountsThatCannotBeAdded() {
        var huge = new Chosen(false, "square/till/x", T1.date(), new Money(Long.MAX_VALUE, GBP), null);
        var more = new Chosen(true, "books/1110/y", T1.date(), new Money(-2, GBP), null);

        refused(
                () -> desk.match(TILL, List.of(huge, more), ""),
                "The amounts of square/till/x, books/1110/y are too large to be added.",
                "Look for an amount that cannot be right.");
    }

    @Test
    void judgesAnewWhereSomebodyWasQuicker() {
        var quicker = new MatchBook() {
            private boolean first = true;

            @Override
            public boolean append(MatchDecision decision) {
                if (first) {
                    first = false;
                    desk(book).match(TILL, List.of(J1, T1), "");
                }
                return book.append(decision);
            }

            @Override
            public List<MatchDecision> of(AccountId account) {
                return book.of(account);
            }

            @Override
            public List<MatchDecision> all() {
                return book.all();
            }
        };

        refused(
                () -> desk(quicker).match(TILL, List.of(J1, J2, T2), ""),
                "J-1 is in a match already: M-1, matched by hand by Ada on 2026-11-03.",
                "Take back M-1 first");
        assertThat(desk(quicker)
                        .match(TILL, List.of(J2, row(false, "T-5", "5.00")), "")
                        .number())
                .isEqualTo(2);
    }
}
