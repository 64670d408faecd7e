package dev.weighhouse.journal;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.mapping.Making;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where entries and the decisions about them are kept. Only ever appended: a change of an entry is a new writing of it. */
public interface JournalBook {

    /**
     * One writing of an entry.
     *
     * @param revision part of its crossing key
     */
    record Writing(JournalId id, int revision, Origin origin, Draft draft, String author, Instant at) {}

    /** What was decided about a writing. */
    enum Decision {
        FOR_APPROVAL,
        SENT_BACK,
        APPROVED,
        DISCARDED
    }

    /**
     * One decision about the latest writing of an entry at that time.
     *
     * @param approval what was approved, for {@link Decision#APPROVED}; else null
     */
    record Decided(
            JournalId id,
            Decision decision,
            String author,
            Instant at,
            String reason,
            @Nullable Approval approval) {}

    /** An entry with its latest writing and the decisions about that, in their order. */
    record Kept(Writing latest, List<Decided> decisions) {
        public Kept {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * An entry that is not in the book yet.
     *
     * @param making what it is made of, or moves, of a platform's transactions; else null
     */
    record First(Origin origin, Draft draft, @Nullable Making making) {

        /** One that is made of no transactions. */
        public First(Origin origin, Draft draft) {
            this(origin, draft, null);
        }

        Content content() {
            return new Content(draft, making);
        }
    }

    /**
     * What a writing says.
     *
     * @param making what it was made of, where it was made anew; null where a person wrote it, so that it stays
     */
    record Content(Draft draft, @Nullable Making making) {}

    /**
     * An entry of a platform's transactions, or one that moves what was booked of them.
     *
     * @param making what it was last made of, or moves; null where that was not kept
     */
    record Made(JournalId id, Origin origin, @Nullable Making making) {}

    /**
     * Whether one person may approve their own entries.
     *
     * @param why in words; empty where it ends
     */
    record OnePerson(String why, String author, Instant at) {}

    /**
     * Keeps the first writings of entries under the next numbers, all or none.
     *
     * @throws dev.weighhouse.crossing.FailureException with a {@code BadInput} if an entry of the same origin is there already
     */
    List<JournalId> add(List<First> entries, String author, Instant at);

    /** Keeps another writing of an entry. */
    void rewrite(JournalId id, int revision, Content content, String author, Instant at);

    void decide(Decided decided);

    /** Keeps an approval, and in the crossing log what is told of it, in one transaction, or nothing at all. */
    void approve(Decided approval, LogEntry told);

    Optional<Kept> find(JournalId id);

    Optional<Kept> find(String source);

    /** Everybody who wrote a version of an entry, or of the template that drafted it. */
    Set<String> authors(JournalId id);

    /** All, newest number first, discarded ones too. */
    List<Kept> all();

    /**
     * The entries of a platform's transactions and those that move what was booked of them, the earliest made first; also those
     * that move something of which it was not kept what.
     */
    List<Made> made(ConnectionId platform);

    /** Keeps that from now on one person may approve their own entries, or may not. */
    void say(OnePerson said);

    /** What was said of it last. */
    Optional<OnePerson> onePerson();

    List<Template> templates();

    /** Which template of this name the present one is: 1, and one more after each that was forgotten. */
    int series(String template);

    void keep(Template template, String author, Instant at);

    void forget(String template, String author, Instant at);
}
