package dev.weighhouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCompanyTest {

    @TempDir
    private Path folder;

    @Test
    void makesAWorkspaceInPoundsAndEuroThatIsConnectedToBothSides() {
        try (var sample = SampleCompany.start(folder, Clock.systemUTC());
                var workspace = sample.workspace()) {
            assertThat(folder.resolve("Larkfield Coffee.weighhouse")).exists();
            assertThat(workspace.company()).isEqualTo("Larkfield Coffee");
            assertThat(workspace.home()).isEqualTo(Currency.getInstance("GBP"));
            assertThat(workspace.currencies()).containsExactlyInAnyOrder(Corner.GBP, Corner.EUR);
            assertThat(workspace.connections().all())
                    .extracting(connection -> connection.id() + " " + connection.provider())
                    .containsExactly("quickbooks quickbooks", "square rest", "stripe rest", "pleo rest");
        }
    }

    @Test
    void keepsTheSecretsOutOfTheFile() throws IOException {
        Set<String> secrets;
        try (var sample = SampleCompany.start(folder, Clock.systemUTC());
                var workspace = sample.workspace()) {
            secrets = workspace.connections().all().stream()
                    .map(Connection::id)
                    .map(id -> sample.vault().read(id).orElseThrow())
                    .collect(Collectors.toSet());
        }

        assertThat(secrets).hasSize(4).allSatisfy(secret -> assertThat(secret).hasSize(48));
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(secrets).as(file.toString()).noneMatch(text::contains);
            }
        }
    }

    @Test
    void everyStartHasSecretsOfItsOwn() throws IOException {
        var id = new ConnectionId("quickbooks");
        var elsewhere = Files.createDirectory(folder.resolve("again"));
        try (var one = SampleCompany.start(folder, Clock.systemUTC());
                var first = one.workspace();
                var other = SampleCompany.start(elsewhere, Clock.systemUTC());
                var second = other.workspace()) {
            assertThat(first.id()).isNotEqualTo(second.id());
            assertThat(one.vault().read(id))
                    .isPresent()
                    .isNotEqualTo(other.vault().read(id));
        }
    }

    @Test
    void itsTimeIsNeverBeforeTheMonthEndItIsAbout() {
        var early = Clock.fixed(Instant.parse("2025-02-03T10:00:00Z"), ZoneOffset.UTC);
        var late = Clock.fixed(Instant.parse("2027-02-03T10:00:00Z"), ZoneOffset.UTC);

        assertThat(SampleCompany.clock(early).instant()).isEqualTo(Instant.parse("2026-11-04T09:00:00Z"));
        assertThat(SampleCompany.clock(early).getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(SampleCompany.clock(late)).isSameAs(late);
    }

    @Test
    void nobodyAnswersAfterItIsClosed() throws Exception {
        String address;
        try (var sample = SampleCompany.start(folder, Clock.systemUTC());
                var workspace = sample.workspace()) {
            address = sample.ledger().address();
            assertThat(workspace.company()).isNotEmpty();
            assertThat(new Asker(address).get("/v3/company/1/preferences").statusCode())
                    .isEqualTo(401);
        }

        assertThatThrownBy(() -> new Asker(address).get("/v3/company/1/preferences"))
                .isInstanceOf(IOException.class);
    }
}
