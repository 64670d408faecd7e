package dev.weighhouse.connect.file;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.connect.PlainText;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The chart of a platform that states none: the accounts that its transactions and balances name. */
final class NamedAccounts {

    private record Named(String name, @Nullable String externalId, Currency currency) {

        /** As it was named first, with the external id wherever that is stated. */
        Named with(Named later) {
            return externalId != null ? this : new Named(name, later.externalId(), currency);
        }
    }

    private final Map<AccountId, Named> named = new HashMap<>();
    private final Map<AccountId, AccountType> types = new HashMap<>();

    /** Reads only which accounts a file names. */
    void collect(Table table, Currencies currencies) {
        var layout = table.layout();
        var type = new AccountTypes(table.profile()).always();
        table.read(row -> {
            var id = Ids.account(row, layout.column(Field.ACCOUNT));
            var nameColumn = layout.column(Field.ACCOUNT_NAME);
            var externalColumn = layout.column(Field.EXTERNAL_ID);
            var found = new Named(
                    row.isBlank(nameColumn) ? id.value() : PlainText.name(row.text(nameColumn)),
                    row.isBlank(externalColumn) ? null : Ids.of(row, externalColumn),
                    currencies.of(row, layout.column(Field.CURRENCY)));
            type.ifPresent(told -> types.putIfAbsent(id, told));
            var before = named.get(id);
            named.merge(id, found, Named::with);
            if (before != null
                    && before.externalId() != null
                    && found.externalId() != null
                    && !before.externalId().equals(found.externalId())) {
                throw row.refused(
                        externalColumn,
                        "account %s belongs to %s in an earlier row and to %s here"
                                .formatted(id, before.externalId(), found.externalId()),
                        "Give an account one external id.");
            }
        });
    }

    ChartOfAccounts chart() {
        return ChartOfAccounts.of(named.entrySet().stream()
                .map(each -> account(each.getKey(), each.getValue())
                        .externalId(each.getValue().externalId())
                        .build())
                .toList());
    }

    private Account.Builder account(AccountId id, Named as) {
        var type = types.get(id);
        return type == null
                ? Account.untold(id.value(), as.name(), as.currency())
                : Account.called(id.value(), as.name(), type, as.currency());
    }
}
