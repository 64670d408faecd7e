package dev.weighhouse.command;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Role;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code connect FILE ledger|platform PROVIDER [--name N] [--set key=value ...] [--secret-from-stdin] [--sign-in]}. */
@Command(
        name = "connect",
        description = "Add a ledger or a platform to a workspace.",
        footer = {"", "weighhouse providers lists the providers and their settings."})
final class ConnectCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE", description = "The workspace file.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "ledger|platform", description = "Which side it stands on.")
    private String role = "";

    @Parameters(index = "2", paramLabel = "PROVIDER", description = "Which kind of system it is.")
    private String provider = "";

    @Option(names = "--name", paramLabel = "N", description = "What to call it; the provider's name by default.")
    private @Nullable String name;

    @Option(names = "--set", paramLabel = "key=value", description = "A setting of the provider.")
    private Map<String, String> settings = Map.of();

    @Option(names = "--secret-from-stdin", description = "Read its token or key from standard input, for the keychain.")
    private boolean secretFromStdin;

    @Option(
            names = "--sign-in",
            description = "Sign in in a browser. A client secret of the app is read with --secret-from-stdin.")
    private boolean signIn;

    @Mixin
    private BrowserOptions browser = new BrowserOptions();

    ConnectCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var side = side();
        var known = provider(side);
        var title = name == null ? known.title() : name;
        var id = new ConnectionId(slug(name == null ? known.id() : name));
        try (var workspace = session.workspaces().open(file)) {
            if (signIn) {
                refuseTaken(workspace, id);
                var there = BrowserOptions.at(known, known.title(), "Give its token or key with --secret-from-stdin.");
                var signed = browser.first(session, there, settings, secretFromStdin);
                workspace.connect(
                        new Connection(id, side, known.id(), title, signed.settings()), Optional.of(signed.secret()));
            } else {
                workspace.connect(new Connection(id, side, known.id(), title, settings), secret());
            }
        }
        session.out().printf("Connected %s as %s.%n", title, id);
        return Exit.DONE;
    }

    /** Before the person goes through a sign-in for nothing. */
    private static void refuseTaken(OpenWorkspace workspace, ConnectionId id) {
        if (workspace.monthEnd().connections().stream()
                .anyMatch(known -> known.id().equals(id))) {
            throw refused(
                    "There is a connection %s already.".formatted(id),
                    "Sign in to it with weighhouse sign-in FILE %s, or give this one another --name.".formatted(id));
        }
    }

    private Role side() {
        return switch (role) {
            case "ledger" -> Role.LEDGER;
            case "platform" -> Role.PLATFORM;
            default -> throw refused("%s is not a side.".formatted(role), "Say ledger or platform.");
        };
    }

    private Provider provider(Role side) {
        return session.providers().stream()
                .filter(known -> known.id().equals(provider) && known.roles().contains(side))
                .findFirst()
                .orElseThrow(() -> refused(
                        "There is no provider %s for a %s.".formatted(provider, role),
                        "Choose one of: %s."
                                .formatted(session.providers().stream()
                                        .filter(known -> known.roles().contains(side))
                                        .map(Provider::id)
                                        .collect(Collectors.joining(", ")))));
    }

    private Optional<String> secret() {
        return secretFromStdin ? Optional.of(PipedSecret.read(session.in())) : Optional.empty();
    }

    private static String slug(String name) {
        var slug = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        if (slug.isEmpty()) {
            throw refused("The name %s has no letter or digit.".formatted(name), "Give --name a word.");
        }
        return slug;
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }
}
