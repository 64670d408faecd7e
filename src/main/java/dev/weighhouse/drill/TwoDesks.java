package dev.weighhouse.drill;

import dev.weighhouse.crossing.Carried;
import dev.weighhouse.crossing.Confirmation;
import dev.weighhouse.crossing.Consignment;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Hit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One month-end at two desks that know nothing of each other: the same facts were approved at both, each has a log of its own, and
 * both push, also at the same moment, through a network that may bring a sending once more. A ledger that does not know a request
 * again may then hold a fact twice, which nobody can prevent; both desks have to say so after their next pull.
 */
final class TwoDesks {
    private static final int ENTRIES = 20;
    private static final int ROUNDS = 3;
    private static final int MOST_ROUNDS_TO_END = 40;
    private static final int LONGEST_PAUSE = 600;

    private final Chaos chaos;
    private final VirtualTime time = new VirtualTime();
    private final Manners manners;
    private final ModelLedger ledger;
    private final Machine here;
    private final Machine there;
    private final List<Consignment> wanted = new ArrayList<>();
    private final boolean looksAgain;
    private Consignment underWay;
    private boolean busy;

    TwoDesks(long seed) {
        this(seed, true);
    }

    /** @param looksAgain whether desks look again after a pull, as they do */
    TwoDesks(long seed, boolean looksAgain) {
        this.looksAgain = looksAgain;
        chaos = new Chaos(seed);
        manners = Manners.repeating(chaos);
        ledger = new ModelLedger(manners, time, chaos);
        for (int number = 1; number <= ENTRIES; number++) {
            wanted.add(Books.entry(number, 1, 100L + chaos.upTo(100_000), "Maya"));
        }
        underWay = wanted.getFirst();
        here = machine("here", this::otherDesk);
        there = machine("there", () -> {});
    }

    private Machine machine(String name, Runnable meanwhile) {
        return new Machine(name, new ModelLog(chaos), new Network(ledger, manners, time, chaos, meanwhile), time, true);
    }

    Count run() {
        for (var goods : wanted) {
            survive(here, () -> here.approve(goods));
            if (chaos.upTo(4) != 0) {
                survive(there, () -> there.approve(goods));
                chaos.count(Fault.APPROVED_APART);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            push(here);
            push(there);
            pull(chaos.heads() ? here : there);
            time.pass(Duration.ofSeconds(chaos.upTo(LONGEST_PAUSE)));
        }
        chaos.calmDown();
        for (int round = 0; round < MOST_ROUNDS_TO_END && !isOver(); round++) {
            push(here);
            push(there);
            time.pass(manners.capabilities().settleTime().plusSeconds(1));
        }
        time.pass(manners.slowest());
        pull(here);
        pull(there);
        var doublings = new Doublings(ledger, List.of(here, there), wanted);
        doublings.read();
        mend();
        return doublings.count(chaos.injected());
    }

    /** While a request of this desk is on its way, the other one pushes, often the same fact. */
    private void otherDesk() {
        if (busy || chaos.upTo(4) != 0) {
            return;
        }
        busy = true;
        try {
            cross(there, chaos.heads() ? underWay : wanted.get(chaos.upTo(wanted.size())));
        } finally {
            busy = false;
        }
    }

    private void push(Machine desk) {
        for (var goods : wanted) {
            underWay = goods;
            cross(desk, goods);
        }
    }

    private static void cross(Machine desk, Consignment goods) {
        if (desk.state(goods.key()).isPresent()) {
            survive(desk, () -> desk.program().cross(goods));
        }
    }

    /** What the ledger's list of postings shows under one key more than once is looked at, as after every pull, and what waits for a person too. */
    private void pull(Machine desk) {
        var carried = new Carried(wanted.stream().map(Consignment::key).toList());
        carried.add(ledger.postings());
        for (var goods : looksAgain ? wanted : List.<Consignment>of()) {
            if (is(desk, goods, CrossingState.NEEDS_PERSON)) {
                survive(desk, () -> desk.program().resolve(goods));
            } else if (is(desk, goods, CrossingState.CONFIRMED) && isNews(desk, goods, carried)) {
                survive(desk, () -> desk.program().lookAgain(goods));
            }
        }
    }

    private boolean isNews(Machine desk, Consignment goods, Carried carried) {
        var lastingIds = manners.capabilities().lastingIds();
        return Confirmation.last(desk.log().events(goods.key()))
                .filter(said -> said.news(carried.by(goods.key()), lastingIds) > 0)
                .isPresent();
    }

    private static boolean is(Machine desk, Consignment goods, CrossingState state) {
        return desk.state(goods.key()).filter(state::equals).isPresent();
    }

    private boolean isOver() {
        return wanted.stream().allMatch(goods -> isOver(here, goods) && isOver(there, goods));
    }

    private static boolean isOver(Machine desk, Consignment goods) {
        return desk.state(goods.key())
                .map(state -> state == CrossingState.CONFIRMED || state == CrossingState.NEEDS_PERSON)
                .orElse(true);
    }

    /** People keep one of each, posted if they can, take every other out of the ledger, and let both desks look again. */
    private void mend() {
        for (var goods : wanted) {
            var all = ledger.entries().stream()
                    .filter(entry -> entry.whose.equals(goods.key()))
                    .toList();
            var kept = all.stream()
                    .filter(ModelEntry::stands)
                    .findFirst()
                    .or(() -> all.stream().findFirst());
            all.forEach(entry -> entry.state = Hit.State.REMOVED);
            kept.ifPresent(one -> one.state = Hit.State.POSTED);
            for (var desk : List.of(here, there)) {
                if (is(desk, goods, CrossingState.NEEDS_PERSON)) {
                    survive(desk, () -> desk.program().resolve(goods));
                }
            }
        }
    }

    private static void survive(Machine desk, Runnable work) {
        try {
            work.run();
        } catch (Crash e) {
            desk.die();
        } catch (FailureException e) {
            // such as a full disk: the program lives on
        }
    }
}
