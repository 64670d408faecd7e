package dev.weighhouse.connect.hledger;

import dev.weighhouse.connect.Replies;
import dev.weighhouse.connect.hledger.FakeJournal.Leg;
import dev.weighhouse.connect.hledger.FakeJournal.Tx;
import dev.weighhouse.crossing.Connection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import mockwebserver3.MockResponse;

/** A hledger-web of our own behind a network that brings entries twice, for those who push to it from other rooms. */
public final class HledgerOnLoopback implements AutoCloseable {
    public static final String DEBIT = "expenses:bank charges";
    public static final String CREDIT = "assets:bank:current";

    private final FakeHledger hledger = new FakeHledger();
    private final List<Tx> late = new ArrayList<>();
    private final List<Tx> afterALook = new ArrayList<>();
    private final Queue<Arrival> next = new ArrayDeque<>();

    /** How the next entry comes. */
    public enum Arrival {
        ONCE,
        /** Twice before it is answered. */
        TWICE,
        /** Once, and what carries its key is taken out on the way. */
        WITHOUT_KEY,
        /** Once more when it was read for the first time. */
        AGAIN_AFTER_A_LOOK,
        /** Once more when {@link #lateOnesArrive} says so. */
        AGAIN_LATER
    }

    public HledgerOnLoopback() {
        hledger.answer("/add", this::added).answer("/transactions", this::transactions);
        hledger.journal.add(
                "2026-10-01", "OB", "Opening", Leg.of(CREDIT, "£", "100.00"), Leg.of("equity", "£", "-100.00"));
        hledger.journal.add("2026-10-02", "B1", "Bank", Leg.of(DEBIT, "£", "1.00"), Leg.of(CREDIT, "£", "-1.00"));
    }

    private MockResponse added() {
        var entry =
                Tx.of(Objects.requireNonNull(hledger.asked.getLast().getBody()).utf8());
        var arrival = Objects.requireNonNullElse(next.poll(), Arrival.ONCE);
        hledger.journal.add(arrival == Arrival.WITHOUT_KEY ? withoutKey(entry) : entry);
        switch (arrival) {
            case ONCE, WITHOUT_KEY -> {}
            case TWICE -> hledger.journal.add(entry);
            case AGAIN_AFTER_A_LOOK -> afterALook.add(entry);
            case AGAIN_LATER -> late.add(entry);
        }
        return Replies.json(201, "");
    }

    private MockResponse transactions() {
        var shown = hledger.shown(hledger.journal.transactionsJson());
        afterALook.forEach(hledger.journal::add);
        afterALook.clear();
        return shown;
    }

    /** Of the next entries that are sent; all others come once. */
    public void next(Arrival... arrivals) {
        next.addAll(List.of(arrivals));
    }

    public void lateOnesArrive() {
        late.forEach(hledger.journal::add);
        late.clear();
    }

    /** What has this code comes again, long after anybody counted with it. */
    public void arrivesOnceMore(String code) {
        hledger.journal.add(hledger.journal.transactions().stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow());
    }

    /** What others do while each of its answers is on its way. */
    public void meanwhile(Runnable work) {
        hledger.meanwhile(work);
    }

    public Connection connection() {
        return hledger.connection();
    }

    /** The codes of what stands in the journal, in its order. */
    public List<String> codes() {
        return hledger.journal.transactions().stream().map(Tx::code).toList();
    }

    /** Somebody takes the entry at that place, counted from 1, out of the file. */
    public void takeOut(int place) {
        hledger.journal.transactions().remove(place - 1);
    }

    /** Somebody writes an entry of their own above all others into the file. */
    public void insertOnTop() {
        hledger.journal
                .transactions()
                .addFirst(new Tx(
                        "2026-10-03",
                        "HAND",
                        "By hand",
                        List.of(),
                        List.of(Leg.of(DEBIT, "£", "2.00"), Leg.of(CREDIT, "£", "-2.00"))));
    }

    private static Tx withoutKey(Tx entry) {
        return new Tx(entry.date(), "", entry.description(), List.of(), entry.legs());
    }

    /** Somebody gives the entry at that place another code; its tag stays. */
    public void recode(int place) {
        var all = hledger.journal.transactions();
        var entry = all.get(place - 1);
        all.set(place - 1, new Tx(entry.date(), "MINE", entry.description(), entry.tags(), entry.legs()));
    }

    /** How often anything was asked of it. */
    public int asked() {
        synchronized (hledger.asked) {
            return hledger.asked.size();
        }
    }

    @Override
    public void close() {
        hledger.close();
    }
}
