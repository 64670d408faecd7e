package dev.weighhouse.connect.tryton;

import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.HttpSend;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.Sent;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Asks one database of Tryton over JSON-RPC, signed in with a session. */
final class Rpc implements AutoCloseable {

    private static final String AUTHORIZATION = "Authorization";

    private final Http http;
    private final String title;
    private final Session session;

    Rpc(Http http, String title, Session session) {
        this.http = http;
        this.title = title;
        this.session = session;
    }

    /** What a call brought, and the reply it stood in. */
    record Result(JsonNode value, HttpReply reply) {}

    /** The text of a call. */
    static String call(String method, List<?> params) {
        var call = new LinkedHashMap<String, Object>();
        call.put("id", 1);
        call.put("method", method);
        call.put("params", params);
        return Json.write(call);
    }

    /**
     * Asks a question; it must be one that changes nothing.
     *
     * @param what in the user's words, for messages
     */
    Result ask(String what, String method, List<?> params, Progress progress) {
        var question = HttpRead.asking(what, "", call(method, params));
        try {
            return result(http.get(signedIn(question, progress), progress), what);
        } catch (FailureException e) {
            // a session ends after some minutes without a question
            if (!(e.failure() instanceof Failure.SignInNeeded) || !session.renewable()) {
                throw e;
            }
            session.forget();
            return result(http.get(signedIn(question, progress), progress), what);
        }
    }

    /**
     * Makes sure that the session still holds, signing in again where it does not, so that what is sent next is not turned
     * away. Throws {@link FailureException} where nobody can be signed in.
     */
    void makeSure() {
        ask("the user's preferences", "model.res.user.get_preferences", List.of(true, Map.of()), Progress.NONE);
    }

    /** Sends a call that changes something, once. */
    Sent send(String what, Body call) {
        return http.send(HttpSend.post(what, "", call).withHeader(AUTHORIZATION, session.header(http, Progress.NONE)));
    }

    private HttpRead signedIn(HttpRead question, Progress progress) {
        return question.withHeader(AUTHORIZATION, session.header(http, progress));
    }

    private Result result(HttpReply reply, String what) {
        var json = Json.read(reply);
        session.worked();
        var complaint = Complaint.of(json);
        if (complaint.isPresent()) {
            throw new FailureException(complaint.get().failure(title, what));
        }
        if (!json.isObject() || !json.has("result")) {
            throw new FailureException(new Failure.BadInput(
                    "The reply is not one of Tryton's: %s, for %s.".formatted(reply.request(), what),
                    "Check the address and the database of the connection."));
        }
        return new Result(json.path("result"), reply);
    }

    void endWaits() {
        http.endWaits();
    }

    String title() {
        return title;
    }

    @Override
    public void close() {
        http.close();
    }
}
