package dev.weighhouse.connect.pleo;

import dev.weighhouse.connect.Auth;
import dev.weighhouse.connect.oauth.AuthorizationServer;
import dev.weighhouse.connect.oauth.Company;
import dev.weighhouse.connect.oauth.SignInPlan;
import dev.weighhouse.connect.oauth.SignInSettings;
import dev.weighhouse.crossing.Progress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How people sign in at Pleo: through an app that Pleo registered for the firm, which proves itself with a secret. Each environment
 * has a server of its own. Pleo documents no place where a sign-in is taken back.
 */
final class PleoSignIn {

    /** What is read and sent here. Pleo documents all but the last, which integrations ask for. */
    private static final List<String> SCOPES = List.of(
            "companies:read",
            "accounts:read",
            "accounts:write",
            "tax-codes:read",
            "export-jobs:read",
            "export-jobs:write",
            "export-items:read",
            "accounting-entries:read");

    private PleoSignIn() {}

    /** @param reads asks Pleo with the token of a sign-in; closed afterwards */
    static SignInPlan plan(Map<String, String> settings, Function<Auth, PleoReads> reads) {
        var server = SignInSettings.server(settings, server(PleoSettings.signInRoot(settings)));
        var wanted = company(settings);
        return new SignInPlan(
                server,
                SignInSettings.registration(settings, server),
                wanted,
                (token, _) -> companies(reads.apply(Auth.bearer(token)), wanted));
    }

    private static AuthorizationServer server(String root) {
        return new AuthorizationServer(
                "Pleo",
                URI.create(root + "/oauth/authorize"),
                URI.create(root + "/oauth/token"),
                null,
                SCOPES,
                true,
                true);
    }

    private static @Nullable String company(Map<String, String> settings) {
        var company = settings.getOrDefault(PleoSettings.COMPANY, "").strip();
        return company.isEmpty() ? null : company;
    }

    /** Those that the sign-in reaches; of an app that may not list them, the one that the connection names. */
    private static List<Company> companies(PleoReads opened, @Nullable String wanted) {
        try (var reads = opened) {
            return PleoCompany.reached(reads, Optional.ofNullable(wanted), Progress.NONE).stream()
                    .map(company -> wanted != null && company.id().equalsIgnoreCase(wanted)
                            ? new Company(wanted, company.name())
                            : company)
                    .toList();
        }
    }
}
