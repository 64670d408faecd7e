package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.drill.Fault;
import dev.weighhouse.vault.SessionVault;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** {@code drill} as schedulers and people see it. */
class DrillOnTheCommandLineTest {
    private final Terminal terminal = new Terminal(new SessionVault());

    @Test
    void theReportHasTheStableFields() {
        var said = terminal.run("drill", "--runs", "60", "--seed", "11", "--format", "json");

        assertThat(said.exit()).isZero();
        var report = JsonMapper.shared().readTree(said.out());
        assertThat(report.propertyNames())
                .startsWith("runs", "seed", "crossings", "faults", "duplicates", "lost", "stuck");
        assertThat(report.path("runs").asInt()).isEqualTo(60);
        assertThat(report.path("seed").asLong()).isEqualTo(11);
        assertThat(report.path("crossings").asLong()).isGreaterThan(60);
        assertThat(report.path("duplicates").asLong()).isZero();
        assertThat(report.path("lost").asLong()).isZero();
        assertThat(report.path("stuck").asLong()).isZero();
        assertThat(report.path("failures").isEmpty()).isTrue();
        assertThat(report.path("faults").propertyNames())
                .isSubsetOf(Arrays.stream(Fault.values()).map(Enum::name).toList())
                .hasSizeGreaterThan(10);
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        var once = terminal.run("drill", "--runs", "5", "--seed", "3", "--format", "json");
        var again = terminal.run("drill", "--runs", "5", "--seed", "3", "--format", "json");

        assertThat(again.out()).isEqualTo(once.out());
    }

    @Test
    void thePeoplesTableNamesEachFault() {
        var said = terminal.run("drill", "--runs", "40");

        assertThat(said.out())
                .startsWith("Drill · 40 runs · seed 1")
                .containsPattern("reply lost +\\d")
                .containsPattern("crossings: 0 duplicates, 0 lost, 0 stuck\\.");
        assertThat(said.err().lines()).containsExactly("Drilling");
    }

    @Test
    void theCsvHasOneLine() {
        var said = terminal.run("drill", "--runs", "2", "--format", "csv");

        assertThat(said.out().lines())
                .startsWith("runs,seed,crossings,faults,duplicates,lost,stuck,failures,reported")
                .hasSize(2);
    }

    @Test
    void noRunsAreNoDrill() {
        WorkspaceOnTheCommandLineTest.refused(terminal.run("drill", "--runs", "0"), "--runs 0 is no drill.");
        WorkspaceOnTheCommandLineTest.refused(terminal.run("drill", "--seed", "lucky"), "--seed", "lucky");
    }
}
