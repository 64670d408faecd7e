package dev.weighhouse.journal;

import dev.weighhouse.books.Company;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.BooksLock;
import dev.weighhouse.crossing.Confirmation;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Consignment;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Rejection;
import dev.weighhouse.crossing.Reperformed;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.Standing;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.journal.JournalBook.Decided;
import dev.weighhouse.journal.JournalBook.Decision;
import dev.weighhouse.journal.JournalBook.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads entries with their whole story: what is kept of them here, and what the log tells of their crossing. */
final class Shelf {
    private static final String OUT_OF_DATE = "journal.out-of-date";

    private final JournalParts parts;
    private final SameBooks books;

    private final ReadOnce confirmed;

    Shelf(JournalParts parts) {
        this.parts = parts;
        this.books = new SameBooks(parts.settings());
        this.confirmed = new ReadOnce(parts.log());
    }

    Connection ledger() {
        return parts.connections().all().stream()
                .filter(connection -> connection.role() == Role.LEDGER)
                .findFirst()
                .orElseThrow(() -> new FailureException(
                        new Failure.BadInput("There is no ledger to post to.", "Add one under Connections.")));
    }

    /** The ledger's own id of the company, once it was told; keys are made of it. */
    Optional<String> company() {
        return books.company();
    }

    /** Refuses the books of any other company than the one keys were made for. */
    void requireSame(Company told) {
        books.require(ledger().title(), told);
    }

    /** Keeps what the ledger says now of whose books it keeps and how far they are closed. */
    void remember(Standing standing) {
        requireSame(standing.company());
        var lock = new BooksLock(standing.lockedUntil(), standing.fetchedAt());
        LedgerLock.remember(parts.settings()::set, Optional.of(lock));
    }

    /** The last day on which nothing can be posted, as the ledger said when it was last asked. */
    Optional<LocalDate> lockedUntil() {
        return LedgerLock.until(parts.settings()::get);
    }

    Kept kept(JournalId id) {
        return parts.book()
                .find(id)
                .orElseThrow(() -> new FailureException(
                        new Failure.BadInput("There is no entry " + id + ".", "Look at the list of entries.")));
    }

    List<Journal> all() {
        var all = parts.book().all();
        var reversals = new HashMap<JournalId, JournalId>();
        for (var kept : all) {
            if (kept.latest().origin() instanceof Origin.Reversal reversal && !isDiscarded(kept)) {
                reversals.put(reversal.of(), kept.latest().id());
            }
        }
        return all.stream()
                .filter(kept -> !isDiscarded(kept))
                .map(kept -> journal(kept, reversals.get(kept.latest().id())))
                .toList();
    }

    Journal journal(JournalId id) {
        var kept = kept(id);
        var by = key(kept)
                .flatMap(key -> parts.book().find(new Origin.Reversal(id, key).source()))
                .filter(reversal -> !isDiscarded(reversal))
                .map(reversal -> reversal.latest().id())
                .orElse(null);
        return journal(kept, by);
    }

    Optional<CrossingKey> key(Kept kept) {
        var writing = kept.latest();
        return company()
                .map(company -> CrossingKey.of(new Fact(
                        company,
                        Direction.OUT,
                        kind(writing.origin()),
                        writing.origin().source(),
                        writing.revision())));
    }

    /** The keys under which the entries cross, or would. */
    List<CrossingKey> keys() {
        return parts.book().all().stream().flatMap(kept -> key(kept).stream()).toList();
    }

    /** Somebody looked for it again. */
    void forget(CrossingKey key) {
        confirmed.forget(key);
    }

    List<CrossingEvent> events(CrossingKey key) {
        return confirmed.events(key);
    }

    /** The entry that crosses, or crossed, under this key. */
    JournalId crossing(CrossingKey key) {
        return parts.book().all().stream()
                .filter(kept -> key(kept).filter(key::equals).isPresent())
                .findFirst()
                .map(kept -> kept.latest().id())
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "No entry of this workspace crosses under %s now.".formatted(key),
                        "It may be an earlier revision of an entry, or the entry was drafted in another workspace.")));
    }

    /** What is brought across for an entry that is complete. */
    Consignment consignment(Kept kept) {
        var writing = kept.latest();
        var entry = Drafts.entry(writing.id(), writing.draft())
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "%s is not complete.".formatted(writing.id()), "Fill in every account and amount.")));
        var debits = countable(writing).debits();
        var subject = new LogEntry.Subject(
                Direction.OUT,
                kind(writing.origin()),
                ledger().id(),
                writing.draft().narration(),
                writing.origin().source(),
                writing.id().toString(),
                debits.size() == 1 ? debits.getFirst() : null,
                entry.date());
        var key = key(kept).orElseThrow();
        return new Consignment(key, entry, subject, parts.author().get());
    }

    private static EntrySums countable(JournalBook.Writing writing) {
        var sums = EntrySums.of(writing.draft());
        sums.tooLarge().ifPresent(wrong -> {
            throw new FailureException(
                    new Failure.BadInput("%s: %s".formatted(writing.id(), wrong.words()), wrong.nextStep()));
        });
        return sums;
    }

    /** Kept in the workspace, so that whoever opens it next can approve the entry again. */
    synchronized void markOutOfDate(JournalId id) {
        var marked = outOfDate();
        if (marked.add(id.toString())) {
            parts.settings().set(OUT_OF_DATE, String.join(" ", marked));
        }
    }

    synchronized void clearOutOfDate(JournalId id) {
        var marked = outOfDate();
        if (marked.remove(id.toString())) {
            parts.settings().set(OUT_OF_DATE, String.join(" ", marked));
        }
    }

    private Set<String> outOfDate() {
        var ids = parts.settings().get(OUT_OF_DATE).orElse("");
        return ids.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(ids.split(" ")));
    }

    private static FactKind kind(Origin origin) {
        return origin instanceof Origin.Reversal ? FactKind.REVERSAL : FactKind.JOURNAL;
    }

    List<MadeEntry> madeOf(ConnectionId platform) {
        return parts.book().made(platform).stream()
                .map(made -> {
                    var journal = journal(made.id());
                    return MadeEntry.of(
                            made.id(),
                            made.origin(),
                            journal.state(),
                            isTakenBack(journal),
                            made.making(),
                            new MadeEntry.Writing(journal.draft(), journal.preparedAt()));
                })
                .toList();
    }

    /** By an entry that is not taken back itself. */
    private boolean isTakenBack(Journal journal) {
        var by = journal.reversedBy();
        return by != null && !isTakenBack(journal(by));
    }

    static boolean isDiscarded(Kept kept) {
        return last(kept)
                .filter(decided -> decided.decision() == Decision.DISCARDED)
                .isPresent();
    }

    private static Optional<Decided> last(Kept kept) {
        return kept.decisions().isEmpty()
                ? Optional.empty()
                : Optional.of(kept.decisions().getLast());
    }

    private Journal journal(Kept kept, @Nullable JournalId reversedBy) {
        var writing = kept.latest();
        var key = key(kept);
        var events = key.map(this::events).orElse(List.of());
        var state = state(kept, events);
        var confirmation = last(events, Step.CONFIRMED);
        return new Journal(
                writing.id(),
                writing.revision(),
                writing.origin(),
                writing.draft(),
                state,
                writing.author(),
                writing.at(),
                last(kept).map(Decided::approval).orElse(null),
                key.orElse(null),
                confirmation.map(entry -> entry.detail().ledgerId()).orElse(null),
                confirmation.map(entry -> entry.detail().ledgerNumber()).orElse(null),
                reason(kept, state, events),
                NextSteps.of(state, events),
                reversedBy,
                Confirmation.last(events)
                        .filter(Confirmation::byKey)
                        .filter(_ -> state == JournalState.POSTED)
                        .map(_ -> editedSince(events))
                        .orElse(null));
    }

    /** How an entry that stands is known to stand; empty if it does not. */
    Optional<Confirmation> confirmation(Kept kept) {
        var events = key(kept).map(this::events).orElse(List.of());
        return CrossingState.of(events).filter(CrossingState.CONFIRMED::equals).isPresent()
                ? Confirmation.last(events)
                : Optional.empty();
    }

    /** What told first that an entry stands that does so now; empty if it does not. */
    Optional<CrossingEvent> standsSince(Kept kept) {
        return confirmation(kept)
                .flatMap(_ -> key(kept).map(this::events).orElse(List.of()).stream()
                        .filter(event -> event.entry().step() == Step.CONFIRMED)
                        .findFirst());
    }

    /** Whether the last look at a posted entry found nothing. */
    boolean isGone(Kept kept) {
        var seen = editedSince(key(kept).map(this::events).orElse(List.of()));
        return seen != null && seen.gone();
    }

    /** Since when a posted entry is known to stand, where it was known by its key. */
    Optional<Instant> seenByKey(JournalId id) {
        return Confirmation.last(key(kept(id)).map(this::events).orElse(List.of()))
                .filter(Confirmation::byKey)
                .map(Confirmation::at);
    }

    /** What the last look that could tell anything saw. It knows by the key, so of what a person said stands it tells nothing. */
    private static @Nullable EditedSince editedSince(List<CrossingEvent> events) {
        for (var event : events.reversed()) {
            var entry = event.entry();
            var found = entry.detail().status();
            if (entry.step() == Step.CONFIRMED
                    || Reperformed.Finding.UNCHANGED.name().equals(found)) {
                return null;
            }
            if (Reperformed.Finding.DIFFERS.name().equals(found)) {
                return new EditedSince(
                        Reperformed.Finding.DIFFERS, entry.detail().words(), entry.at());
            }
            if (Reperformed.Finding.GONE.name().equals(found)) {
                return new EditedSince(Reperformed.Finding.GONE, entry.detail().words(), entry.at());
            }
        }
        return null;
    }

    static Optional<LogEntry> last(List<CrossingEvent> events, Step step) {
        return events.reversed().stream()
                .map(CrossingEvent::entry)
                .filter(entry -> entry.step() == step)
                .findFirst();
    }

    private static String reason(Kept kept, JournalState state, List<CrossingEvent> events) {
        return switch (state) {
            case SENT_BACK -> last(kept).map(Decided::reason).orElse("");
            case CROSSING, IN_DOUBT, NEEDS_PERSON, REJECTED, GIVEN_UP, POSTED ->
                events.getLast().entry().detail().words();
            case DRAFT, WAITING, APPROVED, OUT_OF_DATE, DISCARDED -> "";
        };
    }

    private static JournalState rejected(List<CrossingEvent> events) {
        return Rejection.of(events).filter(Rejection.BY_LEDGER::equals).isPresent()
                ? JournalState.REJECTED
                : JournalState.GIVEN_UP;
    }

    private JournalState state(Kept kept, List<CrossingEvent> events) {
        return switch (CrossingState.of(events).orElse(CrossingState.APPROVED)) {
            case CONFIRMED -> JournalState.POSTED;
            case IN_DOUBT -> JournalState.IN_DOUBT;
            case NEEDS_PERSON -> JournalState.NEEDS_PERSON;
            case REJECTED -> isDiscarded(kept) ? JournalState.DISCARDED : rejected(events);
            // nothing of it is on its way, so what people decided since counts
            case INTENDED -> {
                var decided = decided(kept, events);
                yield decided == JournalState.APPROVED ? JournalState.CROSSING : decided;
            }
            case APPROVED, RECEIVED, NOT_RECEIVED -> decided(kept, events);
        };
    }

    private JournalState decided(Kept kept, List<CrossingEvent> events) {
        return last(kept)
                .map(decided -> switch (decided.decision()) {
                    case FOR_APPROVAL -> JournalState.WAITING;
                    case SENT_BACK -> JournalState.SENT_BACK;
                    case DISCARDED -> JournalState.DISCARDED;
                    case APPROVED ->
                        Consent.isLogged(Objects.requireNonNull(decided.approval()), events)
                                        && !outOfDate()
                                                .contains(kept.latest().id().toString())
                                ? JournalState.APPROVED
                                : JournalState.OUT_OF_DATE;
                })
                .orElse(JournalState.DRAFT);
    }

    /** How far the crossing of what the entry says now has come; empty before its first approval. */
    Optional<CrossingState> crossingState(JournalId id) {
        return key(kept(id)).flatMap(key -> CrossingState.of(events(key)));
    }
}
