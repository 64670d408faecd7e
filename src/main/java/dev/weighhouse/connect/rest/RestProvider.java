package dev.weighhouse.connect.rest;

import dev.weighhouse.connect.BaseUrl;
import dev.weighhouse.connect.BooksSettings;
import dev.weighhouse.connect.Credential;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        var settings = new ArrayList<>(RestSettings.OWN);
        settings.addAll(BooksSettings.all());
        for (var call : Call.values()) {
            settings.addAll(RestSettings.of(call));
        }
        for (var told : Told.values()) {
            told.settings().forEach(setting -> settings.add(setting.rare()));
        }
        settings.add(RestSettings.KEY_FORM);
        return List.copyOf(settings);
    }

    @Override
    public Optional<Credential> credential(Map<String, String> settings) {
        return switch (settings.getOrDefault(RestSettings.AUTH, "").strip()) {
            case "none" -> Optional.empty();
            case "basic" -> Optional.of(Credential.userAndPassword("As the endpoint knows you."));
            case "header", "query" -> Optional.of(Credential.key("Key", "As the endpoint gave it."));
            default -> Optional.of(Credential.key("Token", "As the endpoint gave it."));
        };
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
        return new Options(connection, settings(Role.PLATFORM));
    }

    @Override
    public Source open(Connection connection, Surroundings surroundings) {
        if (connection.role() != Role.PLATFORM) {
            throw new FailureException(
                    new Failure.BadInput("A REST endpoint is a platform, not a ledger.", "Connect it as a platform."));
        }
        var options = options(connection);
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
