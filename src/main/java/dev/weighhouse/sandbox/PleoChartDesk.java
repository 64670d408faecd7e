package dev.weighhouse.sandbox;

import dev.weighhouse.sandbox.LocalServer.Answer;
import dev.weighhouse.sandbox.LocalServer.Request;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers what concerns the chart of accounts: search, one account, creation alone and in batches, and the rewrite of one. */
final class PleoChartDesk {
    private static final int MOST_IN_A_BATCH = 1_000;
    private static final int LONGEST = 255;

    private final PleoBooks books;

    PleoChartDesk(PleoBooks books) {
        this.books = books;
    }

    Answer answer(Request request, String path) {
        return switch (request.method() + " " + path) {
            case "POST :search" -> search(request);
            case "POST /batch" -> batch(body(request));
            case "POST " -> create(body(request));
            case String one when one.startsWith("GET /") -> read(one.substring(5));
            case String one when one.startsWith("PUT /") -> rewrite(one.substring(5), body(request));
            default -> PleoSays.notFound(request.method() + " " + path);
        };
    }

    private Answer search(Request request) {
        var asked = body(request);
        if (!asked.path("excludeIfAssignedToCategory").isBoolean()
                || !asked.path("excludeIfAssignedToContraAccount").isBoolean()) {
            return PleoSays.bad("excludeIfAssignedToCategory and excludeIfAssignedToContraAccount are required");
        }
        if (!asked.path("companyId").asString("").equals(books.company())) {
            return PleoSays.notFound("company " + asked.path("companyId").asString(""));
        }
        return PleoPages.page(
                request,
                books.accounts().stream()
                        .filter(account -> matches(asked, account))
                        .toList());
    }

    private boolean matches(JsonNode asked, ObjectNode account) {
        return same(asked, account, "archived")
                && same(asked, account, "externalId")
                && same(asked, account, "name")
                && !(asked.path("excludeIfAssignedToCategory").asBoolean() && books.isUsed(account))
                && !(asked.path("excludeIfAssignedToContraAccount").asBoolean() && books.isContra(account));
    }

    private static boolean same(JsonNode asked, ObjectNode account, String field) {
        var wanted = asked.path(field);
        return wanted.isMissingNode() || wanted.isNull() || wanted.equals(account.path(field));
    }

    private Answer read(String id) {
        return books.accounts().stream()
                .filter(account -> account.path("id").asString().equals(id))
                .findFirst()
                .map(account -> data(200, account))
                .orElseGet(() -> PleoSays.notFound("account " + id));
    }

    /** An account that is there already, and says the same, is matched; one that says otherwise stands in the way. */
    private Answer create(JsonNode asked) {
        var wrong = reasons(asked);
        if (!wrong.isEmpty() && !wrong.equals(List.of("EXTERNAL_ID_ALREADY_EXISTS"))) {
            return PleoSays.bad(String.join(", ", wrong));
        }
        var there = books.account(asked.path("externalId").asString(""));
        if (there.isPresent()) {
            return there.get().path("name").equals(asked.path("name"))
                            && there.get().path("archived").equals(asked.path("archived"))
                    ? data(200, there.get())
                    : PleoSays.no(409, "EXTERNAL_ID_ALREADY_EXISTS", "An account with this external id exists.");
        }
        return data(201, created(asked));
    }

    private Answer batch(JsonNode asked) {
        var items = asked.path("items");
        if (items.isEmpty() || items.size() > MOST_IN_A_BATCH) {
            return PleoSays.bad("A batch has 1 to 1000 items.");
        }
        if (!asked.path("companyId").asString("").equals(books.company())) {
            return PleoSays.notFound("company " + asked.path("companyId").asString(""));
        }
        var created = new ArrayList<ObjectNode>();
        var failed = new ArrayList<ObjectNode>();
        for (var item : items) {
            var wrong = reasons(item);
            if (wrong.isEmpty()) {
                created.add(created(item));
            } else {
                var failure = PleoBooks.node();
                wrong.forEach(failure.putArray("reasons")::add);
                failed.add(failure.set("request", item));
            }
        }
        var result = PleoBooks.node();
        result.putArray("created").addAll(created);
        result.putArray("failed").addAll(failed);
        return data(201, result);
    }

    private ObjectNode created(JsonNode asked) {
        var account = PleoBooks.node()
                .put("externalId", asked.path("externalId").asString())
                .set(
                        "code",
                        asked.path("code").isMissingNode() ? PleoBooks.node().nullNode() : asked.path("code"));
        write(account, asked);
        books.add(account);
        return account;
    }

    private static void write(ObjectNode account, JsonNode asked) {
        for (var field : List.of("name", "code", "archived", "taxCodeExternalId", "metadata")) {
            if (asked.has(field)) {
                account.set(field, asked.path(field));
            }
        }
    }

    /** As Pleo refuses a rewrite with a tax code that it does not know, this refuses an account; a batch has no reason for it but OTHER. */
    private List<String> reasons(JsonNode asked) {
        var reasons = new ArrayList<String>();
        var taxCode = asked.path("taxCodeExternalId").asString("");
        if (!taxCode.isEmpty() && !knows(taxCode)) {
            reasons.add("OTHER");
        }
        var externalId = asked.path("externalId").asString("");
        if (books.account(externalId).isPresent()) {
            reasons.add("EXTERNAL_ID_ALREADY_EXISTS");
        }
        if (externalId.isBlank()) {
            reasons.add("EXTERNAL_ID_EMPTY");
        }
        if (externalId.length() > LONGEST) {
            reasons.add("EXTERNAL_ID_TOO_LONG");
        }
        if (asked.path("name").asString("").isBlank()) {
            reasons.add("NAME_EMPTY");
        }
        if (asked.path("name").asString("").length() > LONGEST) {
            reasons.add("NAME_TOO_LONG");
        }
        if (asked.path("code").asString("").length() > LONGEST) {
            reasons.add("CODE_TOO_LONG");
        }
        return reasons;
    }

    private Answer rewrite(String id, JsonNode asked) {
        var there = books.accounts().stream()
                .filter(account -> account.path("id").asString().equals(id))
                .findFirst();
        if (there.isEmpty()) {
            return PleoSays.notFound("account " + id);
        }
        if (!asked.path("name").isString() || !asked.path("archived").isBoolean()) {
            return PleoSays.bad("name and archived are required");
        }
        var taxCode = asked.path("taxCodeExternalId").asString("");
        if (!taxCode.isEmpty() && !knows(taxCode)) {
            return PleoSays.bad("Tax code " + taxCode + " does not exist.");
        }
        write(there.get(), asked);
        return data(200, there.get());
    }

    private boolean knows(String taxCode) {
        return books.taxCodes().stream()
                .anyMatch(known -> known.path("code").asString("").equals(taxCode));
    }

    static JsonNode body(Request request) {
        try {
            return QuickBooksSandbox.JSON.readTree(request.body());
        } catch (JacksonException e) {
            throw new UnreadableRequest("body", request.body());
        }
    }

    static Answer data(int status, JsonNode data) {
        return Answer.json(status, PleoBooks.node().set("data", data));
    }
}
