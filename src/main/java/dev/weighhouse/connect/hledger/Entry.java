package dev.weighhouse.connect.hledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A transaction of the journal, as hledger shows it.
 *
 * @param index its place in the journal, from 1
 * @param code what stands in brackets before the description; blank where there is none
 * @param tags out of its comment, in their order
 */
record Entry(long index, LocalDate date, String code, String description, List<Tag> tags, List<Line> lines) {

    Entry {
        tags = List.copyOf(tags);
        lines = List.copyOf(lines);
    }

    /** A name and a value, such as {@code code:1110}. */
    record Tag(String name, String value) {}

    /** An exact number of some commodity, debit positive. */
    record Amount(String commodity, BigDecimal number) {}

    /**
     * One line of a transaction.
     *
     * @param number its place in the transaction, from 1
     * @param account the full name
     * @param date its own, or else that of its transaction
     * @param amounts more than one where the journal leaves an amount to hledger and several commodities are left over
     * @param tags its own and those of its account, of which an account's own stand before its parents'
     */
    record Line(int number, String account, LocalDate date, String comment, List<Amount> amounts, List<Tag> tags) {
        Line {
            amounts = List.copyOf(amounts);
            tags = List.copyOf(tags);
        }

        /** The values of the tags of that name, in their order. */
        List<String> values(String name) {
            return tags.stream()
                    .filter(tag -> tag.name().equalsIgnoreCase(name))
                    .map(Tag::value)
                    .toList();
        }
    }

    Optional<String> tag(String name) {
        return tags.stream()
                .filter(tag -> tag.name().equals(name))
                .map(Tag::value)
                .findFirst();
    }
}
