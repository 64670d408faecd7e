package dev.weighhouse.connect.pleo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.connect.PublishedApi.Exchange;
import dev.weighhouse.connect.Replies;
import java.util.List;
import mockwebserver3.RecordedRequest;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the check which all tests of this package end in would find something. */
class PleoContractTest {
    private static final String SEARCH = "v1/chart-of-accounts:search";
    private static final String QUESTION =
            "{\"companyId\":\"%s\",\"excludeIfAssignedToCategory\":false,\"excludeIfAssignedToContraAccount\":false}"
                    .formatted(PleoDesk.COMPANY);

    @BeforeEach
    void isHere() {
        assumeTrue(
                PleoContract.API.isHere(),
                "../shared/specs/pleo absent: no exchange of these tests is held against it");
    }

    @Test
    void takesWhatPleoDescribes() throws Exception {
        assertThat(complaints(SEARCH, QUESTION)).isEmpty();
    }

    @Test
    void findsASearchWithoutTheWordsPleoRequires() throws Exception {
        assertThat(complaints(SEARCH, "{\"companyId\":\"%s\",\"archived\":false}".formatted(PleoDesk.COMPANY)))
                .anyMatch(words -> words.contains("excludeIfAssignedToCategory"));
    }

    @Test
    void findsAFieldThatThePagesOfPleoShowAndItsSchemaDoesNotHave() throws Exception {
        assertThat(complaints(SEARCH, QUESTION.replace("{\"", "{\"includeArchived\":true,\"")))
                .anyMatch(words -> words.contains("includeArchived"));
    }

    @Test
    void findsAnEntryThatIsNotOfThePublishedShape() throws Exception {
        var exchange = new Exchange(
                request("v1/accounting-entries:search", "{\"includeDeleted\":false}"),
                200,
                "{\"data\":[{\"id\":\"%s\",\"family\":\"LUNCH\"}],\"pagination\":{}}".formatted(PleoDesk.COMPANY));

        assertThat(PleoContract.shapes(exchange))
                .anyMatch(words -> words.contains("LUNCH"))
                .anyMatch(words -> words.contains("transactionValue"));
    }

    private static List<String> complaints(String path, String question) throws Exception {
        return PleoContract.API.complaints(new Exchange(request(path, question), 200, ""));
    }

    private static RecordedRequest request(String path, String question) throws Exception {
        try (var server = new Replies().thenJson("{}")) {
            var request = new Request.Builder()
                    .url(server.address() + path)
                    .header("Authorization", "Basic a2V5Og==")
                    .post(RequestBody.create(question, MediaType.get("application/json")));
            new OkHttpClient().newCall(request.build()).execute().close();
            return server.next();
        }
    }
}
