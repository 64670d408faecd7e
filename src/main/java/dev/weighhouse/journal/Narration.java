package dev.weighhouse.journal;

import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Finding;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What an entry that adjusts says of itself: the accounts, the two figures, which part it takes and why they differ. */
final class Narration {
    private Narration() {}

    static String of(Variance variance, Waterfall waterfall, Share share) {
        var ledger = variance.ledgerAmount().map(JournalParts::words).orElse("");
        var platform = variance.platformAmount().map(JournalParts::words).orElse("");
        var names = variance.platformAccounts().stream()
                .map(account -> account.account().label())
                .collect(Collectors.joining(", "));
        return "Adjust %s to %s, %s: platform %s, ledger %s%s"
                .formatted(
                        variance.label(),
                        names,
                        variance.period(),
                        platform,
                        ledger,
                        reasons(variance, waterfall, share).stream()
                                .map(". "::concat)
                                .collect(Collectors.joining()));
    }

    private static List<String> reasons(Variance variance, Waterfall waterfall, Share share) {
        var reasons = new ArrayList<String>();
        if (share == Share.UNEXPLAINED) {
            reasons.add("Unexplained %s".formatted(JournalParts.words(waterfall.unexplained())));
        } else {
            waterfall.causes().stream()
                    .filter(cause -> share == Share.DIFFERENCE || cause.kind().adjustable())
                    .filter(cause -> cause.kind() != Cause.Kind.ADJUSTING)
                    .map(Narration::words)
                    .forEach(reasons::add);
        }
        variance.findings().stream().map(Finding::words).findFirst().ifPresent(reasons::add);
        return reasons;
    }

    /** What we adjusted ourselves is why less differs, and not why something does. */
    private static String words(Cause cause) {
        if (cause.kind() == Cause.Kind.ADJUSTED) {
            return "Of this %s adjusted before"
                    .formatted(JournalParts.words(cause.amount().negated()));
        }
        return "%s %s".formatted(JournalParts.words(cause.amount()), cause.words());
    }
}
