package dev.weighhouse.connect.pleo;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SchemaValidator;
import dev.weighhouse.connect.PublishedApi;
import dev.weighhouse.connect.PublishedApi.Exchange;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Pleo publishes. The shapes of many replies stand in it without being tied to their paths, so that they are held against it
 * here by name.
 */
final class PleoContract {
    static final Path SPECS = Path.of("../shared/specs/pleo");

    private static final Path FILE = SPECS.resolve("pleo-selected.openapi.yaml");
    static final PublishedApi API = new PublishedApi(FILE, "");

    /** What the objects under {@code data} are, by the end of the path. */
    private static final Map<String, String> SHAPES = Map.of(
            "/v1/accounting-entries:search", "AccountingEntry",
            "/v0/tax-codes:search", "TaxCode",
            "/v3/export-jobs", "ExportJob",
            "/v3/export-items", "ExportItem",
            "/items", "ExportJobItem");

    private static final class Once {
        private static final OpenAPI FILE_READ = new OpenAPIV3Parser().read(FILE.toString());
        private static final SchemaValidator SHAPES = new SchemaValidator(
                FILE_READ,
                new MessageResolver(LevelResolver.create()
                        .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                        .build()));
    }

    private PleoContract() {}

    /** Fails if one of the exchanges is not as Pleo's file says. Without the file there is nothing to hold them against. */
    static void check(List<Exchange> exchanges) {
        API.check(exchanges);
        if (API.isHere()) {
            for (var exchange : exchanges) {
                assertThat(shapes(exchange))
                        .as("the reply to %s", exchange.request())
                        .isEmpty();
            }
        }
    }

    /** In what the objects of a reply are not of the shape that is published for them. */
    static List<String> shapes(Exchange exchange) {
        var path = exchange.request().getUrl().encodedPath();
        var complaints = new ArrayList<String>();
        if (exchange.status() != 200 || exchange.body().isEmpty()) {
            return complaints;
        }
        SHAPES.entrySet().stream()
                .filter(shape -> path.endsWith(shape.getKey()))
                .forEach(shape -> {
                    for (var node :
                            JsonMapper.shared().readTree(exchange.body()).path("data")) {
                        complaints.addAll(complaints(node.toString(), shape.getValue()));
                    }
                });
        return complaints;
    }

    private static List<String> complaints(String json, String shape) {
        Schema<?> schema = Objects.requireNonNull(
                Once.FILE_READ.getComponents().getSchemas().get(shape));
        return PublishedApi.words(Once.SHAPES.validate(json, schema, "response.body"));
    }
}
