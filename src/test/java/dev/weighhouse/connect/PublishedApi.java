package dev.weighhouse.connect;

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
import java.util.Objects;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAPI file that a vendor publishes, against which tests hold what was asked and answered. Requests may hold nothing it does
 * not know; replies may, because the vendors' own samples do.
 */
public final class PublishedApi {
    private final Path file;
    private final String base;
    private @Nullable OpenApiInteractionValidator validator;

    /** @param base the path below which everything of the file lies; blank where there is none */
    public PublishedApi(Path file, String base) {
        this.file = file;
        this.base = base;
    }

    public boolean isHere() {
        return Files.exists(file);
    }

    /** What was asked and answered once; the body of the answer is empty where it was not meant to be a good one. */
    public record Exchange(RecordedRequest request, int status, String body) {}

    /** Fails if one of the exchanges is not as the file says. Without the file there is nothing to hold them against. */
    public void check(List<Exchange> exchanges) {
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

    /** In what an exchange is not as the file says. */
    public List<String> complaints(Exchange exchange) {
        var request = request(exchange.request());
        var report = exchange.body().isEmpty()
                ? validator().validateRequest(request)
                : validator()
                        .validate(
                                request,
                                SimpleResponse.Builder.status(exchange.status())
                                        .withContentType("application/json")
                                        .withBody(exchange.body())
                                        .build());
        return words(report);
    }

    /** What of a report is wrong. */
    public static List<String> words(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }

    private synchronized OpenApiInteractionValidator validator() {
        if (validator == null) {
            validator = OpenApiInteractionValidator.createForSpecificationUrl(
                            file.toUri().toString())
                    .withBasePathOverride(base)
                    .withLevelResolver(LevelResolver.create()
                            .withLevel(
                                    "validation.response.body.schema.additionalProperties",
                                    ValidationReport.Level.IGNORE)
                            // the files describe hardly any refusal
                            .withLevel("validation.response.status.unknown", ValidationReport.Level.IGNORE)
                            // nor, where the replies are told in words, their bodies
                            .withLevel("validation.response.body.unexpected", ValidationReport.Level.IGNORE)
                            .build())
                    .build();
        }
        return Objects.requireNonNull(validator);
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
