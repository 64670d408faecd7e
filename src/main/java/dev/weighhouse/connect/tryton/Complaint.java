package dev.weighhouse.connect.tryton;

import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What Tryton says when it does not do what it was asked, which comes with status 200.
 *
 * @param kind such as {@code UserError}; for a fault in the program it is that fault's text
 * @param words Tryton's own sentence
 */
record Complaint(String kind, String words) {

    private static final int LONGEST = 500;

    static Optional<Complaint> of(JsonNode json) {
        var error = json.path("error");
        if (!error.isArray() || error.isEmpty()) {
            return Optional.empty();
        }
        var kind = shown(error.path(0));
        var detail = error.path(1);
        return Optional.of(
                switch (kind) {
                    case "UserError" -> new Complaint(kind, sentence(detail.path(0), detail.path(1)));
                    case "UserWarning" -> new Complaint(kind, sentence(detail.path(1), detail.path(2)));
                    case "LoginException", "ConcurrencyException" ->
                        new Complaint(kind, detail.isArray() ? shown(detail.path(0)) : shown(detail));
                    default -> new Complaint("fault", kind);
                });
    }

    private static String sentence(JsonNode message, JsonNode description) {
        var more = shown(description);
        return more.isEmpty() ? shown(message) : shown(message) + " " + more;
    }

    private static String shown(JsonNode text) {
        var plain = PlainText.text(text.asString("").strip());
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }

    /** Whether Tryton understood and refused; nothing was kept then, because every call is one transaction. */
    boolean refusal() {
        return kind.equals("UserError") || kind.equals("UserWarning");
    }

    /** Whether nothing was done and the reason has nothing to do with what was asked. */
    boolean aboutTheUser() {
        return aboutRights() || kind.equals("LoginException");
    }

    /** Whether it is about what the user may do, and not about what was asked. */
    private boolean aboutRights() {
        return words.startsWith("You are not allowed to access");
    }

    Failure failure(String title, String what) {
        var said = "%s refused %s: %s".formatted(title, what, words);
        return switch (kind) {
            case "UserError", "UserWarning" ->
                new Failure.Rejected(said, "Tryton's own words say what is wrong; check the user's rights, too.");
            case "LoginException" -> new Failure.SignInNeeded(said);
            case "ConcurrencyException" -> new Failure.Changed(said);
            default ->
                new Failure.Broken(
                        "%s could not carry out %s: %s".formatted(title, what, words),
                        "Check the settings of the connection, and the log of Tryton.");
        };
    }
}
