package dev.weighhouse.connect.pleo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.AccountAnswer;
import dev.weighhouse.crossing.AccountAnswer.Why;
import dev.weighhouse.crossing.AccountChange;
import dev.weighhouse.crossing.AccountLookup;
import dev.weighhouse.crossing.AccountParcel;
import dev.weighhouse.crossing.AccountState;
import dev.weighhouse.crossing.ChartPort;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.PlatformAccount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

class PleoChartTest {
    private static final String BATCH = "chart-of-accounts/batch";

    private final PleoDesk desk = new PleoDesk();
    private final Platform pleo = desk.open();
    private final ChartPort chart = pleo.chart().orElseThrow();

    @BeforeEach
    void twoAccounts() {
        desk.books.account("ext-1", "1", "One", false);
        desk.books.account("ext-2", null, "Two", true);
    }

    @AfterEach
    void heldAgainstWhatPleoPublishes() {
        pleo.close();
        desk.close();
    }

    static AccountParcel parcel(ChartPort chart, AccountChange change) {
        var key = CrossingKey.of(new Fact(PleoDesk.COMPANY, Direction.OUT, FactKind.ACCOUNT, change.externalId(), 1));
        return new AccountParcel(key, change, chart.body(change));
    }

    private AccountParcel creation(String externalId, String name) {
        return parcel(
                chart, new AccountChange.Creation(externalId, new AccountState("c" + externalId, name, false, null)));
    }

    private AccountParcel rewrite(String externalId, AccountState target) {
        return parcel(chart, new AccountChange.Rewrite(read(externalId), target));
    }

    private PlatformAccount read(String externalId) {
        return ((AccountLookup.Answered) chart.find(externalId)).accounts().getFirst();
    }

    @Test
    void everyAccountIsReadWithWhatItIsAndWhetherItIsInUse() {
        var used = desk.books.account("ext-3", "3", "Three", false);
        var wallet = desk.books.account("", "4", "Wallet made by hand", false);
        desk.books.categoryPointsTo(used);
        desk.books.walletIs(wallet);
        desk.books
                .account("ext-1")
                .orElseThrow()
                .put("taxCodeExternalId", "IVA 20")
                .putObject("metadata")
                .putObject("origin")
                .put("by", "hand");

        var read = chart.accounts(desk.notes).value();

        assertThat(chart.company(desk.notes)).isEqualTo(PleoDesk.COMPANY);
        assertThat(read).hasSize(4);
        assertThat(read)
                .filteredOn(account -> "ext-1".equals(account.externalId()))
                .singleElement()
                .satisfies(account -> {
                    assertThat(account.state()).isEqualTo(new AccountState("1", "One", false, "IVA 20"));
                    assertThat(account.metadata()).isEqualTo("{\"origin\":{\"by\":\"hand\"}}");
                    assertThat(account.use()).isEqualTo(PlatformAccount.Use.UNUSED);
                });
        assertThat(read)
                .extracting(PlatformAccount::externalId, PlatformAccount::use)
                .contains(
                        tuple("ext-2", PlatformAccount.Use.UNKNOWN),
                        tuple("ext-3", PlatformAccount.Use.USED),
                        tuple("", PlatformAccount.Use.USED));
    }

    @Test
    void theBytesSayAllOfIt() {
        var before = new PlatformAccount(
                "id",
                "ext-1",
                new AccountState(null, "One", true, null),
                PlatformAccount.Use.UNKNOWN,
                "{\"origin\":{\"by\":\"hand\"}}");
        assertThat(chart.body(new AccountChange.Rewrite(before, new AccountState(null, "O\"ne", false, "T1"))))
                .hasToString("{\"code\":null,\"name\":\"O\\\"ne\",\"archived\":false,\"taxCodeExternalId\":\"T1\","
                        + "\"metadata\":{\"origin\":{\"by\":\"hand\"}}}");
        assertThat(creation("ext-9", "Nine").body())
                .hasToString("{\"externalId\":\"ext-9\",\"code\":\"cext-9\",\"name\":\"Nine\",\"archived\":false,"
                        + "\"taxCodeExternalId\":null}");
    }

    @ParameterizedTest
    @CsvSource({"256, 1, 1, external id", "1, 256, 1, code", "1, 1, 256, name", "1, 1, 0, name"})
    void whatPleoCannotBeToldIsRefusedBeforeItIsSent(int externalId, int code, int name, String field) {
        var change = new AccountChange.Creation(
                "e".repeat(externalId), new AccountState("c".repeat(code), "n".repeat(name), false, null));

        var failure = catchThrowableOfType(FailureException.class, () -> chart.body(change))
                .failure();

        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.words()).contains(field);
    }

    @Test
    void itemThirtySevenOfAHundredIsRejectedAndTheOthersAreThere() {
        desk.books.account("new-37", null, "In the way", true);
        var batch = IntStream.rangeClosed(1, 100)
                .mapToObj(number -> creation("new-" + number, "Account " + number))
                .toList();

        var answers = chart.create(batch);

        assertThat(answers).hasSize(100);
        assertThat(answers.get(36))
                .isEqualTo(new AccountAnswer.Rejected(
                        Why.EXISTS,
                        "Pleo did not create the account: it has an account with this external id already.",
                        "Correct the account in the ledger; the next run tries again.",
                        "201 with failures"));
        for (var number = 0; number < 100; number++) {
            if (number != 36) {
                var stored = shown(answers.get(number));
                assertThat(stored.externalId()).isEqualTo("new-" + (number + 1));
            }
        }
        assertThat(desk.asked(BATCH)).as("one request").hasSize(1);
        assertThat(desk.books.accounts()).hasSize(2 + 100);
    }

    @Test
    void anAnswerInAnotherOrderIsFoundByTheExternalId() {
        desk.answer(BATCH, (_, said) -> Replies.json(201, turnedAround(said)));
        var batch = List.of(creation("a", "A"), creation("b", "B"), creation("c", "C"));

        assertThat(chart.create(batch))
                .extracting(answer -> shown(answer).externalId())
                .containsExactly("a", "b", "c");
    }

    static PlatformAccount shown(AccountAnswer answer) {
        return Objects.requireNonNull(((AccountAnswer.Stored) answer).asStored());
    }

    private static String turnedAround(String said) {
        var reply = JsonMapper.shared().readTree(said);
        var created = (ArrayNode) reply.at("/data/created");
        var nodes = new ArrayList<>(created.valueStream().toList());
        Collections.reverse(nodes);
        created.removeAll().addAll(nodes);
        return reply.toString();
    }

    @Test
    void anAnswerShorterThanAskedLeavesTheRestInDoubt() {
        desk.answer(BATCH, (_, said) -> {
            var reply = JsonMapper.shared().readTree(said);
            ((ArrayNode) reply.at("/data/created")).remove(1);
            return Replies.json(201, reply.toString());
        });

        var answers = chart.create(List.of(creation("a", "A"), creation("b", "B"), creation("c", "C")));

        assertThat(answers.get(0)).isInstanceOf(AccountAnswer.Stored.class);
        assertThat(answers.get(1))
                .isEqualTo(new AccountAnswer.Unanswered(
                        "Status 201 proves nothing. The reply says nothing of this account."));
        assertThat(answers.get(2)).isInstanceOf(AccountAnswer.Stored.class);
        assertThat(read("b").state().name()).as("it is there nevertheless").isEqualTo("B");
    }

    @Test
    void anAccountThatIsNamedTwiceIsInDoubt() {
        desk.answer(BATCH, (_, said) -> {
            var reply = JsonMapper.shared().readTree(said);
            var created = (ArrayNode) reply.at("/data/created");
            created.add(created.get(0));
            return Replies.json(201, reply.toString());
        });

        assertThat(chart.create(List.of(creation("a", "A"))).getFirst())
                .isEqualTo(new AccountAnswer.Unanswered(
                        "Status 201 proves nothing. The reply names this account 2 times."));
    }

    @Test
    void severalReasonsAreAllToldAndAreNotTakenForAnAccountThatIsThere() {
        desk.answer(BATCH, (_, _) -> Replies.json(201, """
            {"data":{"created":[],"failed":[{"reasons":["EXTERNAL_ID_ALREADY_EXISTS","NAME_EMPTY","NEW_ONE"],
             "request":{"externalId":"a","name":"","archived":false}}]}}\
            """));

        assertThat(chart.create(List.of(creation("a", "A"))).getFirst())
                .isInstanceOfSatisfying(AccountAnswer.Rejected.class, rejected -> {
                    assertThat(rejected.why()).isEqualTo(Why.OTHER);
                    assertThat(rejected.words()).contains("already; the name is empty; it says NEW_ONE");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "400, Rejected",
        "404, Rejected",
        "409, Rejected",
        "413, Rejected",
        "422, Rejected",
        "401, NotExecuted",
        "403, NotExecuted",
        "429, NotExecuted",
        "500, Unanswered",
        "502, Unanswered",
        "503, Unanswered"
    })
    void aWholeBatchEndsAsItsStatusSays(int status, String end) {
        desk.answer(BATCH, (_, _) -> Replies.json(status, "{\"type\":\"NO\",\"message\":\"no\"}"));

        assertThat(chart.create(List.of(creation("a", "A"), creation("b", "B"))))
                .hasSize(2)
                .allMatch(answer -> answer.getClass().getSimpleName().equals(end));
        assertThat(desk.asked(BATCH)).as("sent once").hasSize(1);
    }

    @Test
    void tooManyRequestsSayWhenToComeAgain() {
        desk.answer(BATCH, (_, _) -> Replies.json(429, "{}", "Retry-After: 20"));

        assertThat(chart.create(List.of(creation("a", "A"))).getFirst())
                .isInstanceOfSatisfying(AccountAnswer.NotExecuted.class, not -> {
                    assertThat(not.retryAt()).isEqualTo(desk.time.instant().plusSeconds(20));
                    assertThat(not.failure()).isInstanceOf(Failure.Throttled.class);
                });
    }

    @Test
    void aReplyThatCannotBeReadProvesNothing() {
        desk.answer(BATCH, (_, _) -> Replies.json(201, "{\"data\":{\"created\":[{\"exter"));

        assertThat(chart.create(List.of(creation("a", "A"))))
                .singleElement()
                .isInstanceOf(AccountAnswer.Unanswered.class);
    }

    @Test
    void aRenameAnUnarchivingAndAnArchivingAreOneWriteEach() {
        var renamed = chart.put(rewrite("ext-1", new AccountState("1b", "First", false, null)));
        var back = chart.put(rewrite("ext-2", new AccountState(null, "Second", false, null)));
        var away = chart.put(rewrite("ext-1", new AccountState("1b", "First", true, null)));

        assertThat(shown(renamed).state()).isEqualTo(new AccountState("1b", "First", false, null));
        assertThat(shown(back).state().archived()).isFalse();
        assertThat(shown(away).state().archived()).isTrue();
        assertThat(read("ext-2").state()).isEqualTo(new AccountState(null, "Second", false, null));
    }

    @Test
    void aTaxCodePleoDoesNotKnowIsToldFromOtherRefusals() {
        assertThat(chart.put(rewrite("ext-1", new AccountState("1", "One", false, "IVA 20"))))
                .isInstanceOfSatisfying(AccountAnswer.Rejected.class, rejected -> {
                    assertThat(rejected.why()).isEqualTo(Why.TAX_CODE);
                    assertThat(rejected.words()).contains("Tax code IVA 20 does not exist");
                });
        desk.answer(read("ext-1").id(), (_, _) -> Replies.json(400, "{\"type\":\"BAD_REQUEST\",\"message\":\"name\"}"));
        assertThat(chart.put(rewrite("ext-1", new AccountState("1", "One", false, "IVA 20"))))
                .isInstanceOfSatisfying(
                        AccountAnswer.Rejected.class,
                        rejected -> assertThat(rejected.why()).isEqualTo(Why.OTHER));
    }

    @Test
    void anAccountThatIsGoneIsToldAsMissing() {
        var gone = new PlatformAccount(
                "44444444-0000-4000-8000-000000000000",
                "ext-1",
                new AccountState("1", "One", false, null),
                PlatformAccount.Use.UNKNOWN,
                null);

        assertThat(chart.put(parcel(chart, new AccountChange.Rewrite(gone, new AccountState("1", "One", true, null)))))
                .isInstanceOfSatisfying(
                        AccountAnswer.Rejected.class,
                        rejected -> assertThat(rejected.why()).isEqualTo(Why.MISSING));
    }

    @Test
    void aWriteThatLostItsReplyIsFoundByReadingBack() {
        desk.next(read("ext-1").id(), _ -> Replies.json(502, ""));

        assertThat(chart.put(rewrite("ext-1", new AccountState("1", "First", false, null))))
                .isInstanceOf(AccountAnswer.Unanswered.class);
        assertThat(read("ext-1").state().name()).isEqualTo("First");
    }

    @Test
    void aLookReadsBothKindsAndSaysSo() {
        desk.books.account("ext-2", null, "Two again", false);

        assertThat(chart.find("ext-2")).isInstanceOfSatisfying(AccountLookup.Answered.class, found -> {
            assertThat(found.accounts())
                    .extracting(account -> account.state().archived())
                    .containsExactly(false, true);
            assertThat(found.evidence().asked())
                    .isEqualTo("the active and the archived accounts with external id ext-2");
            assertThat(found.evidence().scanned()).isEqualTo(2);
        });
        assertThat(((AccountLookup.Answered) chart.find("nowhere")).accounts()).isEmpty();
        desk.sandbox.forbid("accounts:read");
        assertThat(chart.find("ext-2")).isInstanceOf(AccountLookup.Unanswered.class);
    }

    @Test
    void withoutThePermissionToWriteNothingIsDoneAndThatIsSaid() {
        desk.sandbox.forbid("accounts:write");

        assertThat(chart.create(List.of(creation("a", "A"))).getFirst())
                .isInstanceOfSatisfying(
                        AccountAnswer.NotExecuted.class,
                        not -> assertThat(not.failure().nextStep()).contains("accounts:write"));
    }

    @Test
    void aCancelEndsTheWaitForTheNextMinute() {
        chart.endWaits();

        assertThat(chart.limits().callsPerMinute()).isEqualTo(500);
        assertThat(chart.limits().batch()).isEqualTo(1_000);
        assertThat(chart.put(rewriteOf(new PlatformAccount(
                        "44444444-0000-4000-8000-000000000000",
                        "ext-1",
                        new AccountState("1", "One", false, null),
                        PlatformAccount.Use.UNKNOWN,
                        null))))
                .as("what need not wait goes on")
                .isInstanceOf(AccountAnswer.Rejected.class);
    }

    private AccountParcel rewriteOf(PlatformAccount before) {
        return parcel(chart, new AccountChange.Rewrite(before, before.state().archived(true)));
    }
}
