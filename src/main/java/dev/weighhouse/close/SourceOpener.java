package dev.weighhouse.close;

import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Source;

/** Opens a connection with its provider. Throws {@link dev.weighhouse.crossing.FailureException}. */
@FunctionalInterface
public interface SourceOpener {
    Source open(Connection connection);
}
