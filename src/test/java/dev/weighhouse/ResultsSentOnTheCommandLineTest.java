package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.sandbox.Faults;
import dev.weighhouse.sandbox.SampleCompany;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The review of a month, sent to an endpoint that takes it. */
class ResultsSentOnTheCommandLineTest {
    @TempDir
    Path folder;

    private SampleCompany company;
    private Terminal terminal;
    private Path file;
    private String books;

    @BeforeEach
    void pull() {
        company = SampleCompany.start(folder, Terminal.CLOCK);
        file = company.workspace().file();
        var connections = company.workspace().connections();
        books = Objects.requireNonNull(connections.all().getFirst().settings().get("company"));
        var square = connections.all().stream()
                .filter(known -> known.id().equals(new ConnectionId("square")))
                .findFirst()
                .orElseThrow();
        var settings = new TreeMap<>(square.settings());
        settings.put("reconciliations.path", "/reconciliations");
        settings.put("reconciliations.find", "/reconciliations?key={key}");
        connections.replace(new Connection(square.id(), square.role(), square.provider(), square.title(), settings));
        company.workspace().close();
        terminal = new Terminal(company.vault());
        terminal.run("pull", file);
    }

    @AfterEach
    void stop() {
        company.close();
    }

    private Terminal.Said sent(String... more) {
        var words = new ArrayList<Object>(List.of("review", file, "--period", "2026-10", "--format", "json"));
        words.addAll(List.of("--send-results", "square", "--as", "Priya Nair"));
        words.addAll(List.of(more));
        return terminal.run(words.toArray());
    }

    private static JsonNode json(Terminal.Said said) {
        return JsonMapper.shared().readTree(said.out());
    }

    @Test
    void whatIsShownIsSentAndTheSameResultsAreSentOnce() {
        var said = sent();
        var again = sent();

        assertThat(said.exit()).as("the review has differences").isEqualTo(2);
        assertThat(said.err()).contains("results of 2026-10", "confirmed");
        assertThat(again.err()).contains("not sent again");
        assertThat(json(again)).as("what is shown stays as it was").isEqualTo(json(said));
        assertThat(company.square().reconciled()).singleElement().satisfies(row -> {
            assertThat(row.path("company").asString()).isEqualTo(books);
            assertThat(row.path("to").asString()).isEqualTo("2026-10-31");
            assertThat(row.path("accounts").size()).isEqualTo(json(said).size());
            assertThat(row.at("/accounts/0/difference").asString())
                    .isEqualTo(json(said).at("/0/difference").asString());
        });
        assertThat(terminal.run("verify", file).exit()).isZero();
        assertThat(terminal.run("log", file, "--find", "Results").out()).contains("Results of 2026-10");
    }

    @Test
    void whatGotNoAnswerIsFoundThere() {
        company.square().faults().nextPosting(Faults.Posting.COMMIT_AND_CUT);

        assertThat(sent().err()).contains("confirmed");
        assertThat(company.square().reconciled()).hasSize(1);
    }

    @Test
    void aConnectionThatTakesNoneIsRefusedInWords() {
        var said =
                terminal.run("review", file, "--period", "2026-10", "--send-results", "stripe", "--as", "Priya Nair");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("Stripe takes no word of reconciled months.");
    }

    @Test
    void nothingIsSentInNobodysNameOrInPart() {
        assertThat(sent("--open").exit()).isEqualTo(1);
        assertThat(terminal.run("review", file, "--send-results", "square").err())
                .startsWith("--as names nobody.");
        assertThat(company.square().reconciled()).isEmpty();
    }
}
