package dev.weighhouse.connect.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of columns in exports of common accounting systems, in lower case, the likeliest first. */
final class Synonyms {

    private static final List<String> ACCOUNT =
            List.of("account id", "account code", "account number", "account no", "account no.", "account", "code");
    private static final List<String> CURRENCY = List.of("currency", "currency code", "ccy");
    private static final List<String> AMOUNT = List.of("amount", "net amount", "balance", "closing balance", "closing");
    private static final List<String> DEBIT =
            List.of("debit", "debits", "debit amount", "ytd debit", "debit - year to date", "dr");
    private static final List<String> CREDIT =
            List.of("credit", "credits", "credit amount", "ytd credit", "credit - year to date", "cr");

    static final Map<Field, List<String>> CHART = Map.ofEntries(
            Map.entry(
                    Field.ID,
                    List.of("account id", "internal id", "id", "account code", "code", "account number", "number")),
            Map.entry(Field.NAME, List.of("account name", "name", "account description", "full name")),
            Map.entry(
                    Field.NUMBER,
                    List.of("account number", "number", "account code", "account no", "account no.", "code")),
            Map.entry(Field.TYPE, List.of("account type", "type", "classification")),
            Map.entry(Field.SUB_TYPE, List.of("sub type", "sub-type", "detail type", "account sub type")),
            Map.entry(Field.ACTIVE, List.of("active", "status", "is active")),
            Map.entry(Field.DESCRIPTION, List.of("description")),
            Map.entry(Field.TAX_CODE, List.of("tax code", "tax rate")),
            Map.entry(Field.PARENT, List.of("parent", "parent id", "parent account", "sub account of")),
            Map.entry(Field.CURRENCY, CURRENCY),
            Map.entry(Field.EXTERNAL_ID, List.of("external id", "external-id", "ledger account", "ledger account id")),
            Map.entry(Field.NORMAL_SIDE, List.of("normal side", "normal balance")));

    static final Map<Field, List<String>> BALANCES = Map.of(
            Field.ACCOUNT,
            ACCOUNT,
            Field.ACCOUNT_NAME,
            List.of("account name", "account description"),
            Field.EXTERNAL_ID,
            List.of("external id", "external-id", "ledger account"),
            Field.AMOUNT,
            AMOUNT,
            Field.DEBIT,
            DEBIT,
            Field.CREDIT,
            CREDIT,
            Field.PERIOD,
            List.of("period", "as of", "as at", "end of month", "endofmonth", "month", "date", "period end"),
            Field.CURRENCY,
            CURRENCY);

    static final Map<Field, List<String>> TRANSACTIONS = movements(Map.of(
            Field.ID,
            List.of("transaction id", "id", "line id"),
            Field.ENTRY,
            List.of("entry", "batch"),
            Field.TYPE,
            List.of("transaction type", "type"),
            Field.COUNTRY,
            List.of("country code", "country"),
            Field.TAX_CODE,
            List.of("tax code", "vat code", "tax rate name"),
            Field.TAX,
            List.of("tax amount", "vat amount", "tax", "vat"),
            Field.PAYOUT,
            List.of("payout", "payout id", "settlement id")));

    static final Map<Field, List<String>> JOURNALS = movements(Map.of(
            Field.ENTRY,
            List.of("entry", "entry id", "journal id", "jnl id", "journal no", "journal no.", "journal number"),
            Field.ID,
            List.of("line id", "posting id", "id")));

    private Synonyms() {}

    private static Map<Field, List<String>> movements(Map<Field, List<String>> own) {
        var all = new HashMap<>(own);
        all.put(Field.ACCOUNT, ACCOUNT);
        all.put(Field.ACCOUNT_NAME, List.of("account name"));
        all.put(Field.EXTERNAL_ID, List.of("external id", "external-id", "ledger account"));
        all.put(
                Field.DATE,
                List.of("date", "transaction date", "posting date", "journal date", "end of month", "endofmonth"));
        all.put(Field.PERIOD, List.of("period", "accounting period"));
        all.put(Field.AMOUNT, List.of("amount", "net amount", "jnl amount"));
        all.put(Field.DEBIT, DEBIT);
        all.put(Field.CREDIT, CREDIT);
        all.put(Field.CURRENCY, CURRENCY);
        all.put(
                Field.REFERENCE,
                List.of("reference", "ref", "document number", "document no.", "num", "invoice number"));
        all.put(Field.DESCRIPTION, List.of("description", "memo", "narration", "memo/description", "jnl description"));
        all.put(Field.CATEGORY, List.of("category"));
        all.put(Field.COUNTERPARTY, List.of("counterparty", "contact", "payee", "name"));
        return Map.copyOf(all);
    }
}
