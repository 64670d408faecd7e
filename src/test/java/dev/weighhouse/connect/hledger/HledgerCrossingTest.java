package dev.weighhouse.connect.hledger;

import static dev.weighhouse.connect.hledger.FakeJournal.Leg;
import static dev.weighhouse.connect.hledger.HledgerEntriesTest.KEY;
import static dev.weighhouse.connect.hledger.HledgerEntriesTest.RENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Lookup;
import dev.weighhouse.crossing.Parcel;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sending an entry to a hledger-web that acknowledges everything, and finding it again. */
class HledgerCrossingTest {

    private final FakeHledger hledger = new FakeHledger();
    private final JournalPort port = hledger.open().journals().orElseThrow();
    private final Parcel parcel = new Parcel(KEY, RENT, port.body(RENT, KEY), KEY.brief());

    @BeforeEach
    void books() {
        hledger.journal.add("2025-04-30", "B1", "Other", Leg.of("assets", "£", "1.00"), Leg.of("equity", "£", "-1.00"));
    }

    @AfterEach
    void stop() {
        hledger.close();
    }

    @Test
    void sendsTheBytesAsTheyWereWrittenDown() {
        assertThat(port.post(parcel)).isEqualTo(new Answer.Accepted("", null, "201"));

        assertThat(hledger.asked.getLast().getMethod()).isEqualTo("PUT");
        assertThat(hledger.asked.getLast().getBody())
                .isEqualTo(ByteString.of(parcel.body().bytes()));
    }

    @Test
    void findsAnEntryAsItStands() {
        port.post(parcel);

        var found = answered();

        assertThat(found.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.storedKey()).isEqualTo(KEY.brief());
            assertThat(hit.ledgerId()).isEqualTo("2");
            assertThat(hit.entry().date()).isEqualTo(RENT.date());
            assertThat(hit.entry().lines())
                    .extracting(line -> "%s %s".formatted(line.account(), line.amount()))
                    .containsExactly("expenses:rent 123.45 GBP", "liabilities -123.45 GBP");
        });
        assertThat(found.evidence().scanned()).isEqualTo(2);
        assertThat(found.evidence().asked()).contains(KEY.brief());
    }

    @Test
    void readsTheOneEntryAPersonPointsAt() {
        port.post(parcel);

        assertThat(at("2").hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.storedKey()).isEqualTo(KEY.brief()));
        assertThat(at("1").hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.storedKey()).isEqualTo("B1"));
        assertThat(at("3").hits()).isEmpty();
    }

    private Lookup.Answered at(String place) {
        return (Lookup.Answered) port.at(place, parcel).orElseThrow();
    }

    @Test
    void findsItByItsTagWhereSomebodyChangedTheCode() {
        port.post(parcel);
        var sent = hledger.journal.transactions().removeLast();
        hledger.journal.add(new FakeJournal.Tx(sent.date(), "MINE", sent.description(), sent.tags(), sent.legs()));

        assertThat(answered().hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.storedKey()).isEqualTo(KEY.brief()));
    }

    @Test
    void showsWhatElseIsDatedThatDayWhereTheKeyIsNotThere() {
        hledger.journal
                .add(
                        "2025-04-30",
                        KEY.brief().substring(0, 8),
                        "Cut",
                        Leg.of("a", "£", "1.00"),
                        Leg.of("b", "£", "-1.00"))
                .add("2025-04-30", "", "Unreadable", Leg.of("a", "beer", "1"), Leg.of("b", "beer", "-1"))
                .add("2025-05-01", "", "Later", Leg.of("a", "£", "1.00"), Leg.of("b", "£", "-1.00"));

        assertThat(answered().hits())
                .extracting(hit -> hit.storedKey())
                .containsExactly("B1", KEY.brief().substring(0, 8));
    }

    @Test
    void findsTwoWhereThereAreTwo() {
        port.post(parcel);
        port.post(parcel);

        assertThat(answered().hits()).hasSize(2);
    }

    @Test
    void provesAnAbsenceByAJournalThatIsStillRead() {
        hledger.journal.transactions().clear();

        assertThat(answered().hits()).isEmpty();
        assertThat(answered().evidence().scanned()).isZero();
    }

    @Test
    void provesNothingByAJournalThatIsNoLongerRead() {
        hledger.journal.transactions().clear();
        hledger.stuck();

        assertThat(unanswered()).contains("cannot read its journal any more");
        assertThat(hledger.failure(ledger -> ledger.accounts(hledger.notes)).words())
                .contains("cannot read its journal any more");
    }

    @Test
    void provesNothingAfterAnAcknowledgedEntryThatIsNotShown() {
        hledger.journal.transactions().clear();
        hledger.swallowing();
        assertThat(port.post(parcel)).isInstanceOf(Answer.Accepted.class);

        assertThat(unanswered()).contains("acknowledged entry " + KEY.grouped());
    }

    @Test
    void oneHiddenEntryPutsTheAbsenceOfEveryOtherInDoubt() {
        hledger.journal.transactions().clear();
        hledger.swallowing();
        port.post(parcel);
        var other = CrossingKey.parse("ab".repeat(32));

        assertThat(port.find(new Parcel(other, RENT, parcel.body(), "x"))).isInstanceOf(Lookup.Unanswered.class);
    }

    @Test
    void provesNoAbsenceWhereTheSessionCookieIsTakenAway() {
        hledger.journal.transactions().clear();
        hledger.withoutCookie();
        assertThat(unanswered()).contains("no session cookie");

        port.post(parcel);
        assertThat(answered().hits()).as("a presence needs no such proof").hasSize(1);
    }

    @Test
    void provesNothingWhenTheServerCannotBeRead() {
        hledger.answer("/transactions", () -> Replies.json(404, "{}"));

        assertThat(unanswered()).contains("nothing at this address");
    }

    @ParameterizedTest
    @CsvSource({
        "400, Rejected", "401, NotExecuted", "403, NotExecuted", "404, NotExecuted", "405, NotExecuted",
        "415, NotExecuted", "429, NotExecuted", "200, Unanswered", "302, Unanswered", "500, Unanswered",
        "502, Unanswered", "503, Unanswered"
    })
    void takesOnlyACertainRefusalForOne(int status, String answer) {
        hledger.answer("/add", () -> Replies.json(status, "openFile: resource busy"));

        assertThat(port.post(parcel).getClass().getSimpleName()).isEqualTo(answer);
        assertThat(hledger.asked).hasSize(1);
    }

    @Test
    void tellsHledgersOwnWordsOfARefusal() {
        hledger.answer("/add", () -> Replies.json(400, "could not parse json: could not parse date"));

        assertThat(port.post(parcel))
                .isInstanceOfSatisfying(
                        Answer.Rejected.class,
                        rejected -> assertThat(rejected.words()).contains("could not parse date"));
    }

    @Test
    void isInDoubtWhenTheConnectionIsCutAfterTheRequest() {
        hledger.answer(
                "/add",
                () -> new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());

        assertThat(port.post(parcel)).isInstanceOf(Answer.Unanswered.class);
    }

    @Test
    void isCertainThatNothingLeftWhenNobodyListens() {
        hledger.close();

        assertThat(port.post(parcel))
                .isInstanceOfSatisfying(
                        Answer.NotExecuted.class,
                        not -> assertThat(not.failure()).isInstanceOf(Failure.Offline.class));
    }

    private Lookup.Answered answered() {
        var found = port.find(parcel);
        assertThat(found).isInstanceOf(Lookup.Answered.class);
        return (Lookup.Answered) found;
    }

    private String unanswered() {
        var found = port.find(parcel);
        assertThat(found).isInstanceOf(Lookup.Unanswered.class);
        return ((Lookup.Unanswered) found).failure().words();
    }
}
