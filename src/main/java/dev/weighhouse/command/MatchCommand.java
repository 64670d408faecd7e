package dev.weighhouse.command;

import dev.weighhouse.matching.Agreement;
import dev.weighhouse.matching.Decisions;
import dev.weighhouse.matching.Match;
import dev.weighhouse.matching.MatchRules;
import dev.weighhouse.matching.Matcher;
import dev.weighhouse.matching.Matching;
import dev.weighhouse.matching.OpenItems;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code match --report FILE.csv [--truth COLUMN]}. */
@Command(
        name = "match",
        description = "Match the debits and credits of a ledger, and compare with the letters that accountants gave.",
        footer = {
            "",
            "The file has the columns account, date, debit and credit, and may have party (or aux_hash), currency (EUR where",
            "there is none), reference (or piece_hash) and text (or label_token_hashes). Dates are 2026-10-31 or 20261031.",
            "A letter holds within one account and party. Pairs are rows of either side in one match: precision is the share",
            "of them that carry one letter, among those of which the letters tell; recall the share of the lettered pairs that",
            "were found; of a kind, the share of its letters found exactly. Letters that do not net to zero count as",
            "incomplete: they can be neither found nor contradicted. Pairs of two different ones are told as differing."
        })
final class MatchCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--report",
            required = true,
            paramLabel = "FILE.csv",
            description = "The ledger to match; it is only read.")
    private @Nullable Path report;

    @Option(names = "--truth", paramLabel = "COLUMN", description = "The column with the letters, such as letter.")
    private @Nullable String truth;

    @Mixin
    private Written written = new Written();

    MatchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (report == null) {
            throw new IllegalStateException("picocli asks for it");
        }
        var file = LetteredFile.read(report, truth);
        long start = System.nanoTime();
        var matching = Matcher.match(OpenItems.of(file.items()), MatchRules.USUAL, Decisions.NONE);
        var taken = Duration.ofNanos(System.nanoTime() - start);
        var agreement = truth == null ? null : Agreement.of(file.items(), matching.matches(), file.letters());
        switch (written.format()) {
            case json -> sheet(matching, agreement, taken).jsonObject(session.out());
            case csv -> sheet(matching, agreement, taken).csv(session.out());
            case table -> table(file.items().size(), matching, agreement, taken);
        }
        return Exit.DONE;
    }

    private static Sheet sheet(Matching matching, @Nullable Agreement agreement, Duration taken) {
        var sheet = new Sheet("pairs", "precision", "recall", "oneToOne", "oneToMany", "manyToMany", "seconds");
        sheet.add(
                pairs(matching.matches()),
                agreement == null ? null : agreement.all().precision().orElse(null),
                agreement == null ? null : agreement.recall().orElse(null),
                kind(matching, agreement, Match.Kind.ONE_TO_ONE),
                kind(matching, agreement, Match.Kind.ONE_TO_MANY),
                kind(matching, agreement, Match.Kind.MANY_TO_MANY),
                seconds(taken));
        return sheet;
    }

    private static long pairs(List<Match> matches) {
        return matches.stream()
                .mapToLong(match -> (long) match.left().size() * match.right().size())
                .sum();
    }

    private static Map<String, @Nullable Object> kind(
            Matching matching, @Nullable Agreement agreement, Match.Kind kind) {
        var ours = matching.matches().stream()
                .filter(match -> match.kind() == kind)
                .toList();
        var figures = new LinkedHashMap<String, @Nullable Object>();
        figures.put("matches", ours.size());
        figures.put("pairs", pairs(ours));
        if (agreement != null) {
            var of = agreement.of(kind);
            figures.put("precision", of.precision().orElse(null));
            figures.put("contradicted", of.contradicted());
            figures.put("undecided", of.undecided());
            figures.put("letters", of.letters());
            figures.put("found", of.found());
            figures.put("placed", of.placed());
            figures.put("recall", of.recall().orElse(null));
        }
        return figures;
    }

    private static BigDecimal seconds(Duration taken) {
        return BigDecimal.valueOf(taken.toMillis(), 3);
    }

    private void table(int rows, Matching matching, @Nullable Agreement agreement, Duration taken) {
        var out = session.out();
        out.printf(
                "%,d rows: %,d matches, %,d refusals, %,d rows left open; %s seconds.%n%n",
                rows,
                matching.matches().size(),
                matching.refusals().size(),
                matching.unmatched().size(),
                seconds(taken));
        if (agreement == null) {
            var lines = Arrays.stream(Match.Kind.values())
                    .map(kind -> counted(kind, ofKind(matching, kind)))
                    .toList();
            new TextColumns("Kind", "Matches", "Pairs").right(1, 2).print(out, lines);
        } else {
            compared(matching, agreement);
        }
    }

    private static List<String> counted(Match.Kind kind, List<Match> ours) {
        return List.of(Phrases.words(kind), "%,d".formatted(ours.size()), "%,d".formatted(pairs(ours)));
    }

    private static List<Match> ofKind(Matching matching, Match.Kind kind) {
        return matching.matches().stream().filter(match -> match.kind() == kind).toList();
    }

    private void compared(Matching matching, Agreement agreement) {
        var lines = Arrays.stream(Match.Kind.values())
                .map(kind -> line(kind, ofKind(matching, kind), agreement.of(kind)))
                .toList();
        new TextColumns(
                        "Kind",
                        "Matches",
                        "Pairs",
                        "Contradicted",
                        "Undecided",
                        "Precision",
                        "Letters",
                        "Found",
                        "Placed",
                        "Recall")
                .right(1, 2, 3, 4, 5, 6, 7, 8, 9)
                .print(session.out(), lines);
        var all = agreement.all();
        session.out()
                .printf(
                        "%nOf all pairs: precision %s, recall %s. %,d letters do not net to zero; %,d pairs carry two of these.%n",
                        percent(all.precision().orElse(null)),
                        percent(agreement.recall().orElse(null)),
                        agreement.incomplete(),
                        all.differing());
    }

    private static List<String> line(Match.Kind kind, List<Match> ours, Agreement.OfKind of) {
        return List.of(
                Phrases.words(kind),
                "%,d".formatted(ours.size()),
                "%,d".formatted(of.pairs()),
                "%,d".formatted(of.contradicted()),
                "%,d".formatted(of.undecided()),
                percent(of.precision().orElse(null)),
                "%,d".formatted(of.letters()),
                "%,d".formatted(of.found()),
                "%,d".formatted(of.placed()),
                percent(of.recall().orElse(null)));
    }

    private static String percent(@Nullable BigDecimal share) {
        return share == null
                ? ""
                : share.movePointRight(2).setScale(2, RoundingMode.UNNECESSARY).toPlainString() + " %";
    }
}
