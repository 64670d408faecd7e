package dev.weighhouse.crossing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said to a platform in the course of one job, as few calls as it takes and never so late that the job expires. */
final class ExportWords {
    private final ExportPort port;
    private final ExportJob job;
    private final Pace pace;
    private final List<ExportResult> unsaid = new ArrayList<>();
    private final List<String> notTaken = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private Duration last;
    private int posted;
    private int known;
    private int failed;
    private ExportResult.@Nullable Failed firstFailure;

    ExportWords(ExportPort port, ExportJob job, Pace pace) {
        this.port = port;
        this.job = job;
        this.pace = pace;
        // when a job that is found under way was last heard of is not known here
        this.last = job.stage() == ExportJob.Stage.UNDER_WAY ? pace.elapsed().minus(port.expiry()) : pace.elapsed();
    }

    ExportJob job() {
        return job;
    }

    /** Throws a {@link FailureException} unless the platform has taken it. */
    void require(ExportAnswer answer) {
        last = switch (answer) {
            case ExportAnswer.Taken() -> pace.elapsed();
            case ExportAnswer.Refused(var words, var nextStep) ->
                throw new FailureException(new Failure.Rejected(words, nextStep));
            case ExportAnswer.NotExecuted(var failure) -> throw new FailureException(failure);
            case ExportAnswer.Unanswered(var words) -> throw new FailureException(new Failure.Offline(words));
        };
    }

    /** Says something of the job before it expires: what there is to say, or that this item is worked on. */
    void keepAlive(String item) {
        if (pace.elapsed().minus(last).compareTo(port.expiry().dividedBy(3)) < 0) {
            return;
        }
        if (unsaid.isEmpty()) {
            unsaid.add(new ExportResult.UnderWay(item));
        }
        sayAll();
    }

    void sayKnown(ExportResult.Posted result) {
        known++;
        add(result);
    }

    void say(ExportResult result) {
        switch (result) {
            case ExportResult.Posted _ -> posted++;
            case ExportResult.Failed failure -> {
                failed++;
                firstFailure = firstFailure == null ? failure : firstFailure;
            }
            case ExportResult.UnderWay _ -> {}
        }
        add(result);
    }

    private void add(ExportResult result) {
        unsaid.add(result);
        if (unsaid.size() >= port.resultsPerCall()) {
            sayAll();
        }
    }

    /** Says what is left to be said. */
    void sayAll() {
        if (unsaid.isEmpty()) {
            return;
        }
        var said = List.copyOf(unsaid);
        unsaid.clear();
        var answers = port.report(job, said);
        for (int at = 0; at < said.size(); at++) {
            if (answers.get(at) instanceof ExportAnswer.Refused no) {
                notTaken.add("%s: %s".formatted(said.get(at).item(), no.words()));
                if (!(said.get(at) instanceof ExportResult.UnderWay)) {
                    refused.add(said.get(at).item());
                }
            } else {
                require(answers.get(at));
            }
        }
    }

    /** The same while something else goes wrong, which is what is to be told. */
    void sayWhatIsLeft(RuntimeException because) {
        try {
            sayAll();
        } catch (FailureException also) {
            because.addSuppressed(also);
        }
    }

    /**
     * Ends the job by what the platform knows of its items now; leaves it open while one of them is, unless the platform took no
     * word of how that ended.
     */
    ExportReport end(List<ExportState> states) {
        var open = Math.toIntExact(states.stream()
                .filter(state -> state.fate().isOpen() && !refused.contains(state.item()))
                .count());
        if (open > 0) {
            return report(open, null, null);
        }
        var done = states.stream()
                .filter(state -> state.fate() == ExportState.Fate.POSTED)
                .count();
        var first = firstFailure;
        if (done == states.size()) {
            return end(new ExportEnd.Completed());
        }
        return done > 0 || !refused.isEmpty()
                ? end(new ExportEnd.WithErrors())
                : end(new ExportEnd.Failed(
                        first == null ? ExportTrouble.UNEXPECTED : first.trouble(),
                        first == null ? "None of the items could be brought into the ledger." : first.words()));
    }

    ExportReport end(ExportEnd end) {
        require(port.finish(job, end));
        return report(0, end, null);
    }

    ExportReport stopped(Failure failure) {
        return report(0, null, failure);
    }

    private ExportReport report(int open, @Nullable ExportEnd end, @Nullable Failure stopped) {
        return new ExportReport(job, posted, known, failed, open, notTaken, end, stopped);
    }
}
