package dev.weighhouse.sandbox;

import static dev.weighhouse.sandbox.PostingCorner.KEY;
import static dev.weighhouse.sandbox.PostingCorner.RENT;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.Crosser;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.MemoryLog;
import dev.weighhouse.crossing.Parcel;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.sandbox.Faults.Posting;
import org.junit.jupiter.api.AfterEach;

/** One crossing at the corner shop, as it waits for a person. */
abstract class WordCorner {

    final PostingCorner corner = new PostingCorner();
    final MemoryLog log = new MemoryLog();
    final Crosser here = crosser("laptop-1", true);

    @AfterEach
    void stop() {
        corner.close();
    }

    /** Somebody enters it in the ledger, without a number. */
    String byHand(JournalEntry entry) {
        corner.sandbox.faults().nextPosting(Posting.DROP_KEY);
        return posted(entry);
    }

    String posted(JournalEntry entry) {
        var key = CrossingKey.of(new Fact("42", Direction.OUT, FactKind.JOURNAL, "by hand", 1));
        var parcel = new Parcel(key, entry, corner.port().body(entry, key), key.brief());
        var answer = corner.port().post(parcel);
        while (!(answer instanceof Answer.Accepted)) {
            // what was to go wrong with the first sending does so now
            answer = corner.port().post(parcel);
        }
        return ((Answer.Accepted) answer).ledgerId();
    }

    void refusedFor(Posting fault) {
        note(Step.APPROVED, "laptop-1");
        corner.sandbox.faults().nextPosting(fault);
        if (fault == Posting.BREAK) {
            // or the second try, under the ledger's own key, would bring it across
            corner.sandbox.faults().nextPosting(fault);
            corner.sandbox.faults().nextPosting(fault);
        }
        here.cross(RENT);
    }

    void settle() {
        corner.time.sleep(corner.port().capabilities().settleTime());
    }

    CrossingState state() {
        return CrossingState.of(log.events(KEY)).orElseThrow();
    }

    long looks() {
        return log.events(KEY).stream()
                .map(CrossingEvent::entry)
                .filter(entry -> entry.step() == Step.LOOKED_UP)
                .count();
    }

    void note(Step step, String machine) {
        log.append(new LogEntry(
                KEY, step, corner.time.instant(), "Mara", machine, 0, RENT.subject(), LogEntry.Detail.words("Noted.")));
    }

    final Crosser crosser(String machine, boolean trusted) {
        return new Crosser(log, corner.port(), corner.pace(), machine, trusted);
    }
}
