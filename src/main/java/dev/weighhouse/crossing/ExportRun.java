package dev.weighhouse.crossing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Works a platform's jobs: the one that is under way first, as only one may be, else the oldest that waits. It may be killed at any
 * moment and run again: a job that is under way is taken up without being started again, and an item that stands in the ledger is
 * reported with the id it has there and never posted again.
 */
public final class ExportRun {
    private final ExportPort port;
    private final ExportDesk desk;
    private final Pace pace;

    public ExportRun(ExportPort port, ExportDesk desk, Pace pace) {
        this.port = port;
        this.desk = desk;
        this.pace = pace;
    }

    /**
     * Works one job, to its end where that is possible.
     *
     * @return empty where there is no job
     * @throws FailureException if the jobs cannot be read; nothing was said to the platform then
     */
    public Optional<ExportReport> next(Progress progress) {
        var jobs = port.open(progress);
        var underWay = jobs.stream()
                .filter(job -> job.stage() == ExportJob.Stage.UNDER_WAY)
                .findFirst();
        return underWay.or(() -> jobs.stream().findFirst()).map(job -> work(job, progress));
    }

    private ExportReport work(ExportJob job, Progress progress) {
        var words = new ExportWords(port, job, pace);
        try (var _ = progress.onCancel(port::endWaits)) {
            if (job.stage() == ExportJob.Stage.WAITING) {
                words.require(port.start(job));
            }
            return worked(job, words, progress);
        } catch (FailureException e) {
            return words.stopped(e.failure());
        }
    }

    private ExportReport worked(ExportJob job, ExportWords words, Progress progress) {
        ExportReading reading;
        try {
            reading = port.items(job, progress);
        } catch (FailureException e) {
            if (e.failure() instanceof Failure.Rejected refused) {
                return words.end(new ExportEnd.Failed(
                        ExportTrouble.SETTINGS_MISSING, refused.words() + " " + refused.nextStep()));
            }
            throw e;
        }
        var states = port.states(job, progress);
        var open = states.stream()
                .filter(state -> state.fate() == ExportState.Fate.OPEN)
                .map(ExportState::item)
                .collect(Collectors.toSet());
        checkAllThere(job, states, reading);
        try {
            reading.unreadable().stream()
                    .filter(failed -> open.contains(failed.item()))
                    .forEach(words::say);
            var done = 0;
            for (var item : reading.items()) {
                progress.step(
                        "Bringing items into the ledger",
                        done++,
                        reading.items().size());
                if (open.contains(item.id())) {
                    progress.checkpoint();
                    words.keepAlive(item.id());
                    say(item, words, progress);
                }
            }
            words.sayAll();
        } catch (RuntimeException e) {
            words.sayWhatIsLeft(e);
            throw e;
        }
        return words.end(port.states(job, progress));
    }

    private void say(ExportItem item, ExportWords words, Progress progress) {
        var known = desk.posted(item);
        if (known.isPresent()) {
            words.sayKnown(known.get());
        } else {
            words.say(desk.post(item, progress));
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
