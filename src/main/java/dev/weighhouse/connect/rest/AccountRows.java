package dev.weighhouse.connect.rest;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.BankDetails;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.IllegalChart;
import dev.weighhouse.books.Side;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns rows of the accounts call into a chart. */
final class AccountRows {
    private static final Map<String, AccountType> TYPES = Map.ofEntries(
            Map.entry("asset", AccountType.ASSET),
            Map.entry("liability", AccountType.LIABILITY),
            Map.entry("equity", AccountType.EQUITY),
            Map.entry("income", AccountType.INCOME),
            Map.entry("revenue", AccountType.INCOME),
            Map.entry("expense", AccountType.EXPENSE));

    private final MoneyRules money;

    AccountRows(MoneyRules money) {
        this.money = money;
    }

    /** @param progress is told where names are shown otherwise than the platform has them */
    ChartOfAccounts chart(List<Row> rows, Progress progress) {
        var accounts = new ArrayList<Account>(rows.size());
        rows.forEach(row -> accounts.add(account(row)));
        var changed = IntStream.range(0, rows.size())
                .filter(at -> !accounts.get(at).name().equals(rows.get(at).required("name")))
                .toArray();
        if (changed.length > 0) {
            progress.note(
                    "%d names are too long to be shown whole or hold what cannot be shown, and were cut or changed. The first is %s."
                            .formatted(changed.length, rows.get(changed[0]).where("name")));
        }
        try {
            return ChartOfAccounts.of(accounts);
        } catch (IllegalChart e) {
            var row = rows.stream()
                    .filter(r -> r.required("id").equals(e.account().value()))
                    .reduce((_, later) -> later)
                    .orElseThrow();
            throw new FailureException(
                    new Failure.BadInput(
                            "%s: %s.".formatted(row.where("id"), e.getMessage()),
                            "Correct the accounts at the platform."),
                    e);
        }
    }

    private Account account(Row row) {
        return account(row, row.required("id"), PlainText.name(row.required("name")), money.currency(row))
                .externalId(row.raw("external-id").orElse(null))
                .number(row.shown("number"))
                .subType(row.shown("sub-type"))
                .active(active(row))
                .parent(row.raw("parent").map(AccountId::new).orElse(null))
                .description(row.shown("description"))
                .taxCode(row.shown("tax-code"))
                .created(instant(row.moment("created")))
                .modified(instant(row.moment("modified")))
                .bankDetails(row.raw("iban")
                        .map(iban -> new BankDetails(null, iban, null, null, null))
                        .orElse(null))
                .build();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private Account.Builder account(Row row, String id, String name, Currency currency) {
        var type = row.raw("type").map(word -> type(row, word));
        var side = side(row);
        if (type.isEmpty() && side.isEmpty() && money.isNatural()) {
            throw row.refused("type", "is missing, and so is a normal side: natural signs need the one or the other");
        }
        var account = type.map(told -> Account.called(id, name, told, currency))
                .orElseGet(() -> Account.untold(id, name, currency));
        return side.map(account::normalSide).orElse(account);
    }

    private static AccountType type(Row row, String word) {
        var type = TYPES.get(word.toLowerCase(Locale.ROOT));
        if (type == null) {
            throw row.refused("type", "is not asset, liability, equity, income or expense: " + PlainText.name(word));
        }
        return type;
    }

    private static boolean active(Row row) {
        var word = row.raw("active").orElse("true").toLowerCase(Locale.ROOT);
        return switch (word) {
            case "true", "active", "enabled" -> true;
            case "false", "inactive", "archived", "disabled" -> false;
            default -> throw row.refused("active", "is not true, false, active or archived: " + PlainText.name(word));
        };
    }

    private static Optional<Side> side(Row row) {
        return row.raw("normal-side").map(word -> switch (word.toLowerCase(Locale.ROOT)) {
            case "debit" -> Side.DEBIT;
            case "credit" -> Side.CREDIT;
            default -> throw row.refused("normal-side", "is neither debit nor credit: " + PlainText.name(word));
        });
    }
}
