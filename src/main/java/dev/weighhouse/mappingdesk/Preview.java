package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.mapping.BlastRadius;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Moved;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What saving a change set would do.
 *
 * @param changes what was asked about
 * @param findings what the checks say of the mapping after it; one that blocks must be mended first
 * @param radius what would go elsewhere
 * @param differences how the review's difference of the accounts concerned would move at the end of the month shown
 * @param notes what the figures do not tell, in words: months that were never pulled, and what an earlier Weighhouse did not keep
 * @param decisions how many decisions there were when it was asked
 */
public record Preview(
        ChangeSet changes,
        List<MappingFinding> findings,
        BlastRadius radius,
        List<Difference> differences,
        List<String> notes,
        int decisions) {

    public Preview {
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
        differences = List.copyOf(differences);
    }

    /**
     * The difference of one ledger account, platform minus ledger, debit positive.
     *
     * @param label number and name
     * @param now null where nothing of a platform is mapped to it
     * @param after null where nothing of a platform would be
     */
    public record Difference(
            AccountId account,
            String label,
            @Nullable Money now,
            @Nullable Money after) {}

    /** The same of the same changes, now that their reason is given. */
    public Preview of(ChangeSet same) {
        return new Preview(same, findings, radius, differences, notes, decisions);
    }

    /** The same of what some items send elsewhere. */
    public Preview only(Predicate<ItemKey> items) {
        return new Preview(changes, findings, radius.only(items), differences, notes, decisions);
    }

    /** What of the radius the entries are made of that {@link MappingDesk#draftReclass} drafts: all of it, and nothing else. */
    public List<Moved> brought(CatchUp catchUp) {
        return catchUp == CatchUp.FROM_NOW_ON
                ? List.of()
                : radius.moved().stream()
                        .filter(moved -> moved.isBrought(catchUp == CatchUp.CATCH_UP))
                        .toList();
    }
}
