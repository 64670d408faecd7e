package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.JournalEntry.Line;
import dev.weighhouse.connect.Json;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingKey;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says an entry in QuickBooks' JSON. The document number is the short key, the note begins with the full one. No line has
 * tax of its own: the entry as approved is posted, and QuickBooks is to add nothing to it.
 */
final class JournalBody {

    private final Ground ground;

    JournalBody(Ground ground) {
        this.ground = ground;
    }

    Body of(JournalEntry entry, CrossingKey key) {
        var checks = new JournalChecks(ground);
        checks.check(entry);
        var note = KeyNote.of(key, entry).text();
        checks.checkNote(note);
        var taxed = entry.lines().stream().anyMatch(line -> line.taxCode() != null);
        var json = new LinkedHashMap<String, Object>();
        json.put("DocNumber", key.brief());
        json.put("TxnDate", entry.date().toString());
        json.put("PrivateNote", note);
        currency(json, entry);
        if (!ground.books().unitedStates()) {
            json.put("GlobalTaxCalculation", taxed ? "TaxExcluded" : "NotApplicable");
        }
        json.put("Line", entry.lines().stream().map(this::line).toList());
        return Body.of(Json.write(json));
    }

    private void currency(Map<String, Object> json, JournalEntry entry) {
        var currency = entry.lines().getFirst().amount().currency();
        var books = ground.books();
        var foreign = !currency.equals(books.home());
        if (books.multicurrency()) {
            json.put("CurrencyRef", ref(currency.getCurrencyCode()));
        } else if (foreign) {
            throw JournalChecks.refused(
                    "line 1, amount",
                    "it is in %s, and the company keeps its books in %s alone".formatted(currency, books.home()),
                    "Give the entry in %s, or switch on several currencies at QuickBooks.".formatted(books.home()));
        }
        if (foreign) {
            // left out, it would silently be taken for 1; asked for, it would differ from one day to the next
            json.put("ExchangeRate", ExchangeRate.of(entry));
        }
    }

    private Map<String, Object> line(Line line) {
        var json = new LinkedHashMap<String, Object>();
        json.put("DetailType", "JournalEntryLineDetail");
        json.put("Amount", line.amount().abs().decimal());
        if (line.description() != null) {
            json.put("Description", line.description());
        }
        json.put("JournalEntryLineDetail", detail(line));
        return json;
    }

    private Map<String, Object> detail(Line line) {
        var json = new LinkedHashMap<String, Object>();
        json.put("PostingType", line.amount().signum() > 0 ? "Debit" : "Credit");
        json.put("AccountRef", ref(line.account().value()));
        for (var partner : List.of("Customer", "Vendor")) {
            var id = line.dimensions().get(partner);
            if (id != null) {
                json.put("Entity", entity(partner, id));
            }
        }
        for (var dimension : List.of("Class", "Department")) {
            var id = line.dimensions().get(dimension);
            if (id != null) {
                json.put(dimension + "Ref", ref(id));
            }
        }
        if (line.taxCode() != null) {
            json.put("TaxCodeRef", ref(line.taxCode()));
            json.put("TaxApplicableOn", earns(line) ? "Sales" : "Purchase");
            json.put("TaxAmount", BigDecimal.ZERO);
        }
        return json;
    }

    private boolean earns(Line line) {
        return ground.chart().find(line.account()).map(Account::type).orElse(AccountType.EXPENSE) == AccountType.INCOME;
    }

    /** In an order of its own: the same entry has the same bytes in every run. */
    private static Map<String, Object> entity(String type, String id) {
        var json = new LinkedHashMap<String, Object>();
        json.put("Type", type);
        json.put("EntityRef", ref(id));
        return json;
    }

    private static Map<String, Object> ref(String id) {
        return Map.of("value", id);
    }
}
