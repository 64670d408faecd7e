package dev.weighhouse.connect.rest;

import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.Links;
import dev.weighhouse.connect.Options;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads every page of a call, and asks only for what changed since it was read last. */
final class Reader {
    private static final int MOST_PAGES = 10_000;

    private final Http http;
    private final Versions versions;
    private final Paging paging;
    private final Map<Call, Map<String, List<String>>> fields = new LinkedHashMap<>();
    private final Map<Call, List<String>> rows = new LinkedHashMap<>();

    Reader(Http http, Versions versions, Options options) {
        this.http = http;
        this.versions = versions;
        this.paging = Paging.of(options);
        for (var call : Call.values()) {
            var pointers = new LinkedHashMap<String, List<String>>();
            call.fields()
                    .forEach((name, usual) -> pointers.put(name, options.pointers(call.key() + "." + name, usual)));
            settleAmounts(call, pointers, options);
            fields.put(call, pointers);
            rows.put(call, options.pointers(call.key() + ".rows", List.of("/data", "/" + call.key(), "/items")));
        }
    }

    /** Where a person says in which fields the amount stands, no other field is looked at. */
    private static void settleAmounts(Call call, Map<String, List<String>> pointers, Options options) {
        var amount = call.key() + ".amount";
        for (var field : List.of("debit", "credit")) {
            var side = call.key() + "." + field;
            if (!pointers.containsKey(field)) {
                continue;
            }
            if (options.text(side).isPresent()) {
                if (options.text(amount).isPresent()) {
                    throw Options.refused(side, "stands beside " + amount, "Name the one or the other.");
                }
                pointers.put("amount", List.of());
            } else if (options.text(amount).isPresent()) {
                pointers.put(field, List.of());
            }
        }
    }

    /**
     * All rows of a call.
     *
     * @param what in the user's words, such as {@code the transactions of October}
     */
    Quoted<List<Row>> read(Call call, String what, HttpRead read, Progress progress) {
        var all = new ArrayList<Row>();
        var digests = new ArrayList<Digest>();
        var asked = new HashSet<HttpRead>();
        @Nullable Instant fetchedAt = null;
        var next = Optional.of(paging.first(read));
        for (int number = 1; next.isPresent(); number++) {
            var request = next.get();
            if (number > MOST_PAGES || !asked.add(request)) {
                throw new FailureException(
                        new Failure.Changed("%s does not end: page %d was asked for before.".formatted(what, number)));
            }
            progress.step("Reading %s, page %d".formatted(what, number), number, 0);
            var page = page(request, progress);
            var found = rows(call, page);
            if (!found.isEmpty() && !digests.isEmpty() && page.digest().equals(digests.getLast())) {
                throw new FailureException(new Failure.Changed(
                        "%s: page %d is page %d again. Does the service know the paging of the settings?"
                                .formatted(what, number, number - 1)));
            }
            all.addAll(found);
            digests.add(page.digest());
            fetchedAt = page.fetchedAt();
            var come = new Paging.Page(page.link(), page.tree(), found.size(), number);
            next = paging.next(read, come);
            if (next.isEmpty() && paging.endsAbruptly(come)) {
                progress.note(
                        "%s end with a full page of %d and no word of a next one. If some are missing, correct the paging of the connection."
                                .formatted(what, found.size()));
            }
        }
        if (fetchedAt == null) {
            throw new IllegalStateException("at least one page is asked for");
        }
        return new Quoted<>(all, fetchedAt, Digest.ofPages(digests));
    }

    private Versions.Version page(HttpRead request, Progress progress) {
        var known = versions.of(request);
        var reply = http.get(known.map(k -> request.ifChangedSince(k.etag())).orElse(request), progress);
        if (reply.notModified() && known.isPresent()) {
            return known.get().at(reply.fetchedAt());
        }
        var version = new Versions.Version(
                reply.etag().orElse(""),
                reply.request(),
                Links.next(reply),
                Json.read(reply),
                reply.digest(),
                reply.fetchedAt());
        versions.keep(request, version, reply.size());
        return version;
    }

    private List<Row> rows(Call call, Versions.Version page) {
        var list = list(call, page);
        var pointers = fields.getOrDefault(call, Map.of());
        var found = new ArrayList<Row>(list.size());
        for (var node : list) {
            found.add(new Row(node, pointers, page.request(), found.size() + 1));
        }
        return found;
    }

    private JsonNode list(Call call, Versions.Version page) {
        if (page.tree().isArray()) {
            return page.tree();
        }
        var pointers = rows.getOrDefault(call, List.of());
        return pointers.stream()
                .map(page.tree()::at)
                .filter(JsonNode::isArray)
                .findFirst()
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "There is no list of rows at %s in the reply to %s."
                                .formatted(String.join(" or ", pointers), page.request()),
                        "Say where the rows are with --set %s.rows=/pointer.".formatted(call.key()))));
    }
}
