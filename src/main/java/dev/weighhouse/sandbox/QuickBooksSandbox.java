package dev.weighhouse.sandbox;

import dev.weighhouse.sandbox.LocalServer.Answer;
import dev.weighhouse.sandbox.LocalServer.Request;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ledger that answers like QuickBooks Online: accounts and journal entries by query, company and preferences, trial balance and
 * general ledger reports, bearer tokens. It takes journal entries, and everything it tells follows from them. Shapes as Intuit documents them; figures from its own books.
 */
public final class QuickBooksSandbox implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String BEARER = "Bearer ";

    private final SandboxBooks books;
    private final CompanyRules rules = new CompanyRules();
    private final String realm;
    private final Predicate<String> tokens;
    private final TrialBalanceReport trialBalance;
    private final GeneralLedgerReport generalLedger;
    private final CompanyShape company;
    private final SandboxJournals journals;
    private final QueryDesk queries;
    private final PostingDesk postings;
    private final Faults faults = new Faults();
    private final LocalServer server;

    QuickBooksSandbox(SandboxBooks books, String company, String realm, String token) {
        this(books, company, realm, token, QuickBooksManners.usual());
    }

    QuickBooksSandbox(SandboxBooks books, String company, String realm, String token, QuickBooksManners manners) {
        this(books, company, realm, token::equals, manners);
    }

    /** The books of the sample company, open to whom an authorization server lets in. */
    public static QuickBooksSandbox open(String realm, Predicate<String> tokens) {
        return new QuickBooksSandbox(
                SampleFiles.ledger(), SampleCompany.NAME, realm, tokens, QuickBooksManners.usual());
    }

    private QuickBooksSandbox(
            SandboxBooks books, String company, String realm, Predicate<String> tokens, QuickBooksManners manners) {
        this.books = books;
        this.realm = realm;
        this.tokens = tokens;
        this.trialBalance = new TrialBalanceReport(books, manners.trialBalance());
        this.generalLedger = new GeneralLedgerReport(books, manners.mostCells());
        this.company = new CompanyShape(books, rules, company);
        this.journals = new SandboxJournals(books, new JournalIntake(books, rules), manners.clock());
        this.queries = new QueryDesk(books, journals);
        this.postings = new PostingDesk(journals, books, rules, faults);
        this.server = new LocalServer(this::answer);
    }

    public Faults faults() {
        return faults;
    }

    /** For the setting base-url. */
    public String address() {
        return server.address();
    }

    /** No entry is taken any more that is dated on this day or before. */
    public void closeBooks(LocalDate until) {
        rules.closeBooks(until);
    }

    /** From now on an entry whose document number is taken is refused. */
    public void refuseDuplicateNumbers() {
        rules.refuseDuplicateNumbers();
    }

    /** Makes an account inactive. */
    public void archive(String account) {
        books.archive(account);
    }

    /** Deletes an entry, as somebody at the ledger might by hand. */
    public void remove(String entry) {
        journals.remove(entry);
    }

    /** The document numbers of all entries that stand in the books by now, one for each entry. */
    public List<String> numbers() {
        journals.settle();
        return journals.all().stream()
                .map(entry -> entry.path("DocNumber").asString(""))
                .toList();
    }

    /** The ids of all entries that stand in the books by now, the newest last. */
    public List<String> ids() {
        journals.settle();
        return journals.all().stream()
                .map(entry -> entry.path("Id").asString(""))
                .toList();
    }

    private Answer answer(Request request) {
        return authorised(request).with("intuit_tid", "sandbox-" + Integer.toHexString(request.hashCode()));
    }

    private Answer authorised(Request request) {
        var fault = faults.take();
        if (fault.isPresent()) {
            return QuickBooksFaults.answer(fault.get());
        }
        var given = request.headers().getOrDefault("authorization", "");
        if (!given.startsWith(BEARER) || !tokens.test(given.substring(BEARER.length()))) {
            return QuickBooksFaults.signIn();
        }
        var base = "/v3/company/" + realm;
        if (!request.path().startsWith(base)) {
            return QuickBooksFaults.unknownCompany();
        }
        try {
            journals.settle();
            return answer(request, request.path().substring(base.length()));
        } catch (UnreadableRequest e) {
            return QuickBooksFaults.unreadable(e);
        }
    }

    private Answer answer(Request request, String path) {
        return switch (path) {
            case "/query" -> queries.answer(request.query("query", ""));
            case "/journalentry" -> request.method().equals("POST") ? postings.post(request) : unsupported(request);
            case String entry
            when entry.startsWith("/journalentry/") -> entry(entry.substring(entry.lastIndexOf('/') + 1));
            case String own when own.equals("/companyinfo/" + realm) -> Answer.json(200, company.info());
            case "/preferences" -> Answer.json(200, company.preferences());
            case "/reports/TrialBalance" -> Answer.json(200, trialBalance.of(request));
            case "/reports/GeneralLedger" -> Answer.json(200, generalLedger.of(request));
            default -> unsupported(request);
        };
    }

    private static Answer unsupported(Request request) {
        return QuickBooksFaults.unsupported(request.path());
    }

    private Answer entry(String id) {
        return journals.find(id)
                .map(entry -> Answer.json(200, JSON.createObjectNode().set("JournalEntry", entry)))
                .orElseGet(() -> QuickBooksFaults.notFound("journal entry " + id));
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
