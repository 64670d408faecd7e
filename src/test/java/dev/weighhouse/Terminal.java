package dev.weighhouse;

import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.Workspaces;
import dev.weighhouse.command.Cli;
import dev.weighhouse.command.Session;
import dev.weighhouse.crossing.SecretPlace;
import dev.weighhouse.store.InstallationFolder;
import dev.weighhouse.store.Workspace;
import dev.weighhouse.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import java.util.function.Consumer;

/** A terminal with the real command line in it; only the keychain is one that lives in this process. */
final class Terminal {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneId.of("Europe/London"));

    private final Wiring wiring;
    private final Clock clock;
    private final Vault vault;

    /** What a command wrote, and how it ended. */
    record Said(int exit, String out, String err) {}

    Terminal(Vault vault) {
        this(vault, CLOCK);
    }

    Terminal(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
        this.wiring = Wiring.near(clock, () -> "Maya Okafor");
    }

    Said run(Object... words) {
        return runWith("", words);
    }

    /** @param in what is piped into the command */
    Said runWith(String in, Object... words) {
        return runWith(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), _ -> {}, words);
    }

    /** @param watching sees what stands on standard error whenever there is more of it */
    Said runWith(InputStream in, Consumer<String> watching, Object... words) {
        var out = new StringWriter();
        var err = new StringWriter() {
            @Override
            public void flush() {
                watching.accept(toString());
            }
        };
        var arguments = new String[words.length];
        for (int at = 0; at < words.length; at++) {
            arguments[at] = words[at].toString();
        }
        var session = new Session(
                new OwnKeychain(), wiring.providers(), clock, in, new PrintWriter(out), new PrintWriter(err));
        var exit = Cli.run(session, arguments);
        return new Said(exit, out.toString(), err.toString());
    }

    private final class OwnKeychain implements Workspaces {
        @Override
        public OpenWorkspace open(Path file) {
            return opened(Workspace.open(file, clock));
        }

        @Override
        public OpenWorkspace create(Path file, String company, Currency home, Set<Currency> others) {
            return opened(Workspace.create(file, company, home, others, clock));
        }

        @Override
        public SecretPlace secretPlace() {
            return new SecretPlace.Nowhere();
        }

        @Override
        public OpenWorkspace sample() {
            return wiring.sample();
        }

        private OpenWorkspace opened(Workspace workspace) {
            var installation = new InstallationFolder(workspace.file().resolveSibling("installation"));
            return new Opened(workspace, vault, wiring.providers(), clock, () -> "Maya Okafor", installation, () -> {});
        }
    }
}
