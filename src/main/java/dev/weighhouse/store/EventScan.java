package dev.weighhouse.store;

import dev.weighhouse.books.Money;
import dev.weighhouse.store.BodyFields.Name;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Looks for what was typed among the events themselves, one after the other. The index of words answers at once, but nobody can
 * check what it says; so nothing is proven absent by it alone. What a sieve lets through is held against the query by an index
 * of its own, made in memory of the words that the events say.
 */
final class EventScan {
    /** So many crossings are held against the query at once. */
    private static final int BATCH = 2_000;

    private static final Name[] TEXTS = {
        Name.brief,
        Name.connection,
        Name.what,
        Name.source,
        Name.reference,
        Name.ledgerId,
        Name.ledgerNumber,
        Name.currency
    };

    private final Handle handle;
    private final String match;
    private final Sieve sieve;
    private final boolean amounts;
    private final boolean days;
    private final BodyFields fields = BodyFields.withWords();
    private final StringBuilder text = new StringBuilder();

    EventScan(Handle handle, String match) {
        this.handle = handle;
        this.match = match;
        this.sieve = Sieve.of(match);
        this.amounts = SearchText.hasAmounts(match);
        this.days = SearchText.hasDays(match);
    }

    /** A crossing that has what was typed. */
    record Hit(String brief, long event) {}

    /** The crossings that have it, but for those already known by their short keys; some of them where there are many. */
    List<Hit> besides(Set<String> known) throws SQLException {
        var passed = new LinkedHashMap<String, Long>();
        try (var rows = handle.getConnection()
                        .prepareStatement("select sequence, cast(body as blob) from crossing_event order by sequence");
                var row = rows.executeQuery()) {
            while (row.next()) {
                var bytes = row.getBytes(2);
                fields.read(bytes, 0);
                if (passes(bytes)) {
                    var brief = fields.text(Name.brief);
                    if (!known.contains(brief)) {
                        passed.putIfAbsent(brief, row.getLong(1));
                    }
                }
                if (passed.size() == BATCH) {
                    var hits = hits(passed);
                    if (!hits.isEmpty()) {
                        return hits;
                    }
                    passed.clear();
                }
            }
        }
        return hits(passed);
    }

    private boolean passes(byte[] bytes) {
        text.setLength(0);
        for (var name : TEXTS) {
            if (fields.has(name)) {
                append(bytes, fields.from(name), fields.to(name));
            }
        }
        if (amounts && fields.has(Name.minor)) {
            var amount = new Money(fields.number(Name.minor), Currency.getInstance(fields.text(Name.currency)));
            text.append(SearchText.amount(amount)).append(' ');
        }
        if (days && fields.has(Name.date)) {
            text.append(SearchText.days(LocalDate.parse(fields.text(Name.date))));
        }
        return sieve.passes(text);
    }

    /** Most texts are plain, and folded as they are copied. */
    private void append(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            var c = bytes[at];
            if (c < 0 || c == '\\') {
                var json = new String(bytes, from, to - from, StandardCharsets.UTF_8);
                text.append(Sieve.folded(unescaped(json))).append(' ');
                return;
            }
        }
        for (int at = from; at < to; at++) {
            var c = bytes[at];
            text.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c));
        }
        text.append(' ');
    }

    /** As canonical JSON writes it: control characters as numbers, which the index takes for blanks. */
    private static String unescaped(String json) {
        return json.replaceAll("\\\\u[0-9a-fA-F]{4}|\\\\[bfnrt]", " ").replaceAll("\\\\(.)", "$1");
    }

    private List<Hit> hits(Map<String, Long> passed) throws SQLException {
        if (passed.isEmpty()) {
            return List.of();
        }
        var all = passed.entrySet().stream()
                .map(entry -> new Hit(entry.getKey(), entry.getValue()))
                .toList();
        try (var memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            fill(memory, all);
            var hits = new ArrayList<Hit>();
            try (var query = memory.prepareStatement("select rowid from said where words match ? order by rowid")) {
                query.setString(1, match);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        hits.add(all.get(row.getInt(1) - 1));
                    }
                }
            }
            return hits;
        }
    }

    /** Words are told apart as the index of the workspace tells them. */
    private void fill(Connection memory, List<Hit> all) throws SQLException {
        try (var statement = memory.createStatement()) {
            statement.executeUpdate("create virtual table said using fts5 (words, content = '',"
                    + " tokenize = 'unicode61 remove_diacritics 2')");
        }
        memory.setAutoCommit(false);
        try (var insert = memory.prepareStatement("insert into said (rowid, words) values (?, ?)")) {
            for (int at = 0; at < all.size(); at++) {
                insert.setInt(1, at + 1);
                insert.setString(2, words(handle, all.get(at).brief()));
                insert.executeUpdate();
            }
        }
        memory.commit();
    }

    /** All that the events of a crossing say of it, as {@link LogWriter} gives it to the index. */
    static String words(Handle handle, String brief) {
        var events = handle.createQuery("select * from crossing_said where short = :short order by sequence")
                .bind("short", brief)
                .map((row, _) -> EventRows.event(row).entry())
                .list();
        return SearchText.of(events.getFirst().key(), events.getFirst().subject(), SearchText.ids(events));
    }
}
