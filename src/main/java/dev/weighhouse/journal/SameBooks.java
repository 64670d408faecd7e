package dev.weighhouse.journal;

import dev.weighhouse.books.Company;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Settings;
import java.util.Optional;

/**
 * Remembers whose books a workspace posts to, and refuses any others. The id of the company is part of every key; where ids are
 * counted by each server for itself, the moment at which the books were set up tells the company 1 of one from that of another.
 */
public record SameBooks(Settings settings) {
    private static final String COMPANY = "journal.ledger.company";
    private static final String SET_UP = "journal.ledger.set-up";
    private static final String NEXT =
            "Correct the address, the database or the company in the connection. Nothing was sent.";

    /** The ledger's own id of the company, once it was told. */
    public Optional<String> company() {
        return settings.get(COMPANY);
    }

    /** Keeps what is told for the first time. */
    void require(String ledger, Company told) {
        var known = company();
        if (known.isPresent() && !known.get().equals(told.id())) {
            throw refused(
                    "%s answers for company %s; this workspace posts to %s.".formatted(ledger, told.id(), known.get()));
        }
        var now = told.setUp() == null ? "" : told.setUp().toString();
        var then = settings.get(SET_UP).orElse("");
        if (!then.isEmpty() && !then.equals(now)) {
            throw refused(
                    "%s answers for another company %s, %s, %s; this workspace posts to books that were set up at %s."
                            .formatted(
                                    ledger,
                                    told.id(),
                                    told.name(),
                                    now.isEmpty() ? "which does not say when it was set up" : "set up at " + now,
                                    then));
        }
        // The id last: from then on keys are made, and the disk may be full in between.
        if (then.isEmpty() && !now.isEmpty()) {
            settings.set(SET_UP, now);
        }
        if (known.isEmpty()) {
            settings.set(COMPANY, told.id());
        }
    }

    private static FailureException refused(String words) {
        return new FailureException(new Failure.BadInput(words, NEXT));
    }
}
