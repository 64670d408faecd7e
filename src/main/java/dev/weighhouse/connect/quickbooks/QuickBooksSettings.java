package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.connect.Options;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.oauth.SignInSettings;
import dev.weighhouse.crossing.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of a connection, checked.
 *
 * @param company the realm id
 * @param base the address of the service, without the company
 * @param method {@code Accrual} or {@code Cash}
 */
record QuickBooksSettings(String company, String base, String method) {

    static final String COMPANY = "company";
    private static final String ENVIRONMENT = "environment";
    private static final String ADDRESS = "base-url";

    /** The words for the setting {@code environment}. */
    enum Environment {
        PRODUCTION("https://quickbooks.api.intuit.com", "https://app.qbo.intuit.com"),
        SANDBOX("https://sandbox-quickbooks.api.intuit.com", "https://app.sandbox.qbo.intuit.com");

        private final String base;
        private final String pages;

        Environment(String base, String pages) {
            this.base = base;
            this.pages = pages;
        }
    }

    private static final List<Setting> OWN = List.of(
            Setting.required(COMPANY, "Company ID", "The company's number at QuickBooks, also called realm ID."),
            Setting.choice(
                    ENVIRONMENT,
                    "Environment",
                    "Keys of an app in development open sandbox companies, those in production all others.",
                    "production",
                    "sandbox"),
            Setting.optional(
                            ADDRESS,
                            "Address",
                            "Another address to ask, such as a test server on this computer; else that of the"
                                    + " environment.")
                    .rare(),
            Setting.choice(
                            "accounting-method",
                            "Accounting method",
                            "Whether balances count what was invoiced, or only what was paid.",
                            "Accrual",
                            "Cash")
                    .rare());

    static final List<Setting> ALL =
            Stream.concat(OWN.stream(), SignInSettings.ALL.stream()).toList();

    static QuickBooksSettings of(Connection connection) {
        var options = new Options(connection, ALL);
        var company = options.text(COMPANY)
                .orElseThrow(() -> Options.refused(
                        COMPANY, "is missing", "Give the company's number at QuickBooks, the realm ID."));
        if (!company.matches("\\d{1,30}")) {
            throw Options.refused(COMPANY, "has to be a number", "Give the realm ID, such as 1234567890.");
        }
        return new QuickBooksSettings(
                company,
                options.text(ADDRESS, environment(connection.settings()).base),
                options.text("accounting-method", "Accrual"));
    }

    /** Of settings that may still lack a company. */
    static Environment environment(Map<String, String> settings) {
        Options.check(ALL, settings);
        return settings.getOrDefault(ENVIRONMENT, "").strip().equals("sandbox")
                ? Environment.SANDBOX
                : Environment.PRODUCTION;
    }

    /** Where people see the company; nowhere if another address than QuickBooks' own answers for it. */
    static Optional<String> pages(Connection connection) {
        return connection.setting(ADDRESS).isPresent()
                ? Optional.empty()
                : Optional.of(environment(connection.settings()).pages);
    }

    /** The address below which everything of the company lies. */
    String root() {
        return "%s/v3/company/%s/".formatted(base.strip().replaceAll("/+$", ""), company);
    }
}
