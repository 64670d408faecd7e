package dev.weighhouse.crossing;

import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.books.Transaction;
import java.util.List;
import java.util.Optional;

/** One connection to an upstream system. */
public non-sealed interface Platform extends Source {

    @Override
    Optional<Quoted<List<Transaction>>> movements(Period period, Progress progress);

    /** Where its chart of accounts is changed; empty for platforms that keep none of their own. */
    default Optional<ChartPort> chart() {
        return Optional.empty();
    }

    /** Where it hands over what is released for the ledger; empty for platforms that hand over nothing. */
    default Optional<ExportPort> exports() {
        return Optional.empty();
    }

    /** Where it is told what became of its items, and what reconciling brought; empty where it takes neither. */
    default Optional<FeedbackPort> feedback() {
        return Optional.empty();
    }
}
