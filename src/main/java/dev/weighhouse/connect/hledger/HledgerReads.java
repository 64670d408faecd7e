package dev.weighhouse.connect.hledger;

import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.HttpSend;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.connect.Sent;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;

/** The requests this provider makes. hledger-web knows no part of a question: it always shows all. */
final class HledgerReads implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private final Http http;
    private final String title;

    HledgerReads(Http http, String title) {
        this.http = http;
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The accounts and the journal of one moment. */
    Snapshot snapshot(Progress progress) {
        for (var attempt = 1; ; attempt++) {
            var snapshot = once(progress);
            var disagreement = snapshot.disagreement();
            if (disagreement.isEmpty()) {
                return snapshot;
            }
            if (attempt == ATTEMPTS) {
                throw new FailureException(new Failure.Changed(
                        "The balance that %s shows for %s is not the sum of the postings it shows; entries may be coming in."
                                .formatted(title, disagreement.get())));
            }
        }
    }

    private Snapshot once(Progress progress) {
        var provenance = new Provenance();
        progress.step("Reading the accounts of " + title, 0, 2);
        var accounts = http.get(HttpRead.of("the accounts", "accounts"), progress);
        provenance.add(accounts);
        var rows = AccountRow.read(Json.read(accounts), accounts);
        progress.step("Reading the journal of " + title, 1, 2);
        var sight = journal(provenance, progress);
        switch (sight.health()) {
            case WELL -> {}
            case STUCK -> throw new FailureException(Health.stuck(title));
            case UNKNOWN ->
                progress.note(
                        "%s sends no session cookie, without which it cannot be told whether it still reads its journal."
                                .formatted(title));
        }
        return new Snapshot(rows, sight.journal(), provenance);
    }

    /** What the journal shows, and whether that can be all of it. */
    record Sight(Journal journal, Health health) {}

    /** Every transaction that is shown. */
    Sight journal(Provenance provenance, Progress progress) {
        var reply = http.get(HttpRead.of("the journal", "transactions"), progress);
        provenance.add(reply);
        return new Sight(Journal.read(Json.read(reply), reply, progress), Health.of(reply));
    }

    /** Adds one entry, once. */
    Sent add(String what, Body body) {
        return http.send(HttpSend.put(what, "add", body));
    }

    void endWaits() {
        http.endWaits();
    }

    @Override
    public void close() {
        http.close();
    }
}
