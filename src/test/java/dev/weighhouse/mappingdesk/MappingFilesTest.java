package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mappingdesk.ImportPreview.Line;
import dev.weighhouse.mappingdesk.ImportPreview.What;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingFilesTest extends DeskCase {
    private static final String HEAD = "platform,kind,item,name,when,goes,account,account-name,from,to,reason\n";

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("mapping.csv"), text);
    }

    private ImportPreview read(String rows) throws IOException {
        return desk.readFrom(file(HEAD + rows));
    }

    private void refused(String rows, int row, String... words) throws IOException {
        var preview = read(rows);
        assertThat(preview.changes().changes()).isEmpty();
        assertThat(preview.lines())
                .filteredOn(line -> line.what() == What.REFUSED)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.row()).isEqualTo(row);
                    assertThat(line.words()).contains(words);
                });
    }

    @Test
    void eachRowSaysWhatItWouldChange() throws IOException {
        map("cash", "L2");
        map("till", "L1");

        var preview = read("""
                square,ACCOUNT,gift,Gift cards,,TO,L3,2030 Gift cards,2026-08-01,,new
                square,ACCOUNT,cash,,,TO,L2,,,,
                square,ACCOUNT,till,Shop till,COUNTERPARTY=Brewfix,TO,L2,,,,
                """);

        assertThat(preview.lines()).extracting(Line::what).containsExactly(What.NEW, What.SAME, What.NEW);
        assertThat(preview.lines().getFirst().item()).isEqualTo("Square, Gift cards");
        assertThat(preview.lines().getFirst().words()).isEqualTo("to 2030 Gift cards, from 2026-08-01");
        assertThat(preview.lines().getLast().item()).isEqualTo("Square, Shop till, where counterparty is Brewfix");
        assertThat(preview.changes().changes()).hasSize(2);
        assertThat(preview.changes().reason()).isEqualTo("imported from mapping.csv");
        assertThat(workspace.history.all()).hasSize(2);

        assertThat(desk.save(preview.changes())).isInstanceOf(SaveResult.Saved.class);
        var rule = new Slot(item("till"), Conditions.of(Map.of(Field.COUNTERPARTY, "Brewfix")));
        assertThat(row(desk.sheet(OCTOBER).rows(), rule).mapped()).isTrue();
    }

    @Test
    void eachRowSaysWhereTheItemGoesOnItsDatesByNow() throws IOException {
        map("gift", "L3");
        save(change(slot("gift"), to("L1"), InForce.from(LocalDate.of(2026, 10, 1))));

        var preview = read("square,ACCOUNT,gift,,,TO,L2,,2026-09-01,,\nsquare,ACCOUNT,till,,,TO,L1,,,2026-09-30,\n");

        assertThat(preview.lines())
                .extracting(Line::would)
                .containsExactly(
                        new ImportPreview.Would(
                                slot("gift"),
                                List.of(to("L3"), to("L1")),
                                to("L2"),
                                InForce.from(LocalDate.of(2026, 9, 1))),
                        new ImportPreview.Would(
                                slot("till"), List.of(), to("L1"), new InForce(null, LocalDate.of(2026, 9, 30))));
    }

    @Test
    void aCancelledReadingChangesNothing() throws IOException {
        var file = file(HEAD + "square,ACCOUNT,gift,,,TO,L3,,,,\n");
        var steps = new ArrayList<String>();
        var stopped = new Progress() {
            @Override
            public void step(String doing, int done, int total) {
                steps.add(doing);
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> desk.readFrom(file, stopped))
                .isInstanceOfSatisfying(
                        FailureException.class, e -> assertThat(e.failure()).isInstanceOf(Failure.Cancelled.class));
        assertThat(steps).containsExactly("Reading mapping.csv");
    }

    @Test
    void anExportOverAFileReplacesItWholeAndHoldsOnlyWhatIsAskedFor() throws IOException {
        map("gift", "L3");
        map("till", "L1");
        var file = file("what was there");

        assertThat(desk.exportOver(file, item("gift")::equals)).isEqualTo(1);

        assertThat(Files.readString(file)).contains("gift").doesNotContain("till", "what was there");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
        assertThatThrownBy(() -> desk.exportOver(folder.resolve("nowhere/mapping.xlsx"), _ -> true))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("mapping.xlsx cannot be written");
    }

    @Test
    void anEmptyTargetUnmapsAndAnotherOneChanges() throws IOException {
        map("cash", "L2");
        map("gift", "L3");

        var preview = read("square,ACCOUNT,cash,,,,,,,,\nsquare,ACCOUNT,gift,,,,L1,,,,\nsquare,,till,,,,,,,,\n");

        assertThat(preview.lines()).extracting(Line::what).containsExactly(What.UNMAPPED, What.CHANGED, What.SAME);
    }

    @Test
    void whatWasDecidedMeanwhileOvertakesAFileThatWasReadBefore() throws IOException {
        var preview = read("square,ACCOUNT,gift,,,TO,L3,,,,\n");
        map("gift", "L1");

        assertThat(desk.save(preview.changes())).isInstanceOf(SaveResult.Overtaken.class);
    }

    @Test
    void unknownAccountsAndItemsAreRefusedAtTheirRowAndColumn() throws IOException {
        refused("square,ACCOUNT,cash,,,TO,L1,,,,\nsquare,ACCOUNT,gift,,,TO,L9,,,,\n", 3, "column account", "L9");
        refused("square,ACCOUNT,gift,,,TO,2030,,,,\n", 2, "the id of the account with that number is L3");
        refused("square,ACCOUNT,ghost,,,TO,L1,,,,\n", 2, "column item", "no platform account square/ghost");
        refused("sumup,ACCOUNT,gift,,,TO,L1,,,,\n", 2, "column platform", "sumup");
        refused("square,PLANET,gift,,,TO,L1,,,,\n", 2, "column kind", "PLANET");
        refused("square,ACCOUNT,gift,,,TO,L4,,,,\n", 2, "archived");
    }

    @Test
    void anIdAndANameThatDisagreeAreRefused() throws IOException {
        refused("square,ACCOUNT,gift,Cash,,TO,L3,,,,\n", 2, "column name", "Gift cards, not Cash");
        refused("square,ACCOUNT,gift,,,TO,L3,1110 Till,,,\n", 2, "column account-name", "2030 Gift cards");
    }

    @Test
    void duplicateKeysAndOverlappingDatesAreRefused() throws IOException {
        refused(
                "square,ACCOUNT,gift,,,TO,L3,,,,\nsquare,ACCOUNT,gift,,,TO,L1,,,,\n",
                3,
                "column item",
                "square/account/gift is decided in row 2 already");
        refused(
                "square,ACCOUNT,gift,,,TO,L3,,,2026-10-31,\nsquare,ACCOUNT,gift,,,TO,L1,,2026-10-31,,\n",
                3,
                "column from",
                "overlap those of row 2");
        var apart = read("square,ACCOUNT,gift,,,TO,L1,,2026-11-01,,\nsquare,ACCOUNT,gift,,,TO,L3,,,2026-10-31,\n");
        assertThat(apart.refused()).isFalse();
    }

    @Test
    void cellsThatCannotBeReadAreRefused() throws IOException {
        refused("square,ACCOUNT,gift,,,TO,L3,,31/10/2026,,\n", 2, "column from", "31/10/2026");
        refused("square,ACCOUNT,gift,,,TO,L3,,2026-10-31,2026-10-01,\n", 2, "column to", "before");
        refused("square,ACCOUNT,gift,,MOOD=good,TO,L3,,,,\n", 2, "column when", "MOOD");
        refused("square,ACCOUNT,gift,,COUNTRY,TO,L3,,,,\n", 2, "column when", "COUNTRY");
        refused("square,ACCOUNT,gift,,,SOMEWHERE,L3,,,,\n", 2, "column goes", "SOMEWHERE");
        refused("square,ACCOUNT,,,,TO,L3,,,,\n", 2, "column item", "the cell is empty");
    }

    @Test
    void theFirstFormOfTheFileIsStillRead() throws IOException {
        var preview = desk.readFrom(file("connection,account,ledger,origin\nsquare,gift,L3,PERSON\nsquare,till,,\n"));

        assertThat(preview.lines()).extracting(Line::what).containsExactly(What.NEW, What.SAME);
    }

    @Test
    void aFileThatIsNoneIsRefusedAsAWhole() throws IOException {
        assertThatThrownBy(() -> desk.readFrom(file("platform,item\nsquare,gift\n")))
                .isInstanceOf(FailureException.class)
                .hasMessage("mapping.csv, row 1, column account: there is no such column.");
        assertThatThrownBy(() -> desk.readFrom(file("platform,item,account,item\n")))
                .hasMessage("mapping.csv, row 1, column item: it comes twice.");
        assertThatThrownBy(() -> desk.readFrom(file(""))).hasMessage("mapping.csv is empty.");
        assertThatThrownBy(() -> desk.readFrom(folder.resolve("absent.csv"))).hasMessage("absent.csv cannot be read.");
        var text = Files.writeString(folder.resolve("fake.xlsx"), "no workbook");
        assertThatThrownBy(() -> desk.readFrom(text)).hasMessageStartingWith("fake.xlsx ");
    }

    @Test
    void anotherEncodingIsRefusedAtItsRow() throws IOException {
        var latin = (HEAD + "square,ACCOUNT,gift,,,TO,L3,,,,\nsquare,ACCOUNT,caf\u00e9,,,TO,L3,,,,\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> desk.readFrom(Files.write(folder.resolve("latin.csv"), latin)))
                .hasMessage("latin.csv, row 3: it is not written in UTF-8.");
        assertThat(desk.readFrom(file("\uFEFF" + HEAD.replace(',', ';') + "square;ACCOUNT;gift;;;TO;L3;;;;\n"))
                        .lines())
                .extracting(Line::what)
                .containsExactly(What.NEW);
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        var mine = file("mine");

        assertThatThrownBy(() -> desk.exportTo(mine)).hasMessage("mapping.csv is there already.");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void anExportNamesIdsDatesAndWhoTheyAre() throws IOException {
        save(change(slot("gift"), to("L3"), InForce.ALWAYS));
        save(change(slot("gift"), to("L1"), InForce.from(LocalDate.of(2026, 10, 1))));
        var csv = folder.resolve("out.csv");

        assertThat(desk.exportTo(csv)).isEqualTo(2);

        assertThat(Files.readAllLines(csv))
                .containsExactly(
                        "platform,kind,item,name,when,goes,account,account-name,credit,credit-name,tax-code,"
                                + "dimensions,from,to,reason",
                        "square,ACCOUNT,gift,Gift cards,,TO,L3,2030 Gift cards,,,,,,2026-09-30,because",
                        "square,ACCOUNT,gift,Gift cards,,TO,L1,1110 Till,,,,,2026-10-01,,because");
    }
}
