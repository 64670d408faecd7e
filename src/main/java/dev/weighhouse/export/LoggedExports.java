package dev.weighhouse.export;

import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.ExportAnswer;
import dev.weighhouse.crossing.ExportEnd;
import dev.weighhouse.crossing.ExportJob;
import dev.weighhouse.crossing.ExportPort;
import dev.weighhouse.crossing.ExportReading;
import dev.weighhouse.crossing.ExportResult;
import dev.weighhouse.crossing.ExportState;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A platform's jobs with everything that is said of them in the crossing log: written down before it leaves, and what came of it after.
 * What got no answer, or was cut off by the end of the program, is found out when the jobs are read the next time.
 */
final class LoggedExports implements ExportPort {
    private final ExportPort port;
    private final ExportLog log;
    private @Nullable ExportReading reading;
    private List<ExportState> states = List.of();

    LoggedExports(ExportPort port, ExportLog log) {
        this.port = port;
        this.log = log;
    }

    /** What the items of the last job said that was read; empty where none was. */
    Optional<ExportReading> read() {
        return Optional.ofNullable(reading);
    }

    /** What the platform knew of them when it was asked last. */
    List<ExportState> lastStates() {
        return states;
    }

    /** The open jobs as they are; nothing is found out about words of before, and nothing is written. */
    List<ExportJob> looked(Progress progress) {
        return port.open(progress);
    }

    /** What the items of a job say, of which the log is told nothing yet. */
    ExportReading looked(ExportJob job, Progress progress) {
        return port.items(job, progress);
    }

    @Override
    public int resultsPerCall() {
        return port.resultsPerCall();
    }

    @Override
    public Duration expiry() {
        return port.expiry();
    }

    @Override
    public List<ExportJob> open(Progress progress) {
        reading = null;
        states = List.of();
        var jobs = port.open(progress);
        for (var events : log.unsettled()) {
            var source = ExportLog.Source.parse(events.getFirst().entry().subject());
            source.ifPresent(of -> settle(events, of, jobs, progress));
        }
        return jobs;
    }

    private void settle(List<CrossingEvent> events, ExportLog.Source source, List<ExportJob> open, Progress progress) {
        var job = open.stream().filter(each -> each.id().equals(source.job())).findFirst();
        switch (source.about()) {
            case Said.STARTED ->
                settle(
                        events,
                        job.map(ExportJob::stage)
                                .filter(ExportJob.Stage.WAITING::equals)
                                .isEmpty());
            case Said.ENDED -> settle(events, job.isEmpty());
            default -> settleItem(events, source, job, progress);
        }
    }

    private void settle(List<CrossingEvent> events, boolean arrived) {
        log.settle(
                events.getLast().entry(),
                arrived ? Step.CONFIRMED : Step.REJECTED,
                arrived
                        ? "The platform shows the job so."
                        : "The platform does not show the job so. It is said anew where it still holds.");
    }

    private void settleItem(
            List<CrossingEvent> events, ExportLog.Source source, Optional<ExportJob> open, Progress progress) {
        var job = open.orElseGet(
                () -> new ExportJob(source.job(), source.company(), ExportJob.Stage.UNDER_WAY, 0, Instant.EPOCH));
        List<ExportState> now;
        try {
            now = port.states(job, progress);
        } catch (FailureException e) {
            if (open.isEmpty() && e.failure() instanceof Failure.Rejected) {
                log.settle(
                        events.getLast().entry(),
                        Step.REJECTED,
                        "The job is over. " + e.failure().words());
                return;
            }
            throw e;
        }
        var intended = ExportLog.last(events, Step.INTENDED).orElseThrow().detail();
        var word = Objects.requireNonNullElse(intended.status(), "");
        var arrived = now.stream()
                .filter(state -> state.item().equals(source.about()))
                .anyMatch(state -> Said.isKnown(word, intended.ledgerId(), state));
        log.settle(
                events.getLast().entry(),
                arrived ? Step.CONFIRMED : Step.REJECTED,
                arrived
                        ? "The platform shows it so."
                        : open.isPresent()
                                ? "The platform does not show it so. It is said anew where it still holds."
                                : "The job is over, and the platform takes no word of it any more. Where the item comes"
                                        + " again in another job, it is known again.");
    }

    @Override
    public List<ExportState> states(ExportJob job, Progress progress) {
        states = port.states(job, progress);
        return states;
    }

    @Override
    public ExportReading items(ExportJob job, Progress progress) {
        var read = port.items(job, progress);
        reading = read;
        log.know(read.items());
        read.unreadable().forEach(item -> log.unreadable(job, item));
        return read;
    }

    @Override
    public ExportAnswer start(ExportJob job) {
        return say(job, Said.ofJob(Said.STARTED, ""), () -> port.start(job));
    }

    @Override
    public List<ExportAnswer> report(ExportJob job, List<ExportResult> results) {
        var tellings = log.sending(job, results.stream().map(Said::of).toList());
        var answers = port.report(job, results);
        log.answered(tellings, answers);
        return answers;
    }

    @Override
    public ExportAnswer finish(ExportJob job, ExportEnd end) {
        var how = switch (end) {
            case ExportEnd.Completed() -> "all of it stands in the ledger";
            case ExportEnd.WithErrors() -> "a part of it stands in the ledger";
            case ExportEnd.Failed(var _, var words) -> words;
        };
        return say(job, Said.ofJob(Said.ENDED, how), () -> port.finish(job, end));
    }

    private ExportAnswer say(ExportJob job, Said said, Supplier<ExportAnswer> saying) {
        var tellings = log.sending(job, List.of(said));
        var answer = saying.get();
        log.answered(tellings, List.of(answer));
        return answer;
    }

    @Override
    public void endWaits() {
        port.endWaits();
    }
}
