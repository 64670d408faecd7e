package dev.weighhouse.connect;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON replies: every number exact, depth and lengths limited, and what is wrong said with its place. */
public final class Json {

    private static final int DEEPEST = 200;
    private static final int LONGEST_NUMBER = 100;
    // A name may be absurdly long and still be cut down to something a person can look at.
    private static final int LONGEST_TEXT = 64 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /**
     * The body of a reply as a tree, with {@code BigDecimal} for every number that has a point.
     *
     * @throws FailureException {@code BadInput} for a web page or malformed JSON, {@code Changed} for JSON that ends
     *     early; the words name the request, the line and the column
     */
    public static JsonNode read(HttpReply reply) {
        if (reply.looksLikeAWebPage()) {
            throw new FailureException(new Failure.BadInput(
                    "A web page came where data was asked for: " + reply.request() + ".",
                    "Check the address of the connection. A sign-in page or a proxy may stand in between."));
        }
        if (reply.size() == 0) {
            throw new FailureException(new Failure.Changed("The reply has no content: " + reply.request() + "."));
        }
        try {
            return MAPPER.readTree(reply.raw());
        } catch (UnexpectedEndOfInputException e) {
            throw new FailureException(new Failure.Changed(
                    "The reply ends in the middle, at %s: %s.".formatted(place(e.getLocation()), reply.request())));
        } catch (StreamConstraintsException e) {
            throw new FailureException(new Failure.BadInput(
                    "The reply is nested too deeply or has a number that is too long, at %s: %s."
                            .formatted(place(e.getLocation()), reply.request()),
                    "Tell those who run the service; such a reply is not read."));
        } catch (JacksonException e) {
            // The cause is left out: its message quotes the reply.
            throw new FailureException(new Failure.BadInput(
                    "The reply is not JSON, at %s: %s.".formatted(place(e.getLocation()), reply.request()),
                    "Check the address of the connection, and tell those who run the service."));
        }
    }

    /** The body if it happens to be JSON; for replies that are refusals already. */
    public static Optional<JsonNode> tryRead(HttpReply reply) {
        if (reply.size() == 0 || reply.looksLikeAWebPage()) {
            return Optional.empty();
        }
        return tryRead(reply.text());
    }

    /** A text if it happens to be JSON. */
    public static Optional<JsonNode> tryRead(String text) {
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Maps, lists, texts, booleans and exact numbers as JSON; the entries of a map stand in its own order. */
    public static String write(Map<String, ?> object) {
        return MAPPER.writeValueAsString(object);
    }

    private static String place(@Nullable TokenStreamLocation at) {
        return at == null
                ? "a place that is not known"
                : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }
}
