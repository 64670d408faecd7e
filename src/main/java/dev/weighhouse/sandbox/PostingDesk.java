package dev.weighhouse.sandbox;

import dev.weighhouse.books.Money;
import dev.weighhouse.sandbox.Faults.Posting;
import dev.weighhouse.sandbox.LocalServer.Answer;
import dev.weighhouse.sandbox.LocalServer.Request;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Where entries are handed in: remembers request ids, and goes wrong in the ways it is told to. */
final class PostingDesk {
    private static final int LONGEST_REQUEST_ID = 50;
    private static final int LEFT_OF_A_CUT_KEY = 10;

    private final SandboxJournals journals;
    private final SandboxBooks books;
    private final CompanyRules rules;
    private final Faults faults;
    private final Map<String, Answer> remembered = new HashMap<>();

    PostingDesk(SandboxJournals journals, SandboxBooks books, CompanyRules rules, Faults faults) {
        this.journals = journals;
        this.books = books;
        this.rules = rules;
        this.faults = faults;
    }

    Answer post(Request request) {
        var fault = faults.takePosting().orElse(null);
        if (fault != null && !fault.commits()) {
            return QuickBooksFaults.refusal(fault);
        }
        Answer done;
        try {
            done = once(request, fault);
        } catch (RefusedPosting e) {
            return QuickBooksFaults.refused(e);
        }
        return switch (fault) {
            case COMMIT_AND_CUT, COMMIT_LATE -> Answer.cut();
            case COMMIT_AND_BREAK -> QuickBooksFaults.answer(Faults.Kind.BROKEN);
            case COMMIT_AND_EMPTY -> new Answer(200, "application/json", "", Map.of());
            case null, default -> done;
        };
    }

    /** A request id that is known gives the first response again, and nothing is done. */
    private Answer once(Request request, @Nullable Posting fault) {
        var id = request.query("requestid", "");
        if (id.length() > LONGEST_REQUEST_ID) {
            throw new RefusedPosting("2050", "String length is too long", "requestid: at most 50 characters");
        }
        var earlier = remembered.get(id);
        if (earlier != null && fault != Posting.FORGET_REQUEST_ID) {
            return earlier;
        }
        var reply = QuickBooksSandbox.JSON.createObjectNode();
        reply.set("JournalEntry", commit(changed(read(request), fault), fault));
        reply.put("time", "2026-11-04T16:41:00.000-08:00");
        var answer = Answer.json(200, reply);
        if (!id.isEmpty()) {
            remembered.put(id, answer);
        }
        return answer;
    }

    private ObjectNode commit(ObjectNode entry, @Nullable Posting fault) {
        checkNumber(entry.path("DocNumber").asString(""));
        var delay = fault == Posting.COMMIT_LATE ? faults.lateness() : Duration.ZERO;
        var stored = journals.take(entry, delay);
        if (fault == Posting.COMMIT_TWICE) {
            journals.take(entry, delay);
        }
        return stored;
    }

    private void checkNumber(String number) {
        if (rules.refusesDuplicateNumbers()
                && !number.isEmpty()
                && journals.all().stream()
                        .anyMatch(entry -> entry.path("DocNumber").asString("").equals(number))) {
            throw new RefusedPosting(
                    "6140",
                    "Duplicate Document Number Error",
                    "Duplicate Document Number Error : You must specify a different number. This number has already been used.");
        }
    }

    private static ObjectNode read(Request request) {
        try {
            if (QuickBooksSandbox.JSON.readTree(request.body()) instanceof ObjectNode entry) {
                return entry;
            }
        } catch (JacksonException e) {
            // told below
        }
        throw new RefusedPosting("2020", "Required param missing", "The body is no JSON object");
    }

    /** The entry as a ledger that mangles it would take it. */
    private ObjectNode changed(ObjectNode entry, @Nullable Posting fault) {
        var number = entry.path("DocNumber").asString("");
        switch (fault) {
            case CUT_KEY -> entry.put("DocNumber", number.substring(0, Math.min(LEFT_OF_A_CUT_KEY, number.length())));
            case LOWER_KEY -> entry.put("DocNumber", number.toLowerCase(Locale.ROOT));
            case DROP_KEY -> entry.without(List.of("DocNumber", "PrivateNote"));
            case CHANGE_AMOUNT -> changeAmount(entry);
            case null, default -> {}
        }
        return entry;
    }

    /** One penny more on the first debit and the first credit. */
    private void changeAmount(ObjectNode entry) {
        for (var side : new String[] {"Debit", "Credit"}) {
            StreamSupport.stream(entry.path("Line").spliterator(), false)
                    .filter(line -> line.at("/JournalEntryLineDetail/PostingType")
                            .asString("")
                            .equals(side))
                    .findFirst()
                    .ifPresent(line -> ((ObjectNode) line)
                            .put(
                                    "Amount",
                                    line.path("Amount").decimalValue().add(new Money(1, books.home()).decimal())));
        }
    }
}
