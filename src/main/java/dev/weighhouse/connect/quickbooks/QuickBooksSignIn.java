package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.connect.oauth.AuthorizationServer;
import dev.weighhouse.connect.oauth.Company;
import dev.weighhouse.connect.oauth.SignInPlan;
import dev.weighhouse.connect.oauth.SignInSettings;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How people sign in at Intuit. The company comes along in the redirect, as {@code realmId}. Keys for development go back to this
 * computer; with keys for production Intuit refuses localhost, and every address without https.
 */
final class QuickBooksSignIn {
    private static final String REALM = "realmId";

    private QuickBooksSignIn() {}

    static SignInPlan plan(Map<String, String> settings) {
        var development = QuickBooksSettings.environment(settings) == QuickBooksSettings.Environment.SANDBOX;
        var own = new AuthorizationServer(
                "QuickBooks Online",
                URI.create("https://appcenter.intuit.com/connect/oauth2"),
                URI.create("https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer"),
                new AuthorizationServer.Revoke(
                        URI.create("https://developer.api.intuit.com/v2/oauth2/tokens/revoke"), true),
                List.of("com.intuit.quickbooks.accounting"),
                true,
                development);
        var server = SignInSettings.server(settings, own);
        return new SignInPlan(
                server,
                SignInSettings.registration(settings, server),
                company(settings),
                (_, redirect) -> companies(redirect));
    }

    private static @Nullable String company(Map<String, String> settings) {
        var company = settings.getOrDefault(QuickBooksSettings.COMPANY, "").strip();
        return company.isEmpty() ? null : company;
    }

    private static List<Company> companies(Map<String, String> redirect) {
        var realm = redirect.getOrDefault(REALM, "");
        if (!realm.matches("\\d{1,30}")) {
            throw new FailureException(new Failure.BadInput(
                    "QuickBooks Online did not say to which company the sign-in belongs.",
                    "Begin the sign-in again, and paste the whole address; it has realmId= in it."));
        }
        return List.of(new Company(realm, realm));
    }
}
