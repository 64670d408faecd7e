package dev.weighhouse.command;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.mapping.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says where something is mapped to: to a person by the numbers and names of the ledger's accounts, to a program by their ids.
 *
 * @param ledger what the ids are looked up in; an id it does not hold is said as it is
 */
record Goes(ChartOfAccounts ledger) {
    /** By ids alone, as programs read it. */
    static final Goes BY_ID = new Goes(ChartOfAccounts.of(List.of()));

    /** For people in a table, by id in the formats that programs read. */
    Goes in(Format format) {
        return format == Format.table ? this : BY_ID;
    }

    /** Blank where nobody says. */
    String words(@Nullable Target target) {
        return switch (target) {
            case null -> "";
            case Target.To to -> name(to.account()) + (to.taxCode() == null ? "" : ", tax code " + to.taxCode());
            case Target.Pair pair -> "debit %s, credit %s".formatted(name(pair.debit()), name(pair.credit()));
            case Target.Tax tax -> "tax code " + tax.code() + booked(tax.account());
            case Target.Dimension dimension -> dimension.name() + " " + dimension.value();
            case Target.Held held -> "held: " + held.why();
        };
    }

    private String booked(@Nullable AccountId account) {
        return account == null ? "" : ", booked on " + name(account);
    }

    private String name(AccountId id) {
        return ledger.find(id).map(Account::label).orElse(id.value());
    }
}
