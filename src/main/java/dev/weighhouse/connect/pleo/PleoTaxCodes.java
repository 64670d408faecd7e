package dev.weighhouse.connect.pleo;

import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pleo's tax codes. What they are called is asked for once, and only when an entry has one. */
final class PleoTaxCodes {
    private final PleoReads reads;
    private final PleoCompany company;
    private @Nullable Map<String, String> words;

    PleoTaxCodes(PleoReads reads, PleoCompany company) {
        this.reads = reads;
        this.company = company;
    }

    /** The ledger's id of a tax code where Pleo has one, else its name; its id at Pleo where the key may not read them. */
    String word(String id, Provenance provenance, Progress progress) {
        var known = words;
        if (known == null) {
            known = read(provenance, progress);
            words = known;
        }
        return known.getOrDefault(id, id);
    }

    private Map<String, String> read(Provenance provenance, Progress progress) {
        var read = new HashMap<String, String>();
        for (var row : rows(provenance, progress)) {
            var code = row.shown("code");
            read.put(row.required("id"), code == null ? row.required("name") : code);
        }
        return read;
    }

    /** The ledger's ids of those that are in use at Pleo; none where the key may not read them. */
    Set<String> inUse(Progress progress) {
        return rows(new Provenance(), progress).stream()
                .filter(row -> !row.flag("archived"))
                .flatMap(row -> row.text("code").stream())
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private List<PleoRow> rows(Provenance provenance, Progress progress) {
        var search = HttpRead.asking("the tax codes", "v0/tax-codes:search", Json.write(Map.of()))
                .with("company_id", company.id(progress))
                .with("limit", PleoReads.PAGE);
        try {
            return reads.all(PleoReads.Kind.TAX_CODE, search, provenance, progress);
        } catch (FailureException e) {
            if (!PleoAccess.isLacking(e.failure())) {
                throw e;
            }
            progress.note("%s does not open its tax codes to this key, so that transactions name them by their ids."
                    .formatted(reads.title()));
            return List.of();
        }
    }
}
