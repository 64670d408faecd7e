package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Progress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongEncodingTest {

    @TempDir
    private Path folder;

    private static final String CHART = "Account Code,Account Name,Type\n1000,Café float,asset\n";

    private Desk written(byte[] bytes) {
        return new Desk(folder).file("chart.csv", bytes);
    }

    private static String name(Desk desk) {
        return desk.ledger().accounts(desk.notes).value().all().getFirst().name();
    }

    @Test
    void readsUtf8WithAndWithoutAByteOrderMark() {
        assertThat(name(written(CHART.getBytes(StandardCharsets.UTF_8)))).isEqualTo("Café float");
        assertThat(name(written(("\uFEFF" + CHART).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("Café float");
    }

    @Test
    void readsUtf16ByItsByteOrderMark() {
        assertThat(name(written(("\uFEFF" + CHART).getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo("Café float");
        assertThat(name(written(("\uFEFF" + CHART).getBytes(StandardCharsets.UTF_16BE))))
                .isEqualTo("Café float");
    }

    @Test
    void readsWindows1252AndSaysSo() {
        var desk = written(CHART.getBytes(Charset.forName("windows-1252")));

        assertThat(name(desk)).isEqualTo("Café float");
        assertThat(desk.notes.notes()).anyMatch(note -> note.contains("chart.csv") && note.contains("windows-1252"));
    }

    @Test
    void refusesUtf16WithoutAByteOrderMarkUntilAPersonSaysSo() {
        var desk = written(CHART.getBytes(StandardCharsets.UTF_16LE));

        assertThat(refused(() -> desk.ledger().accounts(Progress.NONE)))
                .contains("chart.csv", "row 1, column 1", "zero");
        assertThat(name(desk.set("chart.encoding", "UTF-16LE"))).isEqualTo("Café float");
    }

    @Test
    void refusesBytesThatTheEncodingOfTheProfileDoesNotHave() {
        var desk = written(CHART.getBytes(Charset.forName("windows-1252"))).set("chart.encoding", "UTF-8");

        assertThat(refused(() -> desk.ledger().accounts(Progress.NONE)))
                .contains("chart.csv, row 2, column 2", "encoding UTF-8");
    }

    @Test
    void refusesAnEncodingThatIsNone() {
        var desk = written(CHART.getBytes(StandardCharsets.UTF_8)).set("chart.encoding", "klingon");

        assertThat(refused(() -> desk.ledger().accounts(Progress.NONE))).contains("chart.encoding");
    }
}
