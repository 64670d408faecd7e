package dev.weighhouse.connect.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.JournalEntry.Line;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Progress;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an entry becomes in Tryton's words, and what is refused before it is sent. */
class TrytonEntriesTest {

    static final CrossingKey KEY = CrossingKey.of(new Fact("1", Direction.OUT, FactKind.JOURNAL, "J-1055", 1));
    static final JournalEntry RENT = entry("Rent accrual", line("27", "123.45"), line("19", "-123.45"));

    private final FakeTryton tryton = new FakeTryton();

    @BeforeEach
    void journals() {
        journal(tryton);
    }

    @AfterEach
    void stop() {
        tryton.close();
    }

    static void journal(FakeTryton tryton) {
        tryton.records("account.journal", "{\"id\":4,\"code\":\"GEN\",\"name\":\"General\"}");
    }

    static Line line(String account, String amount) {
        return new Line(new AccountId(account), Money.of(amount, "GBP"), null);
    }

    static JournalEntry entry(String narration, Line... lines) {
        return new JournalEntry("1", LocalDate.of(2025, 4, 30), "J-1055", narration, List.of(lines));
    }

    private JournalPort port() {
        return tryton.open().journals().orElseThrow();
    }

    private JsonNode move(JournalEntry entry) {
        return new JsonMapper()
                .readTree(port().body(entry, KEY).toString())
                .path("params")
                .path(0)
                .path(0);
    }

    private String refused(JournalEntry entry) {
        var failure = catchThrowableOfType(FailureException.class, () -> port().body(entry, KEY))
                .failure();
        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        return failure.words();
    }

    @Test
    void carriesTheKeyAsNumberAndInTheDescription() {
        var move = move(RENT);

        assertThat(move.path("number").asString()).isEqualTo(KEY.brief());
        assertThat(move.path("description").asString()).isEqualTo("Rent accrual [" + KEY.brief() + "]");
        assertThat(move.path("journal").asInt()).isEqualTo(4);
        assertThat(move.path("period").asInt()).isEqualTo(4);
        assertThat(move.path("date")).hasToString(FakeTryton.date("2025-04-30"));
    }

    @Test
    void writesEachLineOnItsSideInExactDecimals() {
        var lines = move(RENT).path("lines").path(0).path(1);

        assertThat(lines.path(0).path("account").asInt()).isEqualTo(27);
        assertThat(lines.path(0).path("debit")).hasToString(FakeTryton.decimal("123.45"));
        assertThat(lines.path(0).path("credit")).hasToString(FakeTryton.decimal("0.00"));
        assertThat(lines.path(1).path("credit")).hasToString(FakeTryton.decimal("123.45"));
    }

    @Test
    void theSameEntryAndKeyGiveTheSameBytesOnEveryMachine() {
        assertThat(port().body(RENT, KEY)).isEqualTo(port().body(RENT, KEY));
    }

    @Test
    void writesAnEntryOfAClosedPeriodTheSameBecauseItMayHaveBeenSentBefore() {
        var january = new JournalEntry("1", LocalDate.of(2025, 1, 31), null, null, RENT.lines());

        assertThat(move(january).path("period").asInt()).isEqualTo(1);
        assertThat(move(january).path("description").asString()).isEqualTo("[" + KEY.brief() + "]");
    }

    @Test
    void refusesWhatCannotBeToldToTryton() {
        assertThat(refused(entry("x", line("1", "1.00"), line("2", "-0.99")))).contains("0.01 GBP");
        assertThat(refused(entry("a\nb", line("1", "1.00"), line("2", "-1.00"))))
                .startsWith("The narration");
        assertThat(refused(entry("x", line("cash", "1.00"), line("2", "-1.00"))))
                .startsWith("Line 1 goes to");
        assertThat(refused(new JournalEntry("1", LocalDate.of(2031, 1, 1), null, "x", RENT.lines())))
                .contains("no period that holds 2031-01-01");

        var euro = new Line(new AccountId("1"), Money.of("1.00", "EUR"), null);
        var back = new Line(new AccountId("2"), Money.of("-1.00", "EUR"), null);
        assertThat(refused(entry("x", euro, back))).startsWith("Line 1 is in EUR; Tryton keeps its books in GBP");

        var taxed = new Line(new AccountId("1"), Money.of("1.00", "GBP"), null, "VAT20", Map.of());
        assertThat(refused(entry("x", taxed, line("2", "-1.00")))).startsWith("Line 1 has a tax code");
    }

    @Test
    void wantsOneJournalToWriteInto() {
        tryton.records("account.journal", "{\"id\":4,\"code\":\"GEN\"}", "{\"id\":5,\"code\":\"ADJ\"}");
        assertThat(refused(RENT)).contains("2 journals to choose from", "GEN", "ADJ");

        tryton.with("journal", "XYZ").records("account.journal");
        assertThat(refused(RENT)).contains("0 journals");
        assertThat(tryton.calls("model.account.journal.search_read")
                        .getLast()
                        .params()
                        .path(0))
                .hasToString("[[\"code\",\"=\",\"XYZ\"]]");
    }

    @Test
    void tellsWhatTheLedgerWouldTakeNow() {
        tryton.with("settle-seconds", "7")
                .records("account.account", Charts.account(27, "5200", "Rent", 0, Charts.EXPENSE));

        var standing = port().standing(Progress.NONE);

        assertThat(standing.company().id()).isEqualTo("1");
        assertThat(standing.chart().contains(new AccountId("27"))).isTrue();
        assertThat(standing.lockedUntil()).isEqualTo("2025-01-31");
        assertThat(standing.open().isOpen(LocalDate.of(2025, 1, 31))).isFalse();
        assertThat(standing.open().isOpen(LocalDate.of(2025, 2, 1))).isTrue();
        assertThat(standing.open().isOpen(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(standing.currencies()).extracting(Object::toString).containsExactly("GBP");
        assertThat(port().capabilities().settleTime()).isEqualTo(Duration.ofSeconds(7));
        assertThat(port().capabilities().drafts()).isTrue();
    }
}
