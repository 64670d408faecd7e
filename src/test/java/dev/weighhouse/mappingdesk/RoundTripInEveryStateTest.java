package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountType;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.ImportPreview.Line;
import dev.weighhouse.mappingdesk.ImportPreview.What;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that was written is read again without a change, also where what it names is no longer there. */
class RoundTripInEveryStateTest extends DeskCase {

    private void changesNothing(String name) {
        for (var file : List.of(folder.resolve(name + ".csv"), folder.resolve(name + ".xlsx"))) {
            desk.exportTo(file);
            assertThat(desk.readFrom(file).lines())
                    .as(file.toString())
                    .isNotEmpty()
                    .extracting(Line::what)
                    .containsOnly(What.SAME);
        }
    }

    @Test
    void aLedgerAccountThatIsGone() throws IOException {
        map("gift", "L3");
        map("till", "L1");
        ledger.accounts.removeIf(account -> account.id().value().equals("L3"));
        pull();

        changesNothing("gone");
        var file = folder.resolve("gone.csv");
        Files.writeString(file, Files.readString(file).replace("L3,", "L2,"));
        assertThat(desk.readFrom(file).changes().changes())
                .extracting(Change::slot)
                .containsExactly(slot("gift"));
    }

    @Test
    void aPlatformAccountThatIsGoneMayOnlyBeTakenAway() throws IOException {
        map("cash", "L2");
        square.accounts.removeIf(account -> !account.id().value().equals("gift"));
        square.movements.removeIf(row -> !row.account().value().equals("gift"));
        square.accounts.add(account("till", "Shop till", AccountType.ASSET).build());
        pull();

        changesNothing("gone");
        var rows = Files.writeString(folder.resolve("rows.csv"), "platform,item,account\nsquare,cash,L1\n");
        assertThat(desk.readFrom(rows).lines().getFirst().words())
                .isEqualTo("column item: there is no platform account square/cash");
        Files.writeString(rows, "platform,item,account\nsquare,cash,\n");
        assertThat(desk.save(desk.readFrom(rows).changes())).isInstanceOf(SaveResult.Saved.class);
        assertThat(desk.check()).noneMatch(finding -> finding.item().equals(item("cash")));
    }

    @Test
    void whatIsHeldForAnyReasonAtAll() {
        var reasons = List.of(
                "",
                " ",
                "held",
                "\u0001control\u000b",
                "a\r\nb",
                "c\rd",
                "_x0041_",
                "_x005F_x0041_",
                "__x0041_x0042_",
                "$1\\",
                "\ufffe",
                "\u00a0=1+1",
                "x;=1+1",
                "'");
        for (int i = 0; i < reasons.size(); i++) {
            save(change(slot("gift"), new Target.Held(reasons.get(i)), InForce.ALWAYS));
            changesNothing("held" + i);
        }
    }
}
