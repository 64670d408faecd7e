package dev.weighhouse.sandbox;

import dev.weighhouse.sandbox.LocalServer.Answer;
import dev.weighhouse.sandbox.LocalServer.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a platform is told, in memory, by the rules of the {@code Idempotency-Key} header: without a key 400, the same again is answered
 * as at first and kept once, a known key with another content is 422, and 409 while the first request is still at work.
 */
final class RestInbox {
    private final Faults faults;
    private final boolean bare;
    private final String path;
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    private record Kept(String body, ObjectNode row) {}

    /**
     * One for each path.
     *
     * @param bare whether the key stands in its header without quotes
     */
    RestInbox(Faults faults, boolean bare, String path) {
        this.faults = faults;
        this.bare = bare;
        this.path = path;
    }

    /** What stands here, in the order in which it came. */
    synchronized List<ObjectNode> rows() {
        return kept.values().stream().map(Kept::row).toList();
    }

    synchronized Answer answer(Request request) {
        return request.method().equals("POST") ? post(request) : list(request.query("key", ""));
    }

    private Answer list(String key) {
        var reply = QuickBooksSandbox.JSON.createObjectNode();
        var data = reply.putArray("data");
        kept.forEach((known, each) -> {
            if (key.isEmpty() || known.equals(key)) {
                data.add(each.row());
            }
        });
        return Answer.json(200, reply);
    }

    private Answer post(Request request) {
        var fault = faults.takePosting().orElse(null);
        if (fault != null && !fault.commits()) {
            return refusal(fault);
        }
        var key = key(request.headers().get("idempotency-key"));
        if (key.isEmpty()) {
            return RestSandbox.problem(400, "No key", "Idempotency-Key is missing or has another form.");
        }
        var known = kept.get(key);
        if (known != null && !known.body().equals(request.body())) {
            return RestSandbox.problem(422, "Key reused", "This key came with another content.");
        }
        if (fault == Faults.Posting.COMMIT_LATE) {
            return RestSandbox.problem(409, "Still running", "The first request with this key is not done.");
        }
        var held = known == null ? read(key, request.body()) : known;
        if (held == null) {
            return RestSandbox.problem(400, "Unreadable", "The body is no object with the key of its header.");
        }
        kept.put(key, held);
        return switch (fault) {
            case COMMIT_AND_CUT -> Answer.cut();
            case COMMIT_AND_BREAK -> RestSandbox.problem(500, "Broken", "Nobody knows why.");
            case null, default -> Answer.json(201, held.row());
        };
    }

    private @Nullable Kept read(String key, String body) {
        try {
            return QuickBooksSandbox.JSON.readTree(body) instanceof ObjectNode row
                            && row.path("key").asString("").equals(key)
                    ? new Kept(body, row.put("id", path + "-" + (kept.size() + 1)))
                    : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private String key(@Nullable String header) {
        if (header == null || bare == header.contains("\"")) {
            return "";
        }
        return header.replace("\"", "");
    }

    private static Answer refusal(Faults.Posting fault) {
        return switch (fault) {
            case THROTTLE ->
                RestSandbox.problem(429, "Too many requests", "Wait.").with("Retry-After", "1");
            case SIGN_OUT -> RestSandbox.problem(401, "Who are you?", "The key or token is not known.");
            default -> RestSandbox.problem(500, "Broken", "Nobody knows why.");
        };
    }

    /** Puts something there that nobody here sent. */
    synchronized void has(String key, Map<String, String> fields) {
        var row = QuickBooksSandbox.JSON.createObjectNode().put("key", key);
        fields.forEach(row::put);
        kept.put(key, new Kept(row.toString(), row));
    }
}
