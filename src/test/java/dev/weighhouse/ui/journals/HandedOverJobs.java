package dev.weighhouse.ui.journals;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.ExportEnd;
import dev.weighhouse.crossing.ExportJob;
import dev.weighhouse.crossing.ExportReport;
import dev.weighhouse.crossing.ExportState;
import dev.weighhouse.export.HandedOver;
import dev.weighhouse.export.HandedOver.Stage;
import dev.weighhouse.export.TakenIn;
import dev.weighhouse.journal.JournalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jobs of Pleo as a desk would tell of them. */
final class HandedOverJobs {
    private static final ConnectionId PLEO = new ConnectionId("pleo");

    private HandedOverJobs() {}

    static TakenIn looked() {
        return new TakenIn(
                List.of(new TakenIn.Job(
                        PLEO,
                        "Pleo",
                        job(),
                        List.of(
                                item(
                                        "Pleo: Card purchase, Northern Rail, train to Leeds",
                                        "48.60",
                                        Stage.NEW,
                                        null,
                                        "It can be drafted.",
                                        "Take the jobs in."),
                                item(
                                        "Pleo: Card purchase, Print House, leaflets for the autumn fair",
                                        "1200.00",
                                        Stage.REFUSED,
                                        null,
                                        "Pleo calls its account Marketing 6310, and the ledger has no such account.",
                                        "Choose another account on the platform, or map this one in Weighhouse, then export it again."),
                                item(
                                        "Pleo: Refund, Brewfix",
                                        "-15.00",
                                        Stage.POSTED,
                                        new JournalId(1050),
                                        "It stands in the ledger as 184.",
                                        "Take the jobs in, so that the platform is told.")),
                        null,
                        null)),
                List.of());
    }

    static TakenIn taken(@Nullable ExportEnd end) {
        return new TakenIn(
                List.of(new TakenIn.Job(
                        PLEO,
                        "Pleo",
                        job(),
                        List.of(item(
                                "Pleo: Card purchase, Northern Rail, train to Leeds",
                                "48.60",
                                Stage.UNDER_WAY,
                                new JournalId(1056),
                                "It is a draft.",
                                "Complete it and send it for approval.")),
                        new ExportReport(job(), 0, 0, 0, end == null ? 1 : 0, List.of(), end, null),
                        null)),
                List.of());
    }

    private static ExportJob job() {
        return new ExportJob("7a5e", "company", ExportJob.Stage.WAITING, 3, Instant.parse("2026-11-04T15:12:00Z"));
    }

    private static HandedOver item(
            String what, String amount, Stage stage, @Nullable JournalId entry, String words, String nextStep) {
        return new HandedOver(
                "item-" + what.length(),
                what,
                LocalDate.of(2026, 10, 14),
                Money.of(amount, "GBP"),
                ExportState.Fate.WAITING,
                stage,
                entry,
                null,
                words,
                nextStep);
    }
}
