package dev.weighhouse.connect.xero;

import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.HttpSend;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.Sent;
import dev.weighhouse.connect.oauth.Company;
import dev.weighhouse.connect.oauth.SignsIn.Returned;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The organisations a sign-in opens, as {@code /connections} lists them, and the way to close one of them. */
final class XeroOrganisations implements AutoCloseable {
    static final String BY_HAND = "Disconnect Weighhouse there, under Connected apps in the settings of Xero.";

    private static final String LIST = "connections";

    private final Http http;

    XeroOrganisations(Http http) {
        this.http = http;
    }

    List<Company> all() {
        var companies = new ArrayList<Company>();
        for (var one : read()) {
            var tenant = one.path("tenantId").asString("");
            if (one.path("tenantType").asString("ORGANISATION").equals("ORGANISATION") && !tenant.isBlank()) {
                companies.add(new Company(tenant, one.path("tenantName").asString(tenant)));
            }
        }
        return companies;
    }

    private JsonNode read() {
        var reply = http.get(HttpRead.of("the organisations of the sign-in", LIST), Progress.NONE);
        var list = Json.read(reply);
        if (!list.isArray()) {
            throw new FailureException(new Failure.BadInput(
                    "Xero's list of organisations is no list: %s.".formatted(reply.request()),
                    "Check the address of the connection."));
        }
        return list;
    }

    /** Ends the app's access to one organisation. Others of the same person stay open, as other workspaces may use them. */
    Returned disconnect(String tenant) {
        for (var one : read()) {
            var id = one.path("id").asString("");
            if (one.path("tenantId").asString("").equals(tenant) && id.matches("[A-Za-z0-9-]{1,64}")) {
                return ended(http.send(HttpSend.delete("the end of the sign-in", LIST + "/" + id)));
            }
        }
        return new Returned.Nothing();
    }

    private static Returned ended(Sent sent) {
        return switch (sent) {
            case Sent.Replied(var reply) when reply.successful() || reply.status() == 404 -> new Returned.Done();
            case Sent.Replied(var reply) ->
                new Returned.Failed(
                        "Xero did not end the sign-in: it answered with status %d.".formatted(reply.status()), BY_HAND);
            case Sent.NotSent(var failure) -> new Returned.Failed(failure.words(), BY_HAND);
            case Sent.Unknown(var words) -> new Returned.Failed(words, BY_HAND);
        };
    }

    @Override
    public void close() {
        http.close();
    }
}
