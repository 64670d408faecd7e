package dev.weighhouse.command;

import dev.weighhouse.books.Money;
import dev.weighhouse.journal.FlightPlan;
import dev.weighhouse.journal.JournalId;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a push would do. In CSV one line for each entry, in JSON all of it. */
final class PlanPrint {
    private final PrintWriter out;

    PlanPrint(PrintWriter out) {
        this.out = out;
    }

    void print(FlightPlan plan, Format format) {
        switch (format) {
            case json -> object(plan).jsonObject(out);
            case csv -> entries(plan).csv(out);
            case table -> table(plan);
        }
    }

    private static Sheet entries(FlightPlan plan) {
        var sheet = new Sheet("entry", "sent", "reason");
        plan.entries().forEach(id -> sheet.add(id.toString(), true, ""));
        held(plan).forEach((id, reason) -> sheet.add(id.toString(), false, reason));
        return sheet;
    }

    private static Map<JournalId, String> held(FlightPlan plan) {
        return new TreeMap<>(plan.held());
    }

    private static Sheet object(FlightPlan plan) {
        var sheet = new Sheet(
                "ledger",
                "entries",
                "held",
                "checks",
                "callsNeeded",
                "callsLeftThisMinute",
                "callsLeftToday",
                "seconds",
                "predictions",
                "unexplainedNow",
                "unexplainedAfter");
        sheet.add(
                plan.ledger(),
                plan.entries().stream().map(JournalId::toString).toList(),
                held(plan).entrySet().stream()
                        .map(held -> fields("entry", held.getKey().toString(), "reason", held.getValue()))
                        .toList(),
                plan.checks().stream()
                        .map(check -> fields("result", check.result().name(), "words", check.words()))
                        .toList(),
                plan.callsNeeded(),
                plan.callsLeftThisMinute(),
                plan.callsLeftToday(),
                plan.takes().toSeconds(),
                plan.predictions().stream().map(PlanPrint::prediction).toList(),
                plan.differencesNow().stream().map(Money::toString).toList(),
                plan.differencesAfter().stream().map(Money::toString).toList());
        return sheet;
    }

    private static Map<String, String> prediction(FlightPlan.Prediction line) {
        return fields(
                "account", line.account().value(),
                "label", line.label(),
                "month", line.month().toString(),
                "currency", line.now().currency().getCurrencyCode(),
                "now", line.now().plain(),
                "after", line.after().plain());
    }

    private static Map<String, String> fields(String... namesAndValues) {
        var fields = new LinkedHashMap<String, String>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fields.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return fields;
    }

    private void table(FlightPlan plan) {
        out.printf(
                "Flight plan · %s · %d entries, %d requests, about %d seconds%n",
                plan.ledger(),
                plan.entries().size(),
                plan.callsNeeded(),
                plan.takes().toSeconds());
        if (!plan.entries().isEmpty()) {
            out.printf(
                    "Would be sent: %s%n",
                    plan.entries().stream().map(JournalId::toString).collect(Collectors.joining(", ")));
        }
        held(plan).forEach((id, reason) -> out.printf("Held: %s: %s%n", id, reason));
        plan.checks()
                .forEach(check ->
                        out.printf("%-5s %s %s%n", Phrases.words(check.result()), check.words(), check.nextStep()));
        predictions(plan);
        out.println("Nothing was sent.");
    }

    private void predictions(FlightPlan plan) {
        if (plan.predictions().isEmpty()) {
            return;
        }
        out.println();
        new TextColumns("Difference of", "Now", "After")
                .right(1, 2)
                .print(
                        out,
                        plan.predictions().stream()
                                .map(line ->
                                        List.of(line.label(), Phrases.words(line.now()), Phrases.words(line.after())))
                                .toList());
        out.printf(
                "%nDifferences of all accounts now %s, after the push %s.%n",
                sums(plan.differencesNow()), sums(plan.differencesAfter()));
    }

    private static String sums(List<Money> sums) {
        return sums.isEmpty() ? "0" : sums.stream().map(Phrases::words).collect(Collectors.joining(" and "));
    }
}
