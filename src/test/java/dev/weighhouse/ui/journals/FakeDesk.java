package dev.weighhouse.ui.journals;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Reperformed;
import dev.weighhouse.journal.Approval;
import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.FlightPlan;
import dev.weighhouse.journal.Ground;
import dev.weighhouse.journal.Grounds;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalBook;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.MadeEntry;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.journal.PushReport;
import dev.weighhouse.journal.Refusal;
import dev.weighhouse.journal.Share;
import dev.weighhouse.journal.Template;
import dev.weighhouse.journal.Witness;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Evidence;
import dev.weighhouse.reconcile.Explanation;
import dev.weighhouse.reconcile.Variance;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A desk in memory that keeps the rules of the port: who may approve, what can be changed, what a push does. */
final class FakeDesk implements JournalDesk {
    final TreeMap<JournalId, Journal> all = new TreeMap<>();
    final List<String> deeds = new ArrayList<>();
    final List<Template> templates = new ArrayList<>();
    final List<Due> due = new ArrayList<>();
    final List<PassedOver> passedOver = new ArrayList<>();
    final List<Draft> checked = new ArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();
    String author = "Maya Okafor";
    String platform = "943.80";
    int next = 1060;
    int reads;
    Consumer<Progress> pushing = _ -> {};
    Function<Draft, List<Check>> checking = _ -> List.of();

    @Nullable
    LocalDate askedUpTo;

    @Nullable
    String alone;

    @Nullable
    Failure refusing;

    @Nullable
    FlightPlan plan;

    @Nullable
    PushReport report;

    void put(Journal journal) {
        all.put(journal.id(), journal);
    }

    @Override
    public List<Journal> journals() {
        reads++;
        refuse();
        return all.values().stream()
                .filter(journal -> journal.state() != JournalState.DISCARDED)
                .sorted((a, b) -> b.id().compareTo(a.id()))
                .toList();
    }

    private void refuse() {
        if (refusing != null) {
            throw new FailureException(refusing);
        }
    }

    private static FailureException bad(String words) {
        return new FailureException(new Failure.BadInput(words, "Choose another entry."));
    }

    @Override
    public Journal journal(JournalId id) {
        return Optional.ofNullable(all.get(id)).orElseThrow(() -> bad("There is no " + id + "."));
    }

    private Journal add(Draft draft, Origin origin) {
        var id = new JournalId(next++);
        put(Entries.journal(id, JournalState.DRAFT, draft, author)
                .origin(origin)
                .made());
        return journal(id);
    }

    @Override
    public Journal write(Draft draft) {
        deeds.add("write");
        return add(draft, new Origin.Scratch(new UUID(0, next)));
    }

    @Override
    public Journal rewrite(JournalId id, Draft draft) {
        var before = journal(id);
        if (!before.state().editable()) {
            throw bad(id + " cannot be changed any more.");
        }
        deeds.add("rewrite " + id);
        put(Entries.journal(id, JournalState.DRAFT, draft, author).made());
        return journal(id);
    }

    private Journal state(JournalId id, JournalState state, String reason) {
        put(Entries.of(journal(id)).state(state).reason(reason).made());
        return journal(id);
    }

    @Override
    public Journal draftAgain(JournalId id) {
        deeds.add("draft again " + id);
        var before = journal(id);
        put(Entries.journal(id, JournalState.DRAFT, Entries.draft(before.draft().narration(), platform), author)
                .origin(before.origin())
                .made());
        return journal(id);
    }

    @Override
    public void discard(JournalId id, String reason) {
        deeds.add("discard " + id + ": " + reason);
        state(id, JournalState.DISCARDED, reason);
    }

    @Override
    public Function<Variance, Accounted> explanations() {
        return variance -> Explanation.of(Evidence.of(variance, Around.NOTHING));
    }

    @Override
    public Journal propose(Variance variance, Share share) {
        deeds.add("propose " + variance.label());
        return write(Entries.draft("Adjust " + variance.label(), "255.75"));
    }

    @Override
    public List<Journal> importCsv(Path file) {
        refuse();
        deeds.add("import " + file.getFileName());
        return List.of(add(Entries.draft("Imported", "10.00"), new Origin.Imported("E1")));
    }

    @Override
    public List<MadeEntry> madeOf(ConnectionId platform) {
        return List.of();
    }

    @Override
    public List<Journal> draftOnce(List<JournalBook.First> entries) {
        deeds.add("draft once");
        return entries.stream().map(entry -> add(entry.draft(), entry.origin())).toList();
    }

    @Override
    public Journal reverse(JournalId id, LocalDate date) {
        if (journal(id).state() != JournalState.POSTED) {
            throw bad(id + " does not stand in the ledger.");
        }
        deeds.add("reverse " + id + " on " + date);
        return add(Entries.draft("Reversal of " + id, "10.00"), new Origin.Reversal(id, Entries.key("reversal")));
    }

    @Override
    public List<Template> templates() {
        return List.copyOf(templates);
    }

    @Override
    public void keep(Template template) {
        templates.add(template);
    }

    @Override
    public void forget(String template) {
        templates.removeIf(each -> each.name().equals(template));
    }

    @Override
    public Journal draftFrom(String template, LocalDate day) {
        deeds.add("draft " + template + " for " + day);
        return add(Entries.draft(template, "10.00"), new Origin.Recurring(template, day));
    }

    @Override
    public List<Journal> draftWhatIsDue(LocalDate upTo) {
        deeds.add("due " + upTo);
        var drafted = due.stream()
                .map(each -> add(Entries.draft("Due on " + each.day(), "10.00"), each.origin()))
                .toList();
        due.clear();
        return drafted;
    }

    @Override
    public List<PassedOver> passedOver(LocalDate upTo) {
        return List.copyOf(passedOver);
    }

    @Override
    public List<Due> due(LocalDate upTo) {
        askedUpTo = upTo;
        return List.copyOf(due);
    }

    @Override
    public List<Check> check(Draft draft) {
        checked.add(draft);
        return checking.apply(draft);
    }

    @Override
    public Journal sendForApproval(JournalId id) {
        deeds.add("send " + id);
        return state(id, JournalState.WAITING, "");
    }

    @Override
    public Journal sendBack(JournalId id, String reason) {
        deeds.add("back " + id + ": " + reason);
        return state(id, JournalState.SENT_BACK, reason);
    }

    @Override
    public Grounds grounds(JournalId id) {
        return new Grounds(List.of(
                new Ground("Xero, 1110 balance", "16214.55", "16,214.55", "pulled 16:42"),
                new Ground("Square, Quayside 31 Oct", platform, platform, "pulled 16:41"),
                new Ground("Mapping", "41", "version 41", ""),
                new Ground("October 2026", "open", "open", ""),
                Entries.ground(journal(id))));
    }

    @Override
    public List<Refusal> approve(Map<JournalId, Grounds> seen, String approver, String reason) {
        var refused = new ArrayList<Refusal>();
        seen.forEach((id, grounds) -> {
            var journal = journal(id);
            if (journal.preparedBy().equals(approver) && alone == null) {
                refused.add(new Refusal(id, approver + " prepared it.", "Ask somebody else.", null));
            } else if (!grounds.fingerprint().equals(grounds(id).fingerprint())) {
                refused.add(moved(id, grounds));
            } else {
                deeds.add("approve " + id + (reason.isEmpty() ? "" : ": " + reason));
                put(Entries.of(journal)
                        .state(JournalState.APPROVED)
                        .approval(new Approval(approver, Entries.NOW, "desk", grounds(id), alone))
                        .made());
            }
        });
        return refused;
    }

    Refusal moved(JournalId id, Grounds seen) {
        return new Refusal(
                id,
                "It was not sent. A number it rests on has moved.",
                "Compare the two versions.",
                new Refusal.Moved(seen, grounds(id)));
    }

    @Override
    public Optional<String> onePersonFirm() {
        return Optional.ofNullable(alone);
    }

    @Override
    public void setOnePersonFirm(Optional<String> why) {
        alone = why.orElse(null);
    }

    @Override
    public FlightPlan plan(Progress progress) {
        refuse();
        deeds.add("plan");
        return plan != null ? plan : Entries.plan(ids(JournalState.APPROVED));
    }

    private List<JournalId> ids(JournalState state) {
        return all.values().stream()
                .filter(journal -> journal.state() == state)
                .map(Journal::id)
                .toList();
    }

    @Override
    public PushReport push(Progress progress) {
        deeds.add("push");
        pushing.accept(progress);
        if (report != null) {
            return report;
        }
        var posted = new ArrayList<JournalId>();
        for (var id : ids(JournalState.APPROVED)) {
            progress.step("Sending " + id, 0, 1);
            var approval = journal(id).approval();
            if (approval != null
                    && !approval.grounds().fingerprint().equals(grounds(id).fingerprint())) {
                refusals.add(moved(id, approval.grounds()));
                put(Entries.of(journal(id))
                        .state(JournalState.OUT_OF_DATE)
                        .reason("Something it rests on has moved.")
                        .made());
            } else {
                posted.add(id);
                put(Entries.of(journal(id))
                        .state(JournalState.POSTED)
                        .ledgerId(Entries.ledgerId(id))
                        .made());
            }
        }
        return Entries.report(posted);
    }

    @Override
    public PushReport resolve(Progress progress) {
        deeds.add("resolve");
        return report != null ? report : new PushReport(List.of(), null, List.of());
    }

    @Override
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    @Override
    public Journal standsAs(JournalId id, String ledgerId, String reason, Progress progress) {
        deeds.add("stands " + id + " as " + ledgerId + ": " + reason);
        put(Entries.of(journal(id))
                .state(JournalState.POSTED)
                .ledgerId(ledgerId)
                .made());
        return journal(id);
    }

    @Override
    public Journal nothingStands(JournalId id, String reason, Progress progress) {
        deeds.add("nothing " + id + ": " + reason);
        return state(id, JournalState.CROSSING, reason);
    }

    @Override
    public Journal takeOver(JournalId id, String reason, Progress progress) {
        deeds.add("take over " + id + ": " + reason);
        return journal(id);
    }

    @Override
    public Journal reperform(JournalId id, Progress progress) {
        deeds.add("read " + id);
        return journal(id);
    }

    @Override
    public Reperformed reperform(CrossingKey key, Progress progress) {
        throw bad("This desk reads nothing again by its key.");
    }

    @Override
    public List<Journal> readBack(List<Period> months, Progress progress) {
        return journals().stream()
                .filter(journal -> journal.editedSince() != null)
                .toList();
    }

    @Override
    public Witness askLedger(List<Period> months, Progress progress) {
        return new Witness(months, 0, 0, 0, List.of());
    }

    @Override
    public List<Journal> concerning(Period period) {
        return journals();
    }
}
