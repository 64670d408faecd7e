package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decisions in words, with the names that people know. */
record InWords(Known known) {

    /** Such as {@code Square, Gift cards, where country is GB}. */
    String item(Slot slot) {
        var item = known.items().get(slot.item());
        var name = item == null ? slot.item().id() : item.name();
        return known.title(slot.item().connection()) + ", " + name
                + (slot.when().isNone() ? "" : ", where " + slot.when());
    }

    /** Such as {@code to 1110 Till, from 2026-10-01 (was to 1120 Bank)}. */
    String change(ReadRow row) {
        var said = target(row.target()) + (row.inForce().equals(InForce.ALWAYS) ? ", always" : dates(row.inForce()));
        var was = row.before().stream()
                .map(stretch -> target(stretch.decision().target())
                        + (row.before().size() == 1 ? "" : dates(stretch.inForce())))
                .collect(Collectors.joining("; "));
        return was.isEmpty() ? said : "%s (was %s)".formatted(said, was);
    }

    String target(@Nullable Target target) {
        return switch (target) {
            case null -> "nobody says any more";
            case Target.To to -> "to " + account(to.account()) + tax(to.taxCode()) + dimensions(to.dimensions());
            case Target.Pair pair ->
                "debit %s, credit %s".formatted(account(pair.debit()), account(pair.credit()))
                        + tax(pair.taxCode())
                        + dimensions(pair.dimensions());
            case Target.Tax tax ->
                "to the tax code " + tax.code()
                        + (tax.account() == null ? "" : ", its tax to " + account(tax.account()));
            case Target.Dimension dimension -> "to %s %s".formatted(dimension.name(), dimension.value());
            case Target.Held held -> held.why().isBlank() ? "held" : "held: " + held.why();
        };
    }

    private static String tax(@Nullable String code) {
        return code == null ? "" : ", tax code " + code;
    }

    private static String dimensions(Map<String, String> dimensions) {
        return dimensions.entrySet().stream()
                .map(each -> ", %s %s".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }

    private String account(AccountId id) {
        return known.ledger().find(id).map(Account::label).orElse(id.value());
    }

    static String dates(InForce dates) {
        return (dates.from() == null ? "" : ", from " + dates.from())
                + (dates.to() == null ? "" : ", until " + dates.to());
    }
}
