package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.connect.xero.XeroOnLoopback;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.journal.PushReport;
import dev.weighhouse.store.InstallationFolder;
import dev.weighhouse.store.Workspace;
import dev.weighhouse.vault.SessionVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * A ledger that says the token back whenever it refuses. Pushed to by the real connector; then every byte of the workspace, of
 * what SQLite keeps beside it and of the log file is read for the token.
 */
class RedactedPushTest {
    private static final String TOKEN = "canary/7f3+9c~QmVsbA==";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneOffset.UTC);
    private static final Period OCTOBER = Period.month("2026-10");

    @TempDir
    Path folder;

    private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = logging.getLogger("ROOT");
    private final Logger ours = logging.getLogger("dev.weighhouse");
    private final Level rootBefore = root.getLevel();
    private final Level oursBefore = ours.getLevel();
    private final Ticking time = new Ticking(CLOCK);
    private final XeroOnLoopback xero = new XeroOnLoopback();
    private Opened workspace;
    private JournalDesk desk;

    @BeforeEach
    void open() {
        new LogFile().configure(logging, folder.toString());
        ours.setLevel(Level.TRACE);
        workspace = new Opened(
                Workspace.create(file(), "Larkfield", XeroOnLoopback.CURRENCY, Set.of(), time),
                new SessionVault(),
                new Wiring(time, () -> "Maya Okafor").providers(),
                time,
                () -> "Maya Okafor",
                new InstallationFolder(folder.resolve("installation")),
                () -> {});
        workspace.connect(xero.connection(), Optional.of(TOKEN));
        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);
        desk = workspace.journals(time.pace());
    }

    @AfterEach
    void close() {
        workspace.close();
        xero.close();
        var file = root.getAppender("file");
        root.detachAppender(file);
        file.stop();
        root.setLevel(rootBefore);
        ours.setLevel(oursBefore);
    }

    private Path file() {
        return folder.resolve("larkfield.weighhouse");
    }

    private void approve() {
        var amount = new Money(10_000L, XeroOnLoopback.CURRENCY);
        var id = desk.write(new Draft(
                        LocalDate.of(2026, 10, 31),
                        "Charge",
                        null,
                        List.of(
                                new Draft.Line(XeroOnLoopback.DEBIT, amount, "Charge", null, Map.of()),
                                new Draft.Line(XeroOnLoopback.CREDIT, amount.negated(), "Charge", null, Map.of())),
                        null))
                .id();
        desk.sendForApproval(id);
        assertThat(desk.approve(Map.of(id, desk.grounds(id)), "Priya Nair")).isEmpty();
    }

    /** What the reply says of the request, with whatever it was signed in with. */
    private static MockResponse echo(RecordedRequest request, int status, String before) {
        var sent = Objects.requireNonNull(request.getHeaders().get("Authorization"));
        assertThat(sent).isEqualTo("Bearer " + TOKEN);
        var words = "%sThe token %s is not right, sent as %s, see https://x.example/?access_token=%s"
                .formatted(before, TOKEN, sent, URLEncoder.encode(TOKEN, StandardCharsets.UTF_8));
        var errors = "\"ValidationErrors\":[{\"Message\":\"%s\"}]".formatted(words);
        var body = status == 200
                ? "{\"ManualJournals\":[{\"Narration\":\"x\",\"StatusAttributeString\":\"ERROR\",%s}]}"
                        .formatted(errors)
                : "{\"Title\":\"%1$s\",\"Detail\":\"%1$s\",\"Message\":\"%1$s\",\"Elements\":[{%2$s}]}"
                        .formatted(words, errors);
        return Replies.json(status, body, "Xero-Correlation-Id: " + TOKEN, "Location: /?token=" + TOKEN);
    }

    private PushReport pushAnsweredWith(int status, String before) {
        approve();
        xero.sendingsAreAnswered(request -> echo(request, status, before));
        return desk.push(Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 404, 500})
    void theTokenStandsNowhere(int status) {
        var report = pushAnsweredWith(status, "");

        assertThat(report.toString()).doesNotContain("cana");
        assertThat(bytes("larkfield.weighhouse") + bytes("larkfield.weighhouse-wal") + bytes("weighhouse.log"))
                .as("where the ledger's words would stand")
                .contains("[hidden]");
        standsNowhere();
        workspace.close();
        standsNowhere();
    }

    /** Long words are cut; half a token is one, too. */
    @ParameterizedTest
    @ValueSource(ints = {280, 380, 472, 480, 484, 980, 1_980, 3_980})
    void noPartOfItStandsWhereLongWordsAreCut(int length) {
        pushAnsweredWith(400, "x".repeat(length));

        standsNowhere();
    }

    @Test
    void whatIsTakenStandsWithoutItToo() {
        approve();

        assertThat(desk.push(Progress.NONE).lines())
                .extracting(PushReport.Line::state)
                .containsExactly(CrossingState.CONFIRMED);
        assertThat(bytes("weighhouse.log")).contains("-> 200");
        standsNowhere();
    }

    private void standsNowhere() {
        assertThat(bytes("weighhouse.log")).contains("/ManualJournals");
        assertThat(bytes("larkfield.weighhouse")).startsWith("SQLite format 3");
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(each -> assertThat(text(each)).doesNotContain("cana"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String bytes(String name) {
        return text(folder.resolve(name));
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
