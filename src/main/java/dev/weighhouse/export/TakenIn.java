package dev.weighhouse.export;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.ExportJob;
import dev.weighhouse.crossing.ExportReport;
import dev.weighhouse.crossing.Failure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What platforms hand over, and what was done with it.
 *
 * @param jobs the oldest of each platform first
 * @param unread the platforms whose jobs could not be read
 */
public record TakenIn(List<Job> jobs, List<Unread> unread) {
    public TakenIn {
        jobs = List.copyOf(jobs);
        unread = List.copyOf(unread);
    }

    /**
     * One job.
     *
     * @param title of the platform, for people
     * @param items in the order of the platform; empty where they could not be read
     * @param report what the work on it came to; null where it was only looked at
     * @param problem why its items could not be read, or null
     */
    public record Job(
            ConnectionId platform,
            String title,
            ExportJob job,
            List<HandedOver> items,
            @Nullable ExportReport report,
            @Nullable Failure problem) {
        public Job {
            items = List.copyOf(items);
        }

        /** Whether there is nothing more to do about it. */
        public boolean isOver() {
            return report != null
                    && report.end() != null
                    && report.notTaken().isEmpty()
                    && items.stream().allMatch(item -> item.stage() == HandedOver.Stage.POSTED);
        }
    }

    /** A platform that could not be asked. */
    public record Unread(ConnectionId platform, Failure failure) {}

    /** Whether a person should look. */
    public boolean wantsLook() {
        return !unread.isEmpty() || !jobs.stream().allMatch(Job::isOver);
    }

    /** Why the work broke off, or something could not be read; empty where all was worked as far as it can be. */
    public List<Unread> broken() {
        var all = new ArrayList<>(unread);
        for (var job : jobs) {
            var stopped = job.report() == null ? job.problem() : job.report().stopped();
            if (stopped != null) {
                all.add(new Unread(job.platform(), stopped));
            }
        }
        return List.copyOf(all);
    }
}
