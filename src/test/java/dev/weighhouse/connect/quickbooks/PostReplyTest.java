package dev.weighhouse.connect.quickbooks;

import static dev.weighhouse.connect.quickbooks.JournalCompany.KEY;
import static dev.weighhouse.connect.quickbooks.JournalCompany.fee;
import static dev.weighhouse.connect.quickbooks.JournalCompany.reply;
import static dev.weighhouse.connect.quickbooks.JournalCompany.stored;
import static dev.weighhouse.connect.quickbooks.Shapes.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.Parcel;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostReplyTest {

    private final JournalCompany company = new JournalCompany();

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void sendsTheBytesOfTheParcelUnderItsRequestId() {
        company.postReply(200, reply(stored("5501")));
        var parcel = company.parcel();

        company.port().post(parcel);

        var request = company.posted().getFirst();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getUrl().queryParameter("requestid")).isEqualTo(parcel.nativeKey());
        assertThat(request.getUrl().queryParameter("minorversion")).isEqualTo("75");
        assertThat(request.getBody()).isEqualTo(ByteString.of(parcel.body().bytes()));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 500})
    void aTokenInAnyPartOfARefusalIsHidden(int status) {
        var token = Company123.TOKEN;
        company.postReply(
                status, fault(token, "ValidationFault", "Token " + token + " expired"), "intuit_tid: " + token);

        var answer = company.port().post(company.parcel());

        assertThat(answer.toString()).contains("[hidden]").doesNotContain(token);
    }

    @Test
    void anEntryInTheReplyIsAccepted() {
        var answer = post(200, reply(stored("5501")));

        assertThat(answer).isInstanceOfSatisfying(Answer.Accepted.class, accepted -> {
            assertThat(accepted.ledgerId()).isEqualTo("5501");
            assertThat(accepted.status()).isEqualTo("200");
            assertThat(accepted.asStored()).satisfies(hit -> {
                assertThat(hit.storedKey()).isEqualTo(KEY.brief());
                assertThat(hit.state()).isEqualTo(Hit.State.POSTED);
                assertThat(hit.entry().lines()).isEqualTo(fee().lines());
                assertThat(hit.entry().date()).isEqualTo(fee().date());
                assertThat(hit.entry().narration()).isEqualTo(fee().narration());
                assertThat(hit.entry().reference()).isEqualTo(fee().reference());
            });
        });
    }

    @Test
    void anEntryThatCannotBeReadIsAcceptedToBeReadBack() {
        assertThat(post(200, reply(stored("5501").replace("\"Debit\"", "\"Left\""))))
                .isInstanceOfSatisfying(
                        Answer.Accepted.class,
                        accepted -> assertThat(accepted.asStored()).isNull());
    }

    @Test
    void taxThatWasPutOnTopIsSeen() {
        var taxed = stored("5501")
                .replace(
                        "\"TxnTaxDetail\":{}",
                        "\"TxnTaxDetail\":{\"TaxLine\":[{\"Amount\":25.02,\"TaxLineDetail\":{\"TaxRateRef\":{\"value\":\"3\"}}}]}");

        assertThat(post(200, reply(taxed)))
                .isInstanceOfSatisfying(
                        Answer.Accepted.class,
                        accepted -> assertThat(accepted.asStored())
                                .satisfies(
                                        hit -> assertThat(hit.entry().lines()).hasSize(3)));
    }

    @Test
    void anEntryInTheReplyIsShownAsItIsEvenIfItIsAnother() {
        assertThat(post(200, reply(stored("17", "INV-3", "Rent", "10.00"))))
                .isInstanceOfSatisfying(
                        Answer.Accepted.class,
                        accepted -> assertThat(accepted.asStored()).satisfies(hit -> {
                            assertThat(hit.ledgerId()).isEqualTo("17");
                            assertThat(hit.storedKey()).isEqualTo("INV-3");
                            assertThat(hit.entry().narration()).isEqualTo("Rent");
                        }));
    }

    @ParameterizedTest
    @CsvSource({
        "200, 6190, ValidationFault, subscription",
        "400, 6000, ValidationFault, Correct the entry",
        "400, 6210, ValidationFault, closed",
        "400, 2500, ValidationFault, unknown or archived",
        "400, 610, ValidationFault, unknown or archived",
        "400, 2050, ValidationFault, too long",
        "400, 500, ValidationFault, QuickBooks' own words"
    })
    void aFaultAboutTheEntryRejects(int status, String code, String type, String nextStep) {
        assertThat(post(status, fault(code, type, "No such thing")))
                .isInstanceOfSatisfying(Answer.Rejected.class, rejected -> {
                    assertThat(rejected.words()).contains(code, "No such thing in full", "tid-7");
                    assertThat(rejected.nextStep()).contains(nextStep);
                    assertThat(rejected.status()).isEqualTo("%d fault %s".formatted(status, code));
                });
    }

    @ParameterizedTest
    @CsvSource({"429, 3001, SERVICE", "403, 3001, SERVICE", "200, 3001, SERVICE", "429, '', ''"})
    void aThrottledPostingWasNotExecuted(int status, String code, String type) {
        var body = code.isEmpty() ? "<html>slow down</html>" : fault(code, type, "ThrottleExceeded");

        assertThat(post(status, body)).isInstanceOfSatisfying(Answer.NotExecuted.class, not -> {
            assertThat(not.failure()).isInstanceOf(Failure.Throttled.class);
            assertThat(not.retryAt()).isEqualTo(FakeTime.START.plusSeconds(60));
        });
    }

    @Test
    void aThrottleMaySayHowLong() {
        company.postReply(429, fault("3001", "SERVICE", "ThrottleExceeded"), "Retry-After: 7");

        assertThat(company.port().post(company.parcel()))
                .isInstanceOfSatisfying(
                        Answer.NotExecuted.class,
                        not -> assertThat(not.retryAt()).isEqualTo(FakeTime.START.plusSeconds(7)));
    }

    @ParameterizedTest
    @CsvSource({
        "401, 3200, AUTHENTICATION",
        "403, 3100, AuthorizationFault",
        "400, 120, AuthorizationFault",
        "401, '', ''"
    })
    void whoeverIsNotSignedInHasNotPosted(int status, String code, String type) {
        var body = code.isEmpty() ? "" : fault(code, type, "Token " + Company123.TOKEN + " expired");

        assertThat(post(status, body)).isInstanceOfSatisfying(Answer.NotExecuted.class, not -> {
            assertThat(not.failure()).isInstanceOf(Failure.SignInNeeded.class);
            assertThat(not.failure().words()).doesNotContain(Company123.TOKEN);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 507})
    void whatBreaksAtQuickBooksProvesNothing(int status) {
        assertThat(post(status, fault("6000", "ValidationFault", "Even with a fault")))
                .isInstanceOf(Answer.Unanswered.class);
        assertThat(company.posted()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400})
    void aSystemFaultProvesNothingWhateverItsStatus(int status) {
        assertThat(post(status, fault("10000", "SystemFault", "An application error")))
                .isInstanceOf(Answer.Unanswered.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|''",
                "200|{}",
                "200|[]",
                "200|{\"JournalEntry\":{}}",
                "200|{\"JournalEntry\":\"5501\"}",
                "200|{\"JournalEntry\":{\"Id\":\"55",
                "200|<!DOCTYPE html><html>Sign in</html>",
                "204|''",
                "302|''",
                "400|''",
                "400|not found",
                "403|<html>Blocked</html>",
                "404|{}",
                "408|{}"
            })
    void whatCannotBeReadProvesNothing(int status, String body) {
        assertThat(post(status, body)).isInstanceOf(Answer.Unanswered.class);
        assertThat(company.posted()).hasSize(1);
    }

    @Test
    void aTakenNumberIsLookedUpAndNeverRenumbered() {
        assertThat(post(400, fault("6140", "ValidationFault", "Duplicate Document Number Error")))
                .isInstanceOfSatisfying(
                        Answer.Unanswered.class,
                        unanswered -> assertThat(unanswered.words()).contains(KEY.brief(), "6140"));
        assertThat(company.posted()).hasSize(1);
    }

    @Test
    void aConnectionThatIsCutProvesNothing() {
        company.postReply(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());

        assertThat(company.port().post(company.parcel())).isInstanceOf(Answer.Unanswered.class);
        assertThat(company.posted()).hasSize(1);
    }

    @Test
    void aServerThatIsGoneHasTakenNothing() {
        var parcel = company.parcel();
        try (var fresh = company.company.open()) {
            company.company.server().close();

            assertThat(fresh.journals().orElseThrow().post(parcel))
                    .isInstanceOfSatisfying(Answer.NotExecuted.class, not -> {
                        assertThat(not.failure()).isInstanceOf(Failure.Offline.class);
                        assertThat(not.retryAt()).isNull();
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789012345678901234567890123456789012345678901"})
    void nothingIsSentWithoutARequestIdThatQuickBooksKeeps(String nativeKey) {
        var parcel = new Parcel(KEY, fee(), company.port().body(fee(), KEY), nativeKey);

        assertThatThrownBy(() -> company.port().post(parcel)).isInstanceOf(IllegalArgumentException.class);
        assertThat(company.posted()).isEmpty();
    }

    private Answer post(int status, String body) {
        company.postReply(status, body, "intuit_tid: tid-7");
        return company.port().post(company.parcel());
    }
}
