package dev.weighhouse.feedback;

import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Connections;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.Source;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.sync.ChartParts;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Everything that the telling of platforms needs at hand.
 *
 * @param connections the ledger and the platforms
 * @param opener opens a connection with its provider
 * @param journals the entries of the workspace
 * @param page where the ledger shows an entry to people; empty where it shows none
 * @param company the ledger's own id of the company, once the workspace knows it
 * @param name what the company is called here
 * @param log where everything that crosses is written
 * @param pace time
 * @param machine names this installation, asked when there is something to write
 * @param author the person at the desk
 * @param turns keeps others on this computer from telling the same platform
 */
public record FeedbackParts(
        Connections connections,
        Function<Connection, Source> opener,
        Supplier<List<Journal>> journals,
        Function<Journal, Optional<URI>> page,
        Supplier<Optional<String>> company,
        Supplier<String> name,
        CrossingLog log,
        Pace pace,
        Supplier<String> machine,
        Supplier<String> author,
        ChartParts.Turns turns) {}
