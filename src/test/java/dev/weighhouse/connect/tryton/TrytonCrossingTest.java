package dev.weighhouse.connect.tryton;

import static dev.weighhouse.connect.tryton.FakeMoves.MODEL;
import static dev.weighhouse.connect.tryton.TrytonEntriesTest.KEY;
import static dev.weighhouse.connect.tryton.TrytonEntriesTest.RENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Lookup;
import dev.weighhouse.crossing.Parcel;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drafting, posting and finding an entry, with everything that can come in between. */
class TrytonCrossingTest {

    private final FakeTryton tryton = new FakeTryton();
    private final FakeMoves moves = new FakeMoves(tryton);
    private final JournalPort port = open();
    private final Parcel parcel = new Parcel(KEY, RENT, port.body(RENT, KEY), KEY.brief());

    private JournalPort open() {
        TrytonEntriesTest.journal(tryton);
        return tryton.open().journals().orElseThrow();
    }

    @AfterEach
    void stop() {
        tryton.close();
    }

    private JsonNode sent() {
        return new JsonMapper().readTree(parcel.body().toString());
    }

    private static MockResponse refusal(String sentence) {
        return Replies.json(200, FakeTryton.userError(sentence));
    }

    private static MockResponse cut() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    @Test
    void draftsAndPosts() {
        assertThat(port.post(parcel)).isEqualTo(new Answer.Accepted("1", null, "200"));

        assertThat(moves.all())
                .singleElement()
                .satisfies(move -> assertThat(move.posted()).isTrue());
    }

    @Test
    void findsAPostedMoveAsItStands() {
        port.post(parcel);

        assertThat(answered().hits()).singleElement().satisfies(hit -> {
            assertThat(hit.ledgerId()).isEqualTo("1");
            assertThat(hit.number()).isEqualTo("2025/1");
            assertThat(hit.state()).isEqualTo(Hit.State.POSTED);
            assertThat(hit.storedKey()).isEqualTo(KEY.brief());
            assertThat(hit.entry().narration()).isEqualTo("Rent accrual");
            assertThat(hit.entry().lines())
                    .extracting(line -> "%s %s".formatted(line.account(), line.amount()))
                    .containsExactly("27 123.45 GBP", "19 -123.45 GBP");
        });
    }

    @Test
    void findsADraftThatWasNeverPostedAndFinishesIt() {
        tryton.answer(MODEL + "post", _ -> cut());
        assertThat(port.post(parcel)).isInstanceOf(Answer.Unanswered.class);
        assertThat(answered().hits()).singleElement().satisfies(hit -> {
            assertThat(hit.state()).isEqualTo(Hit.State.DRAFT);
            assertThat(hit.number()).isEqualTo(KEY.brief());
        });

        tryton.answer(MODEL + "post", moves::post);
        assertThat(port.finish(parcel, "1")).isEqualTo(new Answer.Accepted("1", null, "200"));

        assertThat(moves.all())
                .singleElement()
                .satisfies(move -> assertThat(move.posted()).isTrue());
    }

    @Test
    void takesAMoveThatSomebodyPostedMeanwhileForAcceptedToBeReadBack() {
        moves.add(sent(), true);

        assertThat(port.finish(parcel, "1")).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void readsTheOneMoveAPersonPointsAt() {
        port.post(parcel);

        assertThat(at("1").hits()).extracting(Hit::ledgerId).containsExactly("1");
        assertThat(at("2").hits()).isEmpty();
        assertThat(at("2025/1").hits()).isEmpty();
        tryton.answer(MODEL + "search_read", _ -> refusal("No."));
        assertThat(port.at("1", parcel).orElseThrow()).isInstanceOf(Lookup.Unanswered.class);
    }

    private Lookup.Answered at(String id) {
        return (Lookup.Answered) port.at(id, parcel).orElseThrow();
    }

    @Test
    void findsTwoWhereTwoWereMadeBecauseNoNumberIsUnique() {
        port.post(parcel);
        moves.add(sent(), false);

        assertThat(answered().hits()).extracting(Hit::state).containsExactly(Hit.State.POSTED, Hit.State.DRAFT);
    }

    @Test
    void findsTheKeyInTheDescriptionWhereTheNumberWasChanged() {
        var changed = sent().toString().replace("\"number\":\"" + KEY.brief(), "\"number\":\"17");
        moves.add(new JsonMapper().readTree(changed), true);

        assertThat(answered().hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.storedKey()).isEqualTo(KEY.brief()));
    }

    @Test
    void showsAllMovesOfTheDayWhereTheKeyIsInNone() {
        var cut = sent().toString().replace(KEY.brief(), KEY.brief().substring(0, 9));
        moves.add(new JsonMapper().readTree(cut), true);

        var found = answered();

        assertThat(found.hits())
                .singleElement()
                .satisfies(
                        hit -> assertThat(hit.storedKey()).isEqualTo(KEY.brief().substring(0, 9)));
        assertThat(found.evidence().asked()).contains(KEY.brief(), "then all moves of 2025-04-30");
        assertThat(found.evidence().scanned()).isEqualTo(1);
    }

    @Test
    void isAbsentWhereNothingIsThere() {
        assertThat(answered().hits()).isEmpty();
        assertThat(answered().evidence().scanned()).isZero();
    }

    @Test
    void aRefusalAtCreationLeavesNothing() {
        tryton.answer(MODEL + "create", _ -> refusal("The value for field \\\"Account\\\" is not valid."));

        assertThat(port.post(parcel))
                .isInstanceOfSatisfying(
                        Answer.Rejected.class,
                        rejected ->
                                assertThat(rejected.words()).contains("The value for field \"Account\" is not valid."));
        assertThat(moves.all()).isEmpty();
    }

    @Test
    void aRefusalAtPostingTakesTheDraftAway() {
        tryton.answer(MODEL + "post", _ -> refusal("To post move, you must balance all its lines."));

        assertThat(port.post(parcel)).isInstanceOf(Answer.Rejected.class);
        assertThat(moves.all()).isEmpty();
    }

    @Test
    void aDraftThatCannotBeTakenAwayLeavesDoubt() {
        tryton.answer(MODEL + "post", _ -> refusal("The period is closed."))
                .answer(MODEL + "delete", _ -> refusal("You are not allowed to access \\\"Account Move\\\"."));

        assertThat(port.post(parcel))
                .isInstanceOfSatisfying(
                        Answer.Unanswered.class,
                        unanswered -> assertThat(unanswered.words()).contains("Draft 1", "The period is closed."));
    }

    @Test
    void aDraftThatSomebodyElseMayKnowIsNotTakenAway() {
        moves.add(sent(), false);
        tryton.answer(MODEL + "post", _ -> refusal("The period is closed."));

        assertThat(port.finish(parcel, "1")).isInstanceOf(Answer.Rejected.class);
        assertThat(moves.all()).hasSize(1);
    }

    @Test
    void aRaceForTheFirstMoveOfAMonthIsTriedAgainLater() {
        tryton.answer(MODEL + "post", _ -> refusal("You can create only one journal per period."));

        assertThat(port.post(parcel)).isInstanceOf(Answer.Unanswered.class);
        assertThat(moves.all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | {"id":1,"error":["UserError",["You are not allowed to access \\"Account Move\\".","",null]]} | NotExecuted
            200 | {"id":1,"error":["'NoneType' object has no attribute 'id'",""]}                              | Unanswered
            200 | {"id":1,"error":["LoginException",["password","x","y"]]}                                   | NotExecuted
            200 | {"id":1,"error":["ConcurrencyException","busy"]}                                           | Unanswered
            200 | {"id":1,"result":null}                                                                     | Unanswered
            200 | <html>portal</html>                                                                        | Unanswered
            200 | {"id":1,"res                                                                               | Unanswered
            401 |                                                                                            | NotExecuted
            403 | <html>Forbidden</html>                                                                     | NotExecuted
            404 |                                                                                            | NotExecuted
            429 |                                                                                            | NotExecuted
            500 | <html>Internal Server Error</html>                                                         | Unanswered
            502 | bad gateway                                                                                | Unanswered
            """)
    void takesOnlyWhatIsCertainForCertain(int status, String body, String answer) {
        tryton.answer(MODEL + "create", _ -> Replies.json(status, body == null ? "" : body));

        assertThat(port.post(parcel).getClass().getSimpleName()).isEqualTo(answer);
        assertThat(tryton.calls(MODEL + "create")).hasSize(1);
    }

    @Test
    void aDraftThatCouldNotEvenBeAskedToBePostedLeavesDoubt() {
        tryton.answer(MODEL + "post", _ -> Replies.json(401, ""));

        assertThat(port.post(parcel)).isInstanceOf(Answer.Unanswered.class);
        assertThat(port.finish(parcel, "1")).isInstanceOf(Answer.NotExecuted.class);
    }

    @Test
    void isInDoubtWhenTheConnectionIsCutAfterTheRequest() {
        tryton.answer(MODEL + "create", call -> {
            moves.create(call);
            return cut();
        });

        assertThat(port.post(parcel)).isInstanceOf(Answer.Unanswered.class);
        assertThat(answered().hits()).extracting(Hit::state).containsExactly(Hit.State.DRAFT);
    }

    @Test
    void signsInAgainBeforeSendingWhereTheSessionHasEnded() {
        var asked = new AtomicInteger();
        tryton.answer(
                "model.res.user.get_preferences",
                _ -> asked.getAndIncrement() == 0
                        ? Replies.json(401, "")
                        : Replies.json(200, "{\"id\":1,\"result\":{}}"));

        assertThat(port.post(parcel)).isInstanceOf(Answer.Accepted.class);
        assertThat(tryton.calls("common.db.login")).hasSize(2);
    }

    @Test
    void sendsNothingWhereNobodyIsSignedIn() {
        tryton.answer("model.res.user.get_preferences", _ -> Replies.json(401, ""));

        assertThat(port.post(parcel))
                .isInstanceOfSatisfying(
                        Answer.NotExecuted.class,
                        not -> assertThat(not.failure()).isInstanceOf(Failure.SignInNeeded.class));
        assertThat(tryton.calls(MODEL + "create")).isEmpty();
    }

    @Test
    void aLookThatCannotBeFinishedProvesNothing() {
        moves.add(sent(), true);
        tryton.answer("model.account.move.line.search_read", _ -> refusal("No."));
        assertThat(port.find(parcel)).isInstanceOf(Lookup.Unanswered.class);

        tryton.close();
        var other = tryton.open().journals().orElseThrow();
        assertThat(other.find(parcel)).isInstanceOf(Lookup.Unanswered.class);
        assertThat(other.post(parcel)).isInstanceOf(Answer.NotExecuted.class);
    }

    private Lookup.Answered answered() {
        var found = port.find(parcel);
        assertThat(found).isInstanceOf(Lookup.Answered.class);
        return (Lookup.Answered) found;
    }
}
