package dev.weighhouse;

import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.Workspaces;
import dev.weighhouse.connect.DayCounts;
import dev.weighhouse.connect.DayFiles;
import dev.weighhouse.connect.HttpSetup;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.RateBudget;
import dev.weighhouse.connect.file.FileProvider;
import dev.weighhouse.connect.hledger.HledgerProvider;
import dev.weighhouse.connect.pleo.PleoProvider;
import dev.weighhouse.connect.quickbooks.QuickBooksProvider;
import dev.weighhouse.connect.rest.RestProvider;
import dev.weighhouse.connect.statement.StatementProvider;
import dev.weighhouse.connect.tryton.TrytonProvider;
import dev.weighhouse.connect.xero.XeroProvider;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.SecretPlace;
import dev.weighhouse.sandbox.SampleCompany;
import dev.weighhouse.store.InstallationFolder;
import dev.weighhouse.store.Workspace;
import dev.weighhouse.ui.common.PassphraseAsking;
import dev.weighhouse.vault.EnvironmentVault;
import dev.weighhouse.vault.FallbackVault;
import dev.weighhouse.vault.KeychainProbe;
import dev.weighhouse.vault.KeychainVault;
import dev.weighhouse.vault.PassphraseFile;
import dev.weighhouse.vault.Passphrases;
import dev.weighhouse.vault.SecretsFile;
import dev.weighhouse.vault.TurnsVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** Puts the parts together, by hand. */
final class Wiring implements Workspaces {
    private final Clock clock;
    private final Supplier<String> author;
    private final SecretsFile secrets;
    private final List<Provider> providers;

    /** Where nobody can be asked for the passphrase of the encrypted file. */
    Wiring(Clock clock, Supplier<String> author) {
        this(clock, author, Passphrases.NOBODY);
    }

    /** @param passphrases who is asked for the passphrase of the encrypted file, where the environment names none */
    Wiring(Clock clock, Supplier<String> author, Passphrases passphrases) {
        this(
                clock,
                author,
                passphrases,
                providers(
                        new QuickBooksProvider(),
                        new DayFiles(Folders.installation().resolve("requests"))));
    }

    private Wiring(Clock clock, Supplier<String> author, Passphrases passphrases, List<Provider> providers) {
        this.clock = clock;
        this.author = author;
        this.secrets = new SecretsFile(Folders.secrets(), new PassphraseFile(System.getenv(), passphrases));
        this.providers = providers;
    }

    /**
     * For a QuickBooks-shaped ledger on this computer: it answers in a millisecond, counts no seconds, and what does not answer
     * twice is not there.
     */
    static Wiring near(Clock clock, Supplier<String> author) {
        var quickBooks = new QuickBooksProvider(Wiring::here);
        return new Wiring(clock, author, Passphrases.NOBODY, providers(quickBooks, DayCounts.inMemory()));
    }

    /** For a command: whoever sits at the terminal, if somebody does, can be asked. */
    static Wiring atTheTerminal() {
        return new Wiring(Clock.system(ZoneId.systemDefault()), Login::name, new TerminalPassphrases());
    }

    /** Where the person at the window can be asked. */
    static Wiring behindTheWindow(Clock clock, Supplier<String> author, PassphraseAsking asking) {
        return new Wiring(clock, author, new WindowPassphrases(asking));
    }

    Clock clock() {
        return clock;
    }

    List<Provider> providers() {
        return providers;
    }

    @Override
    public OpenWorkspace open(Path file) {
        return opened(Workspace.open(file, clock));
    }

    @Override
    public OpenWorkspace create(Path file, String company, Currency home, Set<Currency> others) {
        return opened(Workspace.create(file, company, home, others, clock));
    }

    private OpenWorkspace opened(Workspace workspace) {
        var kept = new FallbackVault(new KeychainVault(workspace.id()), workspace.id(), secrets);
        var vault = new EnvironmentVault(
                System.getenv(),
                new TurnsVault(kept, workspace.id(), Folders.installation().resolve("sign-ins")));
        return new Opened(
                workspace, vault, providers, clock, author, new InstallationFolder(Folders.installation()), () -> {});
    }

    @Override
    public SecretPlace secretPlace() {
        return KeychainProbe.ask();
    }

    @Override
    public OpenWorkspace sample() {
        try {
            var folder = Files.createTempDirectory("weighhouse-sample-");
            var there = SampleCompany.clock(clock);
            var sample = SampleCompany.start(folder, there);
            var installation = new InstallationFolder(folder.resolve("installation"));
            // At Intuit's rate the first pull would wait for a second.
            var near = near(clock, author);
            return new Opened(sample.workspace(), sample.vault(), near.providers(), there, author, installation, () -> {
                sample.close();
                remove(folder);
            });
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.BadInput(
                            "The sample needs a temporary folder, and none can be made.", "Free some space in it."),
                    e);
        }
    }

    private static List<Provider> providers(QuickBooksProvider quickBooks, DayCounts days) {
        return List.of(
                quickBooks,
                new XeroProvider(days),
                new TrytonProvider(),
                new HledgerProvider(),
                new PleoProvider(),
                new RestProvider(),
                new FileProvider(),
                new StatementProvider());
    }

    private static HttpSetup here(HttpSetup setup) {
        var budget = setup.budget();
        return setup.with(new RateBudget(budget.perMinute(), budget.concurrent()))
                .with(setup.limits().withRetries(1));
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(Wiring.class).info("{} was left behind", folder, e);
        }
    }
}
