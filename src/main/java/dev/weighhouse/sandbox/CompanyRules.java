package dev.weighhouse.sandbox;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a company at a sandbox ledger allows. It may change while the company runs, as it does in life. */
final class CompanyRules {

    /** The company's tax codes: names by id. */
    static final Map<String, String> TAX_CODES = Map.of("2", "20.0% S", "3", "0.0% Z", "4", "Exempt", "5", "No VAT");

    /** Their rates in percent; a code without one has no rates. */
    static final Map<String, Integer> TAX_RATES = Map.of("2", 20, "3", 0, "4", 0);

    private @Nullable LocalDate closedUntil;
    private boolean refusesDuplicateNumbers;

    synchronized @Nullable LocalDate closedUntil() {
        return closedUntil;
    }

    synchronized void closeBooks(LocalDate until) {
        closedUntil = until;
    }

    synchronized boolean refusesDuplicateNumbers() {
        return refusesDuplicateNumbers;
    }

    synchronized void refuseDuplicateNumbers() {
        refusesDuplicateNumbers = true;
    }
}
