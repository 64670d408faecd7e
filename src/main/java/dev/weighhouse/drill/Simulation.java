package dev.weighhouse.drill;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Consignment;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.Neighbours;
import dev.weighhouse.crossing.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One company's month-end with everything going wrong: entries approved, pushed, in doubt, resolved, until nothing moves. */
final class Simulation {
    private static final int ENTRIES = 20;
    private static final int ROUNDS = 4;
    private static final int MOST_ROUNDS_TO_END = 40;

    private final Chaos chaos;
    private final VirtualTime time = new VirtualTime();
    private final Manners manners;
    private final ModelLedger ledger;
    private final Machine first;
    private @Nullable Machine second;
    private boolean firstIsGone;
    private boolean busy;
    private final List<Consignment> wanted = new ArrayList<>();
    private final List<Consignment> replaced = new ArrayList<>();
    private @Nullable ModelLog olderCopy;
    private @Nullable Lanes lanes;

    Simulation(long seed) {
        this(new Chaos(seed), Manners::any);
    }

    /** @param kind which ledger it is against, drawn from the same chance */
    Simulation(Chaos chaos, Function<Chaos, Manners> kind) {
        this.chaos = chaos;
        manners = kind.apply(chaos);
        ledger = new ModelLedger(manners, time, chaos);
        first = new Machine(
                "first", new ModelLog(chaos), new Network(ledger, manners, time, chaos, this::meanwhile), time, true);
    }

    Count run() {
        for (int number = 1; number <= ENTRIES; number++) {
            wanted.add(Books.entry(number, 1, 100L + chaos.upTo(100_000), "Maya"));
        }
        for (int round = 0; round < ROUNDS; round++) {
            approveWhatIsNotYet(first);
            worldMoves(round);
            push(active());
            peopleGiveUp(active());
            if (chaos.heads()) {
                peopleDecide(active());
            }
            time.pass(Duration.ofSeconds(chaos.upTo(600)));
        }
        chaos.calmDown();
        ledger.refusal = null;
        for (int round = 0; round < MOST_ROUNDS_TO_END && !isOver(); round++) {
            approveWhatIsNotYet(active());
            takeOverWhatIsHeld(active());
            push(active());
            peopleDecide(active());
            time.pass(manners.capabilities().settleTime().plusSeconds(1));
        }
        return new Referee(active().log(), ledger, wanted, replaced, chaos.injected()).count();
    }

    private Machine active() {
        var other = second;
        return firstIsGone && other != null ? other : first;
    }

    private boolean isOver() {
        return wanted.stream()
                .allMatch(goods -> active().state(goods.key())
                        .filter(CrossingState.CONFIRMED::equals)
                        .isPresent());
    }

    private void approveWhatIsNotYet(Machine machine) {
        for (var goods : wanted) {
            if (machine.state(goods.key()).isEmpty()) {
                survive(machine, () -> machine.approve(goods));
            }
        }
    }

    /** What happens in the world between two pushes. */
    private void worldMoves(int round) {
        ledger.refusal = null;
        for (var refusal : List.of(Fault.ACCOUNT_ARCHIVED, Fault.PERIOD_LOCKED, Fault.RATE_MISSING)) {
            if (chaos.strikes(refusal, 30)) {
                ledger.refusal = refusal;
            }
        }
        if (chaos.strikes(Fault.CLOCK_BACK, 8)) {
            time.stepBack(Duration.ofMinutes(1L + chaos.upTo(600)));
        }
        if (chaos.upTo(6) == 0) {
            someoneTouchesAnEntry();
        }
        var older = olderCopy;
        if (older != null && second == null && chaos.strikes(Fault.OLDER_COPY, 6)) {
            first.restore(older);
            ledger.forgetNames();
            approveWhatIsNotYet(first);
        } else if (chaos.heads()) {
            olderCopy = first.log().copy(first.log().length());
        }
        if (round > 0 && second == null && chaos.strikes(Fault.TWO_MACHINES, 8)) {
            var length = first.log().length();
            second = new Machine(
                    "second",
                    first.log().copy(length - chaos.upTo(length + 1) / 4),
                    new Network(ledger, manners, time, chaos, this::otherLanes),
                    time,
                    false);
        } else if (second != null && !firstIsGone && chaos.upTo(3) == 0) {
            moveToTheSecond(second);
        }
    }

    /** A person gives the first machine up and goes on at the second, with whatever its copy of the file knows. */
    private void moveToTheSecond(Machine machine) {
        firstIsGone = true;
        ledger.forgetNames();
        approveWhatIsNotYet(machine);
        takeOverWhatIsHeld(machine);
    }

    private void takeOverWhatIsHeld(Machine machine) {
        for (var goods : wanted) {
            if (!machine.mayEnd(goods.key())) {
                survive(machine, () -> machine.program().takeOver(goods, "the other machine is broken"));
            }
        }
    }

    /** While a request of the first machine is on its way, the second tries its luck with the same approvals. */
    private void secondPushes() {
        var other = second;
        if (other == null || busy || chaos.upTo(4) != 0) {
            return;
        }
        busy = true;
        try {
            var goods = wanted.get(chaos.upTo(wanted.size()));
            if (other.state(goods.key()).isEmpty()) {
                // its copy of the file is older than this approval, so there is nothing it could push
                return;
            }
            survive(other, () -> other.program().cross(goods));
        } finally {
            busy = false;
        }
    }

    private void someoneTouchesAnEntry() {
        // an entry whose key the ledger dropped, and whose lines somebody changed before anyone looked, is nobody's any
        // more:
        // no protocol can know it again, so there only whole keys and keys with a beginning left are touched
        var standing = ledger.entries().stream()
                .filter(ModelEntry::stands)
                .filter(entry -> entry.storedKey.strip().length() >= ModelLedger.LEAST_KNOWN)
                .toList();
        if (standing.isEmpty()) {
            return;
        }
        var entry = standing.get(chaos.upTo(standing.size()));
        entry.touched = true;
        if (chaos.heads()) {
            chaos.count(Fault.ENTRY_DELETED);
            entry.state = Hit.State.REMOVED;
        } else {
            chaos.count(Fault.ENTRY_EDITED);
            entry.entry = doubled(entry.entry);
        }
    }

    private static JournalEntry doubled(JournalEntry entry) {
        var lines = entry.lines().stream()
                .map(line -> new JournalEntry.Line(
                        line.account(), new Money(2 * line.amount().minor(), Books.GBP), line.description()))
                .toList();
        return new JournalEntry(entry.id(), entry.date(), entry.reference(), entry.narration(), lines);
    }

    /** What nobody approved, or whose approval found no room on the disk, is in no push. */
    private void push(Machine machine) {
        approveWhatIsNotYet(machine);
        var approved = wanted.stream()
                .filter(goods -> machine.state(goods.key()).isPresent())
                .toList();
        var push = new Lanes(
                chaos,
                manners.capabilities().lanes(),
                approved,
                (goods, alone) -> alone ? crossed(machine, goods) : sideBySide(machine, goods));
        lanes = push;
        push.run();
        lanes = null;
    }

    private boolean crossed(Machine machine, Consignment goods) {
        var outcome = new Outcome[1];
        var lived = survive(machine, () -> outcome[0] = machine.program().cross(goods));
        if (!lived || chaos.strikes(Fault.CRASH_MID_BATCH, 200)) {
            machine.die();
        }
        return goesOn(goods, outcome[0]);
    }

    /** The other lanes die with this one, so a crash is not caught here. */
    private boolean sideBySide(Machine machine, Consignment goods) {
        try {
            return goesOn(goods, machine.program().cross(goods));
        } catch (FailureException e) {
            ledger.forgetNames();
            return true;
        }
    }

    private boolean goesOn(Consignment goods, @Nullable Outcome end) {
        if (end == null) {
            return true;
        }
        if (!end.halt() && end.state() == CrossingState.REJECTED) {
            draftAgain(goods);
        }
        return !end.halt();
    }

    private void otherLanes() {
        var push = lanes;
        if (push != null && !busy) {
            push.turn();
        }
    }

    private void meanwhile() {
        secondPushes();
        otherLanes();
    }

    /** What the ledger refused is drafted again as a new revision, with a key of its own. */
    private void draftAgain(Consignment goods) {
        var place = wanted.indexOf(goods);
        var revision = 2
                + (int) replaced.stream()
                        .filter(old -> old.entry().id().equals(goods.entry().id()))
                        .count();
        replaced.add(goods);
        var number = Integer.parseInt(goods.entry().id().substring(2));
        wanted.set(place, Books.entry(number, revision, 100L + number * 1000L, "Maya"));
    }

    /** Somebody wants to say it otherwise, while what was written down waits for the next push. */
    private void peopleGiveUp(Machine machine) {
        for (var goods : List.copyOf(wanted)) {
            if (machine.state(goods.key())
                            .filter(CrossingState.INTENDED::equals)
                            .isPresent()
                    && chaos.upTo(4) == 0) {
                survive(machine, () -> {
                    if (machine.program().withdraw(goods, "written again").state() == CrossingState.REJECTED) {
                        draftAgain(goods);
                    }
                });
            }
        }
    }

    /** People look into the ledger and say what they see; it may show an entry later than it has it. */
    private void peopleDecide(Machine machine) {
        for (var goods : List.copyOf(wanted)) {
            if (machine.state(goods.key())
                    .filter(CrossingState.NEEDS_PERSON::equals)
                    .isEmpty()) {
                continue;
            }
            var there = ledger.entries().stream()
                    .filter(entry -> entry.whose.equals(goods.key()) && ledger.isVisible(entry))
                    .toList();
            var standing = there.stream().filter(ModelEntry::stands).findFirst();
            if (standing.isPresent()) {
                // what somebody made of it since is corrected first, as no other lines can be said to stand for these
                standing.get().entry = goods.entry();
                saysNothingStandsAfterAll(machine, goods, standing.get());
                survive(
                        machine,
                        () -> machine.program()
                                .standsAs(goods, standing.get().id, "seen in the ledger", neighbours(machine, goods)));
            } else {
                there.forEach(entry -> entry.state = Hit.State.REMOVED);
                nothingStands(machine, goods);
            }
        }
    }

    /** Who looks for keys alone overlooks an entry that lost its own. The ledger named it, so that word has to be refused. */
    private void saysNothingStandsAfterAll(Machine machine, Consignment goods, ModelEntry entry) {
        if (entry.named && chaos.strikes(Fault.ENTRY_OVERLOOKED, 2)) {
            nothingStands(machine, goods);
        }
    }

    private void nothingStands(Machine machine, Consignment goods) {
        survive(machine, () -> {
            try {
                machine.program().nothingStands(goods, "not in the ledger", neighbours(machine, goods));
                draftAgain(goods);
            } catch (FailureException e) {
                // the word is refused, which takes nothing from what the log knows
            }
        });
    }

    private Neighbours neighbours(Machine machine, Consignment goods) {
        return machine.neighbours(Stream.concat(wanted.stream(), replaced.stream())
                .filter(other -> !other.key().equals(goods.key()))
                .toList());
    }

    /** Whether the program lived through it. A full disk is no reason to die. */
    private boolean survive(Machine machine, Runnable work) {
        try {
            work.run();
            return true;
        } catch (Crash e) {
            ledger.forgetNames();
            machine.die();
            return false;
        } catch (FailureException e) {
            ledger.forgetNames();
            return true;
        }
    }
}
