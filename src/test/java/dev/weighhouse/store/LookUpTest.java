package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.LogEntry.Detail;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.crossing.Step;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a person has in hand of a crossing finds it, and what never crossed is not found. */
class LookUpTest {
    private static final Entries STATION = Entries.journal(1);
    private static final Entries QUAY = Entries.journal(
            2, "Quayside café: refund of tips \"twice\"", Money.of("12000.00", "GBP"), LocalDate.of(2026, 2, 28));

    @TempDir
    Path folder;

    private static ForgedLog fiveCrossings;

    private Workspace workspace;
    private CrossingLog log;
    private CrossingArchive archive;

    @BeforeAll
    static void write(@TempDir Path written) {
        fiveCrossings = new ForgedLog(written.resolve("books.weighhouse"));
        try (var workspace = Fixture.create(fiveCrossings.file())) {
            var log = workspace.log();
            STATION.cross(log, "3291");
            QUAY.send(log);
            log.append(Entries.reading(3, 20, Step.RECEIVED));
            log.append(Entries.reading(4, 20, Step.RECEIVED));
            log.append(Entries.reading(5, 18, Step.NOT_RECEIVED));
        }
    }

    @BeforeEach
    void open() {
        var copy = fiveCrossings.copiedTo(folder.resolve("books.weighhouse"));
        workspace = Workspace.open(copy.file(), Fixture.CLOCK);
        log = workspace.log();
        archive = workspace.archive();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private List<Long> find(String typed) {
        return archive.find(typed, 10).rows().stream().map(CrossingRow::number).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,127.40",
                "1127.40",
                "1127.4",
                "£1,127.40",
                "-1127.40",
                "(1127.40)",
                "1.127,40",
                "1'127.40",
                "1127.40 GBP",
                "station",
                "STATI",
                "takings road",
                "STN-2026-10-19-card-1",
                "stn-2026-10",
                "J-1001",
                "j-10 station",
                "3291",
                "75ec4174-1493-4fe8-aa0a-3291",
                "75ec4174",
                "2026-10-19",
                "19 Oct 2026",
                "19 october 2026",
                "Oct 19, 2026",
                "19.10.2026",
                "10/19/2026",
                "19 Oct 2026 1127.40",
                "19 Oct",
            })
    void findsTheOneByWhateverIsKnownOfIt(String typed) {
        assertThat(find(typed)).containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12,000",
                "12000",
                "12.000",
                "12 000.00",
                "28 February 2026",
                "2026-02",
                "Feb 2026",
                "cafe twice",
                "\"twice\"",
                "(tips)",
                "Quayside CAFÉ"
            })
    void findsTheOtherByOtherForms(String typed) {
        assertThat(find(typed)).containsExactly(2L);
    }

    @Test
    void findsAKeyInAnyCaseAndGrouping() {
        var brief = STATION.key().brief();
        assertThat(find(brief)).containsExactly(1L);
        assertThat(find(STATION.key().grouped())).containsExactly(1L);
        assertThat(find(STATION.key().grouped().toLowerCase(Locale.ROOT).replace('-', ' ')))
                .containsExactly(1L);
        assertThat(find(STATION.key().grouped().substring(0, 9)))
                .as("as the list shows it")
                .containsExactly(1L);
        assertThat(find(brief.toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l')))
                .containsExactly(1L);
        assertThat(find(STATION.key().hex())).containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1127.41",
                "127.40",
                "3292",
                "takings refund",
                "2026-10-21",
                "31 Feb 2026",
                "19 Oct 2025",
                "tation",
                "-",
                "\"",
                "* OR *",
                "NEAR(station takings)",
                "words:station",
                "0000-0000-0000-0000",
                "\uE0011127x4",
            })
    void findsNothingThatIsNotThere(String typed) {
        assertThat(find(typed)).isEmpty();
        assertThat(archive.count(Selection.ALL.typed(typed))).isZero();
    }

    @Test
    void findsTheLastDayOfReadingsAndTheirWords() {
        assertThat(find("2026-10-20")).containsExactly(4L, 3L);
        assertThat(find("journals")).containsExactly(5L, 4L, 3L);
        assertThat(find("")).as("nothing typed, nothing narrowed").hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "takings",
                "TAKINGS",
                "takin",
                "(takings)",
                "takings,",
                "road-takings",
                "Road takings",
                "station takings"
            })
    void findsALongWordByItselfAndByItsBeginning(String typed) {
        assertThat(find(typed)).containsExactly(1L);
        assertThat(archive.count(Selection.ALL.typed(typed))).isEqualTo(1);
    }

    @Test
    void findsEveryWordThatBeginsAlikeHoweverManyThereAre() {
        for (int number = 10; number < 40; number++) {
            log.append(Entries.approved(Entries.journal(
                    number,
                    "harbour" + (char) ('a' + number % 26) + number,
                    Money.of("1.00", "GBP"),
                    LocalDate.EPOCH)));
        }
        assertThat(archive.count(Selection.ALL.typed("harbou"))).isEqualTo(30);
        assertThat(archive.count(Selection.ALL.typed("harboura"))).isEqualTo(1);
        assertThat(archive.count(Selection.ALL.typed("harbourk"))).isEqualTo(2);
        assertThat(archive.count(Selection.ALL.typed("harbourab"))).isZero();
        assertThat(archive.count(Selection.ALL.typed("hárbourk"))).isEqualTo(2);
    }

    @Test
    void saysWhetherThereIsMore() {
        var two = archive.find("journals", 2);
        assertThat(two.rows()).extracting(CrossingRow::number).containsExactly(5L, 4L);
        assertThat(two.more()).isTrue();
        assertThat(archive.find("journals", 3).more()).isFalse();
    }

    @Test
    void saysHowItUnderstoodWhatWasTyped() {
        assertThat(archive.find("19 Oct 2026 1,127 station", 5).readAs())
                .containsExactly(
                        "the day 2026-10-19",
                        "the amount 1127",
                        "the amount 1.127",
                        "words beginning with 1,127",
                        "words beginning with station");
        assertThat(archive.find("3/4/2026", 5).readAs()).containsExactly("the day 2026-04-03", "the day 2026-03-04");
        assertThat(archive.find("3zp0 qd9f 73qr ga06", 5).readAs()).first().isEqualTo("the key 3ZP0-QD9F-73QR-GA06");
    }

    @Test
    void findsEveryIdACrossingEverHadInTheLedger() {
        log.append(QUAY.entry(Step.NEEDS_PERSON, Detail.words("Found twice.").ledger("4711", "3300")));
        log.append(QUAY.entry(Step.CONFIRMED, Detail.words("Settled.").ledger("4712", "3301")));
        assertThat(find("4711")).containsExactly(2L);
        assertThat(find("3301 quayside")).containsExactly(2L);
    }

    @Test
    void refusesAWholeBookForALookUp() {
        assertThatThrownBy(() -> archive.find("x".repeat(401), 5))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("401 characters");
    }

    @Test
    void provesThatSomethingNeverCrossed() {
        var proof = archive.proveAbsent("19 Oct 2026 950.00");
        assertThat(proof.neverCrossed()).isTrue();
        assertThat(proof.crossings()).isEqualTo(5);
        assertThat(proof.events()).isEqualTo(10);
        assertThat(proof.first()).isEqualTo(STATION.at().minusSeconds(60));
        assertThat(proof.last())
                .isEqualTo(Entries.reading(5, 18, Step.NOT_RECEIVED).at());
        assertThat(proof.head()).isEqualTo(archive.head().orElseThrow());
        assertThat(proof.readings())
                .as("the last good reading of those days")
                .singleElement()
                .satisfies(reading -> {
                    assertThat(reading.crossing()).isEqualTo(4);
                    assertThat(reading.what()).isEqualTo("Xero journals, 1 to 20 Oct");
                    assertThat(reading.from()).isEqualTo("2026-10-01");
                    assertThat(reading.rows()).isEqualTo(412);
                });
        assertThat(archive.proveAbsent("25 Oct 2026").readings())
                .as("no reading has that day")
                .isEmpty();
        assertThat(archive.proveAbsent("STN-9").readings()).hasSize(1);
    }

    @Test
    void provesNothingAboutWhatDidCross() {
        var proof = archive.proveAbsent("1,127.40");
        assertThat(proof.neverCrossed()).isFalse();
        assertThat(proof.found()).extracting(CrossingRow::number).containsExactly(1L);
    }

    @Test
    void namesEntriesOfTheLedgerThatItNeverSent() {
        var known = hit("a", STATION.key().brief());
        var cut = hit("b", STATION.key().brief().substring(0, 12).toLowerCase(Locale.ROOT));
        var approvedOnly = Entries.journal(8);
        log.append(Entries.approved(approvedOnly));
        var unsent = hit("c", approvedOnly.key().brief());
        var stranger = hit("d", Entries.journal(9).key().brief());
        var empty = hit("e", "");
        assertThat(archive.strangers(List.of(known, cut, unsent, stranger, empty)))
                .containsExactly(unsent, stranger, empty);
    }

    static Hit hit(String id, String storedKey) {
        var entry = new JournalEntry(id, LocalDate.of(2026, 10, 19), null, null, List.of());
        return new Hit(id, id, Hit.State.POSTED, storedKey, entry);
    }
}
