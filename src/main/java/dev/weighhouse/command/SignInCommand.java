package dev.weighhouse.command;

import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.connect.oauth.SignIn;
import dev.weighhouse.connect.oauth.SignsIn;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sign-in FILE CONNECTION [--paste] [--secret-from-stdin] | --fresh-secret | --out}. */
@Command(
        name = "sign-in",
        description = "Sign in to a connection again in a browser, give it a fresh token or key, or sign out of it.")
final class SignInCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE", description = "The workspace file.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "CONNECTION", description = "The name of the connection in the workspace.")
    private String name = "";

    @Option(
            names = "--paste",
            description = "Paste the address at the end of the sign-in, as the browser is on another computer.")
    private boolean paste;

    @Option(
            names = "--secret-from-stdin",
            description =
                    "Read another client secret of the app from standard input; else the one from before is used.")
    private boolean secretFromStdin;

    @Option(
            names = "--fresh-secret",
            description =
                    "Read a fresh token or key of the connection from standard input, in place of the one before.")
    private boolean freshSecret;

    @Option(
            names = "--out",
            description = "Sign out: give the sign-in back where the service takes it back, and forget it here.")
    private boolean signsOut;

    SignInCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (freshSecret && (signsOut || paste || secretFromStdin)) {
            throw refused("--fresh-secret goes with no other way of signing in or out.", "Give it alone.");
        }
        try (var workspace = session.workspaces().open(file)) {
            var connection = connection(workspace);
            if (freshSecret) {
                return keep(workspace, connection);
            }
            return signsOut ? signOut(workspace, connection) : signIn(workspace, connection);
        }
    }

    private int keep(OpenWorkspace workspace, Connection connection) {
        workspace.keepSecret(connection.id(), PipedSecret.read(session.in()));
        session.out().printf("%s has a fresh token or key.%n", connection.title());
        return Exit.DONE;
    }

    private int signIn(OpenWorkspace workspace, Connection connection) {
        var there = session.providers().stream()
                .filter(known -> known.id().equals(connection.provider()))
                .flatMap(known -> known instanceof SignsIn signsIn ? Stream.of(signsIn) : Stream.empty())
                .findFirst()
                .orElseThrow(() -> refused(
                        "%s knows no sign-in in a browser.".formatted(connection.title()),
                        "Give it a fresh token or key with --fresh-secret."));
        var plan = there.signIn(connection.settings(), session.clock());
        var browser = new BrowserSignIn(session);
        var start = secretFromStdin
                ? SignIn.begin(
                        plan, browser.line().filter(line -> !line.isEmpty()).orElse(null), session.clock())
                : SignIn.again(plan, connection, workspace.secrets(), session.clock());
        workspace.keepSecret(connection.id(), browser.run(start, paste).grant().secret());
        session.out().printf("Signed in to %s.%n", connection.title());
        return Exit.DONE;
    }

    private int signOut(OpenWorkspace workspace, Connection connection) {
        var left = workspace.signOut(connection.id());
        session.out().printf("Signed out of %s.%n", connection.title());
        left.ifPresent(words -> session.err().println(words));
        return left.isEmpty() ? Exit.DONE : Exit.LOOK;
    }

    private Connection connection(OpenWorkspace workspace) {
        var all = workspace.monthEnd().connections();
        return all.stream()
                .filter(known -> known.id().value().equals(name))
                .findFirst()
                .orElseThrow(() -> refused(
                        "There is no connection %s.".formatted(name),
                        all.isEmpty()
                                ? "Add one with weighhouse connect."
                                : "Name one of: %s."
                                        .formatted(all.stream()
                                                .map(known -> known.id().value())
                                                .collect(Collectors.joining(", ")))));
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }
}
