package dev.weighhouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.PushReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class WaitsTest {
    private static final Duration SETTLES = Duration.ofSeconds(150);

    private final List<Duration> waited = new ArrayList<>();
    private final List<Failure> refused = new ArrayList<>();
    private final StringWriter err = new StringWriter();
    private final Deque<PushReport> reports = new ArrayDeque<>();

    @Test
    void waitsUntilTheDoubtIsSettledAndTellsTheEndOfEachEntry() {
        reports.add(report(
                line(1, CrossingState.CONFIRMED, null),
                line(2, CrossingState.IN_DOUBT, SETTLES),
                line(3, CrossingState.INTENDED, Duration.ofSeconds(20))));
        reports.add(report(line(2, CrossingState.CONFIRMED, null), line(3, CrossingState.CONFIRMED, null)));

        var report = run("--wait");

        assertThat(report.lines()).extracting(PushReport.Line::state).containsOnly(CrossingState.CONFIRMED);
        assertThat(report.lines()).extracting(line -> line.entry().toString()).containsExactly("J-1", "J-2", "J-3");
        assertThat(waited).containsExactly(Duration.ofSeconds(151));
        assertThat(err).asString().contains("Waiting 151 seconds before the next look");
    }

    @Test
    void doesNotWaitUnaskedAndSaysHowItWould() {
        reports.add(report(line(1, CrossingState.IN_DOUBT, SETTLES)));

        var report = run();

        assertThat(report.lines()).extracting(PushReport.Line::state).containsExactly(CrossingState.IN_DOUBT);
        assertThat(waited).isEmpty();
        assertThat(err).asString().contains("With --wait");
    }

    @Test
    void givesUpOnALedgerThatNeverAnswers() {
        for (int look = 0; look < 7; look++) {
            reports.add(report(line(1, CrossingState.IN_DOUBT, SETTLES)));
        }

        run("--wait");

        assertThat(waited).hasSize(5);
        assertThat(reports).hasSize(1);
    }

    @Test
    void doesNotWaitForWhatOnlyAPersonCanSettle() {
        reports.add(new PushReport(
                List.of(line(1, CrossingState.IN_DOUBT, SETTLES)), "QuickBooks does not accept the token.", List.of()));
        assertThat(run("--wait").stopped()).isNotNull();

        reports.add(report(line(1, CrossingState.NEEDS_PERSON, null)));
        run("--wait");

        assertThat(waited).isEmpty();
        assertThat(err).asString().isEmpty();
    }

    @Test
    void wordsThatComeTooEarlyAreSaidAgainAfterOneWaitForAll() {
        var waits = new Waits(waited::add);
        CommandLine.populateCommand(waits, "--wait");

        assertThat(said(waits, List.of(this::tooEarlyAtFirst, () -> "at once", this::tooEarlyAtFirst)))
                .containsExactly("at once", "written down", "written down");

        assertThat(waited).containsExactly(Duration.ofSeconds(151));
        assertThat(refused).isEmpty();
    }

    @Test
    void aWordThatComesTooEarlyIsRefusedWithHowToWaitAndKeepsNoOtherBack() {
        var waits = new Waits(waited::add);

        assertThat(said(waits, List.of(this::tooEarlyAtFirst, () -> "at once"))).containsExactly("at once");

        assertThat(refused).singleElement().satisfies(failure -> {
            assertThat(failure.words()).contains("still be writing");
            assertThat(failure.nextStep()).contains("--wait");
        });
        assertThat(waited).isEmpty();
    }

    private List<String> said(Waits waits, List<Supplier<String>> words) {
        return waits.orWait(new PrintWriter(err), words, refused::add);
    }

    private String tooEarlyAtFirst() {
        if (waited.isEmpty()) {
            throw new FailureException(new Failure.TooEarly("The ledger may still be writing it.", SETTLES));
        }
        return "written down";
    }

    private PushReport run(String... words) {
        var waits = new Waits(waited::add);
        CommandLine.populateCommand(waits, words);
        return waits.run(new PrintWriter(err), reports::remove);
    }

    private static PushReport report(PushReport.Line... lines) {
        return new PushReport(List.of(lines), null, List.of());
    }

    private static PushReport.Line line(int number, CrossingState state, @Nullable Duration lookAgain) {
        var key = new CrossingKey(new Digest("%064d".formatted(number)));
        return new PushReport.Line(key, new JournalId(number), state, null, 1, "", "", lookAgain);
    }
}
