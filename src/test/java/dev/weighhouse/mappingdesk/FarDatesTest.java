package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mappingdesk.ImportPreview.Line;
import dev.weighhouse.mappingdesk.ImportPreview.What;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days from which no other can be counted: no file brings them in, and a workspace that has them can be read. */
class FarDatesTest extends DeskCase {

    private ImportPreview read(String row) throws IOException {
        return desk.readFrom(
                Files.writeString(folder.resolve("far.csv"), "platform,item,account,from,to\n" + row + "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                2026-01-01        | +999999999-12-31 | column to: +999999999-12-31 is not between
                2026-01-01        | 9999-12-31       | column to: 9999-12-31 is not between 1900-01-01 and 2999-12-31
                -999999999-01-01  | 2020-01-01       | column from: -999999999-01-01 is not between
                0026-10-01        |                  | column from: 0026-10-01 is not between
                """)
    void aRowWithOneIsRefusedInWords(String from, String to, String words) throws IOException {
        var preview = read("square,gift,L3,%s,%s".formatted(from, to == null ? "" : to));

        assertThat(preview.lines()).singleElement().satisfies(line -> {
            assertThat(line.what()).isEqualTo(What.REFUSED);
            assertThat(line.words()).contains(words, "leave the cell empty");
        });
        assertThat(preview.changes().changes()).isEmpty();
    }

    @Test
    void aWorkspaceThatHasSuchADayIsShownExportedAndReadBack() throws IOException {
        map("till", "L1");
        save(change(slot("gift"), to("L3"), new InForce(LocalDate.of(2026, 1, 1), LocalDate.MAX)));
        save(change(slot("gift"), to("L2"), new InForce(LocalDate.MAX, null)));
        save(change(slot("cash"), to("L2"), new InForce(null, LocalDate.of(9999, 12, 31))));

        var row = row(desk.sheet(OCTOBER).rows(), slot("gift"));

        assertThat(row.mapping()).isNotNull();
        assertThat(row.inForce().from()).isEqualTo("2026-01-01");
        var file = folder.resolve("out.csv");
        desk.exportTo(file);
        assertThat(desk.readFrom(file).lines()).extracting(Line::what).containsOnly(What.SAME);
        assertThat(desk.asAt(LocalDate.MAX, null)).isNotEmpty();
        var gone = (SaveResult.Saved) save(change(slot("gift"), null, InForce.ALWAYS));
        assertThat(desk.undoing(gone.decisions())).isNotEmpty();
    }
}
