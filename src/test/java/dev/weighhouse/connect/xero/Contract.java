package dev.weighhouse.connect.xero;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.RecordedRequest;

/**
 * The OpenAPI file that Xero publishes. Requests may hold nothing it does not know; replies may, because Xero's own
 * samples do.
 */
final class Contract {

    static final Path SPECS = Path.of("../shared/specs/xero");
    private static final Path FILE = SPECS.resolve("xero_accounting.yaml");
    private static final String BASE = "/api.xro/2.0";

    private static final class Once {
        private static final OpenApiInteractionValidator VALIDATOR =
                OpenApiInteractionValidator.createForSpecificationUrl(
                                FILE.toUri().toString())
                        .withBasePathOverride(BASE)
                        .withLevelResolver(LevelResolver.create()
                                .withLevel(
                                        "validation.response.body.schema.additionalProperties",
                                        ValidationReport.Level.IGNORE)
                                // the file describes hardly any refusal
                                .withLevel("validation.response.status.unknown", ValidationReport.Level.IGNORE)
                                .build())
                        .build();
    }

    private Contract() {}

    static boolean isHere() {
        return Files.exists(FILE);
    }

    /** What was asked and answered once; the body of the answer is empty where it was not meant to be a good one. */
    record Exchange(RecordedRequest request, int status, String body) {}

    /** Fails if one of the exchanges is not as Xero's file says. Without the file there is nothing to hold them against. */
    static void check(List<Exchange> exchanges) {
        if (isHere()) {
            for (var exchange : exchanges) {
                assertThat(complaints(exchange))
                        .as(
                                "%s %s",
                                exchange.request().getMethod(),
                                exchange.request().getUrl())
                        .isEmpty();
            }
        }
    }

    static List<String> complaints(Exchange exchange) {
        var request = request(exchange.request());
        var report = exchange.body().isEmpty()
                ? Once.VALIDATOR.validateRequest(request)
                : Once.VALIDATOR.validate(
                        request,
                        SimpleResponse.Builder.status(exchange.status())
                                .withContentType("application/json")
                                .withBody(exchange.body())
                                .build());
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }

    private static Request request(RecordedRequest recorded) {
        var url = recorded.getUrl();
        var request = new SimpleRequest.Builder(recorded.getMethod(), url.encodedPath());
        for (var name : url.queryParameterNames()) {
            request.withQueryParam(name, url.queryParameterValues(name).toArray(new String[0]));
        }
        for (var header : recorded.getHeaders()) {
            request.withHeader(header.getFirst(), header.getSecond());
        }
        var body = recorded.getBody();
        return body == null || body.size() == 0
                ? request.build()
                : request.withBody(body.string(StandardCharsets.UTF_8)).build();
    }
}
