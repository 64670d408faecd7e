package dev.weighhouse.connect.pleo;

import dev.weighhouse.connect.BooksSettings;
import dev.weighhouse.connect.Options;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.Setting.Word;
import dev.weighhouse.connect.oauth.SignInSettings;
import dev.weighhouse.crossing.Connection;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of a connection, checked.
 *
 * @param root the address of the service
 * @param company Pleo's id of the company, where a person gave it
 * @param sign how amounts are written
 * @param zone where a moment becomes a day
 */
record PleoSettings(String root, Optional<String> company, Sign sign, ZoneId zone) {

    /** The words for the setting {@code sign}. */
    enum Sign {
        SPENDING_POSITIVE,
        SPENDING_NEGATIVE
    }

    /** The words for the setting {@code environment}. */
    private enum Environment {
        PRODUCTION("https://external.pleo.io", "https://auth.pleo.io"),
        STAGING("https://external.staging.pleo.io", "https://auth.staging.pleo.io");

        private final String root;
        private final String signIn;

        Environment(String root, String signIn) {
            this.root = root;
            this.signIn = signIn;
        }
    }

    static final String COMPANY = "company-id";
    private static final String ENVIRONMENT = "environment";
    private static final String ADDRESS = "base-url";

    static final List<Setting> ALL = Stream.of(
                    Stream.of(
                            Setting.choice(
                                    ENVIRONMENT,
                                    "Environment",
                                    "A key or a sign-in works only in the environment it was made in.",
                                    "production",
                                    "staging"),
                            Setting.optional(
                                            ADDRESS,
                                            "Address",
                                            "Another address to ask, such as a test server on this computer; else that"
                                                    + " of Pleo.")
                                    .rare(),
                            Setting.optional(
                                    COMPANY,
                                    "Company ID",
                                    "Pleo's id of the company; needed where the key or the sign-in reaches more than"
                                            + " one."),
                            Setting.choice(
                                            "sign",
                                            "Signs",
                                            "Whether spending has a minus.",
                                            new Word("spending-positive", "Spending has no minus"),
                                            new Word("spending-negative", "Spending has a minus"))
                                    .rare(),
                            Setting.optional(
                                            "zone",
                                            "Time zone",
                                            "Where a moment becomes a day of the books, such as Europe/London; UTC by"
                                                    + " default.")
                                    .rare()),
                    BooksSettings.all().stream(),
                    SignInSettings.ALL.stream())
            .flatMap(settings -> settings)
            .toList();

    static PleoSettings of(Connection connection) {
        var options = new Options(connection, ALL);
        var environment = options.choice(ENVIRONMENT, Environment.PRODUCTION);
        var company = options.text(COMPANY);
        company.filter(id -> !id.matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"))
                .ifPresent(id -> {
                    throw Options.refused(
                            COMPANY,
                            "is no id of a company: " + PlainText.name(id),
                            "Give the id as Pleo writes it, such as 123e4567-e89b-12d3-a456-426614174006.");
                });
        return new PleoSettings(
                options.text(ADDRESS, environment.root),
                company,
                options.choice("sign", Sign.SPENDING_POSITIVE),
                zone(options.text("zone", "UTC")));
    }

    /** Where people sign in, of settings that may still lack a company. */
    static String signInRoot(Map<String, String> settings) {
        return environment(settings).signIn;
    }

    /** Where the companies of a sign-in are asked for. */
    static String service(Map<String, String> settings) {
        var address = settings.getOrDefault(ADDRESS, "").strip();
        return address.isEmpty() ? environment(settings).root : address;
    }

    private static Environment environment(Map<String, String> settings) {
        Options.check(ALL, settings);
        return settings.getOrDefault(ENVIRONMENT, "").strip().equals("staging")
                ? Environment.STAGING
                : Environment.PRODUCTION;
    }

    private static ZoneId zone(String name) {
        try {
            return name.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw Options.refused(
                    "zone", "is no time zone: " + PlainText.name(name), "Give a name such as Europe/London.");
        }
    }
}
