package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.Period;
import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.HttpSend;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.Sent;
import dev.weighhouse.crossing.Parcel;
import dev.weighhouse.crossing.Progress;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The requests this provider makes of one company, and nothing of what they mean. All but {@link #post} only read. */
final class QuickBooksReads implements AutoCloseable {

    /** QuickBooks gives no more accounts at a time. */
    static final int PAGE = 1000;

    private static final String MINOR_VERSION = "75";

    private final Http http;
    private final QuickBooksSettings settings;
    private final String title;

    QuickBooksReads(Http http, QuickBooksSettings settings, String title) {
        this.http = http;
        this.settings = settings;
        this.title = title;
    }

    /** A reply and its JSON. */
    record Read(JsonNode json, HttpReply reply) {}

    Read companyInfo(Progress progress) {
        return get(HttpRead.of("the company", "companyinfo/" + settings.company()), progress);
    }

    Read preferences(Progress progress) {
        return get(HttpRead.of("the company's preferences", "preferences"), progress);
    }

    Read accounts(int start, Progress progress) {
        var statement = "select * from Account where Active IN (true, false) orderby Id startposition %d maxresults %d"
                .formatted(start, PAGE);
        return get(HttpRead.of("the accounts from number " + start, "query").with("query", statement), progress);
    }

    Read trialBalance(Period period, Progress progress) {
        return get(report("the trial balance of " + period.to(), "TrialBalance", period), progress);
    }

    /** The general ledger of a period, for some accounts, or for all where no account is given. */
    Read generalLedger(Period period, List<String> accounts, List<String> columns, Progress progress) {
        var which = accounts.isEmpty()
                ? ""
                : accounts.size() == 1
                        ? " of account " + accounts.getFirst()
                        : " of %d accounts".formatted(accounts.size());
        var read = report("the general ledger" + which + ", " + period, "GeneralLedger", period)
                .with("columns", String.join(",", columns))
                .with("sort_by", "tx_date");
        return get(accounts.isEmpty() ? read : read.with("account", String.join(",", accounts)), progress);
    }

    /** Journal entries for which a condition of the query language holds. */
    Read journals(String where, int start, Progress progress) {
        var statement = "select * from JournalEntry where %s orderby Id startposition %d maxresults %d"
                .formatted(where, start, PAGE);
        return get(HttpRead.of("journal entries with " + where, "query").with("query", statement), progress);
    }

    Read taxCodes(int start, Progress progress) {
        return listed("TaxCode", "the tax codes", start, progress);
    }

    /** A page of one of the company's short lists, by the name of its entity. */
    Read listed(String entity, String what, int start, Progress progress) {
        var statement = "select * from %s orderby Id startposition %d maxresults %d".formatted(entity, start, PAGE);
        return get(HttpRead.of(what, "query").with("query", statement), progress);
    }

    /** Sends an entry, once. */
    Sent post(Parcel parcel) {
        return http.send(HttpSend.post("journal entry " + parcel.key().grouped(), "journalentry", parcel.body())
                .with("requestid", parcel.nativeKey())
                .with("minorversion", MINOR_VERSION));
    }

    /** Of the rate budget. */
    int callsLeftThisMinute() {
        return http.remaining();
    }

    void endWaits() {
        http.endWaits();
    }

    /** Other people's words without our secrets. */
    String redacted(String words) {
        return http.redacted(words);
    }

    String company() {
        return settings.company();
    }

    String title() {
        return title;
    }

    /** How income and expense are counted, {@code Accrual} or {@code Cash}. */
    String method() {
        return settings.method();
    }

    private HttpRead report(String what, String name, Period period) {
        return HttpRead.of(what, "reports/" + name)
                .with("start_date", period.from().toString())
                .with("end_date", period.to().toString())
                .with("accounting_method", settings.method());
    }

    private Read get(HttpRead read, Progress progress) {
        var reply = http.get(read.with("minorversion", MINOR_VERSION), progress);
        return new Read(Json.read(reply), reply);
    }

    @Override
    public void close() {
        http.close();
    }
}
