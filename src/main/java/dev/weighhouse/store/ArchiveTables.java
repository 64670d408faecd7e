package dev.weighhouse.store;

import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Absence;
import dev.weighhouse.crossing.ChainHead;
import dev.weighhouse.crossing.ChainReport;
import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.Draw;
import dev.weighhouse.crossing.ExportForm;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.FilterChoices;
import dev.weighhouse.crossing.Found;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.LogMeasures;
import dev.weighhouse.crossing.LogTotals;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Sample;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.crossing.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The crossing log as people read it, from its tables. */
final class ArchiveTables implements CrossingArchive {
    /** How many characters of a short key tell it apart, where a ledger kept no more. */
    private static final int ENOUGH_OF_A_KEY = 10;

    private static final int LOOKED_UP = 50;
    private static final int PART_OF_AN_ID = 40;

    private final Database database;

    ArchiveTables(Database database) {
        this.database = database;
    }

    @Override
    public LogTotals totals() {
        return database.read(handle -> new LogTotals(
                number(handle, "select coalesce(max(number), 0) from crossing"),
                number(handle, "select coalesce(max(sequence), 0) from crossing_event"),
                number(handle, "select count(*) from crossing where state = 'IN_DOUBT'"),
                handle.createQuery("select currency, minor from crossing_sum where crossings > 0 order by currency")
                        .map((row, _) ->
                                new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))))
                        .list()));
    }

    @Override
    public LogMeasures measures(ZoneId zone, Progress progress) {
        return database.read(handle -> MeasureRows.of(handle, zone, progress));
    }

    private static long number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    @Override
    public FilterChoices choices() {
        return database.read(
                handle -> new FilterChoices(CrossingRows.connections(handle), CrossingRows.people(handle)));
    }

    @Override
    public List<CrossingRow> rows(Selection selection, Page page) {
        return database.read(handle -> CrossingRows.page(handle, selection, page));
    }

    @Override
    public long count(Selection selection) {
        return database.read(handle -> CrossingRows.count(handle, selection));
    }

    @Override
    public Sample draw(Draw draw, Progress progress) {
        return database.read(handle -> new SampleQuery(handle, progress).draw(draw));
    }

    @Override
    public Found find(String typed, int atMost) {
        var readAs = SearchQuery.of(typed, Vocabulary.NONE).readAs();
        var rows = rows(Selection.ALL.typed(typed), new Page.Newest(atMost + 1));
        var more = rows.size() > atMost;
        return new Found(more ? rows.subList(0, atMost) : rows, more, readAs);
    }

    /** Looks for what is surely there, near and far, in every way: the same code and the same pages are wanted again. */
    @Override
    public boolean makeReady(int part) {
        var ways = Known.values();
        var far = part >= ways.length;
        var known = ways[part % ways.length];
        rows(Selection.ALL, far ? new Page.Oldest(1) : new Page.Newest(1)).stream()
                .map(known::typed)
                .forEach(typed -> find(typed.substring(0, Math.min(typed.length(), PART_OF_AN_ID)), LOOKED_UP));
        return part + 1 < 2 * ways.length;
    }

    /** What a person may know of a crossing. A reading has no amount, but it is the way that counts here, not what it leads to. */
    private enum Known {
        SOURCE,
        KEY,
        WORDS,
        AMOUNT,
        DAY,
        WORDS_AND_DAY;

        String typed(CrossingRow row) {
            var subject = row.subject();
            var day = LocalDate.ofInstant(row.events().began(), ZoneOffset.UTC);
            var amount = subject.amount();
            return switch (this) {
                case SOURCE -> subject.source();
                case KEY -> row.key().grouped();
                case WORDS -> subject.what();
                case AMOUNT -> amount == null ? "0.01" : amount.plain();
                case DAY -> day.toString();
                case WORDS_AND_DAY -> subject.what() + " " + day;
            };
        }
    }

    @Override
    public Optional<Timeline> timeline(CrossingKey key) {
        return database.read(handle ->
                CrossingRows.of(handle, key).map(row -> new Timeline(row, CrossingTables.events(handle, key))));
    }

    @Override
    public Absence proveAbsent(String typed) {
        requireWholeIndex();
        return database.together(() -> database.read(handle -> {
            try {
                return new AbsenceSearch(handle, typed).run();
            } catch (SQLException e) {
                throw Trouble.told(database.file(), "cannot be searched", e);
            }
        }));
    }

    private void requireWholeIndex() {
        var left = database.alone(() -> {
            try {
                return Optional.ofNullable(WordsKept.firstLeftOut(database.connection()));
            } catch (SQLException e) {
                throw Trouble.told(database.file(), "cannot be searched", e);
            }
        });
        if (left.isPresent()) {
            throw new FailureException(new Failure.BadInput(
                    "The index of words leaves out crossing %,d, so nothing can be proven by it."
                            .formatted(left.get().number()),
                    "Check the log: somebody changed this file outside Weighhouse."));
        }
    }

    @Override
    public ChainReport verify(Collection<ChainHead> remembered, Progress progress) {
        return database.alone(() -> {
            try {
                return ChainCheck.of(database.file(), remembered, progress);
            } catch (SQLException e) {
                throw Trouble.told(database.file(), "cannot be checked", e);
            }
        });
    }

    @Override
    public ChainReport verifyThoroughly(Collection<ChainHead> remembered, Progress progress) {
        var report = verify(remembered, progress);
        return report.ok()
                ? database.read(handle -> {
                    try {
                        var breach = new IndexCheck(handle, progress).firstBad().orElse(null);
                        return new ChainReport(report.events(), report.crossings(), report.head(), breach);
                    } catch (SQLException e) {
                        throw Trouble.told(database.file(), "cannot be checked", e);
                    }
                })
                : report;
    }

    @Override
    public Optional<ChainHead> head() {
        return database.read(ArchiveTables::head);
    }

    static Optional<ChainHead> head(Handle handle) {
        return handle.createQuery("select sequence, hash from crossing_event order by sequence desc limit 1")
                .map((row, _) -> new ChainHead(row.getLong("sequence"), new Digest(row.getString("hash"))))
                .findOne();
    }

    @Override
    public List<Hit> strangers(Collection<Hit> hits) {
        return database.read(
                handle -> hits.stream().filter(hit -> !sent(handle, hit)).toList());
    }

    /** Ledgers cut keys and change their case; what is left of one still names the crossing. */
    private static boolean sent(Handle handle, Hit hit) {
        var key = CrossingKey.normalised(hit.storedKey());
        return key.length() >= ENOUGH_OF_A_KEY
                && handle.createQuery("select exists (select 1 from crossing where short >= :key"
                                + " and short < :key || '~' and attempts > 0)")
                        .bind("key", key)
                        .mapTo(Boolean.class)
                        .one();
    }

    @Override
    public long export(Selection selection, ExportForm form, Writer out, Progress progress) throws IOException {
        return written(handle -> new ListExport(handle, progress).write(selection, form, out));
    }

    @Override
    public long export(Sample sample, ExportForm form, Writer out, Progress progress) throws IOException {
        return written(handle -> new ListExport(handle, progress).write(sample, form, out));
    }

    /** Something that writes what it reads. */
    @FunctionalInterface
    private interface Writing {
        long write(Handle handle) throws IOException;
    }

    private long written(Writing writing) throws IOException {
        try {
            return database.read(handle -> {
                try {
                    return writing.write(handle);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
