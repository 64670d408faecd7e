package dev.weighhouse.sandbox;

import dev.weighhouse.sandbox.LocalServer.Answer;
import dev.weighhouse.sandbox.LocalServer.Request;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A ledger that answers like QuickBooks Online: accounts by query, company and preferences, trial balance and general
 * ledger reports, bearer tokens. Shapes as Intuit documents them; figures from its own books.
 */
public final class QuickBooksSandbox implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern START = Pattern.compile("startposition (\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MOST = Pattern.compile("maxresults (\\d+)", Pattern.CASE_INSENSITIVE);

    private final SandboxBooks books;
    private final String company;
    private final String realm;
    private final String token;
    private final TrialBalanceReport trialBalance;
    private final GeneralLedgerReport generalLedger;
    private final Faults faults = new Faults();
    private final LocalServer server;

    QuickBooksSandbox(SandboxBooks books, String company, String realm, String token) {
        this(books, company, realm, token, QuickBooksManners.usual());
    }

    QuickBooksSandbox(SandboxBooks books, String company, String realm, String token, QuickBooksManners manners) {
        this.books = books;
        this.company = company;
        this.realm = realm;
        this.token = token;
        this.trialBalance = new TrialBalanceReport(books, manners.trialBalance());
        this.generalLedger = new GeneralLedgerReport(books, manners.mostCells());
        this.server = new LocalServer(this::answer);
    }

    public Faults faults() {
        return faults;
    }

    /** For the setting base-url. */
    public String address() {
        return server.address();
    }

    private Answer answer(Request request) {
        return authorised(request).with("intuit_tid", "sandbox-" + Integer.toHexString(request.hashCode()));
    }

    private Answer authorised(Request request) {
        var fault = faults.take();
        if (fault.isPresent()) {
            return QuickBooksFaults.answer(fault.get());
        }
        if (!("Bearer " + token).equals(request.headers().get("authorization"))) {
            return QuickBooksFaults.signIn();
        }
        var base = "/v3/company/" + realm;
        if (!request.path().startsWith(base)) {
            return QuickBooksFaults.unknownCompany();
        }
        try {
            return answer(request, request.path().substring(base.length()));
        } catch (UnreadableRequest e) {
            return QuickBooksFaults.unreadable(e);
        }
    }

    private Answer answer(Request request, String path) {
        return switch (path) {
            case "/query" -> query(request.query("query", ""));
            case String own when own.equals("/companyinfo/" + realm) -> Answer.json(200, companyInfo());
            case "/preferences" -> Answer.json(200, preferences());
            case "/reports/TrialBalance" -> Answer.json(200, trialBalance.of(request));
            case "/reports/GeneralLedger" -> Answer.json(200, generalLedger.of(request));
            default -> QuickBooksFaults.unsupported(request.path());
        };
    }

    private Answer query(String statement) {
        var wish = statement.toLowerCase(Locale.ROOT);
        var inactiveToo = wish.contains("active in (true, false)");
        var asked = books.accounts().stream()
                .filter(account -> inactiveToo || account.active())
                .toList();
        if (wish.startsWith("select count(*) from account")) {
            return Answer.json(200, count(asked.size()));
        }
        var start = number(START, statement, 1);
        if (start < 1 || !wish.startsWith("select * from account")) {
            return QuickBooksFaults.badQuery(statement);
        }
        var page = asked.stream()
                .sorted(Comparator.comparingInt(account -> Integer.parseInt(account.id())))
                .skip(start - 1L)
                .limit(Math.min(1000, number(MOST, statement, 100)))
                .toList();
        return Answer.json(200, accounts(page, start));
    }

    private static int number(Pattern pattern, String statement, int otherwise) {
        var found = pattern.matcher(statement);
        return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
    }

    private static ObjectNode count(int accounts) {
        var reply = JSON.createObjectNode();
        reply.putObject("QueryResponse").put("totalCount", accounts);
        return reply;
    }

    private ObjectNode accounts(List<SandboxAccount> page, int start) {
        var reply = JSON.createObjectNode();
        var response = reply.putObject("QueryResponse");
        if (!page.isEmpty()) {
            var list = response.putArray("Account");
            page.forEach(account -> account(list.addObject(), account));
            response.put("startPosition", start).put("maxResults", page.size());
        }
        reply.put("time", "2026-11-04T16:41:00.000-08:00");
        return reply;
    }

    private void account(ObjectNode node, SandboxAccount account) {
        var parent = account.parent();
        node.put("Id", account.id())
                .put("SyncToken", "0")
                .put("Name", account.active() ? account.name() : account.name() + " (deleted)")
                .put("SubAccount", parent != null)
                .put("FullyQualifiedName", account.name())
                .put("Active", account.active())
                .put("Classification", account.classification())
                .put("AccountType", account.type())
                .put("AccountSubType", account.detail())
                .put("AcctNum", account.number())
                .put("domain", "QBO")
                .put("sparse", false);
        if (parent != null) {
            node.putObject("ParentRef").put("value", parent);
        }
        node.putObject("CurrencyRef").put("value", account.currency().getCurrencyCode());
        node.putObject("MetaData")
                .put("CreateTime", "2024-04-01T09:00:00-07:00")
                .put("LastUpdatedTime", "2026-04-01T09:00:00-07:00");
    }

    private ObjectNode companyInfo() {
        var reply = JSON.createObjectNode();
        reply.putObject("CompanyInfo")
                .put("Id", "1")
                .put("CompanyName", company)
                .put("FiscalYearStartMonth", monthName())
                .put("Country", "GB");
        return reply;
    }

    private ObjectNode preferences() {
        var reply = JSON.createObjectNode();
        var preferences = reply.putObject("Preferences");
        preferences
                .putObject("AccountingInfoPrefs")
                .put("FirstMonthOfFiscalYear", monthName())
                .put("UseAccountNumbers", true);
        preferences
                .putObject("CurrencyPrefs")
                .put("MultiCurrencyEnabled", books.severalCurrencies())
                .putObject("HomeCurrency")
                .put("value", books.home().getCurrencyCode());
        preferences.putObject("ReportPrefs").put("ReportBasis", "Accrual");
        return reply;
    }

    private String monthName() {
        var name = books.fiscalYearStart().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** The settings of a connection to it. */
    Map<String, String> settings() {
        return Map.of("company", realm, "base-url", address());
    }

    @Override
    public void close() {
        server.close();
    }
}
