package dev.weighhouse.crossing;

import dev.weighhouse.books.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item of a job: what a platform booked and wants to see in the ledger.
 *
 * @param id the platform's id of what it booked; the same in every job, so that it names the fact
 * @param company the platform's id of the company
 * @param type the platform's type, such as {@code card_purchase}
 * @param date when it counts
 * @param amount in the currency of the wallet, positive where money is spent, whatever sign rule the platform keeps
 * @param lines what it consists of
 * @param wallet the account it was paid from, where the platform names one
 * @param reference the number a person would look for
 * @param note what somebody wrote about it
 * @param counterparty who it was with
 * @param payload the item as the platform gave it; it may be out of reach later
 */
public record ExportItem(
        String id,
        String company,
        String type,
        LocalDate date,
        Money amount,
        List<Line> lines,
        @Nullable AccountName wallet,
        @Nullable String reference,
        @Nullable String note,
        @Nullable String counterparty,
        Body payload) {

    public ExportItem {
        lines = List.copyOf(lines);
    }

    /**
     * A part of an item.
     *
     * @param amount with tax
     * @param net without tax
     * @param account where it goes, or null where nobody said
     * @param taxCode the platform's word for it
     * @param dimensions values by the platform's name of the dimension
     */
    public record Line(
            String id,
            Money amount,
            Money net,
            @Nullable AccountName account,
            @Nullable String taxCode,
            Map<String, String> dimensions) {

        public Line {
            dimensions = Map.copyOf(dimensions);
        }
    }

    /**
     * How an item names an account.
     *
     * @param id the platform's id of it
     * @param externalId the ledger's id of it, where the platform knows it; the first to go by
     * @param code its number, where it has one
     */
    public record AccountName(
            String id,
            @Nullable String externalId,
            @Nullable String code,
            String name) {}
}
