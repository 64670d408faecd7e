package dev.weighhouse.connect.hledger;

import static dev.weighhouse.connect.hledger.FakeJournal.Leg;
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
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an entry becomes in hledger's words, and what is refused before hledger-web would ruin its journal with it. */
class HledgerEntriesTest {

    static final CrossingKey KEY = CrossingKey.of(new Fact("journal", Direction.OUT, FactKind.JOURNAL, "J-1055", 1));
    static final JournalEntry RENT =
            entry("Rent accrual", line("expenses:rent", "123.45"), line("liabilities", "-123.45"));

    private final FakeHledger hledger = new FakeHledger();

    @AfterEach
    void stop() {
        hledger.close();
    }

    static Line line(String account, String amount) {
        return new Line(new AccountId(account), Money.of(amount, "GBP"), null);
    }

    static JournalEntry entry(String narration, Line... lines) {
        return new JournalEntry("1", LocalDate.of(2025, 4, 30), "J-1055", narration, List.of(lines));
    }

    private JournalPort port() {
        return hledger.open().journals().orElseThrow();
    }

    private JsonNode body(JournalEntry entry) {
        return new JsonMapper().readTree(port().body(entry, KEY).toString());
    }

    private String refused(JournalEntry entry) {
        var failure = catchThrowableOfType(FailureException.class, () -> port().body(entry, KEY))
                .failure();
        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        return failure.words();
    }

    @Test
    void carriesTheKeyInTheCodeAndInATagThatSurvives() {
        var body = body(RENT);

        assertThat(body.path("tcode").asString()).isEqualTo(KEY.brief());
        assertThat(body.path("tcomment").asString()).isEqualTo("weighhouse:" + KEY.brief() + ", ref:J-1055\n");
        assertThat(body.path("tdescription").asString()).isEqualTo("Rent accrual");
        assertThat(body.path("tdate").asString()).isEqualTo("2025-04-30");
    }

    @Test
    void writesExactAmountsInTheSymbolOfTheJournal() {
        var amount = body(RENT).path("tpostings").path(0).path("pamount").path(0);

        assertThat(amount.path("acommodity").asString()).isEqualTo("£");
        assertThat(amount.path("aquantity")).hasToString("{\"decimalMantissa\":12345,\"decimalPlaces\":2}");
        assertThat(amount.path("astyle").path("ascommodityside").asString()).isEqualTo("L");
    }

    @Test
    void writesACurrencyWithoutASymbolByItsCode() {
        hledger.with("commodity.map", "€:EUR");

        var amount = body(RENT).path("tpostings").path(1).path("pamount").path(0);

        assertThat(amount.path("acommodity").asString()).isEqualTo("GBP");
        assertThat(amount.path("astyle").path("ascommodityspaced").asBoolean()).isTrue();
    }

    @Test
    void writesDimensionsAsTagsBesideTheLinesDescription() {
        var line = new Line(
                new AccountId("expenses:rent"),
                Money.of("1.00", "GBP"),
                "April",
                null,
                Map.of("site", "Leeds", "class", "Cafés"));

        assertThat(body(entry("x", line, line("liabilities", "-1.00")))
                        .path("tpostings")
                        .path(0)
                        .path("pcomment")
                        .asString())
                .isEqualTo("April, class:Cafés, site:Leeds");
    }

    @Test
    void theSameEntryAndKeyGiveTheSameBytes() {
        assertThat(port().body(RENT, KEY)).isEqualTo(port().body(RENT, KEY));
    }

    @Test
    void refusesAnUnbalancedEntryWhichWouldMakeTheJournalUnreadable() {
        assertThat(refused(entry("x", line("a", "1.00"), line("b", "-0.99")))).contains("0.01 GBP");
        assertThat(refused(entry("x", line("a", "0.00")))).contains("does not balance");
        assertThat(refused(entry("x", line("a", "1.00"), new Line(new AccountId("b"), Money.of("-1.00", "EUR"), null))))
                .contains("-1.00 EUR, 1.00 GBP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a  b", "a\nb", "a;b", " a", "a ", "(a)", "[a]", "* a", "! a", "a\tb"})
    void refusesAnAccountNameThatHledgerWouldReadOtherwise(String name) {
        assertThat(refused(entry("x", line(name, "1.00"), line("b", "-1.00"))))
                .startsWith("Line 1 goes to the account");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a\\n2025-01-01 injected | line end
            a\\u2028b               | line end
            rent; April            | semicolon
            """)
    void refusesANarrationThatWouldBecomeSomethingElse(String narration, String why) {
        var unescaped = narration.replace("\\n", "\n").replace("\\u2028", "\u2028");

        assertThat(refused(entry(unescaped, line("a", "1.00"), line("b", "-1.00"))))
                .startsWith("The narration")
                .contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"see Date:2025-01-01", "date2:x", "paid [2025-05-01]", "[=4/30]"})
    void refusesALinesDescriptionThatHledgerWouldReadAsADate(String description) {
        var dated = new Line(new AccountId("a"), Money.of("1.00", "GBP"), description);

        assertThat(refused(entry("x", dated, line("b", "-1.00"))))
                .startsWith("Line 1 says")
                .contains("another date");
    }

    @Test
    void refusesWhatHledgerCouldNotKeep() {
        UnaryOperator<Line> taxed = line -> new Line(line.account(), line.amount(), null, "VAT20", Map.of());
        assertThat(refused(entry("x", taxed.apply(line("a", "1.00")), line("b", "-1.00"))))
                .contains("tax code VAT20");

        var dimension = new Line(new AccountId("a"), Money.of("1.00", "GBP"), null, null, Map.of("cost centre", "LON"));
        assertThat(refused(entry("x", dimension, line("b", "-1.00")))).contains("cost centre \"LON\"");

        assertThat(refused(new JournalEntry("1", RENT.date(), "J-1, part 2", "x", RENT.lines())))
                .contains("The reference has a comma");

        hledger.with("commodity.map", "\";\":GBP");
        assertThat(refused(RENT)).contains("cannot be written into a journal");
    }

    @Test
    void tellsWhatTheLedgerWouldTake() {
        hledger.with("company", "Larkfield")
                .with("settle-seconds", "3")
                .journal
                .add("2025-01-01", "", "x", Leg.of("expenses:rent", "£", "1.00"), Leg.of("equity", "£", "-1.00"));

        var standing = port().standing(Progress.NONE);

        assertThat(standing.company().id()).isEqualTo("Larkfield");
        assertThat(standing.chart().contains(new AccountId("expenses:rent"))).isTrue();
        assertThat(standing.taxCodes().orElseThrow()).isEmpty();
        assertThat(standing.open().isOpen(LocalDate.of(1999, 1, 1))).isTrue();
        assertThat(port().capabilities().settleTime()).isEqualTo(Duration.ofSeconds(3));
        assertThat(port().capabilities().lanes()).isEqualTo(1);
        assertThat(port().capabilities().nativeKey()).isEmpty();
    }
}
