package dev.weighhouse.sync;

import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Connections;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.PullLog;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.crossing.Settings;
import dev.weighhouse.crossing.Source;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Everything that the work on charts needs at hand.
 *
 * @param connections the ledger and the platforms
 * @param opener opens a connection with its provider
 * @param quotes what the sides said before: accounts that the ledger once had are known by it
 * @param book what is remembered of charts
 * @param log where everything that crosses is written
 * @param pulls tells the log of each reading
 * @param pace time
 * @param machine names this installation, asked when there is something to write
 * @param author the person at the desk
 * @param turns keeps others on this computer from changing the same chart
 * @param settings of the workspace
 */
public record ChartParts(
        Connections connections,
        Function<Connection, Source> opener,
        QuoteBook quotes,
        ChartBook book,
        CrossingLog log,
        PullLog pulls,
        Pace pace,
        Supplier<String> machine,
        Supplier<String> author,
        Turns turns,
        Settings settings) {

    /** Lets one at a time change a company's chart. */
    @FunctionalInterface
    public interface Turns {
        /** Empty if somebody else on this computer has the turn. */
        Optional<Turn> take(String company);
    }

    /** Held while a chart is changed. */
    @FunctionalInterface
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
