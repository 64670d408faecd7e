package dev.weighhouse.command;

import dev.weighhouse.crossing.ExportEnd;
import dev.weighhouse.export.HandedOver;
import dev.weighhouse.export.TakenIn;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Prints what platforms hand over, and what became of it. */
final class ExportsPrint {
    private final PrintWriter out;
    private final Format format;

    ExportsPrint(PrintWriter out, Format format) {
        this.out = out;
        this.format = format;
    }

    void print(TakenIn taken) {
        switch (format) {
            case json -> sheet(taken).json(out);
            case csv -> sheet(taken).csv(out);
            case table -> table(taken);
        }
    }

    private void table(TakenIn taken) {
        // Of a platform that could not be read nobody knows; why is said beside what is printed here.
        if (taken.jobs().isEmpty() && taken.unread().isEmpty()) {
            out.println("No job waits.");
        }
        for (var job : taken.jobs()) {
            out.printf(
                    "%s, job %s of %s%n",
                    job.platform(), job.job().id(), job.job().created());
            if (!job.items().isEmpty()) {
                new TextColumns("Item", "Date", "Amount", "", "What", "Stage", "Entry", "Words")
                        .right(2)
                        .print(out, job.items().stream().map(ExportsPrint::line).toList());
            }
            out.println(end(job));
            var report = job.report();
            if (report != null) {
                report.notTaken().forEach(words -> out.println("Not taken: " + words));
            }
            out.println();
        }
    }

    private static List<String> line(HandedOver item) {
        var amount = item.amount();
        return List.of(
                item.item(),
                Objects.toString(item.date(), ""),
                amount == null ? "" : amount.plain(),
                amount == null ? "" : amount.currency().getCurrencyCode(),
                item.what(),
                word(item.stage()),
                Objects.toString(item.entry(), ""),
                (item.words() + " " + item.nextStep()).strip());
    }

    private static String end(TakenIn.Job job) {
        var report = job.report();
        if (report == null) {
            return job.problem() == null
                    ? "Nothing was drafted, and nobody was told. With --take it is."
                    : "Its items cannot be read now.";
        }
        return switch (report.end()) {
            case null ->
                report.stopped() == null
                        ? "It stays open: %d of its items wait. Take it in again when they were posted."
                                .formatted(report.underWay())
                        : "It stays open.";
            case ExportEnd.Completed() ->
                "It is completed: the platform knows that everything of it stands in the ledger.";
            case ExportEnd.WithErrors() -> "It is completed with errors: the platform knows which items were refused.";
            case ExportEnd.Failed(var _, var words) -> "It failed, and the platform was told why: " + words;
        };
    }

    private static Sheet sheet(TakenIn taken) {
        var sheet = new Sheet(
                "platform",
                "job",
                "item",
                "date",
                "amount",
                "currency",
                "what",
                "told",
                "stage",
                "entry",
                "ledgerId",
                "words",
                "nextStep",
                "end");
        for (var job : taken.jobs()) {
            for (var item : job.items()) {
                var amount = item.amount();
                sheet.add(
                        job.platform().value(),
                        job.job().id(),
                        item.item(),
                        Objects.toString(item.date(), null),
                        amount == null ? null : amount.plain(),
                        amount == null ? null : amount.currency().getCurrencyCode(),
                        item.what(),
                        word(item.told()),
                        word(item.stage()),
                        Objects.toString(item.entry(), null),
                        item.ledgerId(),
                        item.words(),
                        item.nextStep(),
                        endWord(job));
            }
        }
        return sheet;
    }

    private static String endWord(TakenIn.Job job) {
        var report = job.report();
        return switch (report == null ? null : report.end()) {
            case null -> "open";
            case ExportEnd.Completed() -> "completed";
            case ExportEnd.WithErrors() -> "completed with errors";
            case ExportEnd.Failed _ -> "failed";
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
