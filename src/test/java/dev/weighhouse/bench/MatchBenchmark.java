package dev.weighhouse.bench;

import dev.weighhouse.matching.Agreement;
import dev.weighhouse.matching.Match;
import dev.weighhouse.matching.Matcher;
import dev.weighhouse.matching.Matching;
import dev.weighhouse.matching.OpenItem;
import dev.weighhouse.matching.OpenItems;
import java.io.IOException;
import java.lang.ref.Reference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far the matcher agrees with the letters of real ledgers, beside the naive rule: the same party, the opposite amount, unique on both
 * sides. Then how long it takes: a million rows against a million by reference, beside SQLite joining the same rows, and 100,000 open rows
 * with many sums among them.
 */
public final class MatchBenchmark {
    private static final Path LEDGERS = Path.of("../shared/data/fec-lettrage");
    private static final int TURNS = 3;
    private static final int JOINS = 5;

    private MatchBenchmark() {}

    /**
     * Prints the table.
     *
     * @param args which parts of it: letters, reference, open; all where none is named
     */
    public static void main(String[] args) throws IOException, SQLException {
        var parts = args.length == 0 ? List.of("letters", "reference", "open") : List.of(args);
        System.out.printf("%nMatching (%s)%n", Runs.machine());
        if (parts.contains("letters")) {
            for (var name : List.of("fec_a.csv", "fec_d.csv")) {
                var file = LEDGERS.resolve(name);
                if (Files.exists(file)) {
                    letters(LetteredRows.read(file));
                } else {
                    System.out.printf("  skipped: %s is not there%n", name);
                }
            }
        }
        if (parts.contains("reference")) {
            byReference();
        }
        if (parts.contains("open")) {
            openRows();
        }
    }

    private static void letters(LetteredRows ledger) {
        System.out.printf(
                "%s, %,d rows; letters found exactly of those that net to zero, by kind%n",
                ledger.name(), ledger.items().size());
        var matching = Matcher.match(OpenItems.of(ledger.items()));
        tell("matcher", Agreement.of(ledger.items(), matching.matches(), ledger.letters()));
        tell("naive rule", Agreement.of(ledger.items(), NaiveMatches.of(ledger.items()), ledger.letters()));
        var why = NearPartners.of(ledger, matching);
        System.out.printf("  open rows of such letters: %s%n", why);
    }

    private static void tell(String who, Agreement agreement) {
        var all = agreement.all();
        System.out.printf(
                "  %-10s  precision %s (%,d pairs agree, %,d contradict, %,d undecided, %,d of these with two letters that do not net to zero), recall of pairs %s, %s%n",
                who,
                percent(all.precision()),
                all.agreed(),
                all.contradicted(),
                all.undecided(),
                all.differing(),
                percent(agreement.recall()),
                Arrays.stream(Match.Kind.values())
                        .map(kind -> kind(kind, agreement.of(kind)))
                        .collect(Collectors.joining(", ")));
    }

    private static String kind(Match.Kind kind, Agreement.OfKind of) {
        var name = switch (kind) {
            case ONE_TO_ONE -> "1:1";
            case ONE_TO_MANY -> "1:n";
            case MANY_TO_MANY -> "n:m";
        };
        return "%s %d of %d (%s; precision %s; taken finer %d)"
                .formatted(
                        name,
                        of.found(),
                        of.letters(),
                        percent(of.recall()),
                        percent(of.precision()),
                        of.placed() - of.found());
    }

    private static String percent(Optional<BigDecimal> share) {
        return share.map(value -> value.movePointRight(2)
                                .setScale(2, RoundingMode.UNNECESSARY)
                                .toPlainString() + " %")
                .orElse("none");
    }

    private static void byReference() throws SQLException {
        var items = MatchCases.byReference();
        var ours = new long[JOINS];
        long pairs = 0;
        try (var db = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            load(db, items);
            var index = new long[JOINS];
            var join = new long[JOINS];
            long found = 0;
            for (int turn = 0; turn < JOINS; turn++) {
                long start = System.nanoTime();
                pairs = Matcher.match(OpenItems.of(items)).matches().size();
                ours[turn] = (System.nanoTime() - start) / 1_000_000;
                start = System.nanoTime();
                run(db, "create index at%d on r(reference)".formatted(turn));
                index[turn] = (System.nanoTime() - start) / 1_000_000;
                start = System.nanoTime();
                found = count(db);
                join[turn] = (System.nanoTime() - start) / 1_000_000;
                run(db, "drop index at%d".formatted(turn));
            }
            System.out.printf(
                    "1,000,000 by 1,000,000 rows by reference, turn by turn, from rows in memory, %,d pairs%n", pairs);
            System.out.printf(
                    "  weighhouse  median %,6d ms  (%s), %,d MB of heap in use with the rows and the matches%n",
                    Runs.median(ours), Runs.range(ours), heap(Matcher.match(OpenItems.of(items))));
            System.out.printf(
                    "  sqlite      median %,6d ms  for the index, %,d ms for the join (%s), %,d pairs%n",
                    Runs.median(index), Runs.median(join), Runs.range(join), found);
        }
    }

    private static void load(Connection db, List<OpenItem> items) throws SQLException {
        run(db, "create table l(reference text, amount integer)");
        run(db, "create table r(reference text, amount integer)");
        db.setAutoCommit(false);
        try (var left = db.prepareStatement("insert into l values (?, ?)");
                var right = db.prepareStatement("insert into r values (?, ?)")) {
            for (var item : items) {
                var into = switch (item.pan()) {
                    case LEFT -> left;
                    case RIGHT -> right;
                };
                into.setString(1, item.reference());
                into.setLong(2, item.amount().minor());
                into.executeUpdate();
            }
        }
        db.commit();
    }

    private static void run(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static long count(Connection db) throws SQLException {
        try (var statement = db.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from l join r on l.reference = r.reference and l.amount = -r.amount")) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private static void openRows() {
        var rows = MatchCases.open();
        var times = new long[TURNS];
        var matching = new Matching(List.of(), List.of(), List.of());
        for (int turn = 0; turn < TURNS; turn++) {
            long start = System.nanoTime();
            matching = Matcher.match(OpenItems.of(rows.items()));
            times[turn] = (System.nanoTime() - start) / 1_000_000;
        }
        System.out.printf(
                "%,d open rows without references: median %,d ms (%s), %,d MB of heap in use; %,d left open, %,d refusals%n",
                rows.items().size(),
                Runs.median(times),
                Runs.range(times),
                heap(matching),
                matching.unmatched().size(),
                matching.refusals().size());
        tell("matcher", Agreement.of(rows.items(), matching.matches(), rows.letters()));
    }

    /** What is in use after the collector ran while somebody holds the matches; the benchmark's own rows included. */
    private static long heap(Matching held) {
        try {
            System.gc();
            var runtime = Runtime.getRuntime();
            return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
        } finally {
            Reference.reachabilityFence(held);
        }
    }
}
