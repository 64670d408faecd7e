package dev.weighhouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.connect.rest.RestProvider;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.FeedbackAnswer;
import dev.weighhouse.crossing.FeedbackLookup;
import dev.weighhouse.crossing.FeedbackParcel;
import dev.weighhouse.crossing.FeedbackPort;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Role;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the sandbox is told, through the provider and over real HTTP. */
class RestInboxTest {
    private static final CrossingKey KEY =
            CrossingKey.of(new Fact("pos", Direction.OUT, FactKind.CORRECTION, "entry", 1));

    private RestSandbox sandbox = new RestSandbox(PlatformBooksTest.books(), RestSandbox.Dialect.CURSOR, "secret");

    @AfterEach
    void close() {
        sandbox.close();
    }

    private FeedbackPort port(String... without) {
        var settings = new HashMap<>(sandbox.settings());
        settings.put("acknowledgements.path", "/acknowledgements");
        settings.put("acknowledgements.find", "/acknowledgements?key={key}");
        settings.put("reconciliations.path", "/reconciliations");
        List.of(without).forEach(settings::remove);
        var gbp = Currency.getInstance("GBP");
        var surroundings =
                new Surroundings(_ -> Optional.of("secret"), Clock.systemUTC(), Path.of("."), gbp, Set.of(gbp));
        var connection = new Connection(new ConnectionId("pos"), Role.PLATFORM, "rest", "POS", settings);
        var platform = (Platform) new RestProvider().open(connection, surroundings);
        return platform.feedback().orElseThrow();
    }

    private static FeedbackParcel parcel(FactKind kind, String status) {
        var body = "{\"key\":\"%s\",\"status\":\"%s\"}".formatted(KEY.brief(), status);
        return new FeedbackParcel(KEY, kind, Body.of(body));
    }

    @ParameterizedTest
    @EnumSource(RestSandbox.Dialect.class)
    void whatIsSentTwiceStandsOnce(RestSandbox.Dialect dialect) {
        sandbox.close();
        sandbox = new RestSandbox(PlatformBooksTest.books(), dialect, "secret");
        var port = port();

        var first = port.send(parcel(FactKind.CORRECTION, "corrected"));
        var second = port.send(parcel(FactKind.CORRECTION, "corrected"));

        assertThat(first).isEqualTo(new FeedbackAnswer.Taken("ack-1", "201")).isEqualTo(second);
        assertThat(sandbox.acknowledged())
                .singleElement()
                .satisfies(row -> assertThat(row.path("status").asString()).isEqualTo("corrected"));
        assertThat(sandbox.reconciled()).isEmpty();
    }

    @Test
    void resultsStandByThemselves() {
        assertThat(port().send(parcel(FactKind.RESULTS, "x"))).isEqualTo(new FeedbackAnswer.Taken("rec-1", "201"));
        assertThat(sandbox.reconciled()).hasSize(1);
        assertThat(sandbox.acknowledged()).isEmpty();
    }

    @Test
    void aKeyWithAnotherContentIs422AndChangesNothing() {
        var port = port();
        port.send(parcel(FactKind.CORRECTION, "corrected"));

        assertThat(port.send(parcel(FactKind.CORRECTION, "removed")))
                .isInstanceOfSatisfying(
                        FeedbackAnswer.OtherContent.class,
                        other -> assertThat(other.words()).contains("422", "another content"));
        assertThat(port.find(parcel(FactKind.CORRECTION, "removed")))
                .isInstanceOfSatisfying(
                        FeedbackLookup.Stands.class,
                        stands -> assertThat(stands.asSent()).isFalse());
        assertThat(sandbox.acknowledged()).hasSize(1);
    }

    @Test
    void whatStandsThereAlreadyIsFoundByItsKey() {
        sandbox.hasAcknowledged(KEY.brief(), Map.of("status", "corrected"));

        assertThat(port().find(parcel(FactKind.CORRECTION, "corrected")))
                .isInstanceOfSatisfying(
                        FeedbackLookup.Stands.class,
                        stands -> assertThat(stands.asSent()).isTrue());
        assertThat(port().find(new FeedbackParcel(
                        CrossingKey.of(new Fact("pos", Direction.OUT, FactKind.CORRECTION, "other", 1)),
                        FactKind.CORRECTION,
                        Body.of("{}"))))
                .isInstanceOf(FeedbackLookup.Absent.class);
    }

    @Test
    void aRequestThatIsStillAtWorkIs409() {
        sandbox.faults().nextPosting(Faults.Posting.COMMIT_LATE);
        var port = port();

        assertThat(port.send(parcel(FactKind.CORRECTION, "corrected")))
                .isInstanceOfSatisfying(
                        FeedbackAnswer.Unanswered.class,
                        open -> assertThat(open.words()).contains("409"));
        assertThat(port.send(parcel(FactKind.CORRECTION, "corrected"))).isInstanceOf(FeedbackAnswer.Taken.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Faults.Posting.class,
            names = {"COMMIT_AND_CUT", "COMMIT_AND_BREAK"})
    void whatIsTakenWithoutAnAnswerIsFound(Faults.Posting fault) {
        sandbox.faults().nextPosting(fault);
        var port = port();

        assertThat(port.send(parcel(FactKind.CORRECTION, "corrected"))).isInstanceOf(FeedbackAnswer.Unanswered.class);
        assertThat(port.find(parcel(FactKind.CORRECTION, "corrected"))).isInstanceOf(FeedbackLookup.Stands.class);
        assertThat(sandbox.acknowledged()).hasSize(1);
    }

    @Test
    void refusesAsServicesDo() {
        var port = port();
        sandbox.faults().nextPosting(Faults.Posting.SIGN_OUT);
        sandbox.faults().nextPosting(Faults.Posting.BREAK);

        assertThat(port.send(parcel(FactKind.CORRECTION, "corrected"))).isInstanceOf(FeedbackAnswer.NotExecuted.class);
        assertThat(port.send(parcel(FactKind.CORRECTION, "corrected"))).isInstanceOf(FeedbackAnswer.Unanswered.class);
        assertThat(sandbox.acknowledged()).isEmpty();
    }

    @Test
    void aKeyInAnotherFormIsNoKey() {
        sandbox.close();
        sandbox = new RestSandbox(PlatformBooksTest.books(), RestSandbox.Dialect.PAGES, "secret");

        assertThat(port("idempotency-key").send(parcel(FactKind.CORRECTION, "corrected")))
                .isInstanceOfSatisfying(
                        FeedbackAnswer.Rejected.class,
                        no -> assertThat(no.words()).contains("another form"));
        assertThat(sandbox.acknowledged()).isEmpty();
    }

    @Test
    void aBodyThatIsNoObjectWithItsKeyIsRefused() {
        var port = port();

        assertThat(port.send(new FeedbackParcel(KEY, FactKind.CORRECTION, Body.of("[]"))))
                .isInstanceOf(FeedbackAnswer.Rejected.class);
        assertThat(port.send(new FeedbackParcel(KEY, FactKind.CORRECTION, Body.of("{\"key\":\"other\"}"))))
                .isInstanceOf(FeedbackAnswer.Rejected.class);
    }
}
