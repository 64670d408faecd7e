package dev.weighhouse.connect.xero;

import static dev.weighhouse.connect.xero.Accrual.DAY;
import static dev.weighhouse.connect.xero.Accrual.KEY;
import static dev.weighhouse.connect.xero.Accrual.NARRATION;
import static dev.weighhouse.connect.xero.Accrual.parcel;
import static dev.weighhouse.connect.xero.Accrual.posted;
import static dev.weighhouse.connect.xero.Accrual.shown;
import static dev.weighhouse.connect.xero.Shapes.id;
import static dev.weighhouse.connect.xero.Shapes.list;
import static dev.weighhouse.connect.xero.Shapes.manualJournal;
import static dev.weighhouse.connect.xero.Shapes.manualLine;
import static dev.weighhouse.connect.xero.Shapes.pageOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.HttpLimits;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Evidence;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.Lookup;
import dev.weighhouse.crossing.Parcel;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XeroLookupTest {

    private static final String BY_NARRATION = "Narration==\"%s\"".formatted(NARRATION);
    private static final String BY_DATE = "Date==DateTime(2026,10,31)";

    private final Tenant tenant = new Tenant();
    private String byNarration = list("ManualJournals");
    private MockResponse byDate = Replies.json(200, list("ManualJournals"));

    @BeforeEach
    void accounts() {
        tenant.accounts(Accrual.accounts()).answer("ManualJournals", request -> {
            var where = request.getUrl().queryParameter("where");
            return BY_NARRATION.equals(where) ? Replies.json(200, byNarration) : byDate;
        });
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void findsTheJournalByItsNarration() {
        byNarration = pageOf(1, 1, 1, posted(7));

        var hit = hits(look()).getFirst();

        assertThat(hit.ledgerId()).isEqualTo(id(7));
        assertThat(hit.state()).isEqualTo(Hit.State.POSTED);
        assertThat(hit.storedKey()).isEqualTo(KEY.brief());
        assertThat(hit.entry().lines()).isEqualTo(Accrual.entry().lines());
        assertThat(tenant.asked("ManualJournals"))
                .singleElement()
                .satisfies(url -> assertThat(url.queryParameter("page")).isEqualTo("1"));
    }

    @Test
    void saysWhatItAskedAndRead() {
        byDate = Replies.json(200, list("ManualJournals", stranger(8), stranger(9)));

        var day = LocalDate.parse(DAY);
        assertThat(look())
                .isEqualTo(new Lookup.Answered(
                        List.of(),
                        new Evidence(
                                "manual journals with the narration \"%s\", then all dated 2026-10-31"
                                        .formatted(NARRATION),
                                2,
                                day,
                                day)));
        assertThat(tenant.asked("ManualJournals"))
                .extracting(url -> url.queryParameter("where"))
                .containsExactly(BY_NARRATION, BY_DATE);
    }

    @ParameterizedTest
    @CsvSource({"VOIDED", "DELETED", "ARCHIVED"})
    void aJournalThatSomebodyRemovedIsFoundAndRemoved(String status) {
        byNarration = list("ManualJournals", shown(7, NARRATION, status));

        assertThat(hits(look())).extracting(Hit::state).containsExactly(Hit.State.REMOVED);
    }

    @Test
    void readsTheOneJournalAPersonPointsAtWhateverItCarries() {
        var journal = manualJournal(
                7, "Booked by hand", DAY, "POSTED", manualLine(610, "125.01"), manualLine(820, "-125.01"));
        tenant.json("ManualJournals/" + id(7), list("ManualJournals", journal));

        var hits = hits(at(id(7)));

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.ledgerId()).isEqualTo(id(7));
            assertThat(hit.entry().lines().getFirst().amount().plain()).isEqualTo("125.01");
        });
        assertThat(hits(at("J-17"))).isEmpty();
        assertThat(at(id(8))).isInstanceOf(Lookup.Unanswered.class);
    }

    private Lookup at(String ledgerId) {
        try (var xero = tenant.open()) {
            var port = xero.journals().orElseThrow();
            return port.at(ledgerId, parcel(port)).orElseThrow();
        }
    }

    @Test
    void findsAllThatCarryTheKey() {
        byNarration = list("ManualJournals", posted(7), posted(8));

        assertThat(hits(look())).hasSize(2);
    }

    @Test
    void showsAJournalWithOtherAmountsAsItStands() {
        byNarration = list(
                "ManualJournals",
                manualJournal(7, NARRATION, DAY, "POSTED", manualLine(610, "125.01"), manualLine(820, "-125.01")));

        assertThat(hits(look()).getFirst().entry().lines())
                .extracting(line -> line.amount().plain())
                .containsExactly("125.01", "-125.01");
    }

    @Test
    void findsAKeyThatWasCutOrChangedAmongThoseOfTheDate() {
        var cut = KEY.brief().substring(0, 10);
        byDate = Replies.json(
                200,
                list(
                        "ManualJournals",
                        shown(7, cut, "POSTED"),
                        shown(8, NARRATION.toLowerCase(Locale.ROOT), "POSTED"),
                        shown(9, "Checked: " + NARRATION, "POSTED"),
                        stranger(10)));

        assertThat(hits(look()))
                .extracting(Hit::storedKey)
                .containsExactly(cut, KEY.brief().toLowerCase(Locale.ROOT), KEY.brief());
    }

    @Test
    void findsTheSameLinesWithoutAKey() {
        byDate = Replies.json(200, list("ManualJournals", shown(7, "Fees again", "POSTED"), stranger(8)));

        assertThat(hits(look())).extracting(Hit::storedKey).containsExactly("Fees");
    }

    @Test
    void journalsOfOthersNeedNotBeReadable() {
        byDate = Replies.json(
                200,
                list(
                        "ManualJournals",
                        stranger(8).replace("9.00", "9.005"),
                        stranger(9).replace("/Date(", "(")));

        assertThat(hits(look())).isEmpty();
    }

    @Test
    void oursThatCannotBeReadProvesNothing() {
        byNarration = list("ManualJournals", posted(7).replace("125.10", "125.105"));
        assertThat(failure(look()).words()).contains("125.105", id(7));

        tenant.broken();
        byNarration = list("ManualJournals", posted(7).replace("POSTED", "PARKED"));
        assertThat(failure(look()).words()).contains("PARKED");

        byNarration = list("ManualJournals", posted(7).replace("125.10", "\"much\""));
        assertThat(failure(look()).words()).contains("LineAmount is no number");
    }

    @Test
    void readsTheLinesWhereAListHasNone() {
        byNarration = list("ManualJournals", manualJournal(7, NARRATION, DAY, "POSTED"));
        tenant.json("ManualJournals/" + id(7), list("ManualJournals", posted(7)));
        assertThat(hits(look()).getFirst().entry().lines()).hasSize(2);

        tenant.json("ManualJournals/" + id(7), list("ManualJournals"));
        assertThat(failure(look()).words()).contains("asked for one manual journal and gave 0");
    }

    @Test
    void findsTheAccountByItsCodeWhereItsIdIsMissing() {
        byNarration = list("ManualJournals", posted(7).replace("\"AccountID\":\"%s\",".formatted(id(610)), ""));
        assertThat(hits(look()).getFirst().entry().lines())
                .isEqualTo(Accrual.entry().lines());

        byNarration = list(
                "ManualJournals",
                posted(7)
                        .replace(
                                "\"AccountID\":\"%s\",\"AccountCode\":\"610\"".formatted(id(610)),
                                "\"AccountCode\":\"6\""));
        assertThat(hits(look()).getFirst().entry().lines().getFirst().account().value())
                .isEqualTo("no account with the code \"6\"");
    }

    @Test
    void readsAllPages() {
        tenant.answer("ManualJournals", request -> {
            var page = page(request.getUrl());
            var date = BY_DATE.equals(request.getUrl().queryParameter("where"));
            return Replies.json(
                    200,
                    date
                            ? pageOf(page, 3, 3, page == 3 ? shown(7, "x " + NARRATION, "POSTED") : stranger(page))
                            : byNarration);
        });

        assertThat(hits(look())).extracting(Hit::ledgerId).containsExactly(id(7));
        assertThat(tenant.asked("ManualJournals")).hasSize(4);
    }

    @Test
    void readsOnWhilePagesAreFullWhereTheirNumberIsNotSaid() {
        tenant.answer("ManualJournals", request -> {
            var many = page(request.getUrl()) == 1
                            && BY_DATE.equals(request.getUrl().queryParameter("where"))
                    ? 100
                    : 0;
            return Replies.json(
                    200,
                    list(
                            "ManualJournals",
                            IntStream.range(1, 1 + many)
                                    .mapToObj(XeroLookupTest::stranger)
                                    .toArray(String[]::new)));
        });

        assertThat(((Lookup.Answered) look()).evidence().scanned()).isEqualTo(100);
        assertThat(tenant.asked("ManualJournals")).hasSize(3);
    }

    @Test
    void theSamePageAgainProvesNothing() {
        var full = IntStream.range(1, 101).mapToObj(XeroLookupTest::stranger).toArray(String[]::new);
        byDate = Replies.json(200, list("ManualJournals", full));

        assertThat(failure(look()).words()).contains("gave the manual journal " + id(1) + " twice");
    }

    @Test
    void fewerJournalsThanThereAreProveNothing() {
        byDate = Replies.json(200, pageOf(1, 1, 5, stranger(8)));

        assertThat(failure(look())).isInstanceOf(Failure.Changed.class);
        assertThat(failure(look()).words()).contains("it has 5", "1 came");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429, 500, 503})
    void aRefusalProvesNothing(int status) {
        tenant.limits(HttpLimits.USUAL.withRetries(0));
        byDate = Replies.json(status, "{}");

        assertThat(look()).isInstanceOf(Lookup.Unanswered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"ManualJournals\":[", "<html></html>"})
    void aReplyThatIsNoListProvesNothing(String body) {
        tenant.broken();
        byNarration = body;

        assertThat(look()).isInstanceOf(Lookup.Unanswered.class);
    }

    @Test
    void readsWhatChangedSinceItWasSentWhereTheDateCannotBeAskedFor() {
        tenant.answer("ManualJournals", request -> {
            if (request.getHeaders().get("If-Modified-Since") != null) {
                return Replies.json(200, list("ManualJournals", stranger(8), shown(7, "x " + NARRATION, "POSTED")));
            }
            return BY_NARRATION.equals(request.getUrl().queryParameter("where"))
                    ? Replies.json(200, byNarration)
                    : Replies.json(400, "{\"Message\":\"Too many records\"}");
        });

        try (var ledger = tenant.open()) {
            var port = ledger.journals().orElseThrow();
            var parcel = parcel(port);
            assertThat(failure(port.find(parcel)).words()).contains("Too many records");

            var begun = tenant.time.instant();
            var look = port.find(new Parcel(parcel.key(), parcel.entry(), parcel.body(), parcel.nativeKey(), begun));

            assertThat(hits(look)).extracting(Hit::ledgerId).containsExactly(id(7));
            assertThat(((Lookup.Answered) look).evidence().asked())
                    .endsWith("then all changed since 2026-11-01T09:00:00Z");
        }
        assertThat(tenant.requests("ManualJournals").getLast().getHeaders().get("If-Modified-Since"))
                .isEqualTo("2026-11-01T09:00:00Z");
    }

    /** A journal of somebody else on the same day. */
    private static String stranger(int number) {
        return manualJournal(number, "Payroll", DAY, "POSTED", manualLine(610, "9.00"), manualLine(820, "-9.00"));
    }

    private static int page(HttpUrl url) {
        return Integer.parseInt(String.valueOf(url.queryParameter("page")));
    }

    private Lookup look() {
        try (var ledger = tenant.open()) {
            var port = ledger.journals().orElseThrow();
            return port.find(parcel(port));
        }
    }

    private static List<Hit> hits(Lookup look) {
        assertThat(look).isInstanceOf(Lookup.Answered.class);
        return ((Lookup.Answered) look).hits();
    }

    private static Failure failure(Lookup look) {
        assertThat(look).isInstanceOf(Lookup.Unanswered.class);
        return ((Lookup.Unanswered) look).failure();
    }
}
