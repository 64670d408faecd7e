package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.EventChain;
import dev.weighhouse.crossing.ExportForm;
import dev.weighhouse.crossing.Fate;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.crossing.Step;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** A selection of the log as a file: stable columns, nothing a spreadsheet would run, and a chain that others can check. */
class ExportTest {
    private static final String HEAD =
            "number,key,shortKey,direction,kind,connection,what,source,reference,amount,currency,"
                    + "date,state,attempts,by,ledgerId,ledgerNumber,rows,began,changed,firstEvent,lastEvent";

    @TempDir
    Path folder;

    private Workspace workspace;
    private final Entries journal = Entries.journal(1);

    @BeforeEach
    void aCrossingAReadingAndATrap() {
        workspace = Fixture.create(folder.resolve("books.weighhouse"));
        journal.cross(workspace.log(), "3291");
        workspace.log().append(Entries.reading(2, 31, Step.RECEIVED));
        var trap = Entries.journal(
                3, "=HYPERLINK(\"http://x\"), then", Money.of("-5.00", "GBP"), LocalDate.of(2026, 10, 19));
        workspace.log().append(Entries.approved(trap));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private String export(Selection selection, ExportForm form) throws IOException {
        var out = new StringWriter();
        assertThat(workspace.archive().export(selection, form, out, Progress.NONE))
                .isEqualTo(workspace.archive().count(selection));
        return out.toString();
    }

    @Test
    void writesALineForEachCrossingNewestFirst() throws IOException {
        var lines = export(Selection.ALL, ExportForm.CSV).split("\r\n");
        assertThat(lines).hasSize(4);
        assertThat(lines[0]).isEqualTo(HEAD);
        assertThat(lines[1])
                .contains(",\"'=HYPERLINK(\"\"http://x\"\"), then\",")
                .contains(",-5.00,GBP,2026-10-19,APPROVED,0,Priya Nair,");
        assertThat(lines[2]).contains(",IN,PULL,xero,").contains(",2026-10-31,RECEIVED,0,Weighhouse,,,412,");
        assertThat(lines[3])
                .isEqualTo(
                        "1,%s,%s,OUT,JOURNAL,xero,\"Station Road takings, 19 Oct\",STN-2026-10-19-card-1,J-1001,1127.40,GBP,"
                                        .formatted(
                                                journal.key().hex(),
                                                journal.key().brief())
                                + "2026-10-19,CONFIRMED,1,Maya Okafor,75ec4174-1493-4fe8-aa0a-3291,3291,,"
                                + "2026-10-20T09:13:03.118Z,2026-10-20T09:14:03.118Z,1,4");
    }

    @Test
    void writesThatAPersonGaveItUpAndNotThatTheLedgerRefusedIt() throws IOException {
        var givenUp = Entries.journal(9);
        givenUp.send(workspace.log());
        workspace.log().append(givenUp.entry(Step.NOT_EXECUTED));
        workspace.log().append(givenUp.entry(Step.REJECTED));

        assertThat(export(Selection.ALL.fate(Fate.GIVEN_UP), ExportForm.CSV)).contains(",GIVEN_UP,1,");
    }

    @Test
    void writesOnlyTheSelectionAndStillTheNamesWhereThereIsNone() throws IOException {
        assertThat(export(Selection.ALL.fate(Fate.CONFIRMED), ExportForm.CSV).lines())
                .hasSize(2);
        assertThat(export(Selection.ALL.typed("nowhere"), ExportForm.CSV).lines())
                .containsExactly(HEAD);
        assertThat(export(Selection.ALL.typed("-"), ExportForm.JSON)).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void writesTheEventsAsTheyWereHashedSoThatOthersCanCheckThem() throws IOException {
        var mapper = new ObjectMapper();
        var all = mapper.readTree(export(Selection.ALL, ExportForm.JSON));
        assertThat(all.size()).isEqualTo(3);
        var crossing = all.get(2);
        assertThat(crossing.get("shortKey").asString()).isEqualTo(journal.key().brief());
        assertThat(crossing.get("amount").asString()).isEqualTo("1127.40");
        assertThat(crossing.has("rows")).as("what is not known is left out").isFalse();
        var events = crossing.get("events");
        assertThat(events.size()).isEqualTo(4);
        assertThat(StreamSupport.stream(events.spliterator(), false)).allSatisfy(event -> {
            var previous = new Digest(event.get("previous").asString());
            assertThat(EventChain.hash(previous, event.get("body").toString()).hex())
                    .isEqualTo(event.get("hash").asString());
        });
    }

    @Test
    void passesOnThatTheFileCannotBeWritten() {
        var full = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        for (var form : ExportForm.values()) {
            assertThatThrownBy(() -> workspace.archive().export(Selection.ALL, form, full, Progress.NONE))
                    .isInstanceOf(IOException.class)
                    .hasMessage("No space left on device");
        }
    }
}
