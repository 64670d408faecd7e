package dev.weighhouse.sandbox;

import dev.weighhouse.sandbox.LocalServer.Answer;
import java.util.Map;

/** The ways QuickBooks says no. */
final class QuickBooksFaults {

    private QuickBooksFaults() {}

    static Answer answer(Faults.Kind kind) {
        return switch (kind) {
            case THROTTLED ->
                fault(429, "SERVICE", "3001", "ThrottleExceeded", "statusCode=429")
                        .with("Retry-After", "1");
            case BROKEN -> fault(500, "SystemFault", "10000", "An application error has occurred", "");
            case REFUSED_WITH_STATUS_200 ->
                fault(200, "ValidationFault", "6190", "Subscription period has ended", "The company is read-only");
            case WEB_PAGE -> new Answer(200, "text/html", "<!DOCTYPE html><html><body>Sign in</body></html>", Map.of());
            case CUT_SHORT ->
                new Answer(200, "application/json", "{\"QueryResponse\":{\"Account\":[{\"Id\":\"1", Map.of());
        };
    }

    /** Sign-in faults come with keys in lower case. */
    static Answer signIn() {
        var reply = QuickBooksSandbox.JSON.createObjectNode();
        var fault = reply.putObject("fault");
        fault.putArray("error")
                .addObject()
                .put("message", "message=AuthenticationFailed; errorCode=003200; statusCode=401")
                .put("code", "3200");
        fault.put("type", "AUTHENTICATION");
        return Answer.json(401, reply);
    }

    static Answer unknownCompany() {
        return fault(403, "AuthorizationFault", "3100", "ApplicationAuthorizationFailed", "Not this company");
    }

    static Answer unsupported(String path) {
        return fault(
                400, "ValidationFault", "500", "Unsupported Operation", "Operation " + path + " is not supported.");
    }

    /** A posting that is not done. */
    static Answer refusal(Faults.Posting kind) {
        return switch (kind) {
            case BREAK -> answer(Faults.Kind.BROKEN);
            case REFUSE_WITH_STATUS_200 -> answer(Faults.Kind.REFUSED_WITH_STATUS_200);
            case THROTTLE -> answer(Faults.Kind.THROTTLED);
            case SIGN_OUT -> signIn();
            case WRONG_COMPANY -> unknownCompany();
            default -> throw new IllegalArgumentException(kind + " posts");
        };
    }

    static Answer refused(RefusedPosting why) {
        return fault(400, "ValidationFault", why.code(), why.title(), why.detail());
    }

    static Answer notFound(String what) {
        return fault(400, "ValidationFault", "610", "Object Not Found", "Object Not Found : " + what);
    }

    static Answer notQueryable(String field) {
        return fault(
                400,
                "ValidationFault",
                "4001",
                "Invalid query",
                "QueryValidationError: Property %s is not queryable".formatted(field));
    }

    static Answer badQuery(String statement) {
        return fault(400, "ValidationFault", "4000", "Error parsing query", "QueryParserError: " + statement);
    }

    static Answer unreadable(UnreadableRequest request) {
        return fault(400, "ValidationFault", "2030", "Invalid parameter value", String.valueOf(request.getMessage()));
    }

    private static Answer fault(int status, String type, String code, String message, String detail) {
        var reply = QuickBooksSandbox.JSON.createObjectNode();
        var fault = reply.putObject("Fault");
        fault.putArray("Error")
                .addObject()
                .put("Message", message)
                .put("Detail", detail)
                .put("code", code);
        fault.put("type", type);
        return Answer.json(status, reply);
    }
}
