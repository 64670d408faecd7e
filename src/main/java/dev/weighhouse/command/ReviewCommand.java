package dev.weighhouse.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.Months;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Variance;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code review FILE [--period YYYY-MM | --from YYYY-MM --to YYYY-MM]}. */
@Command(name = "review", description = "Show the balances of both sides, and every variance.")
final class ReviewCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Target target = new Target();

    @Mixin
    private Span span = new Span();

    @Mixin
    private Written written = new Written();

    @Option(names = "--open", description = "Only what a person should look at.")
    private boolean open;

    @Option(
            names = "--explain",
            description =
                    "Say under each difference how it comes about, down to the open rows; as csv, a line for each.")
    private boolean explain;

    ReviewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var said = span.months();
        try (var workspace = target.open(session.workspaces())) {
            if (target.isSample()
                    && PullCommand.pull(session, workspace, Months.toPull(workspace, session.today())) != Exit.DONE) {
                return Exit.ERROR;
            }
            return show(workspace, said);
        }
    }

    private int show(OpenWorkspace workspace, List<Period> months) {
        var reviews = (months.isEmpty() ? List.of(Months.current(workspace, session.today())) : months)
                .stream().map(workspace.monthEnd()::review).toList();
        Predicate<Variance> wanted =
                open ? v -> v.status().open() || !v.findings().isEmpty() : _ -> true;
        if (explain) {
            explained(workspace, reviews, wanted);
        } else {
            plain(workspace, reviews, wanted);
        }
        // A month in which nothing was compared is no month that agrees.
        return reviews.stream()
                        .anyMatch(review ->
                                review.needsPerson() || review.variances().isEmpty())
                ? Exit.LOOK
                : Exit.DONE;
    }

    private void plain(OpenWorkspace workspace, List<Review> reviews, Predicate<Variance> wanted) {
        switch (written.format()) {
            case json -> json(rows(workspace, reviews, wanted));
            case csv -> csv(rows(workspace, reviews, wanted));
            case table -> {
                reviews.forEach(review -> new ReviewTable(session.out(), workspace.company()).print(review, wanted));
                sayUnread(workspace);
            }
        }
    }

    private void explained(OpenWorkspace workspace, List<Review> reviews, Predicate<Variance> wanted) {
        var explanations = workspace.journals().explanations();
        if (written.format() == Format.table) {
            reviews.forEach(review ->
                    new ExplainedReview(session.out(), workspace.company(), explanations).print(review, wanted));
            sayUnread(workspace);
            return;
        }
        var sheet = new ExplainedSheet(reviews.stream()
                .flatMap(review -> review.variances().stream())
                .filter(wanted)
                .map(variance -> new ExplainedSheet.Explained(variance, explanations.apply(variance)))
                .toList());
        if (written.format() == Format.json) {
            sheet.json(session.out());
        } else {
            sheet.csv(session.out());
        }
    }

    /** Without it, accounts look unmapped or unquoted that nobody has looked for yet. */
    private void sayUnread(OpenWorkspace workspace) {
        var read = workspace.monthEnd().latestQuotes().keySet();
        for (var connection : workspace.monthEnd().connections()) {
            if (!read.contains(connection.id())) {
                session.out()
                        .printf(
                                "The %s %s has never been read: no account of it is compared. Pull it, then review again.%n%n",
                                connection.role() == Role.LEDGER ? "ledger" : "platform", connection.title());
            }
        }
    }

    private static List<ReviewRow> rows(OpenWorkspace workspace, List<Review> reviews, Predicate<Variance> wanted) {
        var explanations = workspace.journals().explanations();
        return reviews.stream()
                .flatMap(review -> review.variances().stream())
                .filter(wanted)
                .map(variance -> ReviewRow.of(
                        variance,
                        variance.difference()
                                .flatMap(_ -> explanations.apply(variance).waterfall())))
                .toList();
    }

    private void json(List<ReviewRow> rows) {
        var mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        session.out().println(mapper.writeValueAsString(rows));
    }

    private void csv(List<ReviewRow> rows) {
        // Unbuffered, because nobody closes the output: it is the session's.
        var csv = CsvWriter.builder().bufferSize(0).build(session.out());
        csv.writeRecord(ReviewRow.COLUMNS);
        rows.forEach(row -> csv.writeRecord(row.cells()));
    }
}
