package dev.weighhouse.export;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.ExportDesk;
import dev.weighhouse.crossing.ExportItem;
import dev.weighhouse.crossing.ExportJob;
import dev.weighhouse.crossing.ExportResult;
import dev.weighhouse.crossing.ExportTrouble;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalBook;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.MadeEntry;
import dev.weighhouse.journal.Origin;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Drafts items of one platform in the journal, each once: an item that came before, in whatever job or as a transaction of which an
 * entry was made, is on the way it is on.
 */
final class Intake implements ExportDesk {
    private final ExportParts parts;
    private final ConnectionId platform;
    private final ItemDrafts drafts;
    private final ExportLog log;
    private @Nullable Map<String, MadeEntry> made;

    Intake(ExportParts parts, ConnectionId platform, ItemDrafts drafts, ExportLog log) {
        this.parts = parts;
        this.platform = platform;
        this.drafts = drafts;
        this.log = log;
    }

    @Override
    public Optional<ExportResult.Posted> posted(ExportJob job, ExportItem item) {
        var standing = known(job, item.id()).map(entry -> standing(job, item, entry));
        return standing.map(result -> result instanceof ExportResult.Posted posted ? posted : null)
                .map(posted -> {
                    log.came(job, item);
                    return posted;
                });
    }

    @Override
    public Optional<ExportResult> before(ExportJob job, String item) {
        return known(job, item)
                .filter(entry -> entry.state() != JournalState.DISCARDED)
                .map(entry -> standing(item, entry));
    }

    @Override
    public ExportResult bring(ExportJob job, ExportItem item, Progress progress) {
        var known = known(job, item.id())
                .filter(entry -> entry.state() != JournalState.DISCARDED || log.cameIn(job, item.id()));
        if (known.isEmpty()) {
            var result = draft(job, item);
            log.came(job, item);
            return result;
        }
        var entry = known.get();
        // whatever state the entry is in: it is not of what the item says now, and that is to be known of it from now
        // on
        changed(job, item, entry)
                .ifPresentOrElse(words -> log.cameChanged(job, item, words), () -> log.came(job, item));
        return standing(job, item, entry);
    }

    @Override
    public void givenUp(ExportJob job, String item) {
        var entry = known(job, item).filter(known -> known.origin() instanceof Origin.Exported);
        if (entry.isEmpty() || log.wasGivenUp(job, item)) {
            return;
        }
        var words =
                "Somebody gave it up on the platform, in job %s. Discard it, or send it on if it is to be posted all the same."
                        .formatted(job.id());
        switch (entry.get().state()) {
            case DRAFT, SENT_BACK, WAITING, APPROVED, OUT_OF_DATE -> {
                parts.journals().holdBack(entry.get().id(), words);
                log.givenUp(job, item, words);
            }
            case CROSSING, IN_DOUBT, NEEDS_PERSON, REJECTED, GIVEN_UP, POSTED, DISCARDED -> {}
        }
    }

    private ExportResult draft(ExportJob job, ExportItem item) {
        return switch (drafts.of(item)) {
            case ItemDraft.Cannot cannot -> cannot.of(item.id());
            case ItemDraft.Ready(var draft) -> {
                var origin = origin(job, item.id());
                parts.journals().draftOnce(List.of(new JournalBook.First(origin, draft)));
                yield new ExportResult.UnderWay(item.id());
            }
        };
    }

    private Origin.Exported origin(ExportJob job, String item) {
        return new Origin.Exported(platform, job.company(), item, job.id());
    }

    /** The entry an item is in, a discarded one too; empty where it is in none. */
    Optional<Journal> known(ExportJob job, String item) {
        return parts.journals()
                .ofSource(origin(job, item).source())
                .or(() -> Optional.ofNullable(made().get(item))
                        .map(entry -> parts.journals().journal(entry.id())));
    }

    /** The entries that were made of the platform's transactions, by the platform's id of what they are of. */
    private Map<String, MadeEntry> made() {
        var known = made;
        if (known == null) {
            known = new HashMap<>();
            for (var entry : parts.journals().madeOf(platform)) {
                var making = entry.first();
                if (making != null && stands(entry) && entry.origin() instanceof Origin.Transformed) {
                    for (var drawn : making.drawn()) {
                        known.merge(whole(drawn.transaction()), entry, Intake::lessFar);
                    }
                }
            }
            made = known;
        }
        return known;
    }

    /** What only a draft would take back stands as long as nobody has sent that. */
    private boolean stands(MadeEntry entry) {
        return entry.isLive()
                || (entry.state() == JournalState.POSTED
                        && takenBackBy(parts.journals().journal(entry.id())).isEmpty());
    }

    /** What took an entry back in the ledger and stands there itself: nobody removed it, and nothing took that back in turn. */
    private Optional<JournalId> takenBackBy(Journal entry) {
        return Optional.ofNullable(entry.reversedBy())
                .map(parts.journals()::journal)
                .filter(by -> isPosted(by) && !isGone(by) && takenBackBy(by).isEmpty())
                .map(Journal::id);
    }

    private static boolean isGone(Journal entry) {
        var edited = entry.editedSince();
        return edited != null && edited.gone();
    }

    /** Of several entries of parts of an item, one that does not stand yet, if there is one. */
    private static MadeEntry lessFar(MadeEntry one, MadeEntry other) {
        return one.state() == JournalState.POSTED ? other : one;
    }

    /** The id of what a transaction is a part of, where it is one. */
    private static String whole(String transaction) {
        var slash = transaction.indexOf('/');
        return slash < 0 ? transaction : transaction.substring(0, slash);
    }

    /** What is to be said of an item, as its entry stands and as it came, unless the entry may be on its way or is over. */
    ExportResult standing(ExportJob job, ExportItem item, Journal entry) {
        var standing = standing(item.id(), entry);
        var tellable = switch (entry.state()) {
            case DRAFT, SENT_BACK, WAITING, APPROVED, OUT_OF_DATE -> true;
            case POSTED -> standing instanceof ExportResult.Posted;
            case CROSSING, IN_DOUBT, NEEDS_PERSON, REJECTED, GIVEN_UP, DISCARDED -> false;
        };
        return tellable
                ? changed(job, item, entry)
                        .<ExportResult>map(words -> failed(item.id(), ExportTrouble.NOT_VALID, words))
                        .orElse(standing)
                : standing;
    }

    /** In words how an item differs from what its entry was drafted from; empty where it does not. */
    private Optional<String> changed(ExportJob job, ExportItem item, Journal entry) {
        return entry.origin() instanceof Origin.Exported
                ? log.takenIn(job, item.id())
                        .flatMap(was -> said(was, item)
                                .map(said -> "It was %s as %s %s %s"
                                        .formatted(
                                                isPosted(entry) ? "posted" : "drafted",
                                                isPosted(entry) ? ledgerId(entry) : entry.id(),
                                                said,
                                                isPosted(entry)
                                                        ? "Ask whoever keeps the books."
                                                        : "Have %s discarded in Weighhouse, then export it again."
                                                                .formatted(entry.id()))))
                : Optional.empty();
    }

    private static boolean isPosted(Journal entry) {
        return entry.state() == JournalState.POSTED;
    }

    private static Optional<String> said(LogEntry was, ExportItem item) {
        var subject = was.subject();
        if (!item.amount().equals(subject.amount()) || !item.date().equals(subject.date())) {
            return Optional.of("with %s on %s, and says %s on %s now."
                    .formatted(subject.amount(), subject.date(), item.amount(), item.date()));
        }
        var from = was.detail().approval();
        return from == null || from.equals(DraftedFrom.of(item))
                ? Optional.empty()
                : Optional.of("with this amount and day, and its accounts, lines or taxes are others now.");
    }

    /** What is to be said of an item whose entry stands so. */
    ExportResult standing(String item, Journal entry) {
        return switch (entry.state()) {
            case DRAFT, SENT_BACK, WAITING, APPROVED, OUT_OF_DATE, CROSSING, IN_DOUBT, NEEDS_PERSON ->
                new ExportResult.UnderWay(item);
            case POSTED -> posted(item, entry);
            case REJECTED ->
                failed(
                        item,
                        ExportTrouble.LEDGER_REFUSED,
                        "The ledger refused it: " + sentence(entry.reason())
                                + " Ask whoever keeps the books to correct %s in Weighhouse.".formatted(entry.id()));
            case GIVEN_UP -> notToBePosted(item, entry, "have %s drafted again in Weighhouse, then export it again");
            case DISCARDED -> notToBePosted(item, entry, "export it again");
        };
    }

    private static ExportResult.Failed notToBePosted(String item, Journal entry, String afterAll) {
        return failed(
                item,
                ExportTrouble.CANCELLED,
                "Somebody decided in Weighhouse that it is not to be posted, as %s.%s If it is to be posted after all, %s."
                        .formatted(
                                entry.id(),
                                entry.reason().isBlank() ? "" : " " + sentence(entry.reason()),
                                afterAll.formatted(entry.id())));
    }

    private ExportResult posted(String item, Journal entry) {
        if (isGone(entry)) {
            return failed(
                    item,
                    ExportTrouble.LEDGER_REFUSED,
                    "It was posted as %s, and somebody removed that from the ledger. Ask whoever keeps the books."
                            .formatted(ledgerId(entry)));
        }
        return takenBackBy(entry)
                .<ExportResult>map(back -> failed(
                        item,
                        ExportTrouble.LEDGER_REFUSED,
                        "It was posted as %s, and %s took that back. Ask whoever keeps the books."
                                .formatted(ledgerId(entry), back)))
                .orElseGet(() -> new ExportResult.Posted(item, ledgerId(entry), postedAt(entry)));
    }

    private static ExportResult.Failed failed(String item, ExportTrouble trouble, String words) {
        return new ExportResult.Failed(item, trouble, words);
    }

    private static String sentence(String words) {
        var text = words.strip();
        return text.isEmpty() || text.endsWith(".") ? text : text + ".";
    }

    /** A person may have said that an entry stands without its id; then the key it carries names it. */
    static String ledgerId(Journal entry) {
        var id = entry.ledgerId();
        return id == null ? Objects.requireNonNull(entry.key()).brief() : id;
    }

    private Instant postedAt(Journal entry) {
        return parts.log().events(Objects.requireNonNull(entry.key())).stream()
                .map(CrossingEvent::entry)
                .filter(event -> event.step() == Step.CONFIRMED)
                .findFirst()
                .map(LogEntry::at)
                .orElseGet(() -> parts.pace().now());
    }
}
