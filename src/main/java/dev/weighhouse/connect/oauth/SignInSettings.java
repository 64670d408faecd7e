package dev.weighhouse.connect.oauth;

import dev.weighhouse.connect.Options;
import dev.weighhouse.connect.Setting;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The settings of a connection that signs in in a browser, the same at every service. None of them is a secret. */
public final class SignInSettings {
    public static final String CLIENT = "client-id";
    public static final String REDIRECT = "redirect";
    public static final String ADDRESS = "sign-in-url";

    public static final String SCOPES = "scopes";

    private static final String USUAL_REDIRECT = "http://localhost:8765/callback";

    /** To be added to the settings of a provider. */
    public static final List<Setting> ALL = List.of(
            Setting.optional(
                            CLIENT,
                            "Client ID",
                            "The id of the app your firm registered with the service, to sign in in a browser; not"
                                    + " needed for a token that is pasted.")
                    .signingIn(),
            Setting.optional(
                            REDIRECT,
                            "Redirect address",
                            "Where the browser goes after the sign-in, exactly as registered with the app: "
                                    + USUAL_REDIRECT
                                    + " where it is left out. Where the service refuses localhost, a page with https"
                                    + " that your firm owns; its whole address is then pasted.")
                    .signingIn(),
            Setting.optional(
                            ADDRESS,
                            "Sign-in address",
                            "Another address to sign in at, such as a test server on this computer; else that of the"
                                    + " service.")
                    .rare(),
            Setting.optional(
                            SCOPES,
                            "Scopes",
                            "What the sign-in asks to see, with spaces in between, where the app is registered for"
                                    + " something else than what Weighhouse asks by itself.")
                    .rare());

    private SignInSettings() {}

    /** The server these settings name, where it is another than the service's own. */
    public static AuthorizationServer server(Map<String, String> settings, AuthorizationServer own) {
        var address = settings.getOrDefault(ADDRESS, "").strip();
        var scopes = settings.getOrDefault(SCOPES, "").strip();
        var there = address.isEmpty() ? own : own.at(address);
        return scopes.isEmpty() ? there : there.asking(List.of(scopes.split("\\s+")));
    }

    /**
     * The app these settings name.
     *
     * @throws dev.weighhouse.crossing.FailureException with a {@code BadInput} that names the setting that is missing or wrong
     */
    public static Registration registration(Map<String, String> settings, AuthorizationServer server) {
        var client = settings.getOrDefault(CLIENT, "").strip();
        if (client.isEmpty()) {
            throw Options.refused(
                    CLIENT,
                    "is missing",
                    "Register an app with %s, and give its id with --set %s=…".formatted(server.title(), CLIENT));
        }
        if (!client.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw Options.refused(CLIENT, "has characters that no such id has", "Copy the id of the app once more.");
        }
        var registration = new Registration(client, redirect(settings, server));
        if (registration.local() && !server.loopback()) {
            throw Options.refused(
                    REDIRECT,
                    "names this computer, and %s sends nobody there".formatted(server.title()),
                    "Register a page with https that your firm owns, any page will do, and give its address with --set %s=…"
                            .formatted(REDIRECT));
        }
        return registration;
    }

    private static URI redirect(Map<String, String> settings, AuthorizationServer server) {
        var text = settings.getOrDefault(REDIRECT, "").strip();
        if (text.isEmpty() && !server.loopback()) {
            throw Options.refused(
                    REDIRECT,
                    "is missing, and %s sends nobody back to this computer".formatted(server.title()),
                    "Register a page with https that your firm owns, any page will do, and give its address with --set %s=…"
                            .formatted(REDIRECT));
        }
        try {
            var redirect = URI.create(text.isEmpty() ? USUAL_REDIRECT : text);
            var registration = new Registration("", redirect);
            if (redirect.getHost() != null
                    && redirect.getRawFragment() == null
                    && redirect.getRawUserInfo() == null
                    && ("https".equals(redirect.getScheme()) || registration.local())) {
                return redirect;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw Options.refused(
                REDIRECT,
                "is neither an address on this computer nor one with https",
                "Give it exactly as it is registered with the app, such as " + USUAL_REDIRECT + ".");
    }
}
