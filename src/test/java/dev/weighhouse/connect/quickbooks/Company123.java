package dev.weighhouse.connect.quickbooks;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.connect.HttpLimits;
import dev.weighhouse.connect.Notes;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** A company at a QuickBooks of our own: answers by path, and remembers what it was asked. */
public final class Company123 implements AutoCloseable {

    public static final String TOKEN = "access-token-canary-42";
    private static final Currency USD = Currency.getInstance("USD");

    public final FakeTime time = new FakeTime();
    public final Notes notes = new Notes();
    public final List<HttpUrl> asked = new ArrayList<>();
    private final List<RecordedRequest> requests = new ArrayList<>();
    private final Replies server = new Replies();
    private final Map<String, Function<HttpUrl, MockResponse>> answers = new HashMap<>();
    private HttpLimits limits = HttpLimits.USUAL;

    public Company123() {
        json("companyinfo/123", "{\"CompanyInfo\":{\"CompanyName\":\"Larkfield Coffee\",\"Id\":\"1\"}}");
        preferences("USD", false, "January");
        server.server().setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                var url = request.getUrl();
                synchronized (asked) {
                    asked.add(url);
                    requests.add(request);
                }
                var name = url.encodedPath().replace("/v3/company/123/", "");
                return answers.getOrDefault(name, _ -> Replies.json(404, "{}")).apply(url);
            }
        });
    }

    public Company123 preferences(String home, boolean multicurrency, String firstMonth) {
        return json("preferences", """
                {"Preferences":{"CurrencyPrefs":{"MultiCurrencyEnabled":%s,"HomeCurrency":{"value":"%s"}},
                 "AccountingInfoPrefs":{"FirstMonthOfFiscalYear":"%s","BookCloseDate":"2026-06-30"}}}""".formatted(multicurrency, home, firstMonth));
    }

    /** Accounts as pieces of JSON, in one page. */
    public Company123 accounts(String... accounts) {
        return json("query", "{\"QueryResponse\":{\"Account\":[" + String.join(",", accounts) + "]}}");
    }

    public Company123 json(String name, String body) {
        return json(name, _ -> body);
    }

    public Company123 json(String name, Function<HttpUrl, String> body) {
        return answer(name, url -> Replies.json(200, echoing(body.apply(url), url)));
    }

    /** Reports say what they were asked for. */
    private static String echoing(String body, HttpUrl url) {
        var said = body;
        for (var name : List.of("start_date", "end_date", "accounting_method")) {
            said = said.replace("{" + name + "}", Objects.requireNonNullElse(url.queryParameter(name), ""));
        }
        return said;
    }

    public Company123 answer(String name, Function<HttpUrl, MockResponse> answer) {
        answers.put(name, answer);
        return this;
    }

    public Company123 limits(HttpLimits other) {
        limits = other;
        return this;
    }

    public Ledger open() {
        return provider().open(connection(Map.of("company", "123", "base-url", server.address())), surroundings(TOKEN));
    }

    public QuickBooksProvider provider() {
        return new QuickBooksProvider(setup -> setup.with(limits).with(time.surround()));
    }

    public static Connection connection(Map<String, String> settings) {
        return new Connection(new ConnectionId("qbo"), Role.LEDGER, "quickbooks", "QuickBooks", settings);
    }

    public Surroundings surroundings(String token) {
        return new Surroundings(
                _ -> Optional.of(token), time, Path.of("."), USD, Set.of(USD, Currency.getInstance("EUR")));
    }

    /** The failure that reading something ends in. */
    public Failure failure(Function<Ledger, ?> reading) {
        try (var ledger = open()) {
            return catchThrowableOfType(FailureException.class, () -> reading.apply(ledger))
                    .failure();
        }
    }

    /** What was asked of one resource. */
    public List<HttpUrl> asked(String name) {
        synchronized (asked) {
            return asked.stream()
                    .filter(url -> url.encodedPath().endsWith("/" + name))
                    .toList();
        }
    }

    /** The requests themselves that were made of one resource. */
    public List<RecordedRequest> requests(String name) {
        synchronized (asked) {
            return requests.stream()
                    .filter(request -> request.getUrl().encodedPath().endsWith("/" + name))
                    .toList();
        }
    }

    public Replies server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
