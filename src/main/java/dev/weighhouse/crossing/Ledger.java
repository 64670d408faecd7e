package dev.weighhouse.crossing;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.Company;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Quoted;
import java.util.List;
import java.util.Optional;

/** One connection to an accounting system. */
public non-sealed interface Ledger extends Source {

    /** Whose books these are, where the system tells. */
    Optional<Quoted<Company>> company(Progress progress);

    /** How far its books are closed; empty where it does not tell, which is not the same as that nothing is closed. */
    default Optional<BooksLock> lock(Progress progress) {
        return company(progress).map(said -> new BooksLock(said.value().closedUntil(), said.fetchedAt()));
    }

    @Override
    Optional<Quoted<List<Posting>>> movements(Period period, Progress progress);

    /** The postings of one account alone, for a closer look without reading the whole ledger. */
    Optional<Quoted<List<Posting>>> postings(AccountId account, Period period, Progress progress);

    /** What there is to choose from besides accounts, such as tax codes; empty where it tells no such thing. */
    default Optional<CodeLists> codeLists(Progress progress) {
        return Optional.empty();
    }

    /** Where journal entries are posted to; empty for books that can only be read, such as files. */
    default Optional<JournalPort> journals() {
        return Optional.empty();
    }
}
