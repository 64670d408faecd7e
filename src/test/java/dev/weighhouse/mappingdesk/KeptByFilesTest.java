package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.ImportPreview.Line;
import dev.weighhouse.mappingdesk.ImportPreview.What;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a file does not say, and what it says by names of yesterday. */
class KeptByFilesTest extends DeskCase {
    private static final Target WITH_MORE = new Target.To(new AccountId("L3"), "20%", Map.of("Site", "North"));

    private ImportPreview read(String text) throws IOException {
        return desk.readFrom(Files.writeString(folder.resolve("kept.csv"), text));
    }

    @Test
    void whatItHasNoColumnForIsNotGivenToDaysThatHadNothing() throws IOException {
        save(change(slot("gift"), WITH_MORE, new InForce(null, LocalDate.of(2026, 8, 31))));

        var line = read("platform,item,account\nsquare,gift,L2\n").lines().getFirst();

        assertThat(line.what()).isEqualTo(What.REFUSED);
        assertThat(line.words())
                .contains(
                        "tax-code",
                        "dimensions",
                        "is not the same on all of these dates; add these columns, or name dates");
        assertThat(read("platform,item,account,from\nsquare,gift,L2,2026-09-01\n")
                        .changes()
                        .changes())
                .singleElement()
                .satisfies(change -> assertThat(change.target()).isEqualTo(to("L2")));
        assertThat(read("platform,item,account,to\nsquare,gift,L2,2026-08-31\n")
                        .changes()
                        .changes())
                .singleElement()
                .satisfies(change -> assertThat(change.target()).isEqualTo(Target.of(WITH_MORE, new AccountId("L2"))));
    }

    @Test
    void aGapBetweenTwoOfOneKindIsADayThatHadNothingToo() throws IOException {
        save(change(slot("gift"), WITH_MORE, new InForce(null, LocalDate.of(2026, 8, 31))));
        save(change(slot("gift"), WITH_MORE, InForce.from(LocalDate.of(2026, 9, 2))));

        assertThat(read("platform,item,account\nsquare,gift,L3\n").lines())
                .extracting(Line::what)
                .containsExactly(What.REFUSED);
        save(change(slot("gift"), WITH_MORE, new InForce(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 1))));
        assertThat(read("platform,item,account\nsquare,gift,L3\n").lines())
                .extracting(Line::what)
                .containsExactly(What.SAME);
    }

    @Test
    void aFileOfBeforeARenameChangesNothing() throws IOException {
        map("gift", "L3");
        map("till", "L1");
        var file = folder.resolve("before.csv");
        desk.exportTo(file);
        ledger.accounts.removeIf(account -> account.id().value().equals("L3"));
        ledger.accounts.add(
                account("L3", "Vouchers", AccountType.LIABILITY).number("2030").build());
        square.accounts.removeIf(account -> account.id().value().equals("till"));
        square.accounts.add(account("till", "Front till", AccountType.ASSET)
                .number("1110")
                .parent(new AccountId("cash"))
                .build());
        pull();

        assertThat(desk.readFrom(file).lines()).extracting(Line::what).containsOnly(What.SAME);
    }

    @Test
    void whatChangesMustBeCalledAsItIs() throws IOException {
        map("gift", "L3");

        assertThat(read("platform,item,name,account,account-name\nsquare,gift,Gift cards,L2,Till\n")
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.words()).contains("account L2 is 1120 Bank, not Till"));
        assertThat(read("platform,item,name,account,account-name\nsquare,gift,Tips,L2,Bank\n")
                        .lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.words()).contains("square/account/gift is called Gift cards, not Tips"));
        assertThat(read("platform,item,name,account\nsquare,gift,Tips,\n").lines())
                .singleElement()
                .satisfies(line -> assertThat(line.what()).isEqualTo(What.REFUSED));
    }
}
