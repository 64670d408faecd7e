package dev.weighhouse.export;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Progress;
import java.util.List;
import java.util.function.Predicate;

/**
 * What people do with the jobs that platforms hand over, the same from everywhere. Reads and writes the workspace and asks platforms:
 * call none of it on the JavaFX thread. Every method throws {@link dev.weighhouse.crossing.FailureException} with words for the person
 * where it cannot be done at all; what one platform refuses is told with the others.
 */
public interface ExportsDesk {

    /**
     * The platforms that hand over jobs, and those that could not be opened to tell, until their jobs are read. Each is opened once to
     * tell, which may ask the keychain, and again only after it was changed. Asks no platform.
     */
    List<Connection> platforms();

    /** The jobs that wait or are under way, and what taking them in would do with each item. Writes nothing and tells nobody. */
    TakenIn look(Progress progress);

    /**
     * Takes the jobs in, the oldest first and one after the other: drafts each item once, and tells the platform what became of each.
     * A job stays open while one of its items waits for a person or for the ledger; whoever takes the jobs in again goes on with it.
     */
    default TakenIn take(Progress progress) {
        return take(_ -> true, progress);
    }

    /** The same for some of the platforms. */
    TakenIn take(Predicate<ConnectionId> of, Progress progress);
}
