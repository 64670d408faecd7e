package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The mapping as a person sees it in one month.
 *
 * @param rows those that wait first, by the amount at stake; then the mapped ones by platform and name, each item's rules
 *     under it, and decisions that end or begin in other months under the one that holds
 * @param ledger the chart to choose from; empty before the ledger's first pull
 * @param taxCodes the ledger's tax codes in use, in order
 * @param lists its tax codes and dimension values, as far as it tells them
 * @param lockedUntil the last day the ledger takes nothing for, or null for none
 * @param latest the latest decision about each item about which there is any, whatever its slot, dates and target: what a
 *     change that begins with this sheet has {@linkplain dev.weighhouse.mapping.Change#seen() seen}
 * @param past of the items
 * @param findings about the mapping as a whole
 */
public record MappingSheet(
        Period month,
        List<MappingRow> rows,
        ChartOfAccounts ledger,
        List<String> taxCodes,
        CodeLists lists,
        @Nullable LocalDate lockedUntil,
        Map<ItemKey, Mapping> latest,
        Past past,
        List<MappingFinding> findings) {

    public MappingSheet {
        rows = List.copyOf(rows);
        taxCodes = List.copyOf(taxCodes);
        latest = Map.copyOf(latest);
        findings = List.copyOf(findings);
    }
}
