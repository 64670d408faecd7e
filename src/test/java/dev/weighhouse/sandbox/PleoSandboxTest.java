package dev.weighhouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.FakeTime;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The manners of Pleo's own, asked for over the wire by somebody who knows no provider. */
class PleoSandboxTest {
    private static final String COMPANY = "12abc3d4-e567-4890-8234-abc56e78fabc";
    private static final String CHART = "/v1/chart-of-accounts";

    private final FakeTime time = new FakeTime();
    private final PleoBooks books = new PleoBooks(COMPANY, "Larkfield Coffee");
    private final PleoSandbox pleo = new PleoSandbox(books, "key", time);
    private final HttpClient client = HttpClient.newHttpClient();

    private record Reply(int status, JsonNode json) {}

    @AfterEach
    void stop() {
        pleo.close();
        client.close();
    }

    @Test
    void aBatchTakesTheGoodOnesAndSaysWhyOfTheOthers() {
        books.account("ext-1", "1", "Here already", false);

        var reply = send("POST", CHART + "/batch", """
            {"companyId":"%s","items":[
             {"externalId":"ext-1","name":"Again","archived":false},
             {"externalId":"","name":"","archived":false},
             {"externalId":"ext-2","code":"%s","name":"%s","archived":false},
             {"externalId":"ext-3","name":"New","archived":false}]}\
            """.formatted(COMPANY, long256(), long256()));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().at("/data/created"))
                .singleElement()
                .satisfies(account ->
                        assertThat(account.path("externalId").asString()).isEqualTo("ext-3"));
        assertThat(reply.json().at("/data/failed").toString())
                .contains("[\"EXTERNAL_ID_ALREADY_EXISTS\"]")
                .contains("[\"EXTERNAL_ID_EMPTY\",\"NAME_EMPTY\"]")
                .contains("[\"NAME_TOO_LONG\",\"CODE_TOO_LONG\"]");
        assertThat(books.accounts()).hasSize(2);
    }

    private static String long256() {
        return "x".repeat(256);
    }

    @Test
    void aBatchOfNoneOrOfTooManyIsRefused() {
        assertThat(send("POST", CHART + "/batch", "{\"companyId\":\"%s\",\"items\":[]}".formatted(COMPANY))
                        .status())
                .isEqualTo(400);
        var items = String.join(
                ",",
                IntStream.rangeClosed(0, 1000)
                        .mapToObj("{\"externalId\":\"e%d\",\"name\":\"n\",\"archived\":false}"::formatted)
                        .toList());
        assertThat(send("POST", CHART + "/batch", "{\"companyId\":\"%s\",\"items\":[%s]}".formatted(COMPANY, items))
                        .status())
                .isEqualTo(400);
        assertThat(books.accounts()).isEmpty();
    }

    @Test
    void aSingleCreationMatchesWhatIsThereOrFindsItInTheWay() {
        assertThat(create("Travel").status()).isEqualTo(201);
        assertThat(create("Travel").status()).as("the same again is matched").isEqualTo(200);
        assertThat(create("Journeys").status()).as("another one stands there").isEqualTo(409);
        assertThat(create("").status()).isEqualTo(400);
        assertThat(books.accounts()).hasSize(1);
    }

    private Reply create(String name) {
        return send(
                "POST",
                CHART,
                "{\"companyId\":\"%s\",\"externalId\":\"ext-1\",\"name\":\"%s\",\"archived\":false}"
                        .formatted(COMPANY, name));
    }

    @Test
    void aRewriteNeedsItsFieldsAndATaxCodeThatIsThere() {
        var id = books.account("ext-1", "1", "Travel", false);
        books.taxCode("IVA 20", "Standard", "0.20");
        var path = CHART + "/" + id;

        assertThat(send("PUT", path, "{\"name\":\"Trips\"}").status()).isEqualTo(400);
        assertThat(send("PUT", path, "{\"name\":\"Trips\",\"archived\":true,\"taxCodeExternalId\":\"none\"}")
                        .status())
                .isEqualTo(400);
        assertThat(send("PUT", path, "{\"name\":\"Trips\",\"archived\":true,\"taxCodeExternalId\":\"IVA 20\"}")
                        .status())
                .isEqualTo(200);
        assertThat(send("GET", path, "").json().at("/data/name").asString()).isEqualTo("Trips");
        assertThat(send("PUT", CHART + "/" + COMPANY, "{\"name\":\"x\",\"archived\":true}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void moreThanSixHundredRequestsWithinAMinuteAreRefused() {
        for (var asked = 0; asked < 600; asked++) {
            assertThat(send("GET", "/v1/companies", "").status()).isEqualTo(200);
        }
        assertThat(send("GET", "/v1/companies", "").status()).isEqualTo(429);
        time.sleep(Duration.ofSeconds(60));
        assertThat(send("GET", "/v1/companies", "").status()).isEqualTo(200);
        assertThat(pleo.mostInAMinute()).isEqualTo(600);
        assertThat(pleo.refused()).isEqualTo(1);
    }

    @Test
    void listsComeInPagesThatLeadToEachOther() {
        for (var account = 0; account < 45; account++) {
            books.account("ext-" + account, null, "n", false);
        }
        var search = CHART + ":search?limit=20";
        var question =
                "{\"companyId\":\"%s\",\"excludeIfAssignedToCategory\":false,\"excludeIfAssignedToContraAccount\":false}"
                        .formatted(COMPANY);

        var first = send("POST", search, question).json();
        var second = send("POST", search + "&after=" + cursor(first), question).json();
        var third = send("POST", search + "&after=" + cursor(second), question).json();

        assertThat(first.at("/pagination/total").asInt()).isEqualTo(45);
        assertThat(cursor(first)).matches("[A-Z2-7=~]+");
        assertThat(second.at("/pagination/hasPreviousPage").asBoolean()).isTrue();
        assertThat(third.path("data")).hasSize(5);
        assertThat(third.at("/pagination/hasNextPage").asBoolean()).isFalse();
        assertThat(send("POST", search + "&after=1", question).status()).isEqualTo(400);
        assertThat(send("POST", search, "{\"companyId\":\"%s\"}".formatted(COMPANY))
                        .status())
                .as("without the two words on what to leave out")
                .isEqualTo(400);
    }

    private static String cursor(JsonNode page) {
        return page.at("/pagination/endCursor").asString();
    }

    @Test
    void aJobGoesOneWayAndExpiresAnHourAfterItsLastUpdate() {
        var travel = books.account("ext-1", "1", "Travel", false);
        var entry = books.entry("CARD_PURCHASE", travel, FakeTime.START, 100, "GBP");
        var job = books.jobs().export(time.instant(), List.of(entry));

        assertThat(event(job, "completed").status()).as("before it started").isEqualTo(422);
        assertThat(event(job, "started").status()).isEqualTo(202);
        assertThat(event(job, "started").status()).as("a second time").isEqualTo(422);
        time.sleep(Duration.ofMinutes(50));
        assertThat(result(job, entry.path("id").asString()).json().path("errors"))
                .isEmpty();
        assertThat(result(job, COMPANY).json().at("/errors/0/type").asString())
                .isEqualTo("ACCOUNTING_ENTRY_DOES_NOT_EXIST");
        time.sleep(Duration.ofMinutes(50));
        assertThat(send("GET", "/v3/export-items?job_id=" + job, "").status()).isEqualTo(200);
        time.sleep(Duration.ofMinutes(11));
        assertThat(send("GET", "/v3/export-items?job_id=" + job, "").status()).isEqualTo(422);
        assertThat(books.jobs().status(job)).isEqualTo("failed");
        assertThat(result(job, entry.path("id").asString()).status()).isEqualTo(422);
    }

    @Test
    void moreThanAHundredResultsAreTooMany() {
        var job = books.jobs().export(time.instant(), List.of());
        var results = String.join(",", Collections.nCopies(101, "{}"));

        assertThat(send("PUT", "/v3/export-jobs/" + job + "/items", "[" + results + "]")
                        .status())
                .isEqualTo(413);
    }

    private Reply event(String job, String event) {
        return send("POST", "/v3/export-job-events", "{\"jobId\":\"%s\",\"event\":\"%s\"}".formatted(job, event));
    }

    private Reply result(String job, String entry) {
        return send(
                "PUT",
                "/v3/export-jobs/" + job + "/items",
                "[{\"accountingEntryId\":\"%s\",\"status\":\"successful\"}]".formatted(entry));
    }

    @Test
    void anotherKeyIsNotLetIn() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(pleo.address() + "/v1/companies"))
                .build();

        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
    }

    private Reply send(String method, String path, String body) {
        var key = Base64.getEncoder().encodeToString("key:".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(pleo.address() + path))
                .header("Authorization", "Basic " + key)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var reply = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    reply.statusCode(),
                    JsonMapper.shared().readTree(reply.body().isEmpty() ? "{}" : reply.body()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
