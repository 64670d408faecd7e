package dev.weighhouse.command;

import dev.weighhouse.crossing.ChainReport;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.journal.Witness;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check of the log brought, and what the ledger says of it if it was asked. */
final class VerifyPrint {
    private final PrintWriter out;
    private final Format format;

    VerifyPrint(PrintWriter out, Format format) {
        this.out = out;
        this.format = format;
    }

    /** The log alone. */
    void chain(ChainReport report) {
        switch (format) {
            case json -> sheet(report, null).jsonObject(out);
            case csv -> sheet(report, null).csv(out);
            case table -> table(report);
        }
        out.flush();
    }

    /** The log and the ledger. */
    void asked(ChainReport report, Witness witness) {
        switch (format) {
            case json -> sheet(report, witness).jsonObject(out);
            case csv -> sheet(report, witness).csv(out);
            case table -> {
                table(report);
                table(witness);
            }
        }
    }

    private static Sheet sheet(ChainReport report, @Nullable Witness witness) {
        var sheet = new Sheet(
                "events", "ok", "firstBad", "reason", "crossings", "head", "ledgerEntries", "keyed", "strangers");
        var breach = report.breach();
        sheet.add(
                report.events(),
                report.ok(),
                breach == null ? null : breach.sequence(),
                breach == null ? null : breach.words(),
                report.crossings(),
                report.head() == null ? null : Phrases.text(report.head()),
                witness == null ? null : witness.entries(),
                witness == null ? null : witness.keyed(),
                witness == null
                        ? null
                        : witness.strangers().stream().map(Hit::storedKey).toList());
        return sheet;
    }

    private void table(ChainReport report) {
        var breach = report.breach();
        if (breach == null) {
            out.printf("%,d events of %,d crossings, every one holds.%n", report.events(), report.crossings());
            if (report.head() != null) {
                out.printf("Head: %s%n", report.head());
            }
        } else {
            out.println(breach.words());
            out.printf(
                    "%,d events before it are proven. Keep this file as it is, and compare it with a copy.%n",
                    breach.proven());
        }
    }

    private void table(Witness witness) {
        var months = witness.months();
        out.printf(
                "The ledger has %,d entries from %s to %s; %,d carry a key, %s%n",
                witness.entries(), months.getFirst().from(), months.getLast().to(), witness.keyed(), verdict(witness));
        if (!witness.strangers().isEmpty()) {
            new TextColumns("Ledger id", "Date", "Number", "Key", "Narration")
                    .print(
                            out,
                            witness.strangers().stream().map(VerifyPrint::line).toList());
        }
    }

    private static String verdict(Witness witness) {
        if (witness.isSilent()) {
            return "although %,d were posted from here. What it lists shows no keys, so it proves nothing."
                    .formatted(witness.expected());
        }
        return witness.strangers().isEmpty()
                ? "and this log sent each of them."
                : ("and this log never sent %,d of them. The file was replaced by an older copy, or another workspace"
                                + " writes to the same books.")
                        .formatted(witness.strangers().size());
    }

    private static List<String> line(Hit hit) {
        return List.of(
                hit.ledgerId(),
                hit.entry().date().toString(),
                hit.number(),
                hit.storedKey().replaceAll("(.{4})(?=.)", "$1-"),
                Phrases.text(hit.entry().narration()));
    }
}
