package dev.weighhouse.connect;

import dev.weighhouse.crossing.Secrets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.Set;

/**
 * What a provider finds around it when a connection is opened.
 *
 * @param secrets where the connection's token or key is kept
 * @param clock the time, for quotes and for waiting
 * @param folder where relative file names of settings start: the folder of the workspace
 * @param home the workspace's home currency
 * @param currencies the currencies the workspace knows, the home currency among them
 */
public record Surroundings(Secrets secrets, Clock clock, Path folder, Currency home, Set<Currency> currencies) {

    public Surroundings {
        currencies = Set.copyOf(currencies);
    }
}
