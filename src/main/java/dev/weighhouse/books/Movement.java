package dev.weighhouse.books;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dated change of one account, on either side. */
public sealed interface Movement permits Posting, Transaction {

    /** The source's own id of the line, unique within the connection and account. */
    String id();

    AccountId account();

    /** The accounting date, in the source's own zone. */
    LocalDate date();

    /** Debit positive, credit negative. */
    Money amount();

    /** The document number or reference a person would look for. */
    @Nullable
    String reference();

    @Nullable
    String description();
}
