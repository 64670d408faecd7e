package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.ImportPreview.Line;
import dev.weighhouse.mappingdesk.ImportPreview.What;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file does not say is not guessed: it stays, or the file is refused. */
class FileMeaningTest extends DeskCase {
    private static final LocalDate END_OF_SEPTEMBER = LocalDate.of(2026, 9, 30);
    private static final Target NORTH = new Target.To(new AccountId("L3"), "20%", Map.of("Region", "North"));

    private ImportPreview read(String text) throws IOException {
        return desk.readFrom(Files.writeString(folder.resolve("mapping.csv"), text));
    }

    private void refused(String text, int row, String words) throws IOException {
        var preview = read(text);
        assertThat(preview.changes().changes()).isEmpty();
        assertThat(preview.lines())
                .filteredOn(line -> line.what() == What.REFUSED)
                .extracting(Line::row, Line::words)
                .containsExactly(tuple(row, words));
    }

    private void decided(String item, Target target, InForce inForce) {
        workspace.history.append(
                List.of(new Mapping(slot(item), target, inForce, Mapping.Origin.PERSON, "why", "Ada", now)));
    }

    @Test
    void aColumnThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> read("platform,item,account,form,until\nsquare,gift,L3,2026-11-01,2026-11-30\n"))
                .hasMessage("mapping.csv, row 1, column form: it is none of platform, kind, item, name, when, goes,"
                        + " account, account-name, credit, credit-name, tax-code, dimensions, from, to, reason.");
        assertThatThrownBy(() -> read("connection,account,ledger,from\nsquare,gift,L3,2026-11-01\n"))
                .hasMessage(
                        "mapping.csv, row 1, column from: it is none of connection, kind, account, ledger, reason.");
    }

    @Test
    void aCellWithoutAColumnIsRefusedAndAnEmptyOneIsNot() throws IOException {
        refused(
                "platform,item,account\nsquare,gift,L3,2026-11-01\n",
                2,
                "cell 4: the first row names no column for it");
        assertThat(read("platform,item,account,,\nsquare,gift,L3,, \n").lines())
                .extracting(Line::what)
                .containsExactly(What.NEW);
    }

    @Test
    void whatAFileHasNoColumnForStays() throws IOException {
        decided("gift", NORTH, InForce.ALWAYS);

        assertThat(read("platform,item,account\nsquare,gift,L3\n").lines())
                .extracting(Line::what)
                .containsExactly(What.SAME);
        var moved = read("platform,item,account\nsquare,gift,L1\n");
        assertThat(moved.changes().changes())
                .extracting(Change::target)
                .containsExactly(new Target.To(new AccountId("L1"), "20%", Map.of("Region", "North")));
        assertThat(moved.lines().getFirst().words())
                .startsWith("to 1110 Till, tax code 20%, Region North, always"
                        + " (was to 2030 Gift cards, tax code 20%, Region North)");
    }

    @Test
    void anEmptyCellTakesAway() throws IOException {
        decided("gift", NORTH, InForce.ALWAYS);

        var preview = read("platform,item,account,tax-code,dimensions\nsquare,gift,L3,,\n");

        assertThat(preview.lines())
                .extracting(Line::words)
                .containsExactly("to 2030 Gift cards, always (was to 2030 Gift cards, tax code 20%, Region North)");
    }

    @Test
    void aFileWithoutTheWordKeepsWhatIsHeld() throws IOException {
        decided("gift", new Target.Held("ask Tom"), InForce.ALWAYS);

        assertThat(read("platform,item,account\nsquare,gift,\n").lines())
                .extracting(Line::what)
                .containsExactly(What.SAME);
        assertThat(read("platform,item,account,goes\nsquare,gift,,\n").lines())
                .extracting(Line::what)
                .containsExactly(What.UNMAPPED);
    }

    @Test
    void whatStaysAndIsNotTheSameOnAllDatesIsRefused() throws IOException {
        decided("gift", NORTH, new InForce(null, END_OF_SEPTEMBER));
        decided("gift", Target.to(new AccountId("L3")), InForce.from(END_OF_SEPTEMBER.plusDays(1)));

        refused(
                "platform,item,account\nsquare,gift,L1\n",
                2,
                "what the file does not say (goes, credit, tax-code, dimensions, reason) is not the same on all of"
                        + " these dates; add these columns, or name dates");
        assertThat(read("platform,item,account\nsquare,gift,L3\n").lines())
                .extracting(Line::what)
                .containsExactly(What.SAME);
        assertThat(read("platform,item,account,from\nsquare,gift,L1,2026-10-01\n")
                        .lines())
                .extracting(Line::words)
                .containsExactly("to 1110 Till, from 2026-10-01 (was to 2030 Gift cards)."
                        + " Gift cards is a liability and goes to 1110 Till, which is an asset.");
    }

    @Test
    void aRowThatSaysTwoThingsIsRefused() throws IOException {
        refused(
                "platform,item,goes,account\nsquare,gift,HELD,L3\n",
                2,
                "column account: L3 is said here, and the row goes HELD");
        refused(
                "platform,item,account,tax-code\nsquare,gift,,20%\n",
                2, "column tax-code: 20% is said here, and the row goes nowhere");
        refused(
                "platform,item,account,when\nsquare,gift,L3,country=GB; COUNTRY=US\n",
                2,
                "column when: COUNTRY comes twice");
    }

    @Test
    void anIdThatIsAnotherAccountsNumberIsRefusedUnlessItsNameIsThere() throws IOException {
        ledger.accounts.add(account("2030", "Deposits", AccountType.LIABILITY).build());
        pull();

        refused(
                "platform,item,account\nsquare,gift,2030\n",
                2,
                "column account: 2030 is the id of Deposits and the number of 2030 Gift cards;"
                        + " say which in the column account-name");
        assertThat(read("platform,item,account,account-name\nsquare,gift,2030,Deposits\n")
                        .lines())
                .extracting(Line::what)
                .containsExactly(What.NEW);
    }

    @Test
    void aTaxCodeThatTheLedgerDoesNotHaveIsTold() throws IOException {
        assertThat(read("platform,item,account,tax-code\nsquare,gift,L3,99% typo\n")
                        .lines())
                .extracting(Line::what, Line::words)
                .containsExactly(tuple(
                        What.NEW,
                        "to 2030 Gift cards, tax code 99% typo, always. Gift cards has the tax code 99% typo,"
                                + " which the ledger is not known to have."));
    }

    @Test
    void theRowThatIsWrongIsNamed() throws IOException {
        refused(
                "platform,item,account,from,to\nsquare,gift,L4,2026-10-01,2026-10-31\nsquare,gift,L3,2026-11-01,\n",
                2,
                "Gift cards goes to 1119 Old till, which is archived in the ledger.");
    }

    @Test
    void aDateOfWhichNobodyKnowsTheDayIsRefused() throws IOException {
        refused(
                "platform,item,account,from\nsquare,gift,L3,01/10/2026\n",
                2,
                "column from: 01/10/2026 is no date such as 2026-10-31, and which of its numbers is the day is not"
                        + " said. Write the year, the month, then the day; or save it as XLSX, which keeps dates as they are");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16IsReadWhereItsMarkIsThereAndElseNamed(String charset) throws IOException {
        var rows = "platform\titem\taccount\nsquare\tgift\tL3\n";
        var marked = folder.resolve("marked.txt");
        Files.write(marked, ("\uFEFF" + rows).getBytes(Charset.forName(charset)));
        var bare = folder.resolve("bare.txt");
        Files.write(bare, rows.getBytes(Charset.forName(charset)));

        assertThat(desk.readFrom(marked).lines()).extracting(Line::what).containsExactly(What.NEW);
        assertThatThrownBy(() -> desk.readFrom(bare))
                .hasMessage("bare.txt, row 1: it is written in UTF-16 without a byte order mark."
                        + " Save it as CSV in UTF-8.");
    }

    @Test
    void utf16ThatBreaksOffIsRefused() throws IOException {
        var broken = "\uFEFFplatform,item,account\nsquare,gift,L3".getBytes(StandardCharsets.UTF_16LE);
        Path file = Files.write(folder.resolve("broken.csv"), Arrays.copyOf(broken, broken.length - 1));

        assertThatThrownBy(() -> desk.readFrom(file)).hasMessage("broken.csv, row 2: it is not written in UTF-16.");
    }
}
