package dev.weighhouse.crossing;

import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Company;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says, now, of what it would take: the ground a pre-flight check stands on.
 *
 * @param company whose books these are; its id is part of every key
 * @param chart all accounts, archived ones too
 * @param lockedUntil the last day on which nothing can be posted any more, where the ledger tells
 * @param open whether entries of that day are taken, where the ledger has periods of its own; asks nobody
 * @param currencies those an entry may be in
 * @param taxCodes the codes it knows, or empty where it does not tell
 * @param callsLeftThisMinute of the rate budget, or null where nobody knows
 * @param callsLeftToday of the rate budget, or null where nobody knows
 * @param fetchedAt when this was read
 */
public record Standing(
        Company company,
        ChartOfAccounts chart,
        @Nullable LocalDate lockedUntil,
        OpenDays open,
        Set<Currency> currencies,
        Optional<Set<String>> taxCodes,
        @Nullable Integer callsLeftThisMinute,
        @Nullable Integer callsLeftToday,
        Instant fetchedAt) {

    /** Says of each day whether the ledger has an open period for it. */
    @FunctionalInterface
    public interface OpenDays {
        /** For ledgers that know no periods but only a lock date. */
        OpenDays ALL = day -> true;

        boolean isOpen(LocalDate day);
    }

    public Standing {
        currencies = Set.copyOf(currencies);
        taxCodes = taxCodes.map(Set::copyOf);
    }
}
