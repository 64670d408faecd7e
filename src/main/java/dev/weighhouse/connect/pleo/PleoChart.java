package dev.weighhouse.connect.pleo;

import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpSend;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.crossing.AccountAnswer;
import dev.weighhouse.crossing.AccountChange;
import dev.weighhouse.crossing.AccountLookup;
import dev.weighhouse.crossing.AccountParcel;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.ChartLimits;
import dev.weighhouse.crossing.ChartPort;
import dev.weighhouse.crossing.Evidence;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.PlatformAccount;
import dev.weighhouse.crossing.Progress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The chart of accounts of one company at Pleo, which can be changed: created in batches, rewritten one by one, never deleted. */
final class PleoChart implements ChartPort {
    private static final int LONGEST = 255;

    /** Pleo documents none. Longer than a request may take altogether, so that none is still under way. */
    private static final Duration SETTLE_TIME = Duration.ofMinutes(3);

    private static final ChartLimits LIMITS =
            new ChartLimits(1_000, LONGEST, LONGEST, LONGEST, true, PleoProvider.BUDGET.perMinute(), SETTLE_TIME);

    private final Http http;
    private final PleoCompany company;
    private final PleoAccounts accounts;
    private final PleoTaxCodes taxCodes;
    private final PleoChartAnswers answers;

    PleoChart(Http http, PleoCompany company, PleoAccounts accounts, PleoTaxCodes taxCodes, PleoChartAnswers answers) {
        this.http = http;
        this.company = company;
        this.accounts = accounts;
        this.taxCodes = taxCodes;
        this.answers = answers;
    }

    @Override
    public String company(Progress progress) {
        return company.id(progress);
    }

    @Override
    public Quoted<List<PlatformAccount>> accounts(Progress progress) {
        var provenance = new Provenance();
        var rows = accounts.all(provenance, progress);
        var unused = accounts.unused(true, true, provenance, progress);
        return provenance.of(rows.stream()
                .map(row -> PleoChartAnswers.account(
                        row,
                        row.flag("archived")
                                ? PlatformAccount.Use.UNKNOWN
                                : unused.contains(row.required("id"))
                                        ? PlatformAccount.Use.UNUSED
                                        : PlatformAccount.Use.USED))
                .toList());
    }

    @Override
    public Set<String> taxCodes(Progress progress) {
        return taxCodes.inUse(progress);
    }

    @Override
    public ChartLimits limits() {
        return LIMITS;
    }

    @Override
    public Body body(AccountChange change) {
        check(change);
        var target = change.target();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        if (change instanceof AccountChange.Creation creation) {
            fields.put("externalId", creation.externalId());
        }
        fields.put("code", target.code());
        fields.put("name", target.name());
        fields.put("archived", target.archived());
        fields.put("taxCodeExternalId", target.taxCode());
        var json = Json.write(fields);
        // Nobody says whether a field that is left out is kept or cleared, so everything that was there is written
        // again.
        return change instanceof AccountChange.Rewrite rewrite
                ? Body.of(json.substring(0, json.length() - 1) + ",\"metadata\":"
                        + rewrite.before().metadata() + "}")
                : Body.of(json);
    }

    private static void check(AccountChange change) {
        var target = change.target();
        checkLength(change, "external id", change.externalId());
        checkLength(change, "code", target.code() == null ? "" : target.code());
        checkLength(change, "name", target.name());
        if (target.name().isBlank()) {
            throw refused(change, "has no name", "Give it a name in the ledger.");
        }
    }

    private static void checkLength(AccountChange change, String field, String text) {
        if (text.length() > LONGEST) {
            throw refused(
                    change,
                    "has a %s of %d characters, and Pleo keeps %d".formatted(field, text.length(), LONGEST),
                    "Shorten it in the ledger.");
        }
    }

    private static FailureException refused(AccountChange change, String why, String nextStep) {
        return new FailureException(
                new Failure.BadInput("Account %s %s.".formatted(PlainText.name(change.externalId()), why), nextStep));
    }

    @Override
    public List<AccountAnswer> create(List<AccountParcel> batch) {
        String id;
        try {
            id = company.id(Progress.NONE);
        } catch (FailureException e) {
            return PleoChartAnswers.same(batch, new AccountAnswer.NotExecuted(e.failure(), null));
        }
        var items = batch.stream().map(parcel -> parcel.body().toString()).collect(Collectors.joining(","));
        var envelope = "{\"companyId\":\"%s\",\"items\":[".formatted(id) + items + "]}";
        return answers.created(
                batch,
                http.send(HttpSend.post(
                        "%d new accounts".formatted(batch.size()), "v1/chart-of-accounts/batch", Body.of(envelope))));
    }

    @Override
    public AccountAnswer put(AccountParcel parcel) {
        if (!(parcel.change() instanceof AccountChange.Rewrite rewrite)) {
            throw new IllegalArgumentException("only an account that is there is rewritten");
        }
        return answers.rewritten(
                rewrite,
                http.send(HttpSend.put(
                        "account " + PlainText.name(parcel.change().externalId()),
                        "v1/chart-of-accounts/" + rewrite.before().id(),
                        parcel.body())));
    }

    @Override
    public AccountLookup find(String externalId) {
        var asked = "the active and the archived accounts with external id " + PlainText.name(externalId);
        try {
            var found = accounts.withExternalId(externalId, new Provenance(), Progress.NONE).stream()
                    .map(row -> PleoChartAnswers.account(row, PlatformAccount.Use.UNKNOWN))
                    .toList();
            return new AccountLookup.Answered(found, new Evidence(asked, found.size(), null, null));
        } catch (FailureException e) {
            return new AccountLookup.Unanswered(e.failure(), new Evidence(asked, 0, null, null));
        }
    }

    @Override
    public void endWaits() {
        http.endWaits();
    }

    @Override
    public void inBackground() {
        http.inBackground();
    }
}
