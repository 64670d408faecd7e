package dev.weighhouse.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.TaxCode;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.OwnSide;
import dev.weighhouse.mapping.Precedent;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mapping.Usage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The sample company: its ledger, what its platforms use, and where that belongs. */
final class SuggestSample {
    private static final Path FILES = Path.of("samples/larkfield");
    private static final List<String> PLATFORMS = List.of("square", "stripe", "pleo");
    private static final Usage BOUGHT = new Usage(20, 0);

    /** The tax codes of its ledger, as the sandbox serves them. */
    static final CodeLists LISTS = new CodeLists(
            List.of(
                    new TaxCode("2", "20.0% S", new BigDecimal("20"), TaxCode.Use.BOTH, true),
                    new TaxCode("3", "0.0% Z", BigDecimal.ZERO, TaxCode.Use.BOTH, true),
                    new TaxCode("4", "Exempt", BigDecimal.ZERO, TaxCode.Use.BOTH, true),
                    new TaxCode("5", "No VAT", null, TaxCode.Use.BOTH, true)),
            List.of());

    private SuggestSample() {}

    static ChartOfAccounts ledger() throws IOException {
        var accounts = new ArrayList<Account>();
        for (var row : rows("ledger-accounts.csv")) {
            var parent = row.getField("parent");
            accounts.add(Account.called(
                            row.getField("id"),
                            row.getField("name"),
                            type(row.getField("type")),
                            Currency.getInstance(row.getField("currency")))
                    .number(row.getField("number"))
                    .parent(parent.isEmpty() ? null : new AccountId(parent))
                    .active(row.getField("active").equals("yes"))
                    .build());
        }
        return ChartOfAccounts.of(accounts);
    }

    /** The platforms' accounts under the names that they have, without the ids they state; those whose account is active. */
    static List<SuggestCase> accounts() throws IOException {
        var ledger = ledger();
        var cases = new ArrayList<SuggestCase>();
        for (var platform : PLATFORMS) {
            for (var row : rows(platform + "-accounts.csv")) {
                var stated = row.getField("externalId");
                if (!stated.isBlank()
                        && ledger.find(new AccountId(stated)).orElseThrow().active()) {
                    var item = item(
                            platform,
                            ItemKind.ACCOUNT,
                            row.getField("id"),
                            row.getField("name"),
                            type(row.getField("type")),
                            Currency.getInstance(row.getField("currency")));
                    cases.add(SuggestCase.of(item, Target.to(new AccountId(stated))));
                }
            }
        }
        return cases;
    }

    /** What can be learnt once all of those are mapped; an item learns nothing from itself. */
    static List<Precedent> precedents() throws IOException {
        return accounts().stream()
                .map(each -> new Precedent(
                        each.item().key().connection().value().toUpperCase(Locale.ROOT),
                        each.item(),
                        Objects.requireNonNull(each.right())))
                .toList();
    }

    /**
     * The types of transaction that have two sides, with how often their other side is debited and credited; and the pair,
     * debit, then credit, and the platform's own side.
     */
    static List<SuggestCase> types() {
        return List.of(
                type("square", "fee", new Usage(39, 0), "253", "130", "130"),
                type("square", "giftcard", new Usage(0, 13), "130", "166", "130"),
                type("square", "refund", new Usage(13, 0), "214", "130", "130"),
                type("square", "payout", new Usage(14, 0), "115", "130", "130"),
                type("stripe", "stripe_fee", new Usage(13, 0), "256", "133", "133"),
                type("stripe", "refund", new Usage(14, 0), "235", "133", "133"),
                type("stripe", "payout", new Usage(13, 0), "118", "133", "133"),
                type("stripe", "dispute", new Usage(3, 0), "259", "133", "133"));
    }

    private static SuggestCase type(String platform, String name, Usage usage, String... debitCreditOwn) {
        var own = new OwnSide(new TreeSet<>(List.of(new AccountId(debitCreditOwn[2]))), new TreeSet<>());
        var pair = new Target.Pair(new AccountId(debitCreditOwn[0]), new AccountId(debitCreditOwn[1]), null, Map.of());
        return new SuggestCase(item(platform, ItemKind.TYPE, name, name, null, null), usage, own, pair);
    }

    static List<SuggestCase> taxCodes() {
        return List.of(taxCode("20% VAT", "2"), taxCode("No VAT", "5"));
    }

    private static SuggestCase taxCode(String name, String code) {
        var item = item("pleo", ItemKind.TAX_CODE, name, name, null, null);
        return new SuggestCase(item, BOUGHT, OwnSide.UNKNOWN, new Target.Tax(code, null));
    }

    static Item item(
            String platform,
            ItemKind kind,
            String id,
            String name,
            @Nullable AccountType type,
            @Nullable Currency currency) {
        return new Item(
                new ItemKey(new ConnectionId(platform), kind, id), name, null, type, currency, true, null, null);
    }

    private static AccountType type(String word) {
        return switch (word) {
            case "income", "Income" -> AccountType.INCOME;
            case "expense", "Expense", "Cost of Goods Sold" -> AccountType.EXPENSE;
            case "equity", "Equity" -> AccountType.EQUITY;
            case "liability", "Other Current Liability", "Long Term Liability", "Accounts Payable" ->
                AccountType.LIABILITY;
            default -> AccountType.ASSET;
        };
    }

    private static List<NamedCsvRecord> rows(String name) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(FILES.resolve(name))) {
            return csv.stream().toList();
        }
    }
}
