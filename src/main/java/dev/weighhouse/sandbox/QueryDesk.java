package dev.weighhouse.sandbox;

import dev.weighhouse.sandbox.LocalServer.Answer;
import dev.weighhouse.sandbox.QuickBooksQuery.Condition;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Answers statements of the query language. */
final class QueryDesk {
    private static final Set<String> QUERYABLE = Set.of("Id", "DocNumber", "TxnDate");

    private final SandboxBooks books;
    private final SandboxJournals journals;

    QueryDesk(SandboxBooks books, SandboxJournals journals) {
        this.books = books;
        this.journals = journals;
    }

    Answer answer(String statement) {
        var query = QuickBooksQuery.parse(statement).orElse(null);
        if (query == null) {
            return QuickBooksFaults.badQuery(statement);
        }
        return switch (query.entity()) {
            case "account" -> listed("Account", accounts(query), query);
            case "taxcode" -> listed("TaxCode", TaxShapes.codes(), query);
            case "taxrate" -> listed("TaxRate", TaxShapes.rates(), query);
            case "class" -> listed("Class", List.of(), query);
            case "department" -> listed("Department", List.of(), query);
            case "journalentry" -> {
                var unknown = query.where().stream()
                        .filter(condition -> !QUERYABLE.contains(condition.field()))
                        .findFirst();
                yield unknown.isPresent()
                        ? QuickBooksFaults.notQueryable(unknown.get().field())
                        : listed("JournalEntry", entries(query), query);
            }
            default -> QuickBooksFaults.badQuery(statement);
        };
    }

    private static Answer listed(String entity, List<ObjectNode> all, QuickBooksQuery query) {
        var reply = QuickBooksSandbox.JSON.createObjectNode();
        var response = reply.putObject("QueryResponse");
        if (query.count()) {
            response.put("totalCount", all.size());
            return Answer.json(200, reply);
        }
        var page = query.page(all);
        if (!page.isEmpty()) {
            response.putArray(entity).addAll(page);
            response.put("startPosition", query.start()).put("maxResults", page.size());
        }
        reply.put("time", "2026-11-04T16:41:00.000-08:00");
        return Answer.json(200, reply);
    }

    private List<ObjectNode> accounts(QuickBooksQuery query) {
        var inactiveToo = query.where().stream()
                .anyMatch(
                        condition -> condition.value().toLowerCase(Locale.ROOT).equals("(true, false)"));
        return books.accounts().stream()
                .filter(account -> inactiveToo || account.active())
                .sorted(Comparator.comparingInt(account -> Integer.parseInt(account.id())))
                .map(AccountShape::of)
                .toList();
    }

    private List<ObjectNode> entries(QuickBooksQuery query) {
        Predicate<ObjectNode> wanted =
                query.where().stream().map(QueryDesk::holds).reduce(_ -> true, Predicate::and);
        return journals.all().stream().filter(wanted).toList();
    }

    private static Predicate<ObjectNode> holds(Condition condition) {
        return entry -> condition.holds(entry.path(condition.field()).asString(""));
    }
}
