package dev.weighhouse.command;

import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.oauth.Company;
import dev.weighhouse.connect.oauth.SignIn;
import dev.weighhouse.connect.oauth.SignInEnd;
import dev.weighhouse.connect.oauth.SignInPlan;
import dev.weighhouse.connect.oauth.SignsIn;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Secrets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How commands sign in in a browser: with what a person says of it on the command line, and at the terminal. */
final class BrowserOptions {
    @Option(
            names = "--paste",
            description = "Paste the address at the end of the sign-in, as the browser is on another computer.")
    private boolean paste;

    /**
     * A sign-in of a connection that is new.
     *
     * @param settings with the company that was signed in to
     * @param secret to be kept
     */
    record Signed(Map<String, String> settings, String secret) {
        @Override
        public String toString() {
            return "Signed" + settings;
        }
    }

    boolean pastes() {
        return paste;
    }

    /**
     * Where a provider signs people in.
     *
     * @param title what it is of, for the message
     * @param instead what to do where it knows no such thing
     */
    static SignsIn at(Provider provider, String title, String instead) {
        if (provider instanceof SignsIn there) {
            return there;
        }
        throw new FailureException(new Failure.BadInput("%s knows no sign-in in a browser.".formatted(title), instead));
    }

    /**
     * Signs in for the first time.
     *
     * @param asksSecret whether the client secret of the app is read from standard input
     */
    Signed first(Session session, SignsIn there, Map<String, String> settings, boolean asksSecret) {
        var browser = new BrowserSignIn(session);
        var plan = there.signIn(settings, session.clock());
        var signed = begun(session, browser, plan, asksSecret);
        var all = new HashMap<>(settings);
        if (plan.company() == null) {
            Company chosen = browser.choose(signed.companies());
            all.put(there.companySetting(), chosen.id());
        }
        return new Signed(all, signed.grant().secret());
    }

    /** Signs in once more; gives what is to be kept. */
    String again(Session session, SignsIn there, Connection connection, Secrets secrets, boolean asksSecret) {
        var browser = new BrowserSignIn(session);
        var plan = there.signIn(connection.settings(), session.clock());
        var signed = asksSecret
                ? begun(session, browser, plan, true)
                : browser.run(SignIn.again(plan, connection, secrets, session.clock()), paste);
        return signed.grant().secret();
    }

    private SignInEnd.Signed begun(Session session, BrowserSignIn browser, SignInPlan plan, boolean asksSecret) {
        return browser.run(SignIn.begin(plan, asksSecret ? typed(browser) : null, session.clock()), paste);
    }

    private static @Nullable String typed(BrowserSignIn browser) {
        return browser.line().filter(line -> !line.isEmpty()).orElse(null);
    }
}
