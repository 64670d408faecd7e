package dev.weighhouse.connect.xero;

import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpSend;
import dev.weighhouse.connect.Sent;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingKey;

/** The requests that change something at Xero. Each leaves once. */
final class XeroSends {

    private final Http http;
    private final String tenant;

    XeroSends(Http http, XeroSettings settings) {
        this.http = http;
        this.tenant = settings.tenant();
    }

    /**
     * Creates the manual journal of the body. Without the word on errors Xero may refuse the whole request for one entry, or
     * hide what is wrong with it; with it, every entry of the reply states its own errors.
     */
    Sent create(Body body, CrossingKey key, String nativeKey) {
        var put = HttpSend.put("the journal entry " + key, "ManualJournals", body);
        return send(put.with("summarizeErrors", "false"), nativeKey);
    }

    /** Makes the manual journal with that id what the body says. */
    Sent update(String id, Body body, CrossingKey key, String nativeKey) {
        return send(HttpSend.post("the draft of journal entry " + key, "ManualJournals/" + id, body), nativeKey);
    }

    private Sent send(HttpSend what, String nativeKey) {
        return http.send(what.withHeader("xero-tenant-id", tenant).withHeader("Idempotency-Key", nativeKey));
    }
}
