package dev.weighhouse.connect.xero;

import dev.weighhouse.connect.Auth;
import dev.weighhouse.connect.oauth.AuthorizationServer;
import dev.weighhouse.connect.oauth.SignInPlan;
import dev.weighhouse.connect.oauth.SignInSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How people sign in at Xero: as an app without a secret, coming back to a fixed port of localhost. One sign-in may open several
 * organisations, which Xero lists.
 */
final class XeroSignIn {

    /** The narrow scopes that apps have been given since March 2026, for what is read and sent here. */
    private static final List<String> SCOPES = List.of(
            "openid",
            "offline_access",
            "accounting.settings.read",
            "accounting.manualjournals",
            "accounting.reports.trialbalance.read");

    private static final AuthorizationServer XERO = new AuthorizationServer(
            "Xero",
            URI.create("https://login.xero.com/identity/connect/authorize"),
            URI.create("https://identity.xero.com/connect/token"),
            null,
            SCOPES,
            false,
            true);

    private XeroSignIn() {}

    /** @param organisations where the organisations of a token are asked for */
    static SignInPlan plan(Map<String, String> settings, Function<Auth, XeroOrganisations> organisations) {
        var server = SignInSettings.server(settings, XERO);
        var tenant = settings.getOrDefault(XeroSettings.TENANT, "").strip();
        return new SignInPlan(
                server, SignInSettings.registration(settings, server), tenant.isEmpty() ? null : tenant, (token, _) -> {
                    try (var there = organisations.apply(Auth.bearer(token))) {
                        return there.all();
                    }
                });
    }
}
