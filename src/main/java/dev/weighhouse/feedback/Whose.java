package dev.weighhouse.feedback;

import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import java.util.Optional;

/**
 * Whose books results are of, by one name for ever: whoever is sent them and the key they are sent under tell companies apart by it.
 */
record Whose(FeedbackParts parts) {

    /**
     * The ledger's own id of the company, as entries are posted under it; asked of the ledger where none was posted yet. The company's
     * name here where the ledger tells no id.
     */
    String company(Progress progress) {
        return parts.company().get().or(() -> asked(progress)).orElseGet(parts.name());
    }

    private Optional<String> asked(Progress progress) {
        return parts.connections().all().stream()
                .filter(connection -> connection.role() == Role.LEDGER)
                .findFirst()
                .flatMap(ledger -> asked(ledger, progress));
    }

    private Optional<String> asked(Connection connection, Progress progress) {
        progress.step("Asking %s whose books they are".formatted(connection.title()), 0, 1);
        try (var source = parts.opener().apply(connection)) {
            return source instanceof Ledger ledger
                    ? ledger.company(progress).map(told -> told.value().id())
                    : Optional.empty();
        }
    }
}
