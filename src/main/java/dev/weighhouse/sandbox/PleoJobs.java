package dev.weighhouse.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The export jobs of one company, in Pleo's own shapes, in the order in which they were added. */
public final class PleoJobs {
    private final PleoBooks books;
    private final List<Job> jobs = new ArrayList<>();
    private final Set<String> deaf = new HashSet<>();
    private boolean lacksContraAccounts;

    /**
     * One job.
     *
     * @param job what is said of it
     * @param control what became of each item
     * @param items what each item says
     */
    record Job(ObjectNode job, List<ObjectNode> control, List<ObjectNode> items) {
        String id() {
            return job.path("id").asString();
        }

        String status() {
            return job.path("status").asString();
        }

        Optional<ObjectNode> control(String entry) {
            return control.stream()
                    .filter(item -> item.path("accountingEntryId").asString().equals(entry))
                    .findFirst();
        }
    }

    PleoJobs(PleoBooks books) {
        this.books = books;
    }

    /** Has somebody press Export for these entries at this moment. */
    public synchronized String export(Instant at, List<ObjectNode> entries) {
        var id = books.newId();
        var job = PleoBooks.node()
                .put("id", id)
                .put("companyId", books.company())
                .put("status", "pending")
                .put("numberOfItems", entries.size())
                .put("isInteractive", true)
                .put("vendorBasedBookkeeping", false)
                .put("expiresIn", PleoExportDesk.EXPIRES.toSeconds())
                .put("createdAt", at.toString())
                .put("lastUpdatedAt", at.toString());
        var control = new ArrayList<ObjectNode>();
        var items = new ArrayList<ObjectNode>();
        for (var entry : entries) {
            control.add(PleoBooks.node()
                    .put("accountingEntryId", entry.path("id").asString())
                    .put("exportJobId", id)
                    .put("status", "pending"));
            items.add(PleoItems.of(books, entry));
        }
        jobs.add(new Job(job, control, items));
        return id;
    }

    /** How a job stands, such as {@code in_progress}. */
    public synchronized String status(String job) {
        return find(job).orElseThrow().status();
    }

    /** What became of each entry of a job. */
    public synchronized List<ObjectNode> control(String job) {
        return List.copyOf(find(job).orElseThrow().control());
    }

    /** From now on nobody has said which ledger accounts the wallets are. */
    public synchronized void loseContraAccounts() {
        lacksContraAccounts = true;
    }

    /** From now on it takes no word of what became of this entry. */
    public synchronized void takeNoWordOf(String entry) {
        deaf.add(entry);
    }

    synchronized boolean takesWordOf(String entry) {
        return !deaf.contains(entry);
    }

    synchronized boolean lacksContraAccounts() {
        return lacksContraAccounts;
    }

    synchronized List<Job> all() {
        return List.copyOf(jobs);
    }

    synchronized Optional<Job> find(String id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }
}
