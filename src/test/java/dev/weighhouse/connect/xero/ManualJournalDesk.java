package dev.weighhouse.connect.xero;

import static dev.weighhouse.connect.xero.Shapes.id;
import static dev.weighhouse.connect.xero.Shapes.list;
import static dev.weighhouse.connect.xero.Shapes.manualJournal;
import static dev.weighhouse.connect.xero.Shapes.manualLine;

import dev.weighhouse.connect.Replies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The manual journals of a Xero of our own: it keeps what is created, gives the first reply again to a native key it
 * knows, a failure too, and does one thing wrong with the first entry.
 */
final class ManualJournalDesk {

    /** What goes wrong with the first entry. */
    enum Fault {
        NONE,
        THROTTLED,
        REJECTED,
        FAILED_BEFORE,
        FAILED_AFTER,
        CUT_AFTER,
        EMPTY_AFTER,
        LINE_DROPPED,
        LEFT_AS_DRAFT,
        KEY_CUT,
        TWICE_AND_CUT,
        VOIDED_AND_CUT
    }

    private static final int FIRST = 7001;

    private record Kept(int number, String narration, String date, String status, List<String> lines) {
        String shown() {
            return manualJournal(number, narration, date, status, lines.toArray(new String[0]));
        }
    }

    private final List<Kept> kept = new ArrayList<>();
    private final Map<String, MockResponse> replies = new HashMap<>();
    private Fault fault;

    /** One where nothing goes wrong. */
    ManualJournalDesk() {
        this.fault = Fault.NONE;
    }

    ManualJournalDesk(Tenant tenant, Fault fault) {
        this.fault = fault;
        tenant.answer("ManualJournals", this::answer).answer("ManualJournals/" + id(FIRST), this::update);
    }

    /** The narrations of what counts. */
    synchronized List<String> standing() {
        return kept.stream()
                .filter(journal -> journal.status().equals("POSTED"))
                .map(Kept::narration)
                .toList();
    }

    synchronized MockResponse answer(RecordedRequest request) {
        if (request.getMethod().equals("GET")) {
            return Replies.json(
                    200,
                    list("ManualJournals", found(String.valueOf(request.getUrl().queryParameter("where")))));
        }
        var key = String.valueOf(request.getHeaders().get("Idempotency-Key"));
        var again = replies.get(key);
        if (again != null) {
            return again;
        }
        var reply = create(Objects.requireNonNull(request.getBody()).utf8());
        if (reply.getCode() != 429) {
            // what was cut on its way had been said
            replies.put(
                    key,
                    cut(reply)
                            ? Replies.json(
                                    200, list("ManualJournals", kept.getLast().shown()))
                            : reply);
        }
        return reply;
    }

    private static boolean cut(MockResponse reply) {
        return reply.getOnResponseStart() != null;
    }

    private MockResponse create(String body) {
        var now = fault;
        fault = Fault.NONE;
        return switch (now) {
            case THROTTLED -> Replies.json(429, "", "Retry-After: 22");
            case REJECTED -> Replies.json(200, list("ManualJournals", """
                {"Narration":"x","StatusAttributeString":"ERROR","ValidationErrors":[{"Message":"Locked."}]}\
                """));
            case FAILED_BEFORE -> Replies.json(500, "{}");
            case FAILED_AFTER -> after(Replies.json(500, "{}"), body, "POSTED", 1);
            case EMPTY_AFTER -> after(Replies.json(200, ""), body, "POSTED", 1);
            case CUT_AFTER -> after(cutOff(), body, "POSTED", 1);
            case TWICE_AND_CUT -> after(Replies.json(503, "{}"), body, "POSTED", 2);
            case VOIDED_AND_CUT -> after(Replies.json(503, "{}"), body, "VOIDED", 1);
            case LEFT_AS_DRAFT -> shown(body, "DRAFT", now);
            case NONE, LINE_DROPPED, KEY_CUT -> shown(body, "POSTED", now);
        };
    }

    private MockResponse after(MockResponse reply, String body, String status, int times) {
        for (var i = 0; i < times; i++) {
            kept.add(read(body, status, Fault.NONE));
        }
        return reply;
    }

    private MockResponse shown(String body, String status, Fault now) {
        kept.add(read(body, status, now));
        var json = kept.getLast().shown();
        return Replies.json(
                200,
                list(
                        "ManualJournals",
                        now == Fault.LINE_DROPPED
                                ? json.replace("\"Status\":", "\"Warnings\":[{\"Message\":\"Removed.\"}],\"Status\":")
                                : json));
    }

    private Kept read(String body, String status, Fault now) {
        var journal = parsed(body).path("ManualJournals").path(0);
        var lines = StreamSupport.stream(journal.path("JournalLines").spliterator(), false)
                .map(line -> manualLine(
                        Integer.parseInt(line.path("AccountCode").asString()),
                        line.path("LineAmount").decimalValue().toPlainString()))
                .limit(now == Fault.LINE_DROPPED ? 1 : 9)
                .toList();
        var narration = journal.path("Narration").asString();
        return new Kept(
                FIRST + kept.size(),
                now == Fault.KEY_CUT ? narration.substring(0, 12) : narration,
                journal.path("Date").asString(),
                status,
                lines);
    }

    private MockResponse update(RecordedRequest request) {
        var journal = parsed(Objects.requireNonNull(request.getBody()).utf8())
                .path("ManualJournals")
                .path(0);
        var draft = kept.getFirst();
        kept.set(
                0,
                new Kept(
                        draft.number(),
                        draft.narration(),
                        draft.date(),
                        journal.path("Status").asString(),
                        draft.lines()));
        return Replies.json(200, list("ManualJournals", kept.getFirst().shown()));
    }

    private String[] found(String where) {
        return kept.stream()
                .filter(journal -> where.equals("Narration==\"%s\"".formatted(journal.narration()))
                        || where.equals(
                                "Date==DateTime(%s)".formatted(journal.date().replace('-', ','))))
                .map(Kept::shown)
                .toArray(String[]::new);
    }

    private static MockResponse cutOff() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    private static JsonNode parsed(String body) {
        return JsonMapper.shared().readTree(body);
    }
}
