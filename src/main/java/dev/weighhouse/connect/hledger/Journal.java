package dev.weighhouse.connect.hledger;

import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Everything that stands in the journal, as {@code GET /transactions} shows it. */
record Journal(List<Entry> entries) {

    private static final int LOOK_UP = 1_000;

    Journal {
        entries = List.copyOf(entries);
    }

    static Journal read(JsonNode json, HttpReply reply, Progress progress) {
        if (!json.isArray()) {
            throw Exact.refused("The reply is not a list of transactions: %s.".formatted(reply.request()));
        }
        var entries = new ArrayList<Entry>(json.size());
        for (var transaction : json) {
            if (entries.size() % LOOK_UP == 0) {
                progress.checkpoint();
            }
            entries.add(entry(transaction, entries.size() + 1, reply.request()));
        }
        return new Journal(entries);
    }

    private static Entry entry(JsonNode json, int row, String request) {
        var index = json.path("tindex").asLong(row);
        Supplier<String> where = () -> "Transaction %d (%s %s) of %s"
                .formatted(
                        index,
                        PlainText.name(json.path("tdate").asString("without a date")),
                        PlainText.name(json.path("tdescription").asString("")),
                        request);
        var date = Exact.date(json.path("tdate"), where);
        if (!json.path("tpostings").isArray()) {
            throw Exact.refused(where.get() + " has no list of postings.");
        }
        var lines = new ArrayList<Entry.Line>();
        for (var posting : json.path("tpostings")) {
            var number = lines.size() + 1;
            Supplier<String> there = () ->
                    "Posting %d of %s%s".formatted(number, "t", where.get().substring(1));
            lines.add(new Entry.Line(
                    number,
                    Exact.text(posting, "paccount", there),
                    posting.path("pdate").isString() ? Exact.date(posting.path("pdate"), there) : date,
                    posting.path("pcomment").asString("").strip(),
                    Exact.amounts(posting.path("pamount"), there),
                    Exact.tags(posting.path("ptags"))));
        }
        return new Entry(
                index,
                date,
                Exact.text(json, "tcode", where),
                Exact.text(json, "tdescription", where),
                Exact.tags(json.path("ttags")),
                lines);
    }
}
