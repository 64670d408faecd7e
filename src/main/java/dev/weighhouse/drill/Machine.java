package dev.weighhouse.drill;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.Confirmation;
import dev.weighhouse.crossing.Consignment;
import dev.weighhouse.crossing.Crosser;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Neighbours;
import dev.weighhouse.crossing.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One installation: its file, and the program, which dies and starts again. */
final class Machine {
    private final String name;
    private final JournalPort port;
    private final VirtualTime time;
    private ModelLog log;
    private boolean trusted;
    private @Nullable Crosser running;

    Machine(String name, ModelLog log, JournalPort port, VirtualTime time, boolean trusted) {
        this.name = name;
        this.log = log;
        this.port = port;
        this.time = time;
        this.trusted = trusted;
    }

    ModelLog log() {
        return log;
    }

    /** The program starts if it is not running. */
    Crosser program() {
        var program = running;
        if (program == null) {
            program = new Crosser(log, port, time, name, trusted);
            running = program;
        }
        return program;
    }

    /** The program is gone with all it had in memory. The file stays. */
    void die() {
        running = null;
    }

    /** The file is replaced by an older copy of itself, which the remembered head of the log gives away. */
    void restore(ModelLog older) {
        log = older;
        trusted = false;
        die();
    }

    /** Nothing that an approval rests on changes in the drill, so the key itself stands for it. */
    void approve(Consignment goods) {
        log.append(new LogEntry(
                goods.key(),
                Step.APPROVED,
                time.now(),
                goods.by(),
                name,
                0,
                goods.subject(),
                LogEntry.Detail.words("Approved.").body(new Digest(goods.key().hex()))));
    }

    /** Whether the crossing has ended, or may go on here. */
    boolean mayEnd(CrossingKey key) {
        var events = log.events(key);
        return CrossingState.of(events).filter(CrossingState::settled).isPresent()
                || events.reversed().stream()
                        .map(CrossingEvent::entry)
                        .filter(entry -> entry.step() == Step.TAKEN_OVER || entry.step() == Step.APPROVED)
                        .findFirst()
                        .filter(entry -> entry.machine().equals(name))
                        .isPresent();
    }

    Optional<CrossingState> state(CrossingKey key) {
        return CrossingState.of(log.events(key));
    }

    /** What its log knows of these others. */
    Neighbours neighbours(List<Consignment> others) {
        var all = new HashMap<CrossingKey, String>();
        var standing = new HashMap<String, String>();
        for (var other : others) {
            var name = other.entry().id();
            all.put(other.key(), name);
            if (state(other.key()).filter(CrossingState.CONFIRMED::equals).isPresent()) {
                Confirmation.last(log.events(other.key()))
                        .map(Confirmation::ledgerId)
                        .ifPresent(id -> standing.put(id, name));
            }
        }
        return new Neighbours(all, Map.of(), standing);
    }
}
