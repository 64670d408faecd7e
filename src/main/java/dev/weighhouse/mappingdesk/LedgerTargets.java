package dev.weighhouse.mappingdesk;

import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.MappingFinding.Kind;
import dev.weighhouse.mapping.Mappings;
import java.util.ArrayList;
import java.util.List;

/** Whether the ledger accounts that things go to are there and take postings. */
final class LedgerTargets {

    private LedgerTargets() {}

    static List<MappingFinding> check(Known known, Mappings mappings) {
        var findings = new ArrayList<MappingFinding>();
        for (var mapping : mappings.all()) {
            mapping.ledger().ifPresent(id -> {
                var account = known.ledger().find(id);
                var active = account.filter(a -> a.active()).isPresent();
                if (!active) {
                    findings.add(new MappingFinding(
                            mapping.item(),
                            mapping.slot(),
                            account.isEmpty() ? Kind.MISSING_TARGET : Kind.INACTIVE_TARGET,
                            account.isEmpty()
                                    ? "The ledger has no account %s.".formatted(id)
                                    : "%s is archived.".formatted(account.get().label()),
                            "Choose another account."));
                }
            });
        }
        return findings;
    }
}
