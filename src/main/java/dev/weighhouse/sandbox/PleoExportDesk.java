package dev.weighhouse.sandbox;

import dev.weighhouse.sandbox.LocalServer.Answer;
import dev.weighhouse.sandbox.LocalServer.Request;
import dev.weighhouse.sandbox.PleoJobs.Job;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Answers what concerns export jobs. A job expires an hour after its last update. */
final class PleoExportDesk {
    static final Duration EXPIRES = Duration.ofHours(1);

    private static final int MOST_RESULTS = 100;
    private static final Set<String> OPEN = Set.of("pending", "in_progress");

    /** Which status an event needs, and all others refuse it. */
    private static final Map<String, Set<String>> FROM = Map.of(
            "started", Set.of("pending"),
            "failed", OPEN,
            "completed", Set.of("in_progress"),
            "completed_with_errors", Set.of("in_progress"));

    private final PleoJobs jobs;
    private final Clock clock;

    PleoExportDesk(PleoJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    Answer answer(Request request, String what) {
        expire();
        return switch (what) {
            case "GET /v3/export-jobs" -> list(request);
            case "GET /v3/export-items" -> items(request);
            case "POST /v3/export-job-events" -> event(PleoChartDesk.body(request));
            case String control when control.endsWith("/items") -> control(request);
            default ->
                of(request.path().substring("/v3/export-jobs/".length()), job -> PleoChartDesk.data(200, job.job()));
        };
    }

    private void expire() {
        for (var job : jobs.all()) {
            var last = Instant.parse(job.job().path("lastUpdatedAt").asString());
            if (OPEN.contains(job.status()) && clock.instant().isAfter(last.plus(EXPIRES))) {
                job.job()
                        .put("status", "failed")
                        .put("expiredAt", last.plus(EXPIRES).toString())
                        .put("failureReasonType", "job_expired");
            }
        }
    }

    private Answer list(Request request) {
        var wanted = List.of(request.query("statuses", "").split(","));
        return PleoPages.page(
                request,
                jobs.all().stream()
                        .filter(job -> wanted.contains("") || wanted.contains(job.status()))
                        .map(Job::job)
                        .toList());
    }

    private Answer items(Request request) {
        return of(request.query("job_id", ""), job -> {
            if (jobs.lacksContraAccounts()) {
                return PleoSays.no(400, "MISSING_CONTRA_ACCOUNTS", "Contra accounts are not fully configured.");
            }
            return OPEN.contains(job.status()) ? PleoPages.page(request, job.items()) : closed(job);
        });
    }

    private static Answer closed(Job job) {
        return PleoSays.no(422, "EXPORT_JOB_STATUS_UNPROCESSABLE", "The job is " + job.status() + ".");
    }

    private Answer control(Request request) {
        var path = request.path();
        return of(path.substring("/v3/export-jobs/".length(), path.length() - "/items".length()), job -> {
            if (!request.method().equals("PUT")) {
                var status = request.query("status", "");
                return PleoPages.whole(job.control().stream()
                        .filter(item -> status.isEmpty()
                                || item.path("status").asString().equals(status))
                        .toList());
            }
            return OPEN.contains(job.status()) ? update(job, PleoChartDesk.body(request)) : closed(job);
        });
    }

    private Answer update(Job job, JsonNode results) {
        if (results.size() > MOST_RESULTS) {
            return PleoSays.no(413, "EXPORT_JOB_ITEMS_UPDATE_LIMIT", "At most 100 items.");
        }
        var reply = PleoBooks.node();
        var data = reply.putArray("data");
        var errors = reply.putArray("errors");
        for (var result : results) {
            var entry = result.path("accountingEntryId").asString("");
            var item = job.control(entry);
            if (item.isEmpty()) {
                errors.addObject()
                        .put("accountingEntryId", entry)
                        .put("message", "No such entry in this job.")
                        .put("type", "ACCOUNTING_ENTRY_DOES_NOT_EXIST");
            } else if (!jobs.takesWordOf(entry)) {
                errors.addObject()
                        .put("accountingEntryId", entry)
                        .put("message", "The entry is locked.")
                        .put("type", "EXPORT_ENTRY_STATUS_UPDATE_FAILED");
            } else {
                for (var field : result.properties()) {
                    item.get().set(field.getKey(), field.getValue());
                }
                data.add(item.get());
            }
        }
        touch(job);
        return Answer.json(200, reply);
    }

    private Answer event(JsonNode asked) {
        return of(asked.path("jobId").asString(""), job -> {
            var event = asked.path("event").asString("");
            if (!FROM.getOrDefault(event, Set.of()).contains(job.status())) {
                return PleoSays.no(
                        422, "INVALID_EXPORT_JOB_STATUS_CHANGE", "%s after %s.".formatted(event, job.status()));
            }
            touch(job);
            job.job().put("status", event.equals("started") ? "in_progress" : event);
            for (var field : List.of("failureReason", "failureReasonType")) {
                if (asked.has(field)) {
                    job.job().set(field, asked.path(field));
                }
            }
            return new Answer(202, "application/json", "", Map.of());
        });
    }

    private void touch(Job job) {
        job.job().put("lastUpdatedAt", clock.instant().toString());
    }

    private Answer of(String id, Function<Job, Answer> then) {
        return jobs.find(id)
                .map(then)
                .orElseGet(() -> PleoSays.no(404, "EXPORT_NOT_FOUND", "There is no export job " + id + "."));
    }
}
