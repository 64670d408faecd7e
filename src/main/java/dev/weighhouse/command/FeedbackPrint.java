package dev.weighhouse.command;

import dev.weighhouse.feedback.Correction;
import dev.weighhouse.feedback.Stage;
import dev.weighhouse.feedback.Told;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Prints what platforms are to be told and what became of it. */
final class FeedbackPrint {
    private final PrintWriter out;
    private final Format format;

    FeedbackPrint(PrintWriter out, Format format) {
        this.out = out;
        this.format = format;
    }

    void corrections(List<Correction> all) {
        switch (format) {
            case json -> sheet(all).json(out);
            case csv -> sheet(all).csv(out);
            case table -> {
                if (all.isEmpty()) {
                    out.println("There is nothing to tell a platform of its items.");
                    return;
                }
                new TextColumns("Entry", "Platform", "Item", "In the ledger", "Stage", "Fingerprint", "Words")
                        .print(out, all.stream().map(FeedbackPrint::line).toList());
            }
        }
    }

    private static List<String> line(Correction each) {
        return List.of(
                each.entry().toString(),
                each.platform().value(),
                each.says().sourceId(),
                each.says().status().word(),
                word(each.stage()),
                each.fingerprint().brief(),
                each.words() + " " + each.nextStep());
    }

    /** One of them, as a person looks at it before they approve. */
    static void show(PrintWriter to, Correction each) {
        to.printf(
                "%s: %s is told of %s that entry %s is %s in the ledger. %s%n",
                each.entry(),
                each.platform(),
                each.says().sourceId(),
                each.says().ledgerId(),
                each.says().status().word(),
                each.says().reason());
        to.flush();
    }

    private static Sheet sheet(List<Correction> all) {
        var sheet = new Sheet(
                "entry",
                "platform",
                "sourceId",
                "ledgerId",
                "ledgerUrl",
                "status",
                "reason",
                "stage",
                "key",
                "revision",
                "approvedBy",
                "fingerprint",
                "words",
                "nextStep");
        for (var each : all) {
            var says = each.says();
            var key = each.key();
            sheet.add(
                    each.entry().toString(),
                    each.platform().value(),
                    says.sourceId(),
                    says.ledgerId(),
                    says.ledgerUrl(),
                    says.status().word(),
                    says.reason(),
                    word(each.stage()),
                    key == null ? null : key.toString(),
                    each.revision(),
                    each.approvedBy(),
                    each.fingerprint().hex(),
                    each.words(),
                    each.nextStep());
        }
        return sheet;
    }

    private static String word(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    void told(List<Told> all) {
        switch (format) {
            case json -> toldSheet(all).json(out);
            case csv -> toldSheet(all).csv(out);
            case table -> {
                if (all.isEmpty()) {
                    out.println("Nothing is approved and waits to be sent.");
                    return;
                }
                new TextColumns("What", "Key", "State", "Platform id", "Words")
                        .print(
                                out,
                                all.stream()
                                        .map(each -> List.of(
                                                each.what(),
                                                each.key().toString(),
                                                word(each),
                                                Objects.requireNonNullElse(each.platformId(), ""),
                                                each.words() + " " + each.nextStep()))
                                        .toList());
            }
        }
    }

    private static Sheet toldSheet(List<Told> all) {
        var sheet = new Sheet("what", "key", "state", "platformId", "attempts", "words", "nextStep");
        all.forEach(each -> sheet.add(
                each.what(),
                each.key().toString(),
                word(each),
                each.platformId(),
                each.attempts(),
                each.words(),
                each.nextStep()));
        return sheet;
    }

    private static String word(Told told) {
        return told.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** How long until another look can tell more. */
    static Optional<Duration> wait(List<Told> told) {
        return told.stream().map(Told::lookAgain).filter(Objects::nonNull).max(Duration::compareTo);
    }

    /** Two runs as one: what is said of each is its end. */
    static List<Told> together(List<Told> before, List<Told> now) {
        var all = new LinkedHashMap<String, Told>();
        before.forEach(each -> all.put(each.what(), each));
        now.forEach(each -> all.put(each.what(), each));
        return List.copyOf(all.values());
    }
}
