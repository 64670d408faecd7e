package dev.weighhouse.crossing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Works a platform's jobs: the one that is under way first, as only one may be, else the oldest that waits. It may be killed at any
 * moment and run again: a job that is under way is taken up without being started again, and an item that stands in the ledger is
 * reported with the id it has there and never posted again. A job stays open, and is kept from expiring, while one of its items is
 * under way.
 */
public final class ExportRun {
    private final ExportPort port;
    private final ExportDesk desk;
    private final Pace pace;
    private final Set<String> ended = new HashSet<>();

    public ExportRun(ExportPort port, ExportDesk desk, Pace pace) {
        this.port = port;
        this.desk = desk;
        this.pace = pace;
    }

    /**
     * Works one job, to its end where that is possible. One that was brought to its end by this run and is listed again is left
     * alone: where there is no other, the report of it says so.
     *
     * @return empty where there is no job
     * @throws FailureException if the jobs cannot be read; nothing was said to the platform then
     */
    public Optional<ExportReport> next(Progress progress) {
        var listed = port.open(progress);
        var jobs = listed.stream().filter(job -> !ended.contains(job.id())).toList();
        return jobs.stream()
                .filter(job -> job.stage() == ExportJob.Stage.UNDER_WAY)
                .findFirst()
                .or(() -> jobs.stream().findFirst())
                .map(job -> work(job, progress))
                .or(() -> listed.stream().findFirst().map(this::listedAgain));
    }

    private ExportReport listedAgain(ExportJob job) {
        return new ExportWords(port, job, pace)
                .stopped(new Failure.BadInput(
                        "The end of job %s was taken, and it is listed as open again.".formatted(job.id()),
                        "Take the jobs in again later. If it is listed still, look at the job on the platform."));
    }

    private ExportReport work(ExportJob job, Progress progress) {
        var words = new ExportWords(port, job, pace);
        try (var _ = progress.onCancel(port::endWaits)) {
            if (job.stage() == ExportJob.Stage.WAITING) {
                words.require(port.start(job));
            }
            var report = worked(job, words, progress);
            if (report.end() != null) {
                ended.add(job.id());
            }
            return report;
        } catch (FailureException e) {
            return words.stopped(e.failure());
        }
    }

    private ExportReport worked(ExportJob job, ExportWords words, Progress progress) {
        ExportReading reading;
        try {
            reading = port.items(job, progress);
        } catch (FailureException e) {
            if (e.failure() instanceof Failure.Rejected refused && nothingWasSaid(job, progress)) {
                return words.end(new ExportEnd.Failed(
                        ExportTrouble.SETTINGS_MISSING, refused.words() + " " + refused.nextStep()));
            }
            throw e;
        }
        var states = port.states(job, progress);
        checkAllThere(job, states, reading);
        var fates = states.stream().collect(Collectors.toMap(ExportState::item, ExportState::fate));
        try {
            for (var failed : reading.unreadable()) {
                sayUnreadable(failed, fate(fates, failed.item()), words);
            }
            var done = 0;
            for (var item : reading.items()) {
                progress.step(
                        "Taking in the items of job " + job.id(),
                        done++,
                        reading.items().size());
                progress.checkpoint();
                say(item, fate(fates, item.id()), words, progress);
            }
            words.sayAll();
        } catch (RuntimeException e) {
            words.sayWhatIsLeft(e);
            throw e;
        }
        states.stream()
                .filter(state -> state.fate() == ExportState.Fate.GIVEN_UP)
                .forEach(state -> desk.givenUp(job, state.item()));
        return words.end(port.states(job, progress));
    }

    /** Items that somebody works on, or that stand in the ledger, do not fail because they cannot be read any more. */
    private boolean nothingWasSaid(ExportJob job, Progress progress) {
        return port.states(job, progress).stream().allMatch(state -> state.fate() == ExportState.Fate.WAITING);
    }

    private void sayUnreadable(ExportResult.Failed failed, ExportState.Fate fate, ExportWords words) {
        if (!fate.isOpen()) {
            return;
        }
        var result = desk.before(words.job(), failed.item()).orElse(failed);
        if (result instanceof ExportResult.Posted posted) {
            words.sayKnown(posted);
        } else {
            words.keepAlive(failed.item());
            sayUnlessKnown(result, fate, words);
        }
    }

    private static ExportState.Fate fate(Map<String, ExportState.Fate> fates, String item) {
        return Objects.requireNonNull(fates.get(item), item);
    }

    /** Of what the platform counts as failed and stands in the ledger after all, it is told so. */
    private void say(ExportItem item, ExportState.Fate fate, ExportWords words, Progress progress) {
        if (!fate.isOpen() && fate != ExportState.Fate.FAILED) {
            return;
        }
        var known = desk.posted(words.job(), item);
        if (known.isPresent()) {
            words.sayKnown(known.get());
        } else if (fate.isOpen()) {
            words.keepAlive(item.id());
            sayUnlessKnown(desk.bring(words.job(), item, progress), fate, words);
        }
    }

    private static void sayUnlessKnown(ExportResult result, ExportState.Fate fate, ExportWords words) {
        if (!(result instanceof ExportResult.UnderWay) || fate == ExportState.Fate.WAITING) {
            words.say(result);
        }
    }

    private static void checkAllThere(ExportJob job, List<ExportState> states, ExportReading reading) {
        var listed = states.stream().map(ExportState::item).collect(Collectors.toSet());
        var read = reading.items().stream().map(ExportItem::id).collect(Collectors.toSet());
        reading.unreadable().forEach(failed -> read.add(failed.item()));
        if (!listed.equals(read)) {
            throw new FailureException(new Failure.Changed(
                    "Job %s lists %d items, and %d can be read.".formatted(job.id(), listed.size(), read.size())));
        }
    }
}
