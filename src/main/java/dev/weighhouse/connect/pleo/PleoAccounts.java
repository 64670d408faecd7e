package dev.weighhouse.connect.pleo;

import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the chart of accounts. Nothing documents that a search which leaves out {@code archived} finds both kinds, so each is
 * searched for by itself.
 */
final class PleoAccounts {
    private static final String SEARCH = "v1/chart-of-accounts:search";

    private final PleoReads reads;
    private final PleoCompany company;

    PleoAccounts(PleoReads reads, PleoCompany company) {
        this.reads = reads;
        this.company = company;
    }

    /** Every account, active ones first. */
    List<PleoRow> all(Provenance provenance, Progress progress) {
        var active = search("the active accounts", false, progress);
        var all = new ArrayList<>(rows(active, provenance, progress));
        var before = all.size();
        all.addAll(rows(search("the archived accounts", true, progress), provenance, progress));
        checkEachOnce(all);
        // An account that was archived while the first list was read, and brought back before the second, is in
        // neither.
        var after = reads.total(active.with("limit", "1"), progress);
        if (after.isPresent() && after.getAsLong() != before) {
            throw PleoReads.changed(
                    "The accounts of %s changed while they were read: there were %d active ones, and then %d."
                            .formatted(reads.title(), before, after.getAsLong()));
        }
        return all;
    }

    /** Both kinds of accounts that have an external id. */
    List<PleoRow> withExternalId(String externalId, Provenance provenance, Progress progress) {
        var found = new ArrayList<PleoRow>();
        for (var archived : List.of(false, true)) {
            var question = question(archived, false, false, progress);
            question.put("externalId", externalId);
            found.addAll(rows(asking("the accounts with external id " + externalId, question), provenance, progress));
        }
        checkEachOnce(found);
        found.removeIf(row -> !row.node().path("externalId").asString("").equals(externalId));
        return found;
    }

    /** Pleo's ids of the active accounts that no spending category, or no wallet, or neither points to. */
    Set<String> unused(boolean byCategory, boolean byWallet, Provenance provenance, Progress progress) {
        var question = question(false, byCategory, byWallet, progress);
        return rows(asking("the accounts that are not in use", question), provenance, progress).stream()
                .map(row -> row.required("id"))
                .collect(Collectors.toSet());
    }

    private List<PleoRow> rows(HttpRead search, Provenance provenance, Progress progress) {
        var rows = reads.all(PleoReads.Kind.ACCOUNT, search.with("limit", PleoReads.PAGE), provenance, progress);
        var id = company.id(progress);
        rows.forEach(row -> PleoCompany.check(row, id));
        return rows;
    }

    private void checkEachOnce(List<PleoRow> rows) {
        var ids = rows.stream().map(row -> row.required("id")).collect(Collectors.toSet());
        if (ids.size() < rows.size()) {
            throw PleoReads.changed(
                    "An account of %s was archived or brought back while they were read.".formatted(reads.title()));
        }
    }

    private HttpRead search(String what, boolean archived, Progress progress) {
        return asking(what, question(archived, false, false, progress));
    }

    private static HttpRead asking(String what, Map<String, Object> question) {
        return HttpRead.asking(what, SEARCH, Json.write(question));
    }

    private Map<String, Object> question(
            boolean archived, boolean notByCategory, boolean notByWallet, Progress progress) {
        var question = new LinkedHashMap<String, Object>();
        question.put("companyId", company.id(progress));
        question.put("archived", archived);
        question.put("excludeIfAssignedToCategory", notByCategory);
        question.put("excludeIfAssignedToContraAccount", notByWallet);
        return question;
    }
}
