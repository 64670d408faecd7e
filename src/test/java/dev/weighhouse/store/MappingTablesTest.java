package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.SavedTogether;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTablesTest {
    private static final ConnectionId SQUARE = new ConnectionId("square");
    private static final AccountId FEES = new AccountId("6110");
    private static final AccountId CLEARING = new AccountId("1110");

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Fixture.connected(folder.resolve("mappings.weighhouse"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static Mapping decided(ItemKind kind, Conditions when, @Nullable Target target, InForce inForce) {
        var slot = new Slot(new ItemKey(SQUARE, kind, "x"), when);
        return new Mapping(slot, target, inForce, Mapping.Origin.PERSON, "chosen", "Ada", Fixture.NOW);
    }

    @Test
    void givesBackEveryKindOfDecisionAsItWas() {
        var october = new InForce(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
        var rule = Conditions.of(Map.of(Field.COUNTRY, "GB", Field.TEXT, "card fee"));
        var decisions = List.of(
                decided(ItemKind.ACCOUNT, Conditions.NONE, Target.to(FEES), InForce.ALWAYS),
                decided(
                        ItemKind.CATEGORY,
                        rule,
                        new Target.To(FEES, "20%", Map.of("Site", "Quayside", "Team", "Bar")),
                        october),
                decided(
                        ItemKind.TYPE,
                        Conditions.NONE,
                        new Target.Pair(FEES, CLEARING, "No VAT", Map.of("Site", "Quayside")),
                        InForce.from(LocalDate.of(2026, 11, 1))),
                decided(ItemKind.TAX_CODE, Conditions.NONE, new Target.Tax("20%", FEES), InForce.ALWAYS),
                decided(ItemKind.TAX_CODE, Conditions.NONE, new Target.Tax("0%", null), InForce.ALWAYS),
                decided(ItemKind.DIMENSION, Conditions.NONE, new Target.Dimension("Site", "Bar"), InForce.ALWAYS),
                decided(ItemKind.ANYTHING, Conditions.NONE, new Target.Held("ask Priya"), InForce.ALWAYS),
                decided(ItemKind.CATEGORY, rule, null, october));
        Fixture.decide(workspace, decisions.toArray(Mapping[]::new));
        assertThat(workspace.mappings().all()).containsExactlyElementsOf(decisions);
    }

    @Test
    void aDayFromWhichNoneCanBeCountedIsReadAsNoEnd() throws IOException, SQLException {
        var october = LocalDate.of(2026, 10, 1);
        Fixture.decide(workspace, decided(ItemKind.ACCOUNT, Conditions.NONE, Target.to(FEES), InForce.from(october)));
        workspace.close();
        try (var opened = Opening.of(folder.resolve("mappings.weighhouse"), Fixture.CLOCK, Schema.current())) {
            opened.database()
                    .write(
                            handle -> handle.execute(
                                    "insert into mapping (connection, kind, account, target,"
                                            + " ledger, from_day, to_day, origin, reason, author, made_at) select connection, kind, account, target,"
                                            + " ledger, '-999999999-01-01', '+999999999-12-31', origin, reason, author, made_at from mapping"));
        }
        workspace = Workspace.open(folder.resolve("mappings.weighhouse"), Fixture.CLOCK);

        assertThat(workspace.mappings().all())
                .extracting(Mapping::inForce)
                .containsExactly(InForce.from(october), InForce.ALWAYS);
    }

    @Test
    void givesBackWhatWasSavedTogether() {
        var first = SavedTogether.asOne(
                List.of(
                        decided(ItemKind.ACCOUNT, Conditions.NONE, Target.to(FEES), InForce.ALWAYS),
                        decided(ItemKind.TYPE, Conditions.NONE, Target.to(CLEARING), InForce.ALWAYS)),
                0);
        var second = SavedTogether.asOne(
                List.of(decided(ItemKind.ACCOUNT, Conditions.NONE, Target.to(CLEARING), InForce.ALWAYS)), 2);
        Fixture.decide(workspace, first.toArray(Mapping[]::new));
        Fixture.decide(workspace, second.toArray(Mapping[]::new));

        assertThat(SavedTogether.all(new History(workspace.mappings().all())))
                .extracting(SavedTogether::decisions)
                .containsExactly(first, second);
    }
}
