package dev.weighhouse.connect.tryton;

import dev.weighhouse.connect.Provenance;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads records of Tryton's models, page by page. */
final class TrytonReads implements AutoCloseable {

    private static final int PAGE = 1_000;

    private final Rpc rpc;

    TrytonReads(Rpc rpc) {
        this.rpc = rpc;
    }

    /**
     * A question for records.
     *
     * @param what in the user's words, for messages
     * @param model such as {@code account.move}
     * @param domain the conditions, each a list of field, comparison and value
     * @param fields those wanted
     * @param context such as the company and the day; Tryton answers zeros where one is missing
     */
    record Question(String what, String model, List<?> domain, List<String> fields, Map<String, ?> context) {}

    /** The context in which a company's books are read. */
    static Map<String, Object> context(int company) {
        var context = new LinkedHashMap<String, Object>();
        context.put("company", company);
        context.put("language", "en");
        return context;
    }

    /** Every record, by id. */
    List<Values> all(Question question, Provenance provenance, Progress progress) {
        var rows = new ArrayList<Values>();
        var seen = new HashSet<Integer>();
        while (true) {
            progress.checkpoint();
            progress.step("Reading %s at %s".formatted(question.what(), title()), rows.size(), 0);
            var page = page(question, rows.size(), provenance, progress);
            for (var row : page) {
                if (!seen.add(row.id())) {
                    throw new FailureException(
                            new Failure.Changed("%s gave record %d of %s twice, so entries may be coming in."
                                    .formatted(title(), row.id(), question.what())));
                }
                rows.add(row);
            }
            if (page.size() < PAGE) {
                return rows;
            }
        }
    }

    private List<Values> page(Question question, int offset, Provenance provenance, Progress progress) {
        var result = rpc.ask(
                question.what(),
                "model." + question.model() + ".search_read",
                List.of(
                        question.domain(),
                        offset,
                        PAGE,
                        List.of(List.of("id", "ASC")),
                        question.fields(),
                        question.context()),
                progress);
        provenance.add(result.reply());
        if (!result.value().isArray()) {
            throw new FailureException(new Failure.BadInput(
                    "The reply has no list of records: %s, for %s."
                            .formatted(result.reply().request(), question.what()),
                    "Check that it is a Tryton of series 6.0."));
        }
        var page = new ArrayList<Values>();
        for (var row : result.value()) {
            page.add(new Values(
                    row, "%s (%s)".formatted(question.what(), result.reply().request())));
        }
        return page;
    }

    /** How many records there are. */
    int count(Question question, Provenance provenance, Progress progress) {
        var result = rpc.ask(
                question.what(),
                "model." + question.model() + ".search_count",
                List.of(question.domain(), question.context()),
                progress);
        provenance.add(result.reply());
        return result.value().asInt(0);
    }

    /** What Tryton knows of the user who is signed in. */
    Values user(Provenance provenance, Progress progress) {
        var what = "the user's preferences";
        var result = rpc.ask(what, "model.res.user.get_preferences", List.of(true, Map.of()), progress);
        provenance.add(result.reply());
        return new Values(
                result.value(), "%s (%s)".formatted(what, result.reply().request()));
    }

    void endWaits() {
        rpc.endWaits();
    }

    String title() {
        return rpc.title();
    }

    @Override
    public void close() {
        rpc.close();
    }
}
