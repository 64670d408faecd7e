package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.oauth.SignInSettings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    static final String ENVIRONMENT = "environment";
    static final String SANDBOX = "sandbox";

    private static final Map<String, String> BASES = Map.of(
            "production", "https://quickbooks.api.intuit.com", SANDBOX, "https://sandbox-quickbooks.api.intuit.com");

    private static final Map<String, String> PAGES =
            Map.of("production", "https://app.qbo.intuit.com", SANDBOX, "https://app.sandbox.qbo.intuit.com");

    private static final List<Setting> OWN = List.of(
            Setting.required(COMPANY, "Company ID", "The company's number at QuickBooks, also called realm ID."),
            Setting.optional(ENVIRONMENT, "Environment", "production or sandbox; production where it is left out."),
            Setting.optional(
                    "base-url",
                    "Address",
                    "Another address to ask, such as a test server on this computer; else that of the environment."),
            Setting.optional(
                    "accounting-method", "Accounting method", "Accrual or Cash; Accrual where it is left out."));

    static final List<Setting> ALL =
            Stream.concat(OWN.stream(), SignInSettings.ALL.stream()).toList();

    static QuickBooksSettings of(Connection connection) {
        var known = ALL.stream().map(Setting::key).collect(Collectors.toSet());
        connection.settings().keySet().stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .findFirst()
                .ifPresent(key -> {
                    throw wrong("QuickBooks Online knows no setting named %s.".formatted(key), "Use " + known + ".");
                });
        var company = connection
                .setting(COMPANY)
                .orElseThrow(() -> wrong(
                        "The setting company is missing.", "Give the company's number at QuickBooks, the realm ID."));
        if (!company.matches("\\d{1,30}")) {
            throw wrong("The setting company has to be a number.", "Give the realm ID, such as 1234567890.");
        }
        var base = BASES.get(connection.setting(ENVIRONMENT).orElse("production"));
        if (base == null) {
            throw wrong("The setting environment is neither production nor sandbox.", "Choose one of the two.");
        }
        var method = connection.setting("accounting-method").orElse("Accrual");
        if (!method.equals("Accrual") && !method.equals("Cash")) {
            throw wrong("The setting accounting-method is neither Accrual nor Cash.", "Choose one of the two.");
        }
        return new QuickBooksSettings(company, connection.setting("base-url").orElse(base), method);
    }

    /** Where people see the company; nowhere if another address than QuickBooks' own answers for it. */
    static Optional<String> pages(Connection connection) {
        return connection.setting("base-url").isPresent()
                ? Optional.empty()
                : Optional.ofNullable(PAGES.get(connection.setting(ENVIRONMENT).orElse("production")));
    }

    /** The address below which everything of the company lies. */
    String root() {
        return "%s/v3/company/%s/".formatted(base.strip().replaceAll("/+$", ""), company);
    }

    private static FailureException wrong(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }
}
