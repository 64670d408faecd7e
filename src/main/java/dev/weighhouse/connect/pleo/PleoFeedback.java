package dev.weighhouse.connect.pleo;

import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpSend;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.Sent;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.ExportAnswer;
import dev.weighhouse.crossing.ExportJob;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Feedback;
import dev.weighhouse.crossing.FeedbackAnswer;
import dev.weighhouse.crossing.FeedbackLookup;
import dev.weighhouse.crossing.FeedbackParcel;
import dev.weighhouse.crossing.FeedbackPort;
import dev.weighhouse.crossing.Progress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Marks the item of an entry that was changed in the ledger, in the status of the item. Pleo takes that only while the export job with
 * the item is open, and keeps the last word; so what got no answer is said again.
 */
final class PleoFeedback implements FeedbackPort {
    private static final String ID = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";

    /** Nobody documents one; longer than a request may take altogether, so that none is still under way. */
    private static final Duration SETTLE_TIME = Duration.ofMinutes(3);

    private final Http http;
    private final PleoExports exports;
    private final String addressee;

    /** @param addressee the company's id where a person gave it, else what tells the connection from others */
    PleoFeedback(Http http, PleoExports exports, String addressee) {
        this.http = http;
        this.exports = exports;
        this.addressee = addressee;
    }

    @Override
    public String addressee() {
        return addressee;
    }

    @Override
    public boolean takes(FactKind kind) {
        return kind == FactKind.CORRECTION;
    }

    @Override
    public Duration settleTime() {
        return SETTLE_TIME;
    }

    @Override
    public Body body(CrossingKey key, Feedback feedback) {
        if (!(feedback instanceof Feedback.Correction correction)) {
            throw refused("Pleo takes no word of reconciled months.", "Send the results to a REST endpoint.");
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("accountingEntryId", item(correction.sourceId()));
        fields.put("status", correction.status() == Feedback.Status.REMOVED ? "failed" : "successful");
        fields.put("externalId", correction.ledgerId());
        var url = correction.ledgerUrl();
        if (url != null) {
            fields.put("externalUrl", url);
        }
        fields.put(
                "failureReason",
                "%s in the ledger: %s (%s)".formatted(words(correction.status()), correction.reason(), key.brief()));
        if (correction.status() == Feedback.Status.REMOVED) {
            fields.put("failureReasonType", "accounting_system_validation_failure");
        }
        return Body.of("[" + Json.write(fields) + "]");
    }

    private static String words(Feedback.Status status) {
        return switch (status) {
            case CORRECTED -> "Corrected";
            case REMOVED -> "Removed";
            case POSTED -> "As posted";
        };
    }

    /** The item that an entry, or a part of one, was made of. */
    private static String item(String source) {
        var slash = source.indexOf('/');
        var id = slash < 0 ? source : source.substring(0, slash);
        if (!id.matches(ID)) {
            throw refused(
                    "The entry was made of several items together, and Pleo is told of each by itself.",
                    "Correct the items in Pleo by hand.");
        }
        return id;
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }

    @Override
    public FeedbackAnswer send(FeedbackParcel parcel) {
        var item = Json.tryRead(parcel.body().toString())
                .map(all -> all.path(0).path("accountingEntryId").asString(""))
                .orElse("");
        Optional<ExportJob> job;
        try {
            job = open(item);
        } catch (FailureException e) {
            return new FeedbackAnswer.NotExecuted(e.failure());
        }
        return job.isEmpty()
                ? new FeedbackAnswer.Rejected(
                        "The export job with this item has ended, and Pleo takes no word of its items after that.",
                        "Correct the item in Pleo by hand.",
                        "job ended")
                : answer(
                        http.send(HttpSend.put(
                                "the correction of item " + item, PleoExports.itemsOf(job.get()), parcel.body())),
                        item);
    }

    /** The open job with this item. */
    private Optional<ExportJob> open(String item) {
        return exports.open(Progress.NONE).stream()
                .filter(job -> job.stage() == ExportJob.Stage.UNDER_WAY)
                .filter(job -> exports.states(job, Progress.NONE).stream()
                        .anyMatch(state -> state.item().equals(item)))
                .findFirst();
    }

    private FeedbackAnswer answer(Sent sent, String item) {
        return switch (exports.taken(sent, List.of(item)).getFirst()) {
            case ExportAnswer.Taken() -> new FeedbackAnswer.Taken(item, "taken");
            case ExportAnswer.Refused(var words, var nextStep) ->
                new FeedbackAnswer.Rejected(words, nextStep, "refused");
            case ExportAnswer.NotExecuted(var failure) -> new FeedbackAnswer.NotExecuted(failure);
            case ExportAnswer.Unanswered(var words) -> new FeedbackAnswer.Unanswered(words);
        };
    }

    /** An item keeps its last word, so that what is in doubt is said again. */
    @Override
    public FeedbackLookup find(FeedbackParcel parcel) {
        return new FeedbackLookup.NotOffered();
    }

    @Override
    public void endWaits() {
        http.endWaits();
    }
}
