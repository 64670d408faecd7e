package dev.weighhouse.journal;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.MappingFinding.Kind;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the checks find of the mapping to accounts that entries go to. It stops no entry: whether the ledger takes the entry
 * itself is looked at apart, and the person who approved it should know that something else about its accounts is amiss.
 */
final class MappedThere {
    private static final Set<Kind> OF_TARGETS = EnumSet.of(
            Kind.MISSING_TARGET, Kind.INACTIVE_TARGET, Kind.NOT_POSTABLE, Kind.CURRENCY_DIFFERS, Kind.TARGET_RENAMED);

    private MappedThere() {}

    /** Notes about the accounts of these entries, each finding once. */
    static List<Check> notes(
            List<JournalEntry> entries, Collection<Mapping> decisions, Collection<MappingFinding> findings) {
        var accounts = entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .map(JournalEntry.Line::account)
                .collect(Collectors.toSet());
        var there = new HashSet<Slot>();
        for (var decision : decisions) {
            if (goesTo(decision.target(), accounts)) {
                there.add(decision.slot());
            }
        }
        return findings.stream()
                .filter(finding -> OF_TARGETS.contains(finding.kind()))
                .filter(finding -> there.contains(slot(finding)))
                .map(finding -> new Check(Check.Result.NOTE, "Mapping: " + finding.words(), finding.next()))
                .distinct()
                .toList();
    }

    private static Slot slot(MappingFinding finding) {
        var slot = finding.slot();
        return slot == null ? Slot.whole(finding.item()) : slot;
    }

    static boolean goesTo(@Nullable Target target, Set<AccountId> accounts) {
        return switch (target) {
            case Target.To to -> accounts.contains(to.account());
            case Target.Pair pair -> accounts.contains(pair.debit()) || accounts.contains(pair.credit());
            case Target.Tax tax -> tax.account() != null && accounts.contains(tax.account());
            case Target.Dimension _, Target.Held _ -> false;
            case null -> false;
        };
    }
}
