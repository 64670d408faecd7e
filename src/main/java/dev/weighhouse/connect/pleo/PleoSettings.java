package dev.weighhouse.connect.pleo;

import dev.weighhouse.connect.BooksSettings;
import dev.weighhouse.connect.Options;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.crossing.Connection;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
        PRODUCTION("https://external.pleo.io"),
        STAGING("https://external.staging.pleo.io");

        private final String root;

        Environment(String root) {
            this.root = root;
        }
    }

    static final List<Setting> ALL = Stream.concat(
                    Stream.of(
                            Setting.optional(
                                    "environment",
                                    "Environment",
                                    "production (the default) or staging. A key works in the one it was made in."),
                            Setting.optional(
                                    "base-url",
                                    "Address",
                                    "Another address to ask, such as a test server on this computer; else that of"
                                            + " Pleo."),
                            Setting.optional(
                                    "company-id",
                                    "Company ID",
                                    "Pleo's id of the company; needed where the key reaches more than one."),
                            Setting.optional(
                                    "sign",
                                    "Signs",
                                    "spending-positive (the default): spending has no minus; or spending-negative."),
                            Setting.optional(
                                    "zone",
                                    "Time zone",
                                    "Where a moment becomes a day of the books, such as Europe/London; UTC by"
                                            + " default.")),
                    BooksSettings.all().stream())
            .toList();

    static PleoSettings of(Connection connection) {
        var options = new Options(connection, ALL.stream().map(Setting::key).collect(Collectors.toSet()));
        BooksSettings.check(connection);
        var environment = options.choice("environment", Environment.PRODUCTION);
        var company = options.text("company-id");
        company.filter(id -> !id.matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"))
                .ifPresent(id -> {
                    throw Options.refused(
                            "company-id",
                            "is no id of a company: " + PlainText.name(id),
                            "Give the id as Pleo writes it, such as 123e4567-e89b-12d3-a456-426614174006.");
                });
        return new PleoSettings(
                options.text("base-url", environment.root),
                company,
                options.choice("sign", Sign.SPENDING_POSITIVE),
                zone(options.text("zone", "UTC")));
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
