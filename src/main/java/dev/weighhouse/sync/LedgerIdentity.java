package dev.weighhouse.sync;

import dev.weighhouse.books.Company;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.crossing.Connection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose books a ledger keeps, as nearly as it can be told: its own id of the company and, where such ids are not unique in the world,
 * when those books were set up. A ledger that names no company, such as files or hledger, is told by where its connection leads.
 */
final class LedgerIdentity {
    /** What tells where a connection leads; all others only tell how to read what is there. */
    private static final List<String> PLACES = List.of("base-url", "database", "company", "chart");

    private LedgerIdentity() {}

    static String of(Connection ledger, Optional<Quoted<Company>> said) {
        return said.map(Quoted::value).map(LedgerIdentity::of).orElseGet(() -> of(ledger));
    }

    private static String of(Company company) {
        return company.setUp() == null ? company.id() : "%s (set up %s)".formatted(company.id(), company.setUp());
    }

    private static String of(Connection ledger) {
        var places = PLACES.stream().map(ledger::setting).flatMap(Optional::stream);
        return Stream.concat(Stream.of(Guard.BOOKS + ledger.id()), places).collect(Collectors.joining(", "));
    }
}
