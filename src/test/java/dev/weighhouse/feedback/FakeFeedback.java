package dev.weighhouse.feedback;

import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CanonicalJson;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Evidence;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Feedback;
import dev.weighhouse.crossing.FeedbackAnswer;
import dev.weighhouse.crossing.FeedbackLookup;
import dev.weighhouse.crossing.FeedbackParcel;
import dev.weighhouse.crossing.FeedbackPort;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A platform that is told things by the rules of the idempotency key: it keeps what comes once under a key, and refuses a key with
 * another content. What goes wrong with the next requests is put into {@link #faults}.
 */
class FakeFeedback implements FeedbackPort {
    /** What becomes of a request. */
    enum Fault {
        NONE,
        /** It is taken, and the answer is lost. */
        ANSWER_LOST,
        /** It is taken some time after the answer was waited for, and before it can be taken no more. */
        LATE,
        /** It never arrives, and nobody can tell. */
        REQUEST_LOST,
        THROTTLED,
        /** 409: an earlier request with this key is not done. */
        RUNNING,
        /** 404. */
        NOT_THERE,
        /** The adapter breaks after the platform took it. */
        BREAKS
    }

    static final Duration SETTLE = Duration.ofSeconds(30);

    final Deque<Fault> faults = new ArrayDeque<>();
    final Deque<FeedbackParcel> late = new ArrayDeque<>();
    final Map<CrossingKey, Body> kept = new LinkedHashMap<>();
    final List<String> requests = new ArrayList<>();
    final Set<FactKind> taken = EnumSet.of(FactKind.CORRECTION, FactKind.RESULTS);
    boolean canBeAsked = true;
    boolean readable = true;
    String addressee = "https://pos.example/";

    @Override
    public String addressee() {
        return addressee;
    }

    @Override
    public boolean takes(FactKind kind) {
        return taken.contains(kind);
    }

    @Override
    public Duration settleTime() {
        return SETTLE;
    }

    @Override
    public Body body(CrossingKey key, Feedback feedback) {
        var fields = new TreeMap<String, Object>(feedback.content());
        fields.put("key", key.brief());
        return Body.of(CanonicalJson.write(fields));
    }

    /** What stands there, in the order in which it came. */
    List<String> told() {
        return kept.values().stream().map(Body::toString).toList();
    }

    @Override
    public FeedbackAnswer send(FeedbackParcel parcel) {
        requests.add(parcel.key().brief());
        var fault = faults.isEmpty() ? Fault.NONE : faults.poll();
        switch (fault) {
            case LATE -> {
                late.add(parcel);
                return new FeedbackAnswer.Unanswered("No answer came.");
            }
            case REQUEST_LOST -> {
                return new FeedbackAnswer.Unanswered("No answer came.");
            }
            case THROTTLED -> {
                return new FeedbackAnswer.NotExecuted(new Failure.Throttled("It wants fewer requests.", null));
            }
            case RUNNING -> {
                return new FeedbackAnswer.Unanswered("It is still at an earlier request with this key.");
            }
            case NOT_THERE -> {
                return new FeedbackAnswer.Rejected("There is nothing at this address.", "Correct the path.", "404");
            }
            case NONE, ANSWER_LOST, BREAKS -> {
                var before = kept.putIfAbsent(parcel.key(), parcel.body());
                if (fault == Fault.BREAKS) {
                    throw new IllegalStateException("nobody foresaw it");
                }
                if (before != null && !before.equals(parcel.body())) {
                    return new FeedbackAnswer.OtherContent("This key came with another content.", "422");
                }
            }
        }
        return fault == Fault.ANSWER_LOST
                ? new FeedbackAnswer.Unanswered("No answer came.")
                : new FeedbackAnswer.Taken("id-1", "201");
    }

    /** What was under way has arrived. */
    void arrive() {
        late.forEach(parcel -> kept.putIfAbsent(parcel.key(), parcel.body()));
        late.clear();
    }

    @Override
    public FeedbackLookup find(FeedbackParcel parcel) {
        if (!canBeAsked) {
            return new FeedbackLookup.NotOffered();
        }
        var evidence = new Evidence("key " + parcel.key(), kept.size(), null, null);
        if (!readable) {
            return new FeedbackLookup.Unanswered(new Failure.Offline("It does not answer."), evidence);
        }
        var found = kept.get(parcel.key());
        return found == null
                ? new FeedbackLookup.Absent(evidence)
                : new FeedbackLookup.Stands("id-1", found.equals(parcel.body()), evidence);
    }
}
