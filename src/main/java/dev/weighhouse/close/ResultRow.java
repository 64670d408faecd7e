package dev.weighhouse.close;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One variance as files, scripts and services see it. Amounts are debit positive, plain decimals; null where a side states nothing.
 *
 * @param account the ledger account's number, or its id where the ledger keeps no numbers; null if unmapped
 * @param name the ledger account's name, or the platform account's if unmapped
 * @param platformAccounts each as connection/id
 * @param basis {@code closing} or {@code activity}
 * @param explained how much of the difference has a known cause
 * @param unexplained the rest of it
 * @param causes the known causes, each with its amount and what it consists of
 * @param ledgerId the ledger's own id of the account
 * @param findings what else a person should know, as sentences
 */
public record ResultRow(
        @Nullable String account,
        String name,
        List<String> platformAccounts,
        String currency,
        LocalDate asOf,
        String basis,
        @Nullable String ledger,
        @Nullable String platform,
        @Nullable String difference,
        @Nullable String explained,
        @Nullable String unexplained,
        String status,
        List<String> causes,
        @Nullable String ledgerId,
        List<String> findings) {

    public static final List<String> COLUMNS = List.of(
            "account",
            "name",
            "platformAccounts",
            "currency",
            "asOf",
            "basis",
            "ledger",
            "platform",
            "difference",
            "explained",
            "unexplained",
            "status",
            "causes",
            "ledgerId",
            "findings");

    public static ResultRow of(Variance variance, Optional<Waterfall> waterfall) {
        var account = variance.ledgerAccount();
        var difference = variance.difference();
        return new ResultRow(
                account == null ? null : number(account),
                account == null
                        ? variance.platformAccounts().getFirst().account().name()
                        : account.name(),
                variance.platformAccounts().stream()
                        .map(a -> a.key().toString())
                        .toList(),
                variance.currency().getCurrencyCode(),
                variance.period().to(),
                variance.basis() == Basis.CLOSING ? "closing" : "activity",
                plain(variance.ledgerAmount()),
                plain(variance.platformAmount()),
                plain(difference),
                plain(waterfall.map(Waterfall::explained)),
                plain(waterfall.map(Waterfall::unexplained)),
                variance.status().word(),
                waterfall.map(Waterfall::causes).orElse(List.of()).stream()
                        .map(cause -> cause.amount().plain() + " " + cause.words())
                        .toList(),
                account == null ? null : account.id().value(),
                variance.findings().stream().map(f -> f.words()).toList());
    }

    private static String number(Account account) {
        var number = account.number();
        return number == null ? account.id().value() : number;
    }

    private static @Nullable String plain(Optional<Money> amount) {
        return amount.map(Money::plain).orElse(null);
    }

    /** The values in the order of {@link #COLUMNS}; lists are joined by {@code "; "}, what is not stated is empty. */
    public List<String> cells() {
        return List.of(
                text(account),
                name,
                String.join("; ", platformAccounts),
                currency,
                asOf.toString(),
                basis,
                text(ledger),
                text(platform),
                text(difference),
                text(explained),
                text(unexplained),
                status,
                String.join("; ", causes),
                text(ledgerId),
                String.join("; ", findings));
    }

    /** The same as fields for a service that is told of it; what is not stated is left out. */
    public SortedMap<String, ?> fields() {
        var fields = new TreeMap<String, Object>();
        put(fields, "account", account);
        put(fields, "ledgerId", ledgerId);
        put(fields, "ledger", ledger);
        put(fields, "platform", platform);
        put(fields, "difference", difference);
        put(fields, "explained", explained);
        put(fields, "unexplained", unexplained);
        fields.put("name", name);
        fields.put("platformAccounts", platformAccounts);
        fields.put("currency", currency);
        fields.put("asOf", asOf.toString());
        fields.put("basis", basis);
        fields.put("status", status);
        fields.put("causes", causes);
        fields.put("findings", findings);
        return fields;
    }

    private static void put(SortedMap<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
