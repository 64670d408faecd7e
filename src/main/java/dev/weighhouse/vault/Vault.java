package dev.weighhouse.vault;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Secrets;

/** Secrets that can be kept and forgotten, too. All methods throw {@link dev.weighhouse.crossing.FailureException}. */
public interface Vault extends Secrets {

    void keep(ConnectionId connection, String secret);

    void forget(ConnectionId connection);
}
