package dev.weighhouse.journal;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Reperformed;
import dev.weighhouse.journal.JournalBook.Content;
import dev.weighhouse.journal.JournalBook.Decided;
import dev.weighhouse.journal.JournalBook.Decision;
import dev.weighhouse.journal.JournalBook.First;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Variance;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The work with journal entries over the ports of one open workspace. */
public final class WorkspaceJournalDesk implements JournalDesk {
    private final JournalParts parts;
    private final Shelf shelf;
    private final ReadOrder order;
    private final Approvals approvals;
    private final Proposals proposals;
    private final Pushing pushing;
    private final Rewriting rewriting;
    private final Recurrence recurrence;
    private final LastKnown lastKnown;

    public WorkspaceJournalDesk(JournalParts parts) {
        this.parts = parts;
        this.shelf = new Shelf(parts);
        this.order = new ReadOrder(parts, shelf);
        this.proposals = new Proposals(parts.book(), shelf, order, parts.outlook());
        var trust = new Trust(parts);
        this.approvals = new Approvals(parts, shelf, trust);
        this.pushing = new Pushing(parts, shelf, new Flight(parts, shelf), trust);
        this.rewriting = new Rewriting(parts, shelf, pushing);
        this.recurrence = new Recurrence(parts.book());
        this.lastKnown = new LastKnown(parts, shelf);
    }

    @Override
    public List<Journal> journals() {
        return shelf.all();
    }

    @Override
    public Journal journal(JournalId id) {
        return shelf.journal(id);
    }

    @Override
    public Optional<Journal> ofSource(String source) {
        return parts.book().find(source).map(kept -> shelf.journal(kept.latest().id()));
    }

    @Override
    public Set<String> handedOver(ConnectionId platform) {
        return parts.book().all().stream()
                .filter(kept -> !Shelf.isDiscarded(kept))
                .flatMap(kept -> kept.latest().origin() instanceof Origin.Exported exported
                                && exported.platform().equals(platform)
                        ? Stream.of(exported.item())
                        : Stream.empty())
                .collect(Collectors.toSet());
    }

    @Override
    public Journal write(Draft draft) {
        return add(List.of(new First(new Origin.Scratch(UUID.randomUUID()), draft)))
                .getFirst();
    }

    @Override
    public Journal rewrite(JournalId id, Draft draft) {
        return rewriting.rewrite(id, _ -> new Content(draft, null));
    }

    @Override
    public Journal draftAgain(JournalId id) {
        return rewriting.rewrite(id, before -> switch (before.origin()) {
            case Origin.Adjustment adjustment -> new Content(proposals.again(adjustment, before.draft()), null);
            case Origin.Transformed transformed ->
                new MadeAgain(parts.entriesNow().get()).of(id, transformed, before.draft());
            default -> new Content(before.draft(), null);
        });
    }

    @Override
    public void discard(JournalId id, String reason) {
        rewriting.discard(id, reason);
    }

    @Override
    public Journal propose(Variance variance, Share share) {
        return add(List.of(proposals.of(variance, share))).getFirst();
    }

    @Override
    public Function<Variance, Accounted> explanations() {
        return new Explained(shelf, order, parts.outlook())::of;
    }

    @Override
    public List<Journal> importCsv(Path file) {
        var entries = parts.reader().read(file, lastKnown.chart(), parts.home());
        for (var entry : entries) {
            parts.book().find(new Origin.Imported(entry.id()).source()).ifPresent(kept -> {
                throw refused(
                        "%s, row %d: entry %s was imported before, as %s."
                                .formatted(
                                        file.getFileName(),
                                        entry.row(),
                                        entry.id(),
                                        kept.latest().id()),
                        "Take it out of the file, or give it an id of its own if it is another fact. Nothing was"
                                + " imported.");
            });
        }
        return add(entries.stream()
                .map(entry -> new First(new Origin.Imported(entry.id()), entry.draft()))
                .toList());
    }

    @Override
    public List<Journal> draftOnce(List<First> entries) {
        var missing = entries.stream()
                .filter(entry -> parts.book().find(entry.origin().source()).isEmpty())
                .toList();
        add(missing);
        return entries.stream().map(this::there).toList();
    }

    @Override
    public List<MadeEntry> madeOf(ConnectionId platform) {
        return shelf.madeOf(platform);
    }

    private Journal there(First entry) {
        var id = parts.book()
                .find(entry.origin().source())
                .map(kept -> kept.latest().id())
                .orElseThrow();
        var journal = shelf.journal(id);
        return journal.state() == JournalState.DISCARDED ? rewriting.takeUpAgain(id, entry.content()) : journal;
    }

    @Override
    public Journal reverse(JournalId id, LocalDate date) {
        var journal = shelf.journal(id);
        var key = journal.key();
        if (journal.state() != JournalState.POSTED || key == null) {
            throw refused("%s does not stand in the ledger.".formatted(id), "Only what stands there can be reversed.");
        }
        Recurrence.requireThere(journal);
        var origin = new Origin.Reversal(id, key);
        var draft = Drafts.reversal(id, journal.draft(), date);
        var there = parts.book().find(origin.source()).map(kept -> kept.latest().id());
        if (there.isEmpty()) {
            return add(List.of(new First(origin, draft))).getFirst();
        }
        if (shelf.journal(there.get()).state() == JournalState.DISCARDED) {
            return rewriting.takeUpAgain(there.get(), new Content(draft, null));
        }
        throw refused("%s already takes %s back.".formatted(there.get(), id), "Go on with that entry.");
    }

    @Override
    public List<Template> templates() {
        return parts.book().templates();
    }

    @Override
    public void keep(Template template) {
        parts.book().keep(template, parts.author().get(), parts.pace().now());
    }

    @Override
    public void forget(String template) {
        parts.book().forget(template, parts.author().get(), parts.pace().now());
    }

    @Override
    public Journal draftFrom(String template, LocalDate day) {
        var wanted = templates().stream()
                .filter(known -> known.name().equals(template))
                .findFirst()
                .orElseThrow(() -> refused("There is no template " + template + ".", "Look at the list of templates."));
        return add(List.of(recurrence.on(wanted, day))).getFirst();
    }

    @Override
    public List<Journal> draftWhatIsDue(LocalDate upTo) {
        return add(firstsDue(upTo));
    }

    @Override
    public List<Due> due(LocalDate upTo) {
        return firstsDue(upTo).stream()
                .map(first -> new Due(first.origin(), first.draft().date()))
                .toList();
    }

    @Override
    public List<PassedOver> passedOver(LocalDate upTo) {
        return recurrence.passedOver(templates(), upTo);
    }

    private List<First> firstsDue(LocalDate upTo) {
        var due = new ArrayList<>(recurrence.dueFrom(templates(), upTo));
        due.addAll(recurrence.reversals(journals(), upTo));
        return due;
    }

    @Override
    public List<Check> check(Draft draft) {
        return Preflight.of(draft, lastKnown.ground(pushing.told()));
    }

    @Override
    public Journal sendForApproval(JournalId id) {
        var journal = shelf.journal(id);
        if (journal.state() != JournalState.DRAFT && journal.state() != JournalState.SENT_BACK) {
            throw refused("%s is no draft any more.".formatted(id), NextSteps.of(journal.state()));
        }
        // A period may have been opened since the ledger was asked; the push asks again.
        Preflight.firstStop(Preflight.of(journal.draft(), lastKnown.pulled(null)))
                .ifPresent(stop -> {
                    throw refused(id + ": " + stop.words(), stop.nextStep());
                });
        decide(id, Decision.FOR_APPROVAL, "");
        return shelf.journal(id);
    }

    @Override
    public Journal sendBack(JournalId id, String reason) {
        return rewriting.sendBack(id, reason);
    }

    @Override
    public Journal holdBack(JournalId id, String reason) {
        return rewriting.holdBack(id, reason);
    }

    @Override
    public Grounds grounds(JournalId id) {
        knowCompany();
        return new GroundsOf(parts, shelf).of(shelf.kept(id));
    }

    @Override
    public Map<JournalId, Grounds> grounds(Collection<JournalId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        knowCompany();
        var groundsOf = new GroundsOf(parts, shelf);
        return ids.stream().collect(Collectors.toMap(id -> id, id -> groundsOf.of(shelf.kept(id))));
    }

    @Override
    public List<Refusal> approve(Map<JournalId, Grounds> seen, String approver, String reason) {
        knowCompany();
        return approvals.approve(seen, approver, reason);
    }

    @Override
    public Optional<String> onePersonFirm() {
        return approvals.onePersonFirm();
    }

    @Override
    public void setOnePersonFirm(Optional<String> why) {
        approvals.setOnePersonFirm(why);
    }

    @Override
    public FlightPlan plan(Progress progress) {
        return pushing.plan(progress);
    }

    @Override
    public PushReport push(Progress progress) {
        return pushing.push(progress);
    }

    @Override
    public PushReport resolve(Progress progress) {
        return pushing.resolve(progress);
    }

    @Override
    public List<Refusal> refusals() {
        return pushing.refusals();
    }

    @Override
    public Journal standsAs(JournalId id, String ledgerId, String reason, Progress progress) {
        pushing.standsAs(id, ledgerId, reason, progress);
        return shelf.journal(id);
    }

    @Override
    public Journal nothingStands(JournalId id, String reason, Progress progress) {
        pushing.nothingStands(id, reason, progress);
        return shelf.journal(id);
    }

    @Override
    public Journal takeOver(JournalId id, String reason, Progress progress) {
        pushing.one(id, progress, (crosser, goods) -> crosser.takeOver(goods, reason));
        return shelf.journal(id);
    }

    @Override
    public Journal reperform(JournalId id, Progress progress) {
        progress.step("Reading %s in %s".formatted(id, shelf.ledger().title()), 0, 0);
        pushing.reperform(id, progress);
        return shelf.journal(id);
    }

    @Override
    public Reperformed reperform(CrossingKey key, Progress progress) {
        var id = shelf.crossing(key);
        progress.step("Reading %s in %s".formatted(id, shelf.ledger().title()), 0, 0);
        return pushing.reperform(id, progress);
    }

    @Override
    public List<Journal> readBack(List<Period> months, Progress progress) {
        pushing.readBack(months, progress);
        return months.stream()
                .flatMap(month -> concerning(month).stream())
                .filter(journal -> journal.editedSince() != null)
                .toList();
    }

    @Override
    public Witness askLedger(List<Period> months, Progress progress) {
        return pushing.ask(months, progress);
    }

    @Override
    public List<Journal> concerning(Period period) {
        return journals().stream()
                .filter(journal -> period.contains(journal.draft().date()))
                .toList();
    }

    /** The first approval asks the ledger whose books it keeps, because keys are made of that. */
    private void knowCompany() {
        if (shelf.company().isEmpty()) {
            pushing.askStanding();
        }
    }

    private List<Journal> add(List<First> entries) {
        return parts.book().add(entries, parts.author().get(), parts.pace().now()).stream()
                .map(shelf::journal)
                .toList();
    }

    private void decide(JournalId id, Decision decision, String reason) {
        parts.book()
                .decide(new Decided(
                        id, decision, parts.author().get(), parts.pace().now(), reason, null));
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }
}
