package dev.weighhouse.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Capabilities;
import dev.weighhouse.crossing.Standing;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps an entry from being sent, in the words a person reads. */
class PreflightTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final Draft.Line DEBIT = line("268", "12.50");
    private static final Draft.Line CREDIT = line("103", "-12.50");
    private static final ChartOfAccounts CHART = ChartOfAccounts.of(List.of(
            account("268", "6420 Bank fees").build(),
            account("103", "1010 Operating").build(),
            account("277", "6465 Agency fees").active(false).build(),
            account("500", "6000 Costs").subType("Heading").build()));
    private static final Capabilities LIMITS =
            new Capabilities(Optional.empty(), false, false, true, Duration.ZERO, "number", 21, 20, 10, 3, 0, 0, 1);

    private static Account.Builder account(String id, String name) {
        return Account.called(id, name, AccountType.EXPENSE, GBP);
    }

    private static Draft.Line line(String account, String amount) {
        return line(account, amount, "GBP");
    }

    private static Draft.Line line(String account, String amount, String currency) {
        return new Draft.Line(new AccountId(account), Money.of(amount, currency), "", null, Map.of());
    }

    private static Draft draft(Draft.Line... lines) {
        return new Draft(DAY, "Bank fee", null, List.of(lines), null);
    }

    private static Draft saying(String narration) {
        return new Draft(DAY, narration, null, List.of(DEBIT, CREDIT), null);
    }

    private static Preflight.Ground ledger(LocalDate lockedUntil, Standing.OpenDays open) {
        return new Preflight.Ground(
                CHART, lockedUntil, true, open, Set.of(GBP), Optional.of(Set.of("20S")), Optional.of(LIMITS), "Xero");
    }

    private static List<String> stops(Draft draft) {
        return stops(draft, ledger(LocalDate.of(2026, 9, 30), Standing.OpenDays.ALL));
    }

    private static List<String> stops(Draft draft, Preflight.Ground ground) {
        return Preflight.of(draft, ground).stream()
                .filter(check -> check.result() == Check.Result.STOP)
                .peek(check -> assertThat(check.nextStep()).as(check.words()).isNotBlank())
                .map(Check::words)
                .toList();
    }

    @Test
    void findsNothingWrongWithAnEntryTheLedgerTakes() {
        var checks = Preflight.of(draft(DEBIT, CREDIT), ledger(LocalDate.of(2026, 9, 30), Standing.OpenDays.ALL));

        assertThat(checks)
                .extracting(Check::words)
                .containsExactly(
                        "2 accounts active in Xero",
                        "Balanced in GBP",
                        "31 Oct 2026 is open, Xero is locked to 30 Sep 2026");
        assertThat(Preflight.firstStop(checks)).isEmpty();
    }

    /** Debits and credits in turn balance at every second line, and still no side could be told to anybody. */
    @Test
    void stopsAnEntryWhoseSidesAreTooLargeToBeCounted() {
        var most = "50000000000000000.00";
        var lines =
                new Draft.Line[] {line("268", most), line("103", "-" + most), line("268", most), line("103", "-" + most)
                };

        var checks = Preflight.of(draft(lines), ledger(LocalDate.of(2026, 9, 30), Standing.OpenDays.ALL));

        assertThat(Preflight.firstStop(checks))
                .contains(new Check(
                        Check.Result.STOP,
                        "Line 3 brings the debits above 92,233,720,368,547,758.07 GBP, more than can be counted.",
                        "Correct the amounts of lines 1 to 3, or divide the entry.",
                        new Check.Spot(Check.Field.AMOUNT, 3)));
        assertThat(checks).extracting(Check::words).noneMatch(words -> words.startsWith("Balanced"));
    }

    @Test
    void stopsAnEntryOutOfBalance() {
        assertThat(stops(draft(DEBIT, line("103", "-1012.49"))))
                .containsExactly("Out by 999.99 GBP: debits are short.");
        assertThat(stops(draft(line("268", "12.51"), CREDIT))).containsExactly("Out by 0.01 GBP: credits are short.");
    }

    @Test
    void stopsDimensionsThatCannotBePrinted() {
        var line = new Draft.Line(DEBIT.account(), DEBIT.amount(), "", null, Map.of("Class", "a\u202eb"));

        assertThat(stops(draft(line, CREDIT)))
                .containsExactly("The dimension Class of line 1 has characters that cannot be printed.");
    }

    @Test
    void balancesEachCurrencyByItself() {
        var draft = draft(DEBIT, line("103", "-12.50", "EUR"));

        assertThat(stops(draft))
                .contains("Out by 12.50 GBP: credits are short.", "Out by 12.50 EUR: debits are short.");
    }

    @Test
    void stopsAnEntryWithoutLinesOrWithOne() {
        assertThat(stops(draft())).containsExactly("An entry has at least two lines; this has 0.");
        assertThat(stops(draft(DEBIT)))
                .containsExactly(
                        "An entry has at least two lines; this has 1.", "Out by 12.50 GBP: credits are short.");
    }

    @Test
    void stopsALineToAnAccountThatTakesNothing() {
        assertThat(stops(draft(line("277", "12.50"), CREDIT)))
                .containsExactly("Line 1 goes to 6465 Agency fees, which is archived in Xero.");
        assertThat(stops(draft(DEBIT, line("999", "-12.50"))))
                .containsExactly("Line 2 goes to account 999, which Xero does not have.");
        assertThat(stops(draft(line("500", "12.50"), CREDIT)))
                .containsExactly("Line 1 goes to 6000 Costs, which only adds up the accounts below it.");
    }

    @Test
    void stopsALineThatIsNotFilledIn() {
        var open = new Draft.Line(null, null, "", null, Map.of());

        assertThat(stops(draft(DEBIT, CREDIT, open)))
                .containsExactly("Line 3 has no account.", "Line 3 has no amount.");
        assertThat(stops(draft(DEBIT, CREDIT, line("103", "0")))).containsExactly("Line 3 has an amount of zero.");
    }

    @Test
    void stopsADateInALockedPeriod() {
        var lastDay = ledger(DAY, Standing.OpenDays.ALL);
        var dayBefore = ledger(DAY.minusDays(1), Standing.OpenDays.ALL);

        assertThat(stops(draft(DEBIT, CREDIT), lastDay))
                .containsExactly("Xero is locked to 31 Oct 2026, and the entry is dated 31 Oct 2026.");
        assertThat(stops(draft(DEBIT, CREDIT), dayBefore)).isEmpty();
    }

    @Test
    void stopsADateOutsideEveryPeriodOfTheLedger() {
        var closed = ledger(LocalDate.of(2026, 9, 30), day -> day.getMonthValue() != 10);

        assertThat(stops(draft(DEBIT, CREDIT), closed)).containsExactly("Xero has no open period for 31 Oct 2026.");
    }

    @Test
    void stopsAReversalThatWouldNotComeAfterTheEntry() {
        var same = new Draft(DAY, "Bank fee", null, List.of(DEBIT, CREDIT), DAY);
        var next = new Draft(DAY, "Bank fee", null, List.of(DEBIT, CREDIT), DAY.plusDays(1));

        assertThat(stops(same)).containsExactly("It would be reversed on 31 Oct 2026, which is not after 31 Oct 2026.");
        assertThat(stops(next)).isEmpty();
    }

    @Test
    void stopsACurrencyTheLedgerDoesNotTake() {
        assertThat(stops(draft(line("268", "5", "EUR"), line("103", "-5", "EUR"))))
                .containsExactly(
                        "Line 1 is in EUR, which Xero does not take.", "Line 2 is in EUR, which Xero does not take.");
    }

    @Test
    void stopsATaxCodeTheLedgerDoesNotKnow() {
        var known = new Draft.Line(DEBIT.account(), DEBIT.amount(), "", "20S", Map.of());
        var unknown = new Draft.Line(DEBIT.account(), DEBIT.amount(), "", "19S", Map.of());

        assertThat(stops(draft(known, CREDIT))).isEmpty();
        assertThat(stops(draft(unknown, CREDIT)))
                .containsExactly("Line 1 has the tax code 19S, which Xero does not know.");
    }

    @Test
    void stopsTextsLongerThanTheLedgerKeeps() {
        var wordy = new Draft.Line(DEBIT.account(), DEBIT.amount(), "x".repeat(11), null, Map.of());

        assertThat(stops(saying("x".repeat(20)))).isEmpty();
        assertThat(stops(saying("x".repeat(21)))).containsExactly("The narration has 21 characters; Xero keeps 20.");
        assertThat(stops(draft(wordy, CREDIT)))
                .containsExactly("The description of line 1 has 11 characters; Xero keeps 10.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fee\u0000", "Fee\n2", "Fee\u202e", "Fee\ufeff", "Fee\ud800"})
    void stopsCharactersThatCannotBePrinted(String narration) {
        assertThat(stops(saying(narration))).containsExactly("The narration has characters that cannot be printed.");
    }

    @Test
    void stopsControlCharactersInReferenceAndDescriptionToo() {
        var line = new Draft.Line(DEBIT.account(), DEBIT.amount(), "a\tb", null, Map.of());
        var draft = new Draft(DAY, "Fee", "R\u001b", List.of(line, CREDIT), null);

        assertThat(stops(draft))
                .containsExactly(
                        "The description of line 1 has characters that cannot be printed.",
                        "The reference has characters that cannot be printed.");
    }

    @Test
    void stopsAReferenceLongerThanTheLedgerKeeps() {
        assertThat(stops(referring("B".repeat(8)), keeping(8))).isEmpty();
        assertThat(stops(referring("B".repeat(9)), keeping(8)))
                .containsExactly("The reference has 9 characters; Xero keeps 8.");
    }

    @Test
    void tellsThatALedgerKeepsNoReference() {
        assertThat(stops(referring("B-1"), keeping(0))).isEmpty();
        assertThat(Preflight.of(referring("B-1"), keeping(0)))
                .filteredOn(check -> check.result() == Check.Result.NOTE)
                .extracting(Check::words)
                .containsExactly("Xero keeps no reference, so this one stays here.");
        assertThat(Preflight.of(referring("  "), keeping(0))).noneMatch(check -> check.result() == Check.Result.NOTE);
    }

    private static Draft referring(String reference) {
        return new Draft(DAY, "Bank fee", reference, List.of(DEBIT, CREDIT), null);
    }

    private static Preflight.Ground keeping(int referenceLength) {
        var limits = new Capabilities(
                Optional.empty(), false, false, true, Duration.ZERO, "number", 21, 20, referenceLength, 10, 3, 0, 0, 1);
        return new Preflight.Ground(
                CHART, null, true, Standing.OpenDays.ALL, Set.of(GBP), Optional.empty(), Optional.of(limits), "Xero");
    }

    @Test
    void stopsAnEntryThatDoesNotSayWhy() {
        assertThat(stops(saying(" "))).containsExactly("The entry has no narration.");
    }

    @Test
    void takesEveryLetterThatCanBePrinted() {
        assertThat(stops(saying("Café 手数料 £5 🧾"))).isEmpty();
    }

    @Test
    void tellsTogetherWhichEntryIsStoppedAndOnceWhatIsFine() {
        var ground = ledger(LocalDate.of(2026, 9, 30), Standing.OpenDays.ALL);
        var all = new LinkedHashMap<JournalId, List<Check>>();
        all.put(new JournalId(1), Preflight.of(draft(DEBIT, CREDIT), ground));
        all.put(new JournalId(2), Preflight.of(saying(""), ground));

        assertThat(Preflight.together(all))
                .extracting(Check::words)
                .startsWith("J-2: The entry has no narration.", "2 accounts active in Xero")
                .doesNotHaveDuplicates();
    }

    @Test
    void aLedgerNobodyAskedIsNotCalledOpen() {
        var unasked = new Preflight.Ground(
                CHART,
                null,
                false,
                Standing.OpenDays.ALL,
                Set.of(GBP),
                Optional.of(Set.of("20S")),
                Optional.of(LIMITS),
                "Xero");

        var checks = Preflight.of(saying("Rent"), unasked);

        assertThat(checks).extracting(Check::words).noneMatch(words -> words.contains("open in Xero"));
        assertThat(checks)
                .filteredOn(check -> check.result() == Check.Result.NOTE)
                .singleElement()
                .satisfies(check -> assertThat(check.words())
                        .startsWith("Whether Xero takes entries of")
                        .endsWith("is not known."));
    }
}
