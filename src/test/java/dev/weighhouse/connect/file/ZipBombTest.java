package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipBombTest {

    @TempDir
    private Path folder;

    private static byte[] zip(int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (var count = 0; count < megabytes; count++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void refusesAWorkbookThatIsFarLargerInside() throws IOException {
        var ledger = new Desk(folder)
                .file("chart.xlsx", zip(64))
                .set("chart", "chart.xlsx")
                .ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE)))
                .contains("chart.xlsx", "no row or column", "times larger inside");
    }

    @Test
    void refusesAZipThatIsNoWorkbook() throws IOException {
        var ledger = new Desk(folder)
                .file("chart.xlsx", zip(1))
                .set("chart", "chart.xlsx")
                .ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE))).contains("chart.xlsx", "row", "column");
    }
}
