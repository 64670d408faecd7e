package dev.weighhouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.Workspaces;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Feedback;
import dev.weighhouse.crossing.SecretPlace;
import dev.weighhouse.feedback.Correction;
import dev.weighhouse.feedback.ScriptedFeedbackDesk;
import dev.weighhouse.feedback.Stage;
import dev.weighhouse.feedback.Told;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.ui.common.FakeWorkspace;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FeedbackCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    private static final CrossingKey KEY =
            CrossingKey.of(new Fact("pos", Direction.OUT, FactKind.CORRECTION, "entry", 1));

    private final FakeWorkspace workspace =
            new FakeWorkspace(Path.of("acme.weighhouse"), "Acme", Currency.getInstance("GBP"));
    private final ScriptedFeedbackDesk desk = workspace.feedback;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... more) {
        var words = new ArrayList<>(List.of("feedback", "acme.weighhouse"));
        words.addAll(List.of(more));
        var session = new Session(
                new OneWorkspace(),
                List.of(),
                CLOCK,
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(out),
                new PrintWriter(err));
        return Cli.run(session, words.toArray(String[]::new));
    }

    private static Correction correction(Stage stage) {
        var says = new Feedback.Correction(
                KEY, "tx-7", "184", null, Feedback.Status.CORRECTED, "Its amount is 12.00, not 10.00.");
        return new Correction(
                new JournalId(7), new ConnectionId("pos"), says, null, stage, KEY, 1, null, says.reason(), "Do so.");
    }

    private static Told told(CrossingState state, @Nullable Duration lookAgain) {
        return new Told("J-7", KEY, state, "ack-1", 1, "So it is.", "Look again.", lookAgain, false);
    }

    @Test
    void whereThereIsNothingToTellItSaysSo() {
        assertThat(run()).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("There is nothing to tell a platform of its items.");
    }

    @Test
    void whatNobodyApprovedYetIsForAPerson() {
        desk.corrections = List.of(correction(Stage.OPEN));

        assertThat(run("--list")).isEqualTo(2);
        assertThat(out.toString())
                .contains("J-7", "pos", "tx-7", "corrected", "open", "Its amount is 12.00, not 10.00. Do so.");
    }

    @Test
    void whatThePlatformHasIsForNobody() {
        desk.corrections = List.of(correction(Stage.TOLD));

        assertThat(run()).isZero();
    }

    @Test
    void theNamesInJsonAreStable() {
        desk.corrections = List.of(correction(Stage.OUT_OF_DATE));

        assertThat(run("--format", "json")).isEqualTo(2);
        var row = JsonMapper.shared().readTree(out.toString()).get(0);
        assertThat(row.propertyNames())
                .containsExactly(
                        "entry",
                        "platform",
                        "sourceId",
                        "ledgerId",
                        "ledgerUrl",
                        "status",
                        "reason",
                        "stage",
                        "key",
                        "revision",
                        "approvedBy",
                        "fingerprint",
                        "words",
                        "nextStep");
        assertThat(row.path("stage").asString()).isEqualTo("out of date");
        assertThat(row.path("key").asString()).isEqualTo(KEY.toString());
        assertThat(row.path("approvedBy").isNull()).isTrue();
    }

    @Test
    void approvesWhatItPrintedFirst() {
        var correction = correction(Stage.OPEN);
        desk.corrections = List.of(correction);

        assertThat(run("--approve", "J-7", "--as", "Priya Nair")).isZero();
        assertThat(out.toString())
                .startsWith("J-7: pos is told of tx-7 that entry 184 is corrected in the ledger. Its amount");
        assertThat(desk.said)
                .containsExactly(
                        "Priya Nair approves J-7 as " + correction.fingerprint().brief());
    }

    @Test
    void approvesOnlyWhatWasSeen() {
        var correction = correction(Stage.OPEN);
        desk.corrections = List.of(correction);
        var seen = correction.fingerprint().hex();

        assertThat(run("--approve", "J-7", "--as", "Priya Nair", "--seen", "0123456789abcdef"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("J-7 is not what was seen");
        assertThat(run("--approve", "J-7", "--as", "Priya Nair", "--seen", seen.substring(0, 4)))
                .as("too short to be sure")
                .isEqualTo(1);
        assertThat(desk.said).isEmpty();

        assertThat(run("--approve", "J-7", "--as", "Priya Nair", "--seen", seen))
                .isZero();
        assertThat(desk.said).hasSize(1);
    }

    @Test
    void approvesNothingInNobodysName() {
        desk.corrections = List.of(correction(Stage.OPEN));

        assertThat(run("--approve", "J-7")).isEqualTo(1);
        assertThat(err.toString()).startsWith("--approve needs --as");
        assertThat(desk.said).isEmpty();
    }

    @Test
    void anEntryOfWhichThereIsNothingToTellIsToldBesideThoseThatAreApproved() {
        desk.corrections = List.of(correction(Stage.OPEN));

        assertThat(run("--approve", "J-7", "J-8", "--as", "Priya Nair")).isEqualTo(2);
        assertThat(err.toString()).contains("There is nothing to tell a platform of J-8.");
        assertThat(desk.said).hasSize(1);
    }

    @Test
    void sendsAndSaysWhatBecameOfIt() {
        desk.told.add(List.of(told(CrossingState.CONFIRMED, null)));

        assertThat(run("--send")).isZero();
        assertThat(out.toString()).contains("J-7", KEY.toString(), "confirmed", "ack-1", "So it is. Look again.");
    }

    @Test
    void whatIsInDoubtIsForAPersonAndSaysHowToWait() {
        desk.told.add(List.of(told(CrossingState.IN_DOUBT, Duration.ofSeconds(30))));

        assertThat(run("--send", "--format", "json")).isEqualTo(2);
        assertThat(err.toString()).contains("--wait");
        var row = JsonMapper.shared().readTree(out.toString()).get(0);
        assertThat(row.propertyNames())
                .containsExactly("what", "key", "state", "platformId", "attempts", "words", "nextStep");
        assertThat(row.path("state").asString()).isEqualTo("in doubt");
    }

    @Test
    void nothingToSendIsFine() {
        assertThat(run("--send")).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("Nothing is approved and waits to be sent.");
    }

    @Test
    void givesUpWithAReason() {
        desk.corrections = List.of(correction(Stage.OPEN));

        assertThat(run("--give-up", "J-7", "--reason", "A leftover of a trial."))
                .isZero();
        assertThat(desk.said).containsExactly("J-7 given up: A leftover of a trial.");
    }

    @Test
    void onlyOneThingIsDoneAtOnce() {
        assertThat(run("--list", "--send")).isEqualTo(1);
        assertThat(err.toString()).startsWith("Only one of");
    }

    private final class OneWorkspace implements Workspaces {
        @Override
        public OpenWorkspace open(Path file) {
            return workspace;
        }

        @Override
        public OpenWorkspace create(Path file, String company, Currency home, Set<Currency> others) {
            throw new UnsupportedOperationException();
        }

        @Override
        public OpenWorkspace sample() {
            throw new UnsupportedOperationException();
        }

        @Override
        public SecretPlace secretPlace() {
            throw new UnsupportedOperationException();
        }
    }
}
