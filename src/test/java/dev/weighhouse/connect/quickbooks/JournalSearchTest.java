package dev.weighhouse.connect.quickbooks;

import static dev.weighhouse.connect.quickbooks.JournalCompany.KEY;
import static dev.weighhouse.connect.quickbooks.JournalCompany.NONE;
import static dev.weighhouse.connect.quickbooks.JournalCompany.fee;
import static dev.weighhouse.connect.quickbooks.JournalCompany.found;
import static dev.weighhouse.connect.quickbooks.JournalCompany.stored;
import static dev.weighhouse.connect.quickbooks.Shapes.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Evidence;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.Lookup;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalSearchTest {

    private static final String NOTE = KeyNote.of(KEY, fee()).text();

    private final JournalCompany company = new JournalCompany();

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void findsByTheNumberAndAsksNoFurther() {
        byNumber(found(stored("5501")));

        var answered = answered();

        assertThat(answered.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.ledgerId()).isEqualTo("5501");
            assertThat(hit.number()).isEqualTo(KEY.brief());
            assertThat(hit.entry().lines()).isEqualTo(fee().lines());
        });
        assertThat(company.asked())
                .singleElement()
                .satisfies(statement -> assertThat(statement).contains("DocNumber = '%s'".formatted(KEY.brief())));
    }

    @Test
    void provesAbsenceByTheWholeDay() {
        byDay(found(stored("1", "INV-1", "", "3.00"), stored("2", "", "Rent", "4.00")));

        var answered = answered();

        assertThat(answered.hits()).isEmpty();
        assertThat(answered.evidence())
                .isEqualTo(new Evidence(
                        "entries with the number %s, then all entries dated 2026-10-31".formatted(KEY.brief()),
                        2,
                        fee().date(),
                        fee().date()));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 10, 15})
    void seesAKeyThatWasCut(int left) {
        byDay(found(stored("9", "OTHER", "", "1.00"), stored("5501", KEY.brief().substring(0, left), "", "125.10")));

        assertThat(answered().hits()).extracting(Hit::ledgerId).containsExactly("5501");
    }

    @Test
    void seesAKeyThatLostItsBeginning() {
        byDay(found(stored("5501", KEY.brief().substring(8), "", "125.10")));

        assertThat(answered().hits()).hasSize(1);
    }

    @Test
    void seesAKeyInSmallLettersGroupedOrPadded() {
        byDay(found(
                stored("1", KEY.brief().toLowerCase(Locale.ROOT), "", "125.10"),
                stored("2", KEY.grouped(), "", "125.10"),
                stored("3", "WH-" + KEY.brief(), "", "125.10")));

        assertThat(answered().hits()).extracting(Hit::ledgerId).containsExactly("1", "2", "3");
    }

    @Test
    void takesTheKeyFromTheNoteWhereSomebodyChangedTheNumber() {
        byDay(found(stored("5501", "JE-77", NOTE, "125.10")));

        assertThat(answered().hits()).singleElement().satisfies(hit -> {
            assertThat(hit.number()).isEqualTo("JE-77");
            assertThat(hit.storedKey()).isEqualTo(KEY.brief());
        });
    }

    @Test
    void seesAnEntryWithTheSameLinesAndNoKey() {
        byDay(found(stored("5500", "A", "", "125.11"), stored("5501", "", "", "125.10")));

        assertThat(answered().hits()).singleElement().satisfies(hit -> {
            assertThat(hit.ledgerId()).isEqualTo("5501");
            assertThat(hit.storedKey()).isEmpty();
        });
    }

    @Test
    void passesOverEntriesOfOthersThatCannotBeRead() {
        byDay(found(stored("5501", "", "", "125.10").replace("Debit", "Left")));

        assertThat(answered().hits()).isEmpty();
        assertThat(answered().evidence().scanned()).isOne();
    }

    @Test
    void doesNotTakeShortNumbersForPiecesOfAKey() {
        byDay(found(stored("1", KEY.brief().substring(0, 5), "", "1.00"), stored("2", "", "", "1.00")));

        assertThat(answered().hits()).isEmpty();
    }

    @Test
    void givesBothOfTwo() {
        byNumber(found(stored("5501"), stored("5502")));

        assertThat(answered().hits()).extracting(Hit::ledgerId).containsExactly("5501", "5502");
    }

    @Test
    void showsOtherAmountsAsTheyAre() {
        byNumber(found(stored("5501", KEY.brief(), NOTE, "125.11")));

        assertThat(answered()
                        .hits()
                        .getFirst()
                        .entry()
                        .lines()
                        .getFirst()
                        .amount()
                        .plain())
                .isEqualTo("125.11");
    }

    @Test
    void readsADayOfSeveralPagesToItsEnd() {
        company.entries(url -> byDay(url) ? page(url, 1001) : Replies.json(200, NONE));

        var answered = answered();

        assertThat(answered.hits()).extracting(Hit::ledgerId).containsExactly("1001");
        assertThat(answered.evidence().scanned()).isEqualTo(1001);
        assertThat(company.asked()).last().asString().contains("startposition 1000 ");
    }

    @Test
    void aDayThatShrinksWhileItIsReadProvesNothing() {
        company.entries(url -> !byDay(url)
                ? Replies.json(200, NONE)
                : statement(url).contains("startposition 1 ")
                        ? page(url, 1000)
                        : Replies.json(200, found(stored("1001", "X", "", "1.00"))));

        assertThat(company.port().find(company.parcel()))
                .isInstanceOfSatisfying(Lookup.Unanswered.class, unanswered -> {
                    assertThat(unanswered.failure()).isInstanceOf(Failure.Changed.class);
                    assertThat(unanswered.evidence().scanned()).isEqualTo(1000);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|fault",
                "400|fault",
                "401|fault",
                "500|fault",
                "200|''",
                "200|{}",
                "200|{\"QueryResponse\":{\"JournalEntry\":{}}}",
                "200|{\"QueryResponse\":{\"Journal",
                "200|<html>Sign in</html>"
            })
    void whatIsNotAListIsNeverAnEmptyList(int status, String body) {
        var text = body.equals("fault") ? fault("4001", "ValidationFault", "Property is not queryable") : body;
        company.entries(_ -> Replies.json(status, text));

        assertThat(company.port().find(company.parcel())).isInstanceOf(Lookup.Unanswered.class);
    }

    @Test
    void aRefusedSecondQuestionIsNotNotFoundEither() {
        company.entries(url -> byDay(url)
                ? Replies.json(400, fault("4001", "ValidationFault", "Property is not queryable"))
                : Replies.json(200, NONE));

        assertThat(company.port().find(company.parcel())).isInstanceOf(Lookup.Unanswered.class);
    }

    @Test
    void anEntryOfOursThatCannotBeReadProvesNothing() {
        byNumber(found(stored("5501").replace("\"TxnDate\":\"2026-10-31\"", "\"TxnDate\":\"soon\"")));

        assertThat(company.port().find(company.parcel()))
                .isInstanceOfSatisfying(
                        Lookup.Unanswered.class,
                        unanswered -> assertThat(unanswered.failure().words()).contains("5501", "TxnDate"));
    }

    @Test
    void aServerThatIsGoneProvesNothing() {
        var parcel = company.parcel();
        company.company.server().close();

        assertThat(company.port().find(parcel)).isInstanceOf(Lookup.Unanswered.class);
    }

    private Lookup.Answered answered() {
        var lookup = company.port().find(company.parcel());
        assertThat(lookup).isInstanceOf(Lookup.Answered.class);
        return (Lookup.Answered) lookup;
    }

    private void byNumber(String reply) {
        company.entries(url -> Replies.json(200, byDay(url) ? NONE : reply));
    }

    private void byDay(String reply) {
        company.entries(url -> Replies.json(200, byDay(url) ? reply : NONE));
    }

    private static boolean byDay(HttpUrl url) {
        return statement(url).contains("TxnDate = '2026-10-31'");
    }

    private static String statement(HttpUrl url) {
        return String.valueOf(url.queryParameter("query"));
    }

    /** The page asked for of so many entries, of which the last is ours. */
    private static MockResponse page(HttpUrl url, int entries) {
        var start = Integer.parseInt(statement(url).replaceAll(".*startposition (\\d+) .*", "$1"));
        List<String> page = IntStream.rangeClosed(start, Math.min(entries, start + 999))
                .mapToObj(id -> stored(Integer.toString(id), id == 1001 ? KEY.brief() : "N" + id, "", "1.00"))
                .toList();
        return Replies.json(200, found(page.toArray(String[]::new)));
    }
}
