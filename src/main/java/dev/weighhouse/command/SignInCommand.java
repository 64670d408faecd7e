package dev.weighhouse.command;

import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private BrowserOptions browser = new BrowserOptions();

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
        if (freshSecret && (signsOut || browser.pastes() || secretFromStdin)) {
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
        var instead = "Give it a fresh token or key with --fresh-secret.";
        var there = session.providers().stream()
                .filter(known -> known.id().equals(connection.provider()))
                .findFirst()
                .map(known -> BrowserOptions.at(known, connection.title(), instead))
                .orElseThrow(() -> refused(
                        "%s needs the provider %s, which this Weighhouse does not have."
                                .formatted(connection.title(), connection.provider()),
                        "Use the Weighhouse that made the workspace."));
        var kept = browser.again(session, there, connection, workspace.secrets(), secretFromStdin);
        workspace.keepSecret(connection.id(), kept);
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
