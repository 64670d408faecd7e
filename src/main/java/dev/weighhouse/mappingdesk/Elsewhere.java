package dev.weighhouse.mappingdesk;

import dev.weighhouse.crossing.Connections;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.mapping.MappingHistory;
import java.nio.file.Path;
import java.util.function.Function;

/** Another workspace, as far as its mapping can be read. */
public record Elsewhere(QuoteBook quotes, MappingHistory history, Connections connections) {

    /** Opens workspaces to be read, and closes them again. */
    @FunctionalInterface
    public interface Opener {

        /**
         * Reads something out of a workspace, which stays as it is.
         *
         * @throws dev.weighhouse.crossing.FailureException if there is none, or none that can be read
         */
        <T> T read(Path file, Function<Elsewhere, T> reading);
    }
}
