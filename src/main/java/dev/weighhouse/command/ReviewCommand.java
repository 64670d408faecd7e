package dev.weighhouse.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.Months;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.ResultRow;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.feedback.Told;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Variance;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code review FILE [--period YYYY-MM | --from YYYY-MM --to YYYY-MM] [--send-results CONNECTION --as PERSON]}. */
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

    @Option(
            names = "--send-results",
            paramLabel = "CONNECTION",
            description = "Send what is shown of one month to this connection, once.")
    private @Nullable String receiver;

    @Option(names = "--as", paramLabel = "PERSON", description = "With --send-results: who has them sent.")
    private String person = "";

    ReviewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var said = span.months();
        if (receiver != null && (person.isBlank() || open)) {
            throw new FailureException(new Failure.BadInput(
                    open ? "--send-results sends all accounts, not only the open ones." : "--as names nobody.",
                    "Say who has the results of the whole month sent; the log keeps the name. Nothing was sent."));
        }
        try (var workspace = target.open(session.workspaces())) {
            if (target.isSample()
                    && PullCommand.pull(session, workspace, Months.toPull(workspace, session.today())) != Exit.DONE) {
                return Exit.ERROR;
            }
            var shown = show(workspace, said);
            return receiver == null ? shown : Math.max(shown, send(workspace, said, new ConnectionId(receiver)));
        }
    }

    /** Each month is sent by itself. What is shown goes to standard output, what became of the sending beside it. */
    private int send(OpenWorkspace workspace, List<Period> months, ConnectionId to) {
        var told = new ArrayList<Told>();
        for (var review : reviews(workspace, months)) {
            var rows = rows(workspace, List.of(review), _ -> true).stream()
                    .<SortedMap<String, ?>>map(ResultRow::fields)
                    .toList();
            told.add(workspace
                    .feedback()
                    .sendResults(to, review.period(), rows, person, new StandardErrorProgress(session.err())));
        }
        session.out().flush();
        new FeedbackPrint(session.err(), Format.table).told(told);
        return told.stream().allMatch(Told::isDone) ? Exit.DONE : Exit.LOOK;
    }

    private List<Review> reviews(OpenWorkspace workspace, List<Period> months) {
        return (months.isEmpty() ? List.of(Months.current(workspace, session.today())) : months)
                .stream().map(workspace.monthEnd()::review).toList();
    }

    private int show(OpenWorkspace workspace, List<Period> months) {
        var reviews = reviews(workspace, months);
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

    private static List<ResultRow> rows(OpenWorkspace workspace, List<Review> reviews, Predicate<Variance> wanted) {
        var explanations = workspace.journals().explanations();
        return reviews.stream()
                .flatMap(review -> review.variances().stream())
                .filter(wanted)
                .map(variance -> ResultRow.of(
                        variance,
                        variance.difference()
                                .flatMap(_ -> explanations.apply(variance).waterfall())))
                .toList();
    }

    private void json(List<ResultRow> rows) {
        var mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        session.out().println(mapper.writeValueAsString(rows));
    }

    private void csv(List<ResultRow> rows) {
        // Unbuffered, because nobody closes the output: it is the session's.
        var csv = CsvWriter.builder().bufferSize(0).build(session.out());
        csv.writeRecord(ResultRow.COLUMNS);
        rows.forEach(row -> csv.writeRecord(row.cells()));
    }
}
