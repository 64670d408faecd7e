package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.Terminal.Said;
import dev.weighhouse.sandbox.PleoSandbox;
import java.nio.file.Path;

/** A workspace of the corner shop at the terminal: its ledger are the files {@code chart.csv} and {@code balances.csv}, its platform is Pleo. */
final class CornerAtPleo {

    private CornerAtPleo() {}

    /** Makes the workspace and connects both sides; the files have to be there. */
    static void connected(Terminal terminal, Path file, PleoSandbox pleo, String key) {
        connected(terminal, file, pleo.address(), key);
    }

    /** The same at an address before it. */
    static void connected(Terminal terminal, Path file, String address, String key) {
        fine(terminal.run("new", file, "--company", "Corner", "--currency", "GBP"));
        fine(terminal.run(
                "connect", file, "ledger", "file", "--set", "chart=chart.csv", "--set", "trial-balance=balances.csv"));
        fine(terminal.runWith(
                key + "\n",
                "connect",
                file,
                "platform",
                "pleo",
                "--set",
                "base-url=" + address,
                "--secret-from-stdin"));
    }

    /** What ended with nothing to look at. */
    static Said fine(Said said) {
        assertThat(said.exit()).as(said.err()).isZero();
        return said;
    }
}
