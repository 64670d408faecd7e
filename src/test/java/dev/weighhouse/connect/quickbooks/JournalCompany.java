package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.JournalEntry.Line;
import dev.weighhouse.books.Money;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Parcel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@link Company123} with the accounts that journal entries need: 35 bank, 61 costs, 79 sales, 84 A/R, 33 A/P, 7 bank in euro. */
final class JournalCompany implements AutoCloseable {

    static final CrossingKey KEY =
            CrossingKey.of(new Fact("123", Direction.OUT, FactKind.JOURNAL, "variance 2026-10 1010", 1));
    static final String NONE = "{\"QueryResponse\":{}}";

    final Company123 company = new Company123();
    private final Ledger ledger;
    private Function<HttpUrl, MockResponse> entries = _ -> Replies.json(200, NONE);

    JournalCompany() {
        ledger = company.open();
        company.answer("query", this::query);
    }

    private MockResponse query(HttpUrl url) {
        var statement = String.valueOf(url.queryParameter("query"));
        if (statement.contains("from JournalEntry")) {
            return entries.apply(url);
        }
        if (statement.contains("from TaxCode")) {
            return Replies.json(200, "{\"QueryResponse\":{\"TaxCode\":[{\"Id\":\"2\"},{\"Id\":\"5\"}]}}");
        }
        return Replies.json(200, "{\"QueryResponse\":{\"Account\":[" + String.join(",", accounts()) + "]}}");
    }

    private static List<String> accounts() {
        return List.of(
                Shapes.bank("35", "Checking"),
                Shapes.account("61", "Fees", "Expense", "Expense"),
                Shapes.account("79", "Sales", "Revenue", "Income"),
                Shapes.account("84", "Debtors", "Asset", "Accounts Receivable"),
                Shapes.account(
                        "33", "Creditors", "Liability", "Accounts Payable", "\"AccountSubType\":\"AccountsPayable\""),
                Shapes.bank("7", "Euro bank", "\"CurrencyRef\":{\"value\":\"EUR\"}"));
    }

    JournalCompany in(String country) {
        company.json(
                "companyinfo/123",
                "{\"CompanyInfo\":{\"CompanyName\":\"Larkfield Coffee\",\"Country\":\"%s\"}}".formatted(country));
        return this;
    }

    JournalCompany severalCurrencies() {
        company.preferences("USD", true, "January");
        return this;
    }

    /** What queries for journal entries are answered with. */
    JournalCompany entries(Function<HttpUrl, MockResponse> answer) {
        entries = answer;
        return this;
    }

    JournalCompany postReply(int status, String body, String... headers) {
        return postReply(Replies.json(status, body, headers));
    }

    JournalCompany postReply(MockResponse reply) {
        company.answer("journalentry", _ -> reply);
        return this;
    }

    JournalPort port() {
        return ledger.journals().orElseThrow();
    }

    /** What the port would send, as JSON. */
    JsonNode json(JournalEntry entry) {
        return JsonMapper.shared().readTree(port().body(entry, KEY).toString());
    }

    Parcel parcel() {
        return parcel(fee());
    }

    Parcel parcel(JournalEntry entry) {
        return new Parcel(KEY, entry, port().body(entry, KEY), KEY.brief() + "-1");
    }

    /** What was posted as a journal entry. */
    List<RecordedRequest> posted() {
        return company.requests("journalentry");
    }

    /** The statements that were asked about journal entries. */
    List<String> asked() {
        return company.asked("query").stream()
                .map(url -> String.valueOf(url.queryParameter("query")))
                .filter(statement -> statement.contains("from JournalEntry"))
                .toList();
    }

    /** Fees of 125.10 paid by the bank. */
    static JournalEntry fee() {
        return entry(line("61", "125.10"), line("35", "-125.10"));
    }

    static JournalEntry entry(Line... lines) {
        return new JournalEntry("J-1", LocalDate.of(2026, 10, 31), "J-1055", "Square fees, October", List.of(lines));
    }

    static Line line(String account, String amount) {
        return line(account, amount, "USD");
    }

    static Line line(String account, String amount, String currency) {
        return new Line(new AccountId(account), Money.of(amount, currency), "Settlement 118");
    }

    static Line line(String account, String amount, String dimension, String value) {
        return new Line(new AccountId(account), Money.of(amount, "USD"), null, null, Map.of(dimension, value));
    }

    /** The fee as QuickBooks would show it, with this number, date and amount. */
    static String stored(String id, String number, String note, String amount) {
        return """
                {"Id":"%s","SyncToken":"0","DocNumber":"%s","TxnDate":"2026-10-31","PrivateNote":"%s","Line":[
                 {"Id":"0","Amount":%s,"Description":"Settlement 118","DetailType":"JournalEntryLineDetail",
                  "JournalEntryLineDetail":{"PostingType":"Debit","AccountRef":{"value":"61","name":"Fees"}}},
                 {"Id":"1","Amount":%s,"Description":"Settlement 118","DetailType":"JournalEntryLineDetail",
                  "JournalEntryLineDetail":{"PostingType":"Credit","AccountRef":{"value":"35","name":"Checking"}}}],
                 "TxnTaxDetail":{}}""".formatted(id, number, note, amount, amount);
    }

    static String stored(String id) {
        return stored(id, KEY.brief(), KeyNote.of(KEY, fee()).text(), "125.10");
    }

    static String reply(String entry) {
        return "{\"JournalEntry\":%s,\"time\":\"2026-11-01T09:00:00Z\"}".formatted(entry);
    }

    static String found(String... entries) {
        return "{\"QueryResponse\":{\"JournalEntry\":[%s]}}".formatted(String.join(",", entries));
    }

    @Override
    public void close() {
        ledger.close();
        company.close();
    }
}
