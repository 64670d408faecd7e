package dev.weighhouse.drill;

import dev.weighhouse.books.Posting;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.Parcel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The books of the model ledger. It has no idea of once: sent twice, it posts twice, unless its native key says otherwise. */
final class ModelLedger {
    /** So many characters of a key are known again. */
    static final int LEAST_KNOWN = 6;

    private static final int CUT_KEY = 4;
    private static final int RARELY = 30;

    private final Manners manners;
    private final VirtualTime time;
    private final Chaos chaos;
    private final List<ModelEntry> entries = new ArrayList<>();
    private final Map<String, Remembered> remembered = new HashMap<>();

    /** Why the ledger takes nothing now, or null. */
    @Nullable
    Fault refusal;

    private record Remembered(Answer answer, Duration at) {}

    ModelLedger(Manners manners, VirtualTime time, Chaos chaos) {
        this.manners = manners;
        this.time = time;
        this.chaos = chaos;
    }

    List<ModelEntry> entries() {
        return entries;
    }

    /** Does what the request asks, and may get it once more after it has answered. */
    Answer take(Parcel parcel, boolean stopAtDraft) {
        var answer = takeOnce(parcel, stopAtDraft);
        if (manners.repeats() && chaos.strikes(Fault.REQUEST_REPEATED, RARELY)) {
            takeOnce(parcel, stopAtDraft);
        }
        return answer;
    }

    /** Does what the request asks, or what it remembers of the same request. */
    private Answer takeOnce(Parcel parcel, boolean stopAtDraft) {
        var window = manners.capabilities().nativeKey();
        var before = remembered.get(parcel.nativeKey());
        if (window.isPresent()
                && before != null
                && time.elapsed().minus(before.at()).compareTo(window.get()) < 0) {
            return before.answer();
        }
        var answer =
                refusal == null ? post(parcel, stopAtDraft) : new Answer.Rejected(refusal.name(), "Mend it.", "400");
        remembered.put(parcel.nativeKey(), new Remembered(answer, time.elapsed()));
        return answer;
    }

    private Answer post(Parcel parcel, boolean stopAtDraft) {
        var id = Integer.toString(1000 + entries.size());
        var state = stopAtDraft ? Hit.State.DRAFT : Hit.State.POSTED;
        var entry = new ModelEntry(id, parcel.key(), stored(parcel.key()), visibleFrom(), parcel.entry(), state);
        entries.add(entry);
        return accepted(entry);
    }

    Answer postDraft(String id) {
        var draft = entries.stream().filter(entry -> entry.id.equals(id)).findFirst();
        if (draft.isEmpty() || draft.get().state != Hit.State.DRAFT) {
            return new Answer.Rejected("There is no draft " + id + ".", "Look at it.", "400");
        }
        if (refusal != null) {
            return new Answer.NotExecuted(Network.offline("The ledger refuses for now: " + refusal + "."), null);
        }
        draft.get().state = Hit.State.POSTED;
        return accepted(draft.get());
    }

    private Answer accepted(ModelEntry entry) {
        return new Answer.Accepted(entry.id, manners.showsEntry() ? entry.hit() : null, "200");
    }

    /** What a reader sees who looks for this key and among the entries of its date. */
    List<Hit> visible(Parcel parcel) {
        return entries.stream()
                .filter(this::isVisible)
                .filter(entry -> entry.entry.date().equals(parcel.entry().date()) || carries(entry, parcel.key()))
                .filter(entry -> carries(entry, parcel.key())
                        || (entry.storedKey.isBlank()
                                && entry.entry.lines().equals(parcel.entry().lines())))
                .map(ModelEntry::hit)
                .toList();
    }

    /** Its list of postings, as a pull reads it: the key stands where a document number would. */
    List<Posting> postings() {
        return entries.stream()
                .filter(entry -> entry.stands() && isVisible(entry))
                .flatMap(entry -> entry.entry.lines().stream()
                        .map(line -> new Posting(
                                entry.id + "-" + line.account(),
                                entry.id,
                                line.account(),
                                entry.entry.date(),
                                line.amount(),
                                entry.storedKey,
                                entry.entry.narration())))
                .toList();
    }

    /** The entry with this id, if a reader sees it now. */
    List<Hit> at(String id) {
        return entries.stream()
                .filter(entry -> entry.id.equals(id) && isVisible(entry))
                .map(ModelEntry::hit)
                .toList();
    }

    /** Its answer reached the machine that sent this, and told the id. */
    void named(CrossingKey key, String id) {
        entries.stream()
                .filter(entry -> entry.id.equals(id) && entry.whose.equals(key))
                .forEach(entry -> entry.named = true);
    }

    /** A log may have lost what answers told. */
    void forgetNames() {
        entries.forEach(entry -> entry.named = false);
    }

    boolean isVisible(ModelEntry entry) {
        return entry.visibleFrom.compareTo(time.elapsed()) <= 0;
    }

    private static boolean carries(ModelEntry entry, CrossingKey key) {
        var stored = entry.storedKey.strip().toUpperCase(Locale.ROOT);
        return !stored.isEmpty() && key.brief().startsWith(stored);
    }

    private String stored(CrossingKey key) {
        var damage = manners.keyDamage();
        if (damage == null) {
            return key.brief();
        }
        chaos.count(damage);
        return switch (damage) {
            case KEY_TRUNCATED -> key.brief().substring(0, CUT_KEY + chaos.upTo(12));
            case KEY_RECASED -> "  " + key.brief().toLowerCase(Locale.ROOT) + " ";
            default -> "";
        };
    }

    private Duration visibleFrom() {
        if (!chaos.strikes(Fault.SLOW_COMMIT, 12)) {
            return time.elapsed();
        }
        var settle = (int) manners.slowest().toSeconds();
        return time.elapsed().plusSeconds(chaos.upTo(settle));
    }
}
