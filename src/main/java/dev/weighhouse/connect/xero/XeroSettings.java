package dev.weighhouse.connect.xero;

import dev.weighhouse.connect.Options;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.Setting.Word;
import dev.weighhouse.connect.oauth.SignInSettings;
import dev.weighhouse.crossing.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The settings of a connection, checked.
 *
 * @param tenant the id of the organisation, sent along with every request
 * @param base the address of the service
 * @param paymentsOnly whether the books are read on a cash basis
 */
record XeroSettings(String tenant, String base, boolean paymentsOnly) {

    static final String TENANT = "tenant";
    private static final String ADDRESS = "base-url";

    private static final List<Setting> OWN = List.of(
            Setting.required(
                    TENANT, "Tenant ID", "The organisation's id at Xero, as its list of connections gives it."),
            Setting.optional(
                            ADDRESS,
                            "Address",
                            "Another address to ask, such as a test server on this computer; else that of Xero.")
                    .rare(),
            Setting.choice(
                            "payments-only",
                            "Accounting method",
                            "Whether balances count what was invoiced, or only what was paid.",
                            new Word("false", "Accrual"),
                            new Word("true", "Cash: only what was paid"))
                    .rare());

    static final List<Setting> ALL =
            Stream.concat(OWN.stream(), SignInSettings.ALL.stream()).toList();

    private static final String BASE = "https://api.xero.com";

    /** The words for the setting {@code payments-only}. */
    private enum YesNo {
        FALSE,
        TRUE
    }

    static XeroSettings of(Connection connection) {
        var options = new Options(connection, ALL);
        var tenant = options.required(TENANT);
        if (!tenant.matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")) {
            throw Options.refused(
                    TENANT,
                    "is no tenant id",
                    "Give the id as Xero writes it, such as 45e4708e-d862-4111-ab3a-dd8cd03913e1.");
        }
        return new XeroSettings(
                tenant, options.text(ADDRESS, BASE), options.choice("payments-only", YesNo.FALSE) == YesNo.TRUE);
    }

    /** The address of the service, for what is not the accounting API. */
    static String service(Map<String, String> settings) {
        var address = settings.getOrDefault(ADDRESS, "").strip();
        return (address.isEmpty() ? BASE : address).replaceAll("/+$", "") + "/";
    }

    /** The address below which everything of the accounting API lies. */
    String root() {
        return base.replaceAll("/+$", "") + "/api.xro/2.0/";
    }
}
