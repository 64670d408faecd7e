package dev.weighhouse.reconcile;

import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Period;
import java.util.List;

/**
 * All variances of one period.
 *
 * @param period what was compared
 * @param ledgerChart the ledger's accounts, for the hierarchy; an empty chart where none was pulled yet
 * @param variances in the order of the ledger's chart, unmapped ones last; one line for each account and currency
 */
public record Review(Period period, ChartOfAccounts ledgerChart, List<Variance> variances) {

    public Review {
        variances = List.copyOf(variances);
    }

    public long count(Status status) {
        return variances.stream().filter(v -> v.status() == status).count();
    }

    /** How many agree, exactly or within tolerance. */
    public long agreeing() {
        return variances.stream().filter(v -> !v.status().open()).count();
    }

    /** Whether a person should look: something differs, is unmapped, lacks a quote, or has a finding. */
    public boolean needsPerson() {
        return variances.stream()
                .anyMatch(v -> v.status().open() || !v.findings().isEmpty());
    }
}
