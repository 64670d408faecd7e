package dev.weighhouse.store;

import static dev.weighhouse.store.Fixture.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Money;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That something never crossed is proven by the events, whatever somebody made of the index of words. */
class AbsenceByEventsTest {
    private static final String REPLACED = "insert or replace into crossing_text (rowid, words) values (2, 'nothing')";

    @TempDir
    Path folder;

    private static ForgedLog sixCrossings;

    @BeforeAll
    static void write(@TempDir Path written) {
        sixCrossings = ForgedLog.of(written.resolve("books.weighhouse"), 6);
    }

    private ForgedLog log() {
        return sixCrossings.copiedTo(folder.resolve("books.weighhouse"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,128.40",
                "3292",
                "J-1002",
                "STN-2026-10-19-card-2",
                "75ec4174-1493-4fe8-aa0a-3292",
                "1128.40 19 Oct"
            })
    void whatTheIndexWasMadeToForgetIsNotProvenAbsent(String typed) {
        var log = log();
        log.alter(REPLACED);
        try (var workspace = Workspace.open(log.file(), CLOCK)) {
            assertThatThrownBy(() -> workspace.archive().proveAbsent(typed))
                    .hasMessageMatching(
                            "Event [58] \\(key %s\\) says it, and the index of words does not, so nothing can be proven by it\\."
                                    .formatted(Entries.journal(2).key().brief()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,128.41", "3299", "nowhere", "J-2", "2026-10-20", "station nowhere", "9"})
    void whatNoEventSaysIsAbsentAndWhatOneSaysIsFound(String typed) {
        try (var workspace = Workspace.open(log().file(), CLOCK)) {
            assertThat(workspace.archive().proveAbsent(typed).found()).isEmpty();
            assertThat(workspace.archive().proveAbsent("1,128.40").found()).hasSize(1);
            assertThat(workspace.archive().proveAbsent("takings").found()).hasSize(6);
        }
    }

    @Test
    void findsInOtherLettersWhatTheIndexTakesForTheSame() {
        var file = folder.resolve("letters.weighhouse");
        try (var workspace = Fixture.create(file)) {
            var words = List.of(
                    "Caf\u00e9 \"Z\u00fcri\\See\" 50\u00a0%",
                    "\u039f\u0394\u039f\u03a3 \u1e9eig", "Stra\u00dfe\u0301 \u212belvin \ufb01n");
            for (int number = 1; number <= words.size(); number++) {
                Entries.journal(number, words.get(number - 1), Money.of("1.00", "GBP"), LocalDate.of(2026, 10, 19))
                        .cross(workspace.log(), "n" + number);
            }
        }
        new ForgedLog(file)
                .alter("insert or replace into crossing_text (rowid, words) select number, 'nothing' from crossing");
        try (var workspace = Workspace.open(file, CLOCK)) {
            for (var typed : List.of(
                    "cafe",
                    "CAF\u00c9",
                    "zuri",
                    "\u03bf\u03b4\u03bf\u03c2",
                    "\u00dfeig",
                    "\u00dfig",
                    "50",
                    "stra\u00dfe")) {
                var said = typed.equals("\u00dfeig");
                if (said) {
                    assertThat(workspace.archive().proveAbsent(typed).found()).isEmpty();
                } else {
                    assertThatThrownBy(() -> workspace.archive().proveAbsent(typed))
                            .as(typed)
                            .hasMessageContaining("nothing can be proven by it");
                }
            }
        }
    }

    /** The sieve may let too much through, but never keeps back what the index would find. */
    @Test
    void theSieveKeepsBackNothingThatAnIndexFinds() throws SQLException {
        var random = new Random(20_261_121);
        try (var memory = DriverManager.getConnection("jdbc:sqlite::memory:");
                var statement = memory.createStatement()) {
            statement.executeUpdate(
                    "create virtual table t using fts5 (words, tokenize = 'unicode61 remove_diacritics 2')");
            var texts = new ArrayList<String>();
            try (var insert = memory.prepareStatement("insert into t (rowid, words) values (?, ?)")) {
                for (int row = 1; row <= 300; row++) {
                    texts.add(SearchText.plain(text(random, 12)));
                    insert.setInt(1, row);
                    insert.setString(2, texts.getLast());
                    insert.executeUpdate();
                }
            }
            var found = 0;
            for (int turn = 0; turn < 1_000; turn++) {
                var match = SearchQuery.of(
                                text(random, 2) + (random.nextBoolean() ? " " + text(random, 1) : ""), Vocabulary.NONE)
                        .match();
                if (match == null) {
                    continue;
                }
                var sieve = Sieve.of(match);
                for (var text : matching(memory, match, texts)) {
                    found++;
                    assertThat(sieve.passes(new StringBuilder(Sieve.folded(text))))
                            .as("%s in %s", match, text)
                            .isTrue();
                }
            }
            assertThat(found).isGreaterThan(300);
        }
    }

    private static List<String> matching(Connection memory, String match, List<String> texts) throws SQLException {
        var matching = new ArrayList<String>();
        try (var query = memory.prepareStatement("select rowid from t where words match ?")) {
            query.setString(1, match);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    matching.add(texts.get(row.getInt(1) - 1));
                }
            }
        }
        return matching;
    }

    /** Letters of many scripts, with and without marks, among signs. */
    private static String text(Random random, int longest) {
        var letters =
                "aAbB1 2-.\u00e9\u00c9e\u0301\u00df\u1e9e\u0130\u0131\u017f\u212a\u03c3\u03c2\u03a3\u0416\u0436\ufb01\u01c5\u00b2\u0e01\u3042\uff21\u1ea4\u0915\u093e\"*()_ ";
        var text = new StringBuilder();
        for (int length = 1 + random.nextInt(longest); length > 0; length--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
