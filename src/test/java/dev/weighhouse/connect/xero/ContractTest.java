package dev.weighhouse.connect.xero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.connect.PublishedApi;
import dev.weighhouse.connect.Replies;
import java.util.List;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the check which all tests of this package end in would find something. */
class ContractTest {

    @BeforeEach
    void isHere() {
        assumeTrue(Contract.API.isHere(), "../shared/specs/xero absent: no exchange of these tests is held against it");
    }

    @Test
    void takesWhatXeroDescribes() throws Exception {
        assertThat(complaints("api.xro/2.0/Accounts", true, Shapes.list("Accounts")))
                .isEmpty();
    }

    @Test
    void findsAPathThatIsNotThere() throws Exception {
        assertThat(complaints("api.xro/2.0/Chart", true, ""))
                .singleElement()
                .asString()
                .contains("path.missing");
    }

    @Test
    void findsThatTheTenantIsNotNamed() throws Exception {
        assertThat(complaints("api.xro/2.0/Accounts", false, Shapes.list("Accounts")))
                .singleElement()
                .asString()
                .contains("xero-tenant-id");
    }

    @Test
    void findsAQueryThatXeroDoesNotKnow() throws Exception {
        assertThat(complaints("api.xro/2.0/Accounts?archived=yes", true, Shapes.list("Accounts")))
                .singleElement()
                .asString()
                .contains("archived");
    }

    @Test
    void findsAFieldOfTheWrongKindInAReply() throws Exception {
        assertThat(complaints(
                        "api.xro/2.0/Accounts", true, Shapes.list("Accounts", "{\"Name\":\"x\",\"Status\":\"GONE\"}")))
                .singleElement()
                .asString()
                .contains("GONE");
    }

    private static List<String> complaints(String path, boolean tenant, String reply) throws Exception {
        return Contract.API.complaints(new PublishedApi.Exchange(asked(path, tenant), 200, reply));
    }

    private static RecordedRequest asked(String path, boolean tenant) throws Exception {
        try (var server = new Replies().thenJson("{}")) {
            var request = new Request.Builder().url(server.address() + path);
            if (tenant) {
                request.header("xero-tenant-id", Tenant.ID);
            }
            new OkHttpClient().newCall(request.build()).execute().close();
            return server.next();
        }
    }
}
