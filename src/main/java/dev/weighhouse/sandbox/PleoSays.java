package dev.weighhouse.sandbox;

import dev.weighhouse.sandbox.LocalServer.Answer;

/** How Pleo says no: a type in capitals and a message. */
final class PleoSays {

    private PleoSays() {}

    static Answer no(int status, String type, String message) {
        return Answer.json(
                status,
                QuickBooksSandbox.JSON.createObjectNode().put("type", type).put("message", message));
    }

    static Answer bad(String message) {
        return no(400, "BAD_REQUEST", message);
    }

    static Answer signIn() {
        return no(401, "UNAUTHORIZED", "The key or token is not known.");
    }

    static Answer forbidden(String scope) {
        return no(403, "FORBIDDEN", "Missing scope " + scope + ".");
    }

    static Answer notFound(String what) {
        return no(404, "NOT_FOUND", "There is no " + what + ".");
    }
}
