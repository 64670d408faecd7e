package dev.weighhouse.connect.rest;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Role;
import java.nio.file.Path;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A connection to an endpoint of which a test knows every reply. */
final class Endpoint implements AutoCloseable {
    static final String TILL = """
            {"data": [{"id": "till", "name": "Till", "type": "asset", "currency": "GBP", "status": "active"},
                      {"id": "sales", "name": "Sales", "type": "income", "currency": "GBP"}], "next": null}""";

    final Replies replies = new Replies();
    final Map<String, String> settings = new HashMap<>();
    private final RestProvider provider = new RestProvider();
    private Optional<String> secret = Optional.of("s3cret");

    Endpoint with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    Endpoint withSecret(String other) {
        secret = Optional.of(other);
        return this;
    }

    Endpoint withoutSecret() {
        secret = Optional.empty();
        return this;
    }

    Endpoint then(String json) {
        replies.thenJson(json);
        return this;
    }

    /** Opens it; the accounts of {@link #TILL} are the first reply where a test does not give its own. */
    Platform open() {
        return open(Role.PLATFORM);
    }

    Platform open(Role role) {
        var all = new HashMap<>(settings);
        all.putIfAbsent("base-url", replies.address() + "api");
        var connection = new Connection(new ConnectionId("pos"), role, "rest", "POS", all);
        var surroundings = new Surroundings(
                _ -> secret,
                new FakeTime(),
                Path.of("."),
                Currency.getInstance("GBP"),
                Set.of(Currency.getInstance("GBP"), Currency.getInstance("EUR"), Currency.getInstance("JPY")));
        return (Platform) provider.open(connection, surroundings);
    }

    static Failure failure(ThrowingCallable work) {
        return Assertions.catchThrowableOfType(FailureException.class, work).failure();
    }

    @Override
    public void close() {
        replies.close();
    }
}
