package dev.weighhouse.connect.xero;

import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.Json;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The requests this provider makes of one organisation, and nothing of what they mean. */
final class XeroReads implements AutoCloseable {

    private static final int FEW = 100;

    private final Http http;
    private final XeroSettings settings;
    private final String title;
    private volatile @Nullable Integer callsLeftToday;

    XeroReads(Http http, XeroSettings settings, String title) {
        this.http = http;
        this.settings = settings;
        this.title = title;
    }

    /** A reply and its JSON. */
    record Read(JsonNode json, HttpReply reply) {

        /** The list of that name, which has to be there. */
        JsonNode list(String name) {
            var list = json.path(name);
            if (!list.isArray()) {
                throw new FailureException(new Failure.BadInput(
                        "The reply holds no list named %s: %s.".formatted(name, reply.request()),
                        "Check the address and the tenant of the connection."));
            }
            return list;
        }
    }

    Read organisation(Progress progress) {
        return get(HttpRead.of("the organisation", "Organisation"), progress);
    }

    Read accounts(Progress progress) {
        return get(HttpRead.of("the accounts", "Accounts"), progress);
    }

    /** By themselves, because nobody promises that they are in the plain list. */
    Read archivedAccounts(Progress progress) {
        return get(HttpRead.of("the archived accounts", "Accounts").with("where", "Status==\"ARCHIVED\""), progress);
    }

    Read trialBalance(LocalDate day, Progress progress) {
        return get(
                basis(HttpRead.of("the trial balance of " + day, "Reports/TrialBalance")
                        .with("date", day.toString())),
                progress);
    }

    /** The next journals behind a journal number, at most 100; empty where the connection may not read them. */
    Optional<Read> journals(long offset, Progress progress) {
        var read = basis(
                HttpRead.of("the journals behind number " + offset, "Journals").with("offset", Long.toString(offset)));
        try {
            return Optional.of(get(read, progress));
        } catch (FailureException e) {
            if (e.failure().equals(Refused.JOURNALS_NOT_OPEN)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    Read taxRates(Progress progress) {
        return get(HttpRead.of("the tax rates", "TaxRates"), progress);
    }

    Read trackingCategories(Progress progress) {
        return get(
                HttpRead.of("the tracking categories", "TrackingCategories").with("includeArchived", "true"), progress);
    }

    /** A page of the manual journals that a filter names, from 1; with lines, because a page is asked for. */
    Read manualJournals(String where, int page, Progress progress) {
        var read = HttpRead.of("the manual journals with " + where, "ManualJournals")
                .with("where", where)
                .with("page", Integer.toString(page));
        return get(read, progress);
    }

    /** A page of the manual journals that were made or changed since then. */
    Read manualJournalsSince(Instant time, int page, Progress progress) {
        var read = HttpRead.of("the manual journals changed since " + time, "ManualJournals")
                .with("page", Integer.toString(page))
                .withHeader(
                        "If-Modified-Since",
                        time.truncatedTo(ChronoUnit.SECONDS).toString());
        return get(read, progress);
    }

    Read manualJournal(String id, Progress progress) {
        return get(HttpRead.of("the manual journal " + id, "ManualJournals/" + id), progress);
    }

    int callsLeftThisMinute() {
        return http.remaining();
    }

    /** As the last reply said; null before the first, or where it did not say. */
    @Nullable
    Integer callsLeftToday() {
        return callsLeftToday;
    }

    String title() {
        return title;
    }

    String tenant() {
        return settings.tenant();
    }

    private HttpRead basis(HttpRead read) {
        return settings.paymentsOnly() ? read.with("paymentsOnly", "true") : read;
    }

    private Read get(HttpRead read, Progress progress) {
        var reply = http.get(read.withHeader("xero-tenant-id", settings.tenant()), progress);
        var today = reply.header("X-DayLimit-Remaining")
                .filter(left -> left.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(null);
        callsLeftToday = today;
        if (today != null && today < FEW) {
            progress.note("%s takes fewer than %d more requests from this connection today.".formatted(title, FEW));
        }
        return new Read(Json.read(reply), reply);
    }

    void endWaits() {
        http.endWaits();
    }

    @Override
    public void close() {
        http.close();
    }
}
