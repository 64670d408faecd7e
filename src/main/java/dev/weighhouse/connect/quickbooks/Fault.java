package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.connect.PlainText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The first error of a {@code Fault} (or {@code fault}) in a body. It may come with status 200 as well.
 *
 * @param code Intuit's number of what went wrong; blank where there is none
 * @param type the sort of fault, in lower case
 * @param said what it says in words
 */
record Fault(String code, String type, String said) {

    private static final Set<String> SIGN_IN = Set.of("120", "3100", "3200");

    static Optional<Fault> of(JsonNode body) {
        var fault = body.has("Fault") ? body.path("Fault") : body.path("fault");
        if (!fault.isObject()) {
            return Optional.empty();
        }
        var first = (fault.has("Error") ? fault.path("Error") : fault.path("error")).path(0);
        var type = text(fault, "type", "Type").toLowerCase(Locale.ROOT);
        return Optional.of(new Fault(text(first, "code", "Code"), type, said(first)));
    }

    /** Too many requests. Comes with status 429, and of old with 403. */
    boolean throttled() {
        return code.equals("3001");
    }

    /** The token is not accepted, or not for this company. */
    boolean signIn() {
        return SIGN_IN.contains(code) || type.startsWith("auth");
    }

    /** Something broke at QuickBooks: it says nothing of what was done before. */
    boolean system() {
        return type.startsWith("system") || code.equals("10000");
    }

    /** The document number of an entry is taken. */
    boolean duplicateNumber() {
        return code.equals("6140");
    }

    /** The code as people read it. */
    String name() {
        return code.isEmpty() ? "without a code" : code;
    }

    private static String said(JsonNode error) {
        var message = text(error, "Message", "message");
        var detail = text(error, "Detail", "detail");
        return detail.isEmpty() || detail.equals(message) ? message : message + ", " + detail;
    }

    private static String text(JsonNode node, String one, String other) {
        var value = node.has(one) ? node.path(one) : node.path(other);
        return PlainText.name(value.isValueNode() ? value.asString() : "");
    }
}
