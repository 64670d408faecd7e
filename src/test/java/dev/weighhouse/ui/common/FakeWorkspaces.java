package dev.weighhouse.ui.common;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.Workspaces;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.SecretPlace;
import java.nio.file.Path;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Workspaces in memory; the sample has a ledger and two platforms. */
public final class FakeWorkspaces implements Workspaces {
    public static final Currency GBP = Currency.getInstance("GBP");

    public final FakeWorkspace sample;
    public SecretPlace secretPlace = new SecretPlace.Keychain("the macOS Keychain");
    public final Map<Path, FakeWorkspace> files = new HashMap<>();

    public FakeWorkspaces() {
        this(larkfield());
    }

    /** With another sample. */
    public FakeWorkspaces(FakeWorkspace sample) {
        this.sample = sample;
    }

    public static FakeWorkspace larkfield() {
        var workspace = new FakeWorkspace(Path.of("/tmp/sample.weighhouse"), "Larkfield Coffee", GBP);
        workspace.settings.put("default-period", "2026-10");
        workspace.monthEnd.connections.add(connection("qbo", Role.LEDGER, "quickbooks", "QuickBooks"));
        workspace.monthEnd.connections.add(connection("square", Role.PLATFORM, "rest", "Square"));
        workspace.monthEnd.connections.add(connection("stripe", Role.PLATFORM, "rest", "Stripe"));
        return workspace;
    }

    public static Connection connection(String id, Role role, String provider, String title) {
        return new Connection(new ConnectionId(id), role, provider, title, Map.of());
    }

    @Override
    public OpenWorkspace open(Path file) {
        var found = files.get(file);
        if (found == null) {
            throw new FailureException(
                    new Failure.BadInput(file + " is not there.", "Check whether it was moved or renamed."));
        }
        return found;
    }

    @Override
    public OpenWorkspace create(Path file, String company, Currency home, Set<Currency> others) {
        var made = new FakeWorkspace(file, company, home);
        made.currencies.addAll(others);
        files.put(file, made);
        return made;
    }

    @Override
    public SecretPlace secretPlace() {
        return secretPlace;
    }

    @Override
    public OpenWorkspace sample() {
        return sample;
    }
}
