package dev.weighhouse.connect.tryton;

import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.Sent;
import dev.weighhouse.crossing.Failure;
import tools.jackson.databind.JsonNode;

/** What came of a call that changes something. Every call is one transaction: it is done wholly, or nothing of it is. */
sealed interface Said {

    /** Tryton did it. */
    record Done(JsonNode value) implements Said {}

    /** Tryton understood, refused, and did nothing. */
    record Refused(String words) implements Said {}

    /** Nothing was done, for a reason that has nothing to do with what was asked. */
    record NotDone(Failure failure) implements Said {}

    /** It may have been done. A fault in Tryton's program counts so, too: only its books tell what it did before it broke. */
    record Unclear(String words) implements Said {}

    static Said of(Sent sent, String title, String what) {
        return switch (sent) {
            case Sent.NotSent notSent -> new NotDone(notSent.failure());
            case Sent.Unknown unknown -> new Unclear(unknown.words());
            case Sent.Replied replied -> of(replied.reply(), title, what);
        };
    }

    private static Said of(HttpReply reply, String title, String what) {
        return switch (reply.status()) {
            case 200 -> inBody(reply, title, what);
            case 401, 403, 429 -> new NotDone(new ServerSays(title).read(reply).orElseThrow());
            case 404, 405, 413, 415 ->
                new NotDone(new Failure.Rejected(
                        "%s has no place to take %s at its address (status %d).".formatted(title, what, reply.status()),
                        "Check the address and the database of the connection."));
            default -> unclear(reply, title, what);
        };
    }

    private static Said inBody(HttpReply reply, String title, String what) {
        var json = Json.tryRead(reply);
        var complaint = json.flatMap(Complaint::of);
        if (complaint.isPresent()) {
            var said = complaint.get();
            if (said.aboutTheUser()) {
                return new NotDone(said.failure(title, what));
            }
            return said.refusal()
                    ? new Refused(said.words())
                    : new Unclear(said.failure(title, what).words());
        }
        return json.filter(body -> body.isObject() && body.has("result"))
                .<Said>map(body -> new Done(body.path("result")))
                .orElseGet(() -> unclear(reply, title, what));
    }

    private static Said unclear(HttpReply reply, String title, String what) {
        return new Unclear("%s answered %s with status %d and nothing that proves anything."
                .formatted(title, what, reply.status()));
    }
}
