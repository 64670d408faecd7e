package dev.weighhouse.journal;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pulls what was posted to, and holds what came against what was predicted. */
final class ReadAfter {
    private final JournalParts parts;
    private final Shelf shelf;
    private final ReadMonths read;

    ReadAfter(JournalParts parts, Shelf shelf) {
        this.parts = parts;
        this.shelf = shelf;
        this.read = new ReadMonths(parts.outlook());
    }

    /** After a push. */
    PushReport scored(PushReport report, FlightPlan plan, JournalPort port, Progress progress) {
        var look = new SecondLook(parts, shelf);
        var due = look.due(port.capabilities());
        var sent = stand(report);
        var months = months(sent);
        var unread = read.read(SecondLook.months(months, due), progress);
        var seen = look.after(report, due);
        var whole = !sent.isEmpty()
                && seen.lines().stream().allMatch(line -> line.state() == CrossingState.CONFIRMED)
                && sent.size() == plan.entries().size();
        var scored =
                whole ? new PushReport(seen.lines(), seen.stopped(), scores(plan, seenAgain(months, unread))) : seen;
        return unread.map(what -> told(
                        scored,
                        what.months().containsAll(months)
                                ? "Posted, and not read back for the score: " + what.why()
                                : "Posted, and %s not read back for the score: %s".formatted(what.names(), what.why())))
                .orElse(scored);
    }

    private static List<Period> seenAgain(List<Period> months, Optional<ReadMonths.Unread> unread) {
        return months.stream()
                .filter(month ->
                        unread.filter(what -> what.months().contains(month)).isEmpty())
                .toList();
    }

    /** Where something was found to stand, so that nobody goes on from balances that do not show it. */
    PushReport pulled(PushReport report, JournalPort port, Progress progress) {
        var look = new SecondLook(parts, shelf);
        var due = look.due(port.capabilities());
        return read.read(SecondLook.months(months(stand(report)), due), progress)
                .map(what -> told(
                        look.after(report, due),
                        "The balances of %s were not read again: %s".formatted(what.names(), what.why())))
                .orElseGet(() -> look.after(report, due));
    }

    /** Of what stands there now. */
    void pull(List<JournalEntry> entries, Progress progress) {
        read.read(months(entries), progress);
    }

    private static PushReport told(PushReport report, String words) {
        return new PushReport(report.lines(), report.stopped() == null ? words : report.stopped(), report.score());
    }

    private List<JournalEntry> stand(PushReport report) {
        return report.lines().stream()
                .filter(line -> line.state() == CrossingState.CONFIRMED)
                .map(line -> shelf.consignment(shelf.kept(line.entry())).entry())
                .toList();
    }

    private List<Period> months(List<JournalEntry> entries) {
        return Predictions.months(entries, parts.quotes().months(shelf.ledger().id()));
    }

    private List<PushReport.Score> scores(FlightPlan plan, List<Period> months) {
        var scores = new ArrayList<PushReport.Score>();
        for (var month : months) {
            for (var variance : parts.outlook().review(month).variances()) {
                var account = variance.ledgerAccount();
                plan.predictions().stream()
                        .filter(line -> account != null
                                && line.account().equals(account.id())
                                && line.month().equals(variance.period())
                                && line.now().currency().equals(variance.currency()))
                        .findFirst()
                        .ifPresent(line -> variance.difference().ifPresent(actual -> scores.add(score(line, actual))));
            }
        }
        return scores;
    }

    private static PushReport.Score score(FlightPlan.Prediction line, Money actual) {
        return new PushReport.Score(line.account(), line.label(), line.month(), line.after(), actual);
    }
}
