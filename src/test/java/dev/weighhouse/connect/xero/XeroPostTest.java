package dev.weighhouse.connect.xero;

import static dev.weighhouse.connect.xero.Accrual.KEY;
import static dev.weighhouse.connect.xero.Accrual.parcel;
import static dev.weighhouse.connect.xero.Accrual.posted;
import static dev.weighhouse.connect.xero.Accrual.shown;
import static dev.weighhouse.connect.xero.Shapes.id;
import static dev.weighhouse.connect.xero.Shapes.list;
import static dev.weighhouse.connect.xero.Shapes.manualJournal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.connect.HttpLimits;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Hit;
import java.time.Duration;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XeroPostTest {

    private final Tenant tenant = new Tenant();

    @BeforeEach
    void accounts() {
        tenant.accounts(Accrual.accounts());
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void sendsTheBytesOnceToTheTenantWithTheNativeKey() {
        answer(200, list("ManualJournals", posted(7)));

        post();

        assertThat(tenant.requests("ManualJournals")).singleElement().satisfies(request -> {
            assertThat(request.getMethod()).isEqualTo("PUT");
            assertThat(request.getUrl().query()).isEqualTo("summarizeErrors=false");
            assertThat(request.getHeaders().get("Idempotency-Key")).isEqualTo(KEY.brief());
            assertThat(request.getHeaders().get("xero-tenant-id")).isEqualTo(Tenant.ID);
            assertThat(sent(request)).contains(KEY.brief());
        });
    }

    @Test
    void whatXeroShowsPostedIsAccepted() {
        answer(200, list("ManualJournals", posted(7)));

        var stored = stored(post());

        assertThat(stored.ledgerId()).isEqualTo(id(7));
        assertThat(stored.state()).isEqualTo(Hit.State.POSTED);
        assertThat(stored.storedKey()).isEqualTo(KEY.brief());
        assertThat(stored.entry().date()).isEqualTo(Accrual.entry().date());
        assertThat(stored.entry().lines()).isEqualTo(Accrual.entry().lines());
    }

    @Test
    void aDraftIsShownAsADraft() {
        answer(200, list("ManualJournals", shown(7, Accrual.NARRATION, "DRAFT")));

        assertThat(stored(post()).state()).isEqualTo(Hit.State.DRAFT);
    }

    @Test
    void aTaxThatXeroTakesOutOfTheAmountBelongsToIt() {
        answer(
                200,
                list(
                        "ManualJournals",
                        posted(7)
                                .replace("NoTax", "Exclusive")
                                .replace("\"LineAmount\":125.10", "\"LineAmount\":108.78,\"TaxAmount\":16.32")));

        assertThat(stored(post()).entry().lines()).isEqualTo(Accrual.entry().lines());
    }

    @Test
    void errorsInsideASuccessAreARejection() {
        answer(200, list("ManualJournals", """
                {"ManualJournalID":"00000000-0000-0000-0000-000000000000","Narration":"x","StatusAttributeString":"ERROR",
                 "ValidationErrors":[{"Message":"The total debits (100.00) must equal total credits (-10.00)"}]}"""));

        assertThat(post()).isInstanceOfSatisfying(Answer.Rejected.class, rejected -> {
            assertThat(rejected.words()).contains("The total debits (100.00) must equal total credits (-10.00)");
            assertThat(rejected.nextStep()).contains("Nothing of it stands at Xero");
        });
    }

    @Test
    void anErrorWithoutWordsIsARejectionToo() {
        answer(200, list("ManualJournals", "{\"Narration\":\"x\",\"StatusAttributeString\":\"ERROR\"}"));

        assertThat(post()).isInstanceOf(Answer.Rejected.class);
    }

    /** An error beside a journal with an id of its own: it may stand there, so only a look tells. */
    @Test
    void anErrorStatusBesideAJournalWithAnIdProvesNothing() {
        answer(
                200,
                list(
                        "ManualJournals",
                        posted(7).replace("\"Status\":", "\"StatusAttributeString\":\"ERROR\",\"Status\":")));

        assertThat(unanswered(post())).contains("nothing that can be understood");
    }

    @Test
    void errorsBesideAJournalThatIsThereProveNothing() {
        answer(
                200,
                list(
                        "ManualJournals",
                        posted(7).replace("\"Status\":", "\"ValidationErrors\":[{\"Message\":\"Odd.\"}],\"Status\":")));

        assertThat(unanswered(post())).contains("Odd.");
    }

    @Test
    void aWarningLeavesItToTheJournalItselfWhatStandsThere() {
        answer(
                200,
                list(
                        "ManualJournals",
                        posted(7)
                                .replace(
                                        "\"Status\":",
                                        "\"Warnings\":[{\"Message\":\"Account code '476' has been removed.\"}],\"Status\":")));

        var accepted = accepted(post());

        assertThat(accepted.asStored()).isNull();
        assertThat(accepted.status()).contains("warnings", "'476' has been removed");
    }

    @Test
    void aReplyWithoutLinesIsReadBack() {
        answer(200, list("ManualJournals", manualJournal(7, Accrual.NARRATION, Accrual.DAY, "POSTED")));

        assertThat(accepted(post()).asStored()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "{\"ManualJournals\":[]}", "<html>Sign in</html>"})
    void aSuccessThatShowsNothingProvesNothing(String body) {
        tenant.broken();
        answer(200, body);

        assertThat(unanswered(post())).contains("does not show the manual journal");
    }

    @Test
    void aSuccessAboutTwoJournalsProvesNothing() {
        answer(200, list("ManualJournals", posted(7), posted(8)));

        assertThat(post()).isInstanceOf(Answer.Unanswered.class);
    }

    @Test
    void aJournalThatCannotBeReadProvesNothing() {
        answer(200, list("ManualJournals", posted(7).replace("125.10", "125.105")));

        assertThat(unanswered(post())).contains("125.105");
    }

    @Test
    void aValidationExceptionIsARejection() {
        answer(400, """
                {"ErrorNumber":10,"Type":"ValidationException","Message":"A validation exception occurred",
                 "Elements":[{"ValidationErrors":[{"Message":"The date is in a locked period."}]}]}""");

        assertThat(post())
                .isInstanceOfSatisfying(
                        Answer.Rejected.class,
                        rejected -> assertThat(rejected.words()).contains("The date is in a locked period."));
    }

    @Test
    void aNativeKeyThatXeroSawWithOtherContentProvesNothing() {
        answer(400, "{\"Message\":\"The idempotency key has been used with a different request\"}");

        assertThat(unanswered(post())).contains("different request");
    }

    @Test
    void anExpiredTokenHadNoEffect() {
        answer(401, Shapes.problem("TokenExpired for " + Tenant.TOKEN));

        assertThat(notExecuted(post()).failure()).isInstanceOf(Failure.SignInNeeded.class);
        assertThat(notExecuted(post()).failure().words())
                .contains("TokenExpired")
                .doesNotContain(Tenant.TOKEN);
    }

    @Test
    void anotherTenantHadNoEffect() {
        answer(403, Shapes.problem("AuthenticationUnsuccessful"));

        assertThat(notExecuted(post()).failure())
                .isInstanceOfSatisfying(
                        Failure.Rejected.class,
                        rejected -> assertThat(rejected.nextStep()).contains("tenant id"));
    }

    @Test
    void aWrongAddressHadNoEffect() {
        answer(404, "{}");

        assertThat(notExecuted(post()).failure().nextStep()).contains("address");
    }

    @Test
    void tooManyRequestsHadNoEffectAndSayWhenToTryAgain() {
        tenant.answer("ManualJournals", _ -> Replies.json(429, "", "Retry-After: 22", "X-Rate-Limit-Problem: minute"));

        assertThat(notExecuted(post()).retryAt()).isEqualTo(FakeTime.START.plusSeconds(22));
        assertThat(tenant.requests("ManualJournals")).hasSize(1);
        assertThat(tenant.time.waits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 408, 409, 412, 500, 502, 503, 504})
    void anyOtherStatusProvesNothing(int status) {
        answer(status, "{\"Message\":\"An error occurred\"}");

        assertThat(unanswered(post())).contains("Status " + status, "An error occurred");
        assertThat(tenant.requests("ManualJournals")).hasSize(1);
    }

    @Test
    void aConnectionThatIsCutProvesNothing() {
        tenant.answer(
                "ManualJournals",
                _ -> new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());

        assertThat(post()).isInstanceOf(Answer.Unanswered.class);
    }

    @Test
    void aReplyThatBreaksOffProvesNothing() {
        tenant.broken()
                .answer(
                        "ManualJournals",
                        _ -> new MockResponse.Builder()
                                .body("{\"ManualJournals\":[" + " ".repeat(100_000))
                                .onResponseBody(new SocketEffect.CloseSocket())
                                .build());

        assertThat(post()).isInstanceOf(Answer.Unanswered.class);
    }

    @Test
    void anAnswerThatNeverComesProvesNothing() {
        tenant.limits(HttpLimits.USUAL.withCall(Duration.ofMillis(300)))
                .answer(
                        "ManualJournals",
                        _ -> new MockResponse.Builder()
                                .onResponseStart(SocketEffect.Stall.INSTANCE)
                                .build());

        assertThat(post()).isInstanceOf(Answer.Unanswered.class);
    }

    @Test
    void whatWasStoppedBeforeItLeftHadNoEffect() {
        try (var ledger = tenant.open()) {
            var port = ledger.journals().orElseThrow();
            var parcel = parcel(port);
            Thread.currentThread().interrupt();

            var answer = port.post(parcel);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(notExecuted(answer).failure()).isInstanceOf(Failure.Cancelled.class);
        }
        assertThat(tenant.requests("ManualJournals")).isEmpty();
    }

    @Test
    void nothingIsSentWhileTheAccountsCannotBeRead() {
        try (var ledger = tenant.open()) {
            var port = ledger.journals().orElseThrow();
            var parcel = parcel(port);
            tenant.answer("Accounts", _ -> Replies.json(401, Shapes.problem("TokenExpired")));
            tenant.json("TaxRates", list("TaxRates"));
            tenant.failure(_ -> port.standing(tenant.notes));

            assertThat(notExecuted(port.post(parcel)).failure()).isInstanceOf(Failure.SignInNeeded.class);
        }
        assertThat(tenant.requests("ManualJournals")).isEmpty();
    }

    @Test
    void aDraftIsPostedByItsIdWithANativeKeyOfItsOwn() {
        tenant.json("ManualJournals/" + id(7), list("ManualJournals", posted(7)));
        try (var ledger = tenant.open()) {
            var port = ledger.journals().orElseThrow();

            assertThat(accepted(port.finish(parcel(port), id(7))).ledgerId()).isEqualTo(id(7));
        }
        assertThat(tenant.requests("ManualJournals/" + id(7))).singleElement().satisfies(request -> {
            assertThat(request.getMethod()).isEqualTo("POST");
            assertThat(request.getHeaders().get("Idempotency-Key")).isEqualTo(KEY.brief() + "-post");
            assertThat(sent(request))
                    .contains("\"ManualJournalID\":\"%s\"".formatted(id(7)), "\"Status\":\"POSTED\"", KEY.brief());
        });
    }

    private void answer(int status, String body) {
        tenant.answer("ManualJournals", _ -> Replies.json(status, body));
    }

    private Answer post() {
        try (var ledger = tenant.open()) {
            var port = ledger.journals().orElseThrow();
            return port.post(parcel(port));
        }
    }

    private static Answer.Accepted accepted(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return (Answer.Accepted) answer;
    }

    private static Hit stored(Answer answer) {
        return Objects.requireNonNull(accepted(answer).asStored());
    }

    private static String sent(RecordedRequest request) {
        return Objects.requireNonNull(request.getBody()).utf8();
    }

    private static Answer.NotExecuted notExecuted(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.NotExecuted.class);
        return (Answer.NotExecuted) answer;
    }

    private static String unanswered(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Unanswered.class);
        return ((Answer.Unanswered) answer).words();
    }
}
