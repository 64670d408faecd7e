package dev.weighhouse.connect.rest;

import dev.weighhouse.connect.BaseUrl;
import dev.weighhouse.connect.BooksSettings;
import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpSetup;
import dev.weighhouse.connect.Options;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.RateBudget;
import dev.weighhouse.connect.RateGates;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.connect.TaxPart;
import dev.weighhouse.crossing.Allowance;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.Source;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A customer's own endpoint. Asks with {@code GET} only, and posts only where a setting names a path for it. */
public final class RestProvider implements Provider {
    private final RateGates gates = new RateGates();

    @Override
    public String id() {
        return "rest";
    }

    @Override
    public String title() {
        return "REST endpoint";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PLATFORM);
    }

    @Override
    public List<Setting> settings(Role role) {
        var settings = new ArrayList<>(List.of(
                Setting.required(
                        "base-url", "Address", "Where the endpoint lies, such as https://pos.example.com/api."),
                Setting.optional("auth", "Sign-in", "bearer (the default), basic, header, query or none."),
                Setting.optional(
                        "auth.header",
                        "Key header",
                        "The header of the key when auth is header; X-Api-Key by default."),
                Setting.optional(
                        "auth.param",
                        "Key parameter",
                        "The parameter of the address that carries the key when auth is query; api_key by default."),
                Setting.optional(
                        "amount", "Amounts", "decimal (the default), or minor-units for whole pence or cents."),
                Setting.optional(
                        "sign",
                        "Signs",
                        "debit-positive (the default), or natural: each account positive on its usual side."),
                Setting.optional(
                        "tax-sign",
                        "Sign of the tax",
                        "signed (the default): with the sign of its amount; or unsigned. A debit or credit has no"
                                + " sign."),
                Setting.optional("paging", "Paging", "cursor (the default), page, link or none."),
                Setting.optional("paging.param", "Paging parameter", "cursor or page by default."),
                Setting.optional(
                        "paging.next",
                        "Next cursor",
                        "JSON Pointer to the next cursor; /next, /nextCursor, /next_cursor or /cursor."),
                Setting.optional("paging.size-param", "Page size parameter", "limit by default."),
                Setting.optional("paging.size", "Page size", "200 by default."),
                Setting.optional("rate-per-minute", "Requests a minute", "120 by default.")));
        settings.addAll(BooksSettings.all());
        for (var call : Call.values()) {
            settings.add(Setting.optional(
                    call.key() + ".path", "Path of " + call.key(), call.path() + " by default" + orNone(call)));
            settings.add(Setting.optional(
                    call.key() + ".rows",
                    "Rows of " + call.key(),
                    "JSON Pointer to the list; the reply itself, /data, /%s or /items by default."
                            .formatted(call.key())));
            call.fields()
                    .forEach((field, pointers) -> settings.add(Setting.optional(
                            call.key() + "." + field,
                            "Field " + field + " of " + call.key(),
                            "JSON Pointer%s; %s by default."
                                    .formatted(
                                            field.equals("dimensions") ? " to an object of names and values" : "",
                                            String.join(" or ", pointers)))));
        }
        for (var told : Told.values()) {
            settings.addAll(told.settings());
        }
        settings.add(Setting.optional(
                RestFeedback.KEY_FORM,
                "Form of the key",
                "How the header Idempotency-Key has the key of what is sent: quoted (the default) or bare."));
        return List.copyOf(settings);
    }

    private static String orNone(Call call) {
        return call == Call.ACCOUNTS ? "." : "; none where the platform has no such thing.";
    }

    @Override
    public Optional<Allowance> allowance(Connection connection, Clock clock) {
        return Optional.of(gates.allowance(counted(connection), budget(options(connection)), clock));
    }

    /** What the connection says of it, as nobody else knows. */
    private static RateBudget budget(Options options) {
        return new RateBudget(options.number("rate-per-minute", RateBudget.MODEST.perMinute(), 10_000), 4);
    }

    /** A budget that is changed is another one. */
    private static String counted(Connection connection) {
        return connection.setting("base-url").orElse("") + " "
                + connection.setting("rate-per-minute").orElse("");
    }

    private Options options(Connection connection) {
        return new Options(
                connection, settings(Role.PLATFORM).stream().map(Setting::key).collect(Collectors.toSet()));
    }

    @Override
    public Source open(Connection connection, Surroundings surroundings) {
        if (connection.role() != Role.PLATFORM) {
            throw new FailureException(
                    new Failure.BadInput("A REST endpoint is a platform, not a ledger.", "Connect it as a platform."));
        }
        var options = options(connection);
        BooksSettings.check(connection);
        var money = new MoneyRules(
                options.choice("amount", MoneyRules.Form.DECIMAL),
                options.choice("sign", MoneyRules.Sign.DEBIT_POSITIVE),
                options.choice("tax-sign", TaxPart.Sign.SIGNED),
                surroundings.home(),
                surroundings.currencies());
        var base = BaseUrl.of("base-url", options.required("base-url"));
        var http = new Http(HttpSetup.of(
                        connection.title(), base, SignIn.of(connection, options, surroundings), surroundings.clock())
                .with(budget(options))
                .sharing(gates.of(counted(connection))));
        // Not kept beyond this opening: a connection of the same name may be another one, of another workspace.
        var reader = new Reader(http, new Versions(), options);
        var feedback = new RestFeedback(http, options, base.toString(), surroundings.clock());
        return new RestPlatform(connection.title(), http, reader, money, options, feedback);
    }
}
