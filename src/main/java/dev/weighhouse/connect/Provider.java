package dev.weighhouse.connect;

import dev.weighhouse.crossing.Allowance;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.EntryPage;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.Source;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One kind of ledger or platform, and how a connection to it is opened. */
public interface Provider {

    /** The stable name in workspace files and on the command line, such as {@code quickbooks}. */
    String id();

    /** What people see, such as {@code QuickBooks Online}. */
    String title();

    /** The sides it can stand on. */
    Set<Role> roles();

    /** Every setting it understands on that side; any other is refused by {@link #open}. */
    List<Setting> settings(Role role);

    /**
     * Opens a connection. Asks nobody yet: no file is read and no request is sent.
     *
     * @return a {@link dev.weighhouse.crossing.Ledger} or a {@link dev.weighhouse.crossing.Platform}, by the connection's
     *     role
     * @throws dev.weighhouse.crossing.FailureException with a {@code BadInput} that names the setting that is missing,
     *     unknown or wrong
     */
    Source open(Connection connection, Surroundings surroundings);

    /**
     * What a person gives so that a connection with these settings is let in without a browser; empty where nobody asks.
     *
     * @param settings as they are typed, which may be wrong
     */
    default Optional<Credential> credential(Map<String, String> settings) {
        return Optional.empty();
    }

    /** What is left of what the service allows this connection; empty where it counts no requests. Asks nobody. */
    default Optional<Allowance> allowance(Connection connection, Clock clock) {
        return Optional.empty();
    }

    /** Where the ledger of this connection shows an entry in a browser; empty where it shows none, or none is known. */
    default Optional<EntryPage> entryPage(Connection connection) {
        return Optional.empty();
    }
}
