package dev.weighhouse.connect.pleo;

import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.HttpSend;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.connect.Sent;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.ExportAnswer;
import dev.weighhouse.crossing.ExportEnd;
import dev.weighhouse.crossing.ExportItem;
import dev.weighhouse.crossing.ExportJob;
import dev.weighhouse.crossing.ExportPort;
import dev.weighhouse.crossing.ExportReading;
import dev.weighhouse.crossing.ExportResult;
import dev.weighhouse.crossing.ExportState;
import dev.weighhouse.crossing.ExportTrouble;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Pleo's export jobs, in version 3 of its export API. */
final class PleoExports implements ExportPort {
    private static final int RESULTS = 100;
    private static final Duration EXPIRY = Duration.ofHours(1);

    private final Http http;
    private final PleoReads reads;
    private final PleoCompany company;
    private final PleoItems items;
    private final PleoRefused refused;

    PleoExports(Http http, PleoReads reads, PleoCompany company, PleoItems items, PleoRefused refused) {
        this.http = http;
        this.reads = reads;
        this.company = company;
        this.items = items;
        this.refused = refused;
    }

    @Override
    public int resultsPerCall() {
        return RESULTS;
    }

    @Override
    public Duration expiry() {
        return EXPIRY;
    }

    @Override
    public List<ExportJob> open(Progress progress) {
        var id = company.id(progress);
        // a name that comes twice stands in the address itself
        var read = HttpRead.of("the export jobs", "v3/export-jobs?statuses=pending&statuses=in_progress")
                .with("company_id", id)
                .with("limit", PleoReads.PAGE);
        return reads.all(PleoReads.Kind.EXPORT_JOB, read, new Provenance(), progress).stream()
                .map(row -> job(row, id))
                .sorted(Comparator.comparing(ExportJob::created).thenComparing(ExportJob::id))
                .toList();
    }

    private static ExportJob job(PleoRow row, String company) {
        PleoCompany.check(row, company);
        var stage = switch (row.required("status")) {
            case "pending" -> ExportJob.Stage.WAITING;
            case "in_progress" -> ExportJob.Stage.UNDER_WAY;
            default -> throw row.refused("status", "is not one that was asked for: " + row.shown("status"));
        };
        return new ExportJob(
                row.required("id"),
                company,
                stage,
                row.node().path("numberOfItems").asInt(0),
                row.moment("createdAt").orElseThrow(() -> row.refused("createdAt", "is missing")));
    }

    @Override
    public List<ExportState> states(ExportJob job, Progress progress) {
        var read = HttpRead.of("what became of the items of job " + job.id(), itemsOf(job));
        return reads.all(PleoReads.Kind.EXPORT_STATE, read, new Provenance(), progress).stream()
                .map(PleoExports::state)
                .toList();
    }

    static String itemsOf(ExportJob job) {
        return "v3/export-jobs/" + job.id() + "/items";
    }

    private static ExportState state(PleoRow row) {
        var fate = switch (row.required("status")) {
            case "pending" -> ExportState.Fate.WAITING;
            case "in_progress" -> ExportState.Fate.UNDER_WAY;
            case "successful" -> ExportState.Fate.POSTED;
            case "failed" -> ExportState.Fate.FAILED;
            case "abandoned" -> ExportState.Fate.GIVEN_UP;
            default -> throw row.refused("status", "is not one Pleo publishes: " + row.shown("status"));
        };
        return new ExportState(row.required("accountingEntryId"), fate, row.shown("externalId"));
    }

    @Override
    public ExportReading items(ExportJob job, Progress progress) {
        var read = HttpRead.of("the items of job " + job.id(), "v3/export-items")
                .with("job_id", job.id())
                .with("limit", PleoReads.PAGE);
        var readable = new ArrayList<ExportItem>();
        var unreadable = new ArrayList<ExportResult.Failed>();
        for (var row : reads.all(PleoReads.Kind.EXPORT_ITEM, read, new Provenance(), progress)) {
            PleoCompany.check(row, job.company());
            try {
                readable.add(items.item(row));
            } catch (FailureException e) {
                unreadable.add(new ExportResult.Failed(
                        row.required("accountingEntryId"),
                        ExportTrouble.NOT_VALID,
                        e.failure().words()));
            }
        }
        return new ExportReading(readable, unreadable);
    }

    @Override
    public ExportAnswer start(ExportJob job) {
        return event(job, "started", Map.of());
    }

    @Override
    public ExportAnswer finish(ExportJob job, ExportEnd end) {
        return switch (end) {
            case ExportEnd.Completed() -> event(job, "completed", Map.of());
            case ExportEnd.WithErrors() -> event(job, "completed_with_errors", Map.of());
            case ExportEnd.Failed(var trouble, var words) ->
                event(job, "failed", Map.of("failureReason", words, "failureReasonType", PleoTroubles.ofJob(trouble)));
        };
    }

    private ExportAnswer event(ExportJob job, String event, Map<String, String> why) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("jobId", job.id());
        fields.put("event", event);
        fields.putAll(why);
        return answer(http.send(HttpSend.post(
                "the word that job %s is %s".formatted(job.id(), event),
                "v3/export-job-events",
                Body.of(Json.write(fields)))));
    }

    @Override
    public List<ExportAnswer> report(ExportJob job, List<ExportResult> results) {
        if (results.size() > RESULTS) {
            throw new IllegalArgumentException("Pleo takes %d results in a call".formatted(RESULTS));
        }
        var said = new StringBuilder("[");
        for (var result : results) {
            said.append(said.length() > 1 ? "," : "").append(Json.write(PleoTroubles.fields(result)));
        }
        var sent = http.send(HttpSend.put(
                "%d results of job %s".formatted(results.size(), job.id()),
                itemsOf(job),
                Body.of(said.append(']').toString())));
        return taken(sent, results.stream().map(ExportResult::item).toList());
    }

    /** How a call was taken that says something of these items, one answer for each. */
    List<ExportAnswer> taken(Sent sent, List<String> about) {
        var whole = answer(sent);
        if (whole instanceof ExportAnswer.Taken && sent instanceof Sent.Replied(var reply)) {
            return oneByOne(about, reply);
        }
        // a call that is refused as a whole says nothing of any one item in it
        return Collections.nCopies(
                about.size(),
                whole instanceof ExportAnswer.Refused(var words, var nextStep)
                        ? new ExportAnswer.NotExecuted(new Failure.Rejected(words, nextStep))
                        : whole);
    }

    /** A call that is taken may hold results that are not. */
    private List<ExportAnswer> oneByOne(List<String> about, HttpReply reply) {
        var body = Json.tryRead(reply);
        if (body.isEmpty() || !body.get().path("data").isArray()) {
            return Collections.nCopies(
                    about.size(), new ExportAnswer.Unanswered("The reply does not say what was taken."));
        }
        var errors = new HashMap<String, String>();
        for (var error : body.get().path("errors")) {
            errors.put(
                    error.path("accountingEntryId").asString(""),
                    refused.redacted("Pleo does not take the result: %s %s"
                            .formatted(
                                    error.path("type").asString(""),
                                    error.path("message").asString(""))));
        }
        var taken = new HashMap<String, JsonNode>();
        body.get()
                .path("data")
                .forEach(node -> taken.put(node.path("accountingEntryId").asString(""), node));
        return about.stream()
                .map(item -> {
                    var error = errors.get(item);
                    if (error != null) {
                        return (ExportAnswer) new ExportAnswer.Refused(error, "Look at the item in Pleo.");
                    }
                    return taken.containsKey(item)
                            ? new ExportAnswer.Taken()
                            : new ExportAnswer.Unanswered("The reply says nothing of item " + item + ".");
                })
                .toList();
    }

    private ExportAnswer answer(Sent sent) {
        return switch (sent) {
            case Sent.NotSent not -> new ExportAnswer.NotExecuted(not.failure());
            case Sent.Unknown unknown -> new ExportAnswer.Unanswered(unknown.words());
            case Sent.Replied(var reply) when reply.successful() -> new ExportAnswer.Taken();
            case Sent.Replied(var reply) -> refusal(reply);
        };
    }

    private ExportAnswer refusal(HttpReply reply) {
        return switch (reply.status()) {
            case 401, 403 -> new ExportAnswer.NotExecuted(refused.failure(reply));
            case 429 -> new ExportAnswer.NotExecuted(refused.throttled(reply));
            case 400, 404, 409, 413, 422 -> {
                var failure = refused.failure(reply);
                yield new ExportAnswer.Refused(failure.words(), failure.nextStep());
            }
            default -> new ExportAnswer.Unanswered(refused.words(reply));
        };
    }

    @Override
    public void endWaits() {
        http.endWaits();
    }
}
