package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a file says of the dimensions of a line stands in the ledger in the end, seen by its approver on the way. */
class DimensionsToTheLedgerTest extends AtTheTerminal {
    private static final String HEADING = "entry,date,account,debit,credit,narration,dimensions\n";

    private Terminal.Said importing(String rows) throws IOException {
        return terminal.run("journal", file, "--import", Files.writeString(folder.resolve("entries.csv"), rows));
    }

    @Test
    void dimensionsOfALineGoFromTheFileIntoTheLedger() throws IOException, InterruptedException {
        var imported = importing(HEADING + """
                DIM-1,2026-10-31,6420,12.50,,Bank fee of the shops,Department=2; Class=7
                DIM-1,2026-10-31,1010,,12.50,,
                """);
        assertThat(imported.exit()).as(imported.err()).isZero();

        var approved = terminal.run("approve", file, "J-1", "--as", "Priya Nair");
        var pushed = terminal.run("push", file, "--format", "json");

        assertThat(approved.out()).containsPattern("6420 .* 12\\.50 GBP .* Class=7; Department=2");
        assertThat(pushed.exit()).as(pushed.out() + pushed.err()).isZero();
        assertThat(json(pushed).get(0).path("state").asString()).isEqualTo("CONFIRMED");
        var lines = stored(json(pushed).get(0).path("ledgerId").asString()).path("Line");
        assertThat(detail(lines.get(0)).at("/ClassRef/value").asString()).isEqualTo("7");
        assertThat(detail(lines.get(0)).at("/DepartmentRef/value").asString()).isEqualTo("2");
        assertThat(detail(lines.get(1)).propertyNames()).doesNotContain("ClassRef", "DepartmentRef");
    }

    @Test
    void aDimensionTheLedgerDoesNotHaveIsNotSentAndNamed() throws IOException {
        importing(HEADING + """
                DIM-2,2026-10-31,6420,1.25,,Bank fee,Region=North
                DIM-2,2026-10-31,1010,,1.25,,
                """);
        terminal.run("approve", file, "J-1", "--as", "Priya Nair");
        var before = company.ledger().numbers();

        var pushed = terminal.run("push", file);

        assertThat(pushed.exit()).isEqualTo(2);
        assertThat(pushed.out())
                .contains("QuickBooks cannot be told this entry, line 1, Region: there is no such dimension.");
        assertThat(company.ledger().numbers()).isEqualTo(before);
    }

    @Test
    void aColumnThatIsNotKnownImportsNothing() throws IOException {
        refused(
                importing("""
                        entry,date,account,debit,credit,narration,Dimension
                        DIM-3,2026-10-31,6420,1.25,,Bank fee,Class=7
                        DIM-3,2026-10-31,1010,,1.25,,
                        """),
                "entries.csv, row 1, column Dimension: there is no such column; the nearest is dimensions.",
                "Nothing was imported.");
        assertThat(list()).isEmpty();
    }

    private static JsonNode detail(JsonNode line) {
        return line.path("JournalEntryLineDetail");
    }

    /** The entry as anybody reads it at the ledger. */
    private static JsonNode stored(String id) throws IOException, InterruptedException {
        var token = company.vault().read(new ConnectionId("quickbooks")).orElseThrow();
        var request = HttpRequest.newBuilder(
                        URI.create(company.ledger().address() + "/v3/company/4620816365/journalentry/" + id))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return JsonMapper.shared()
                    .readTree(client.send(request, BodyHandlers.ofString()).body())
                    .path("JournalEntry");
        }
    }
}
