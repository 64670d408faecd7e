package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.crossing.Connections;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.MappingChecks.NamesThen;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the ledger called its accounts, by the charts that were pulled. What was said once never changes, so it is kept. */
final class PulledNames implements NamesThen {
    private final QuoteBook quotes;
    private final Connections connections;
    private final Map<Asked, Optional<String>> known = new ConcurrentHashMap<>();

    private record Asked(AccountId account, Instant time) {}

    PulledNames(QuoteBook quotes, Connections connections) {
        this.quotes = quotes;
        this.connections = connections;
    }

    @Override
    public Optional<String> at(AccountId account, Instant time) {
        return known.computeIfAbsent(new Asked(account, time), this::ask);
    }

    private Optional<String> ask(Asked asked) {
        return connections.all().stream()
                .filter(connection -> connection.role() == Role.LEDGER)
                .findFirst()
                .flatMap(ledger -> quotes.nameThen(ledger.id(), asked.account(), asked.time()));
    }
}
