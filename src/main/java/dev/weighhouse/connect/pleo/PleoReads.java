package dev.weighhouse.connect.pleo;

import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** Reads lists of Pleo page by page: wholly, or not at all. */
final class PleoReads implements AutoCloseable {

    /** The most of a page that Pleo documents anywhere. */
    static final String PAGE = "100";

    private final Http http;
    private final String title;

    PleoReads(Http http, String title) {
        this.http = http;
        this.title = title;
    }

    /** What a kind of list is called, for messages, and which field tells its rows apart. */
    enum Kind {
        COMPANY("Company", "id"),
        ACCOUNT("Account", "id"),
        TAX_CODE("Tax code", "id"),
        ENTRY("Entry", "id"),
        EXPORT_JOB("Export job", "id"),
        EXPORT_STATE("Result of item", "accountingEntryId"),
        EXPORT_ITEM("Item", "accountingEntryId");

        private final String word;
        private final String id;

        Kind(String word, String id) {
            this.word = word;
            this.id = id;
        }
    }

    String title() {
        return title;
    }

    /**
     * Every row of a list.
     *
     * @param read asks for the first page
     * @param provenance takes up the replies
     * @throws FailureException {@code Changed} if a page or a row comes twice, or if the rows are not as many as Pleo says there are
     */
    List<PleoRow> all(Kind kind, HttpRead read, Provenance provenance, Progress progress) {
        var rows = new ArrayList<PleoRow>();
        var seen = new HashSet<String>();
        var cursors = new HashSet<String>();
        var total = OptionalLong.empty();
        var request = read;
        for (var page = 1; ; page++) {
            progress.step("Reading %s of %s, page %d".formatted(read.what(), title, page), page, 0);
            var reply = http.get(request, progress);
            provenance.add(reply);
            var json = Json.read(reply);
            for (var node : list(json, reply)) {
                var row = row(kind, node, reply);
                if (!seen.add(row.required(kind.id))) {
                    throw changed(
                            "%s came twice while %s were read from %s.".formatted(row.what(), read.what(), title));
                }
                rows.add(row);
            }
            var paging = json.path("pagination");
            total = steady(total, paging, read);
            if (!paging.path("hasNextPage").asBoolean(false)) {
                break;
            }
            var cursor = paging.path("endCursor").asString("");
            if (cursor.isBlank() || !cursors.add(cursor)) {
                throw changed("%s of %s do not end: page %d leads to a page that was read before."
                        .formatted(capital(read.what()), title, page));
            }
            request = read.with("after", cursor);
        }
        if (total.isPresent() && total.getAsLong() != rows.size()) {
            throw changed("%s says there are %d of %s, and gave %d."
                    .formatted(title, total.getAsLong(), read.what(), rows.size()));
        }
        return rows;
    }

    /** How many rows Pleo says a list has, without reading it; empty where it does not say. */
    OptionalLong total(HttpRead read, Progress progress) {
        return total(Json.read(http.get(read, progress)).path("pagination"));
    }

    private OptionalLong steady(OptionalLong before, JsonNode paging, HttpRead read) {
        var now = total(paging);
        if (before.isPresent() && now.isPresent() && before.getAsLong() != now.getAsLong()) {
            throw changed("%s of %s changed while they were read: there were %d, and then %d."
                    .formatted(capital(read.what()), title, before.getAsLong(), now.getAsLong()));
        }
        return before.isPresent() ? before : now;
    }

    private static OptionalLong total(JsonNode paging) {
        var total = paging.path("total");
        return total.isIntegralNumber() ? OptionalLong.of(total.longValue()) : OptionalLong.empty();
    }

    private static JsonNode list(JsonNode json, HttpReply reply) {
        var list = json.path("data");
        if (!list.isArray() || !json.path("pagination").isObject()) {
            throw new FailureException(new Failure.BadInput(
                    "The reply holds no list with its paging: %s.".formatted(reply.request()),
                    "Check the address of the connection."));
        }
        return list;
    }

    private static PleoRow row(Kind kind, JsonNode node, HttpReply reply) {
        var id = node.path(kind.id).asString("");
        return new PleoRow(
                node, kind.word + " " + (id.isBlank() ? "without an id" : PlainText.name(id)), reply.request());
    }

    static FailureException changed(String words) {
        return new FailureException(new Failure.Changed(words));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @Override
    public void close() {
        http.close();
    }
}
