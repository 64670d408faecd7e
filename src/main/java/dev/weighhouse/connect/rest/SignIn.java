package dev.weighhouse.connect.rest;

import dev.weighhouse.connect.Auth;
import dev.weighhouse.connect.Options;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How an endpoint wants to be shown the key: the words for the setting {@code auth}. */
enum SignIn {
    BEARER,
    BASIC,
    HEADER,
    QUERY,
    NONE;

    /** Reads the key from the keychain, and settles how it travels. */
    static Auth of(Connection connection, Options options, Surroundings surroundings) {
        var signIn = options.choice(RestSettings.AUTH, BEARER);
        if (signIn == NONE) {
            return Auth.none();
        }
        var secret = surroundings
                .secrets()
                .read(connection.id())
                .orElseThrow(() -> new FailureException(
                        new Failure.SignInNeeded("%s has no token or key yet.".formatted(connection.title()))));
        return switch (signIn) {
            case BEARER -> Auth.bearer(secret);
            case BASIC -> Auth.basic(secret);
            case HEADER -> Auth.headerKey(options.text("auth.header", "X-Api-Key"), secret);
            case QUERY -> Auth.queryKey(parameter(options), secret);
            case NONE -> Auth.none();
        };
    }

    private static String parameter(Options options) {
        var parameter = options.text("auth.param", "api_key");
        for (var paging : List.of("paging.param", "paging.size-param")) {
            if (options.text(paging, "").equals(parameter)) {
                throw Options.refused("auth.param", "is also " + paging, "Give each parameter a name of its own.");
            }
        }
        var named = Pattern.compile("[?&]" + Pattern.quote(parameter) + "=");
        var paths = Stream.concat(
                Arrays.stream(Call.values()).map(call -> call.key() + ".path"),
                Arrays.stream(Told.values()).flatMap(told -> Stream.of(told.pathKey(), told.findKey())));
        for (var key : paths.toList()) {
            if (named.matcher(options.text(key, "")).find()) {
                throw Options.refused(
                        key,
                        "names the parameter of the key",
                        "Leave it out there; the key belongs into the keychain.");
            }
        }
        return parameter;
    }
}
