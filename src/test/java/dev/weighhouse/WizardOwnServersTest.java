package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.hledger.HledgerOnLoopback;
import dev.weighhouse.connect.rest.RestOnLoopback;
import dev.weighhouse.connect.tryton.TrytonOnLoopback;
import dev.weighhouse.schedule.Cadence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Servers of one's own, endpoints and files, which no browser lets in. */
class WizardOwnServersTest extends AtTheWizard {
    private static final Path SAMPLES = Path.of("samples", "files");

    private Cadence cadence(String id) {
        return bench.current().orElseThrow().workspace().schedule().cadence(new ConnectionId(id));
    }

    @Test
    void trytonIsLetInByUserAndPassword() {
        try (var tryton = new TrytonOnLoopback()) {
            describe("Tryton", "Our Tryton");
            type("Address", tryton.address());
            type("Database", "books");
            press("Next");
            awaitWords("step 2");
            type("User", TrytonOnLoopback.USER);
            type("Password", "wrong");
            press("Next");
            awaitWords("Our Tryton");
            await(() -> !words().contains("Asking"));
            assertNothingIsKept("our-tryton");
            assertThat(words()).contains("Go back and correct the user or the password.");
            press("Correct the password");
            awaitWords("step 2");
            type("Password", TrytonOnLoopback.PASSWORD);
            press("Next");
            awaitWords("These are the books of Larkfield Coffee, kept in GBP.");
            addAndPull("our-tryton");
            assertThat(vault.read(new ConnectionId("our-tryton"))).contains("maya:" + TrytonOnLoopback.PASSWORD);
            assertThat(cadence("our-tryton"))
                    .as("a service is read each morning")
                    .isEqualTo(new Cadence.Daily(LocalTime.of(6, 30)));
        }
    }

    @Test
    void hledgerAsksNobodyAndNeedsNoSecondStep() {
        try (var hledger = new HledgerOnLoopback()) {
            describe("hledger-web", "Our journal");
            type("Address", hledger.connection().setting("base-url").orElseThrow());
            type("Commodities (optional)", "\u00a3:GBP");
            press("Next");
            awaitWords("last step");
            choose("Pull by itself", "Every hour");
            addAndPull("our-journal");
            assertThat(cadence("our-journal")).isEqualTo(new Cadence.Hourly());
        }
    }

    @Test
    void anEndpointIsLetInByATokenOrByUserAndPassword() {
        try (var token = new RestOnLoopback("Bearer t-1")) {
            asPlatform();
            describe("REST endpoint", "Tills");
            type("Address", token.address());
            press("Next");
            type("Token", "t-1");
            press("Next");
            addAndPull("tills");
        }
        var basic = Base64.getEncoder().encodeToString("till:pass".getBytes(StandardCharsets.UTF_8));
        try (var endpoint = new RestOnLoopback("Basic " + basic)) {
            press("Add connection\u2026");
            asPlatform();
            describe("REST endpoint", "More tills");
            type("Address", endpoint.address());
            choose("Key", "User and password");
            press("Next");
            type("User", "till");
            type("Password", "pass");
            press("Next");
            awaitWords("can be read");
            press("Add and pull");
            awaitPulled("more-tills");
        }
    }

    private void copied(String name) throws IOException {
        Files.copy(SAMPLES.resolve(name), folder.resolve(name));
    }

    @Test
    void filesAreChosenAndAskForNoSecret() throws IOException {
        copied("chart.csv");
        copied("trial-balance.csv");
        copied("platform-accounts.csv");
        copied("platform-transactions.csv");
        copied("bank-2026-10.sta");
        describe("Files", "Books");
        picks(folder.resolve("chart.csv"));
        press("Choose file\u2026");
        type("File of trial balances (optional)", "trial-balance.csv");
        press("Next");
        awaitWords("last step");
        addAndPull("books");
        assertThat(bench.current().orElseThrow().connections().getFirst().settings())
                .as("named from the folder of the workspace, so that both can be moved")
                .containsEntry("chart", "chart.csv");
        assertThat(cadence("books")).isEqualTo(new Cadence.OnConnect());

        press("Add connection\u2026");
        describe("Files", "Tills");
        type("File of chart of accounts (optional)", "platform-accounts.csv");
        type("File of transactions (optional)", "platform-transactions.csv");
        press("Next");
        awaitWords("can be read");
        press("Add and pull");
        awaitPulled("tills");

        press("Add connection\u2026");
        describe("Bank statements", "Bank");
        picks(folder.resolve("bank-2026-10.sta"));
        press("Choose file\u2026");
        press("Next");
        awaitWords("can be read");
        press("Add and pull");
        awaitPulled("bank");
    }

    @Test
    void aFileThatIsNotThereAndAServerThatIsNotThereAreToldAndLeaveNothing() {
        describe("Files", "Books");
        type("File of chart of accounts", "gone.csv");
        press("Next");
        awaitWords("gone.csv");
        assertThat(buttons()).doesNotContain("Add anyway");
        press("Correct the settings");
        awaitWords("step 1");
        describe("hledger-web", "Journal");
        type("Address", "http://127.0.0.1:9");
        press("Next");
        awaitWords("Check the network and the address");
        assertThat(focused()).isEqualTo("Correct the address");
        assertThat(buttons()).contains("Add anyway").doesNotContain("Add and pull");
        press("Add anyway");
        awaitWords("Not pulled yet");
        assertThat(bench.current().orElseThrow().connections()).hasSize(1);
    }
}
