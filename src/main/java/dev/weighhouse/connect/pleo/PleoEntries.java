package dev.weighhouse.connect.pleo;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Pleo's completed accounting entries as transactions: one for each entry, or one for each part of an entry that was split. The amount
 * is what was billed in the company's currency.
 */
final class PleoEntries {
    private static final List<String> COMPLETED = List.of("COMPLETED", "COMPLETED_EXTERNALLY");

    private final PleoReads reads;
    private final PleoCompany company;
    private final PleoTaxCodes taxCodes;
    private final PleoSettings settings;
    private final Surroundings surroundings;

    PleoEntries(PleoReads reads, PleoCompany company, PleoSettings settings, Surroundings surroundings) {
        this.reads = reads;
        this.company = company;
        this.taxCodes = new PleoTaxCodes(reads, company);
        this.settings = settings;
        this.surroundings = surroundings;
    }

    Quoted<List<Transaction>> read(Period period, ChartOfAccounts chart, Progress progress) {
        var provenance = new Provenance();
        var places = new PleoPlaces(chart);
        var transactions = new ArrayList<Transaction>();
        for (var row : reads.all(PleoReads.Kind.ENTRY, search(period, progress), provenance, progress)) {
            var day = day(row, period, progress);
            if (period.contains(day)) {
                transactions.addAll(transactions(row, day, places, provenance, progress));
            }
        }
        return provenance.of(List.copyOf(transactions));
    }

    private HttpRead search(Period period, Progress progress) {
        var question = new LinkedHashMap<String, Object>();
        question.put("includeDeleted", false);
        question.put("status", COMPLETED);
        question.put("bookkeepingDateStart", start(period.from()).toString());
        question.put("bookkeepingDateEnd", start(period.to().plusDays(1)).toString());
        return HttpRead.asking("the entries of " + period, "v1/accounting-entries:search", Json.write(question))
                .with("company_id", company.id(progress))
                .with("limit", PleoReads.PAGE)
                .with("sorting_keys", "id")
                .with("sorting_order", "ASC");
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(settings.zone()).toInstant();
    }

    /**
     * The day of an entry. Nobody says whether the end of a window counts, so an entry of exactly that moment may come along; it is of
     * the next day. Any other day that was not asked for is refused.
     */
    private LocalDate day(PleoRow row, Period period, Progress progress) {
        PleoCompany.check(row, company.id(progress));
        if (!COMPLETED.contains(row.required("status"))) {
            throw row.refused("status", "is not one that was asked for: " + row.shown("status"));
        }
        var day = row.day("bookkeepingDate", settings.zone());
        var next = period.to().plusDays(1);
        var atTheEnd = day.equals(next)
                && row.required("bookkeepingDate").length() > 10
                && row.moment("bookkeepingDate").filter(start(next)::equals).isPresent();
        if (!period.contains(day) && !atTheEnd) {
            throw row.refused("bookkeepingDate", "lies outside the period that was asked for, " + period);
        }
        return day;
    }

    private List<Transaction> transactions(
            PleoRow row, LocalDate day, PleoPlaces places, Provenance provenance, Progress progress) {
        var whole = amount(row);
        var parts = row.node().path("splitItems");
        if (parts.isEmpty()) {
            var place = places.ofEntry(row);
            return List.of(
                    transaction(row.required("id"), place, day, whole, row, traits(row, row, provenance, progress)));
        }
        var all = new ArrayList<Transaction>(parts.size());
        for (var node : parts) {
            var part = new PleoRow(
                    node, "%s, part %s".formatted(row.what(), node.path("id").asString("")), row.request());
            all.add(transaction(
                    row.required("id") + "/" + part.required("id"),
                    places.ofPart(part),
                    day,
                    signed(part.money("totalBillValue", "minors", surroundings.currencies())),
                    row,
                    traits(row, part, provenance, progress)));
        }
        checkSum(row, whole, all);
        return all;
    }

    private static void checkSum(PleoRow row, Money whole, List<Transaction> parts) {
        for (var part : parts) {
            if (!part.amount().currency().equals(whole.currency())) {
                throw row.refused("splitItems", "has a part in another currency than %s".formatted(whole));
            }
        }
        var sum = parts.stream().map(Transaction::amount).reduce(Money.zero(whole.currency()), Money::plus);
        if (!sum.equals(whole)) {
            throw row.refused("splitItems", "adds up to %s, and the whole is %s".formatted(sum, whole));
        }
    }

    private static Transaction transaction(
            String id, AccountId account, LocalDate day, Money amount, PleoRow entry, Traits traits) {
        return new Transaction(
                id, account, day, amount, documentNumber(entry), entry.shown("note"), null, null, traits);
    }

    private static @Nullable String documentNumber(PleoRow entry) {
        return new PleoRow(entry.node().path("supplier"), entry.what(), entry.request()).shown("documentNumber");
    }

    /** In the company's currency; where Pleo states none, what was paid, if that was in the home currency. */
    private Money amount(PleoRow row) {
        if (row.has("totalBillValue")) {
            return signed(row.money("totalBillValue", "minors", surroundings.currencies()));
        }
        var paid = row.money("transactionValue", "minors", surroundings.currencies());
        if (!paid.currency().equals(surroundings.home())) {
            throw row.refused(
                    "totalBillValue",
                    "is missing, and what was paid, %s, is not in %s".formatted(paid, surroundings.home()));
        }
        return signed(paid);
    }

    private Money signed(Money stated) {
        return settings.sign() == PleoSettings.Sign.SPENDING_NEGATIVE ? stated.negated() : stated;
    }

    /** What a part says of itself goes before what its entry says. */
    private Traits traits(PleoRow entry, PleoRow part, Provenance provenance, Progress progress) {
        var family = entry.required("family");
        var type = entry.text("subFamily").map(sub -> family + "/" + sub).orElse(family);
        var taxCode = part.text("taxCodeId").or(() -> entry.text("taxCodeId"));
        return Traits.NONE
                .ofType(type)
                .taxed(
                        taxCode.map(id -> taxCodes.word(id, provenance, progress))
                                .orElse(null),
                        null)
                .along(tags(part.node().path("tags").isEmpty() ? entry.node() : part.node()));
    }

    private static Map<String, String> tags(JsonNode node) {
        var tags = new TreeMap<String, String>();
        for (var tag : node.path("tags")) {
            var group = tag.path("tagGroupId").asString("");
            var value = tag.path("tagId").asString("");
            if (!group.isBlank() && !value.isBlank()) {
                tags.merge(group, value, (one, more) -> one + ", " + more);
            }
        }
        return tags;
    }
}
