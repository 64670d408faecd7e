package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.Money;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the mapping: an item as a whole, or one of its rules, for one stretch of dates.
 *
 * @param platform the title of the connection
 * @param item what is mapped
 * @param slot the whole of it or a rule
 * @param mapping the decision that holds, or null where nobody decided
 * @param inForce the days in a row around the day asked about for which that is so: the decision's own, less those that later
 *     decisions took and, where it is inherited, those for which something nearer is decided; where nobody decided, the days
 *     on which nobody does
 * @param inherited the ancestor whose decision holds here, or null
 * @param mapped whether nothing of it waits for a person: it goes somewhere by its own decision or by its parent's, or
 *     all of it goes by what else decides. False also where something waits on a day for which nobody decided
 * @param items how many transactions the figures are of: of the month for what is mapped, all that wait for what is not. Those that
 *     a rule decides about are the rule's, not its item's as a whole
 * @param amounts their sums by currency, debit positive; empty for none
 * @param findings about this line
 * @param waiting the days in a row on which it waits, because nobody decided or somebody held it: those around the day asked
 *     about, or, where something waits on other days only, those around the latest of them; null where it does not
 */
public record MappingRow(
        String platform,
        Item item,
        Slot slot,
        @Nullable Mapping mapping,
        InForce inForce,
        @Nullable Item inherited,
        boolean mapped,
        int items,
        List<Money> amounts,
        List<MappingFinding> findings,
        @Nullable InForce waiting) {

    public MappingRow {
        amounts = List.copyOf(amounts);
        findings = List.copyOf(findings);
    }

    /** One that waits as long as nobody decides, or as it is held. */
    public MappingRow(
            String platform,
            Item item,
            Slot slot,
            @Nullable Mapping mapping,
            InForce inForce,
            @Nullable Item inherited,
            boolean mapped,
            int items,
            List<Money> amounts,
            List<MappingFinding> findings) {
        this(
                platform,
                item,
                slot,
                mapping,
                inForce,
                inherited,
                mapped,
                items,
                amounts,
                findings,
                mapping == null || mapping.target() instanceof Target.Held ? inForce : null);
    }

    /**
     * The days a change of this line is for, unless a person chooses others. What waits gets a place on all days in a row on
     * which it waits. What has one goes elsewhere from the month on, as long as what holds now does. So what was decided for
     * other days stays.
     *
     * @param month the first day of the one that is shown
     */
    public InForce changedFrom(LocalDate month) {
        return waiting != null ? waiting : InForce.from(month).overlap(inForce).orElse(inForce);
    }
}
