package dev.weighhouse.journal;

import dev.weighhouse.books.Company;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Consignment;
import dev.weighhouse.crossing.Crosser;
import dev.weighhouse.crossing.CrossingMemory;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Outcome;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.crossing.Reperformed;
import dev.weighhouse.crossing.Standing;
import dev.weighhouse.journal.JournalBook.Kept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends what may be sent and looks for what is in doubt, as many entries side by side as the ledger has lanes. */
final class Pushing {
    private static final String LOOKING = "Looking for %s in %s";

    private final JournalParts parts;
    private final Shelf shelf;
    private final Flight flight;
    private final Trust trust;
    private final CrossingMemory memory;
    private final ReadAfter after;
    private volatile List<Refusal> refusals = List.of();
    private volatile @Nullable Told told;

    /** What the ledger said it would take, when it was last asked. */
    record Told(Preflight.Ground ground, Instant at) {}

    Pushing(JournalParts parts, Shelf shelf, Flight flight, Trust trust) {
        this.trust = trust;
        this.parts = parts;
        this.shelf = shelf;
        this.flight = flight;
        this.memory = new CrossingMemory(parts.pace());
        this.after = new ReadAfter(parts, shelf);
    }

    /** What the ledger told since the workspace was opened; empty while it was not asked. */
    Optional<Told> told() {
        return Optional.ofNullable(told);
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** Asks the ledger whose books it keeps and how far they are closed. */
    void askStanding() {
        try (var ledger = open()) {
            standing(port(ledger), Progress.NONE);
        }
    }

    FlightPlan plan(Progress progress) {
        try (var ledger = open()) {
            var port = port(ledger);
            return flight.look(port, standing(port, progress), new LastLook(parts, shelf), progress)
                    .plan();
        }
    }

    /** Doubts are settled first: what is proven absent goes again only on the ground it was approved on. */
    PushReport push(Progress progress) {
        refusals = List.of();
        return withLedger(ledger -> {
            var port = port(ledger);
            var standing = standing(port, progress);
            var settled = each(inState(JournalState.IN_DOUBT), port, progress, LOOKING, Pushing::resolve);
            if (settled.stopped() != null) {
                return after.pulled(settled, port, progress);
            }
            var unread = readAgain(progress);
            if (unread.isPresent()) {
                return new PushReport(settled.lines(), unread.get(), List.of());
            }
            var approvals = new LastLook(parts, shelf);
            var look = flight.look(port, standing, approvals, progress);
            refusals = List.copyOf(look.held().values());
            look.lapsed().forEach(shelf::markOutOfDate);
            look.ready().forEach(kept -> shelf.clearOutOfDate(kept.latest().id()));
            var sent = each(
                    look.ready(),
                    port,
                    progress,
                    "Sending %s to %s",
                    (crosser, goods, id) -> mayGo(approvals, id)
                            ? Optional.of(approvals.onItsWay(id, () -> crosser.cross(goods)))
                            : Optional.empty());
            return after.scored(together(settled, sent), look.plan(), port, progress);
        });
    }

    /** What one entry is tried with; empty where nothing was done. */
    @FunctionalInterface
    private interface Trial {
        Optional<Outcome> on(Crosser crosser, Consignment goods, JournalId id);
    }

    private static Optional<Outcome> resolve(Crosser crosser, Consignment goods, JournalId id) {
        return Optional.of(crosser.resolve(goods));
    }

    /** Asked directly before each sending, as people go on working while a push runs. */
    private synchronized boolean mayGo(LastLook approvals, JournalId id) {
        var lapsed = approvals.leaves(id);
        lapsed.ifPresent(refusal -> {
            shelf.markOutOfDate(id);
            refusals = Stream.concat(refusals.stream(), Stream.of(refusal)).toList();
        });
        return lapsed.isEmpty();
    }

    /** Reads the balances anew that were read while an entry of ours was on its way; says why where that does not come about. */
    private Optional<String> readAgain(Progress progress) {
        var months = new ReadMeanwhile(parts, shelf).months();
        if (months.isEmpty()) {
            return Optional.empty();
        }
        return parts.outlook().pullLedger(months, progress) instanceof PullResult.Failed(var _, var failure)
                ? Optional.of("Nothing was sent: the balances could not be read again. " + failure.words() + " "
                        + failure.nextStep())
                : Optional.empty();
    }

    /** Of an entry that was looked for and then sent, the end counts. */
    private static PushReport together(PushReport settled, PushReport sent) {
        var lines = new LinkedHashMap<JournalId, PushReport.Line>();
        settled.lines().forEach(line -> lines.put(line.entry(), line));
        sent.lines().forEach(line -> lines.put(line.entry(), line));
        return new PushReport(List.copyOf(lines.values()), sent.stopped(), List.of());
    }

    /** Where nothing is in doubt there is nothing to ask, so a ledger that is only read is no obstacle either. */
    PushReport resolve(Progress progress) {
        var open = Stream.of(JournalState.IN_DOUBT, JournalState.NEEDS_PERSON)
                .flatMap(state -> inState(state).stream())
                .findFirst();
        return open.isEmpty() ? new PushReport(List.of(), null, List.of()) : resolveWhatIsOpen(progress);
    }

    private PushReport resolveWhatIsOpen(Progress progress) {
        return withLedger(ledger -> {
            var port = port(ledger);
            standing(port, progress);
            var all = new ArrayList<>(inState(JournalState.IN_DOUBT));
            all.addAll(inState(JournalState.NEEDS_PERSON));
            return after.pulled(each(all, port, progress, LOOKING, Pushing::resolve), port, progress);
        });
    }

    private Standing standing(JournalPort port, Progress progress) {
        progress.step("Asking %s what it would take".formatted(shelf.ledger().title()), 0, 0);
        var standing = port.standing(progress);
        shelf.remember(standing);
        told = new Told(
                Preflight.Ground.of(
                        standing, port.capabilities(), shelf.ledger().title()),
                standing.fetchedAt());
        return standing;
    }

    /** Does one thing with the crossing of one entry, such as what a person decided about it. */
    <T> T one(JournalId id, Progress progress, BiFunction<Crosser, Consignment, T> work) {
        return alone(() -> onlyOne(id, progress, _ -> {}, work));
    }

    /** A person says that nothing stands; other books would show nothing of it either. */
    Outcome nothingStands(JournalId id, String reason, Progress progress) {
        return alone(() -> {
            var claims = new Claims(parts, shelf);
            return onlyOne(
                    id,
                    progress,
                    this::requireSame,
                    (crosser, goods) -> crosser.nothingStands(goods, reason, claims.of(id, crosser.lastingIds())));
        });
    }

    /** A person says as what an entry stands; it is asked for in the same books only, and no other entry may stand as that. */
    Outcome standsAs(JournalId id, String ledgerId, String reason, Progress progress) {
        return alone(() -> {
            var claims = new Claims(parts, shelf);
            return onlyOne(
                    id,
                    progress,
                    ledger -> {
                        if (lastingIds(ledger)) {
                            claims.requireUnclaimed(id, ledgerId);
                        }
                        requireSame(ledger);
                    },
                    (crosser, goods) -> crosser.standsAs(goods, ledgerId, reason, claims.of(id, crosser.lastingIds())));
        });
    }

    /** Reads one entry in the ledger once more; in other books it would seem to be gone. */
    Reperformed reperform(JournalId id, Progress progress) {
        return alone(() -> onlyOne(id, progress, this::refuseOthers, Crosser::reperform));
    }

    /** Gives up what was written down and had no effect; only inside {@link #alone}. Other books would show nothing of it. */
    Outcome withdraw(JournalId id, String reason) {
        return onlyOne(id, Progress.NONE, this::requireSame, (crosser, goods) -> crosser.withdraw(goods, reason));
    }

    private void requireSame(Ledger ledger) {
        ledger.company(Progress.NONE).ifPresent(told -> shelf.requireSame(told.value()));
    }

    /** A ledger that says nothing of its company will hardly say more of an entry, and that is written down as what was seen. */
    private void refuseOthers(Ledger ledger) {
        Optional<Company> told;
        try {
            told = ledger.company(Progress.NONE).map(Quoted::value);
        } catch (FailureException _) {
            return;
        }
        told.ifPresent(shelf::requireSame);
    }

    private <T> T onlyOne(
            JournalId id, Progress progress, Consumer<Ledger> before, BiFunction<Crosser, Consignment, T> work) {
        try (var ledger = open()) {
            before.accept(ledger);
            var goods = shelf.consignment(shelf.kept(id));
            var outcome = work.apply(crosser(port(ledger)), goods);
            shelf.forget(goods.key());
            trust.remember();
            if (outcome instanceof Outcome end && end.state() == CrossingState.CONFIRMED) {
                after.pull(List.of(goods.entry()), progress);
            }
            return outcome;
        }
    }

    private static boolean lastingIds(Ledger ledger) {
        return ledger.journals().map(port -> port.capabilities().lastingIds()).orElse(true);
    }

    /** Reads again what the last pull does not show as it was posted. It sends nothing, so it may run beside a push. */
    void readBack(List<Period> months, Progress progress) {
        var back = new ReadBack(parts, shelf);
        if (!back.isPosted(months)) {
            return;
        }
        try (var ledger = open()) {
            var suspects = back.suspects(months, lastingIds(ledger));
            if (suspects.isEmpty()) {
                return;
            }
            requireSame(ledger);
            back.look(suspects, crosser(port(ledger)), progress);
        }
    }

    /** Reads the ledger for entries with keys of ours that this log never sent. */
    Witness ask(List<Period> months, Progress progress) {
        try (var ledger = open()) {
            return new Strangers(parts, shelf).ask(ledger, months, progress);
        }
    }

    /** Does something while nobody on this computer pushes to the same books. */
    <T> T alone(Supplier<T> work) {
        try (var _ = lock(shelf.ledger())) {
            return work.get();
        }
    }

    private PushReport each(List<Kept> all, JournalPort port, Progress progress, String doing, Trial work) {
        var crosser = crosser(port);
        var tries = new Tries(
                progress,
                id -> doing.formatted(id, shelf.ledger().title()),
                kept -> work.on(crosser, shelf.consignment(kept), kept.latest().id()),
                all.size());
        // What is begun goes to its end, and need not wait a minute for the next place in the rate to get there.
        try (var _ = progress.onCancel(port::endWaits)) {
            return tries.report(
                    new SideBySide<>(all, tries).run(port.capabilities().lanes(), parts.threads()));
        } finally {
            trust.remember();
        }
    }

    private List<Kept> inState(JournalState state) {
        return shelf.all().stream()
                .filter(journal -> journal.state() == state)
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .map(journal -> shelf.kept(journal.id()))
                .toList();
    }

    private Ledger open() {
        return parts.opener().apply(shelf.ledger());
    }

    private JournalPort port(Ledger ledger) {
        return ledger.journals().orElseThrow(() -> PostingRefused.byReadOnlyLedger(shelf.ledger()));
    }

    private Crosser crosser(JournalPort port) {
        return new Crosser(parts.log(), port, parts.pace(), parts.installation().machine(), trust.holds(), memory);
    }

    private <T> T withLedger(Function<Ledger, T> work) {
        return alone(() -> {
            try (var ledger = open()) {
                return work.apply(ledger);
            }
        });
    }

    private Installation.PushLock lock(Connection connection) {
        var books = shelf.company().orElse(connection.id().value());
        return parts.installation().lock(books).orElseThrow(() -> PostingRefused.bySomebodyElse(connection));
    }
}
