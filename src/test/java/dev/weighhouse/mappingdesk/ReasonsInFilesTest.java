package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.ImportPreview.Line;
import dev.weighhouse.mappingdesk.ImportPreview.What;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why somebody decided goes to files and comes back with each row. */
class ReasonsInFilesTest extends DeskCase {
    private static final String HEAD = "platform,item,account,from,reason\n";

    private ImportPreview read(String text) throws IOException {
        return desk.readFrom(Files.writeString(folder.resolve("m.csv"), text));
    }

    private List<String> reasons() {
        return workspace.history.all().stream().map(Mapping::reason).toList();
    }

    private void save(ChangeSet changes) {
        assertThat(desk.save(changes)).isInstanceOf(SaveResult.Saved.class);
    }

    private void save(Change change, String reason) {
        save(new ChangeSet(List.of(change), reason));
    }

    @Test
    void eachDecisionKeepsTheReasonOfItsRowAndThePreviewShowsIt() throws IOException {
        var preview =
                read(HEAD + "square,gift,L3,,cards are a debt\nsquare,till,L1,,\nsquare,cash,L2,, counted daily \n");

        assertThat(preview.lines())
                .extracting(Line::would)
                .extracting(ImportPreview.Would::reason)
                .containsExactly("cards are a debt", "", "counted daily");
        save(preview.changes());
        assertThat(reasons()).containsExactly("cards are a debt", "imported from m.csv", "counted daily");
    }

    @Test
    void aReasonForTheWholeFileIsForRowsWithoutOne() throws IOException {
        var preview = read(HEAD + "square,gift,L3,,cards are a debt\nsquare,till,L1,,\n");

        save(new ChangeSet(preview.changes().changes(), "new chart"));

        assertThat(reasons()).containsExactly("cards are a debt", "new chart");
    }

    @Test
    void anExportReadElsewhereTellsTheSameReasonsAndHereChangesNothing() throws IOException {
        save(change(slot("gift"), to("L3"), InForce.ALWAYS), "cards are a debt");
        save(change(slot("gift"), to("L1"), InForce.from(LocalDate.of(2026, 10, 1))), "=paid out now");
        save(change(slot("till"), new Target.Held("ask Tom"), InForce.ALWAYS), "nobody knows");
        for (var name : List.of("out.csv", "out.xlsx")) {
            var file = folder.resolve(name);
            desk.exportTo(file);

            assertThat(desk.readFrom(file).lines()).extracting(Line::what).containsOnly(What.SAME);
            assertThat(desk.readFrom(file).changes().changes()).isEmpty();
            assertThat(elsewhere(file)).containsExactly("cards are a debt", "=paid out now", "ask Tom");
        }
    }

    /** The reasons that another workspace has after it took the file. */
    private static List<String> elsewhere(Path file) {
        var other = new ReasonsInFilesTest();
        other.quoteBothSides();
        other.save(other.desk.readFrom(file).changes());
        return other.reasons();
    }

    @Test
    void aReasonThatWasExportedIsNotTheReasonOfWhatIsPutInItsPlace() throws IOException {
        save(change(slot("gift"), to("L3"), InForce.ALWAYS), "cards are a debt");
        var file = folder.resolve("out.csv");
        desk.exportTo(file);
        var changed = Files.readString(file).replace(",L3,2030 Gift cards,", ",L1,,");

        var same = read(changed);
        var other = read(changed.replace("cards are a debt", "they are money now"));

        assertThat(same.changes().changes())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEmpty());
        assertThat(other.changes().changes())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo("they are money now"));
    }

    @Test
    void aListOfSuggestionsKeepsWhatWasSuggestedThem() throws IOException {
        var preview = read("connection,account,ledger,score,reason\nsquare,till,L1,90,same number 1110\n");

        save(preview.changes());

        assertThat(reasons()).containsExactly("same number 1110");
    }
}
