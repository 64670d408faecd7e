package dev.weighhouse.connect;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a service says about a refusal, as RFC 9457 has it; close relatives of that shape are understood too.
 *
 * @param title what kind of problem it is; blank where only a detail is given
 * @param detail what happened this time; blank where only a title is given
 */
public record Problem(String title, String detail) {

    private static final int LONGEST = 300;

    /** The problem in the body of a reply, if there is one. */
    public static Optional<Problem> of(HttpReply reply) {
        return Json.tryRead(reply).filter(JsonNode::isObject).flatMap(Problem::of);
    }

    private static Optional<Problem> of(JsonNode body) {
        var inner = body.path("error").isObject() ? body.path("error") : body;
        var title = first(inner, "title", "error", "code");
        var detail = first(inner, "detail", "error_description", "message", "Message");
        return title.isEmpty() && detail.isEmpty() ? Optional.empty() : Optional.of(new Problem(title, detail));
    }

    /** Title and detail as one piece of text. */
    public String words() {
        return title.isEmpty() || detail.isEmpty() || title.equals(detail)
                ? title.isEmpty() ? detail : title
                : title + ": " + detail;
    }

    private static String first(JsonNode node, String... names) {
        for (var name : names) {
            var value = node.path(name);
            if (value.isString() && !value.stringValue().isBlank()) {
                var text = PlainText.text(value.stringValue().strip());
                return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
            }
        }
        return "";
    }
}
