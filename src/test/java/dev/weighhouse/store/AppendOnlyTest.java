package dev.weighhouse.store;

import static dev.weighhouse.store.Fixture.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.QuoteBook.Pulled;
import dev.weighhouse.mapping.Assurance;
import dev.weighhouse.mapping.Assurances;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.schedule.Ended;
import dev.weighhouse.schedule.OffPeak;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was said and what was decided stays, whoever writes the SQL. */
class AppendOnlyTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aRowInEveryTable() {
        file = folder.resolve("kept.weighhouse");
        var sale = new Transaction(
                "t1",
                new AccountId("cash"),
                LocalDate.of(2026, 10, 5),
                Money.of("8.00", "GBP"),
                null,
                null,
                null,
                null,
                Traits.NONE.along(Map.of("Site", "Quayside")));
        try (var workspace = Fixture.connected(file)) {
            workspace
                    .quotes()
                    .append(new Pulled(
                            Fixture.PLATFORM,
                            Fixture.chart(Fixture.account("cash")),
                            List.of(Fixture.closing(Fixture.balance("cash", "8.00"))),
                            List.of(Fixture.october(sale))));
            Fixture.decide(
                    workspace,
                    Mapping.of(
                            AccountKey.of("square", "cash"), null, Mapping.Origin.PERSON, "none", "ann", Fixture.NOW));
            var british = Conditions.of(Map.of(Field.COUNTRY, "GB"));
            Fixture.decide(
                    workspace,
                    new Mapping(
                            new Slot(ItemKey.of(AccountKey.of("square", "cash")), british),
                            new Target.To(new AccountId("1110"), null, Map.of("Site", "Quayside")),
                            InForce.ALWAYS,
                            Mapping.Origin.PERSON,
                            "a rule",
                            "ann",
                            Fixture.NOW));
            workspace.assurances().append(List.of(AssuranceTablesTest.WORD), new Assurances.State(2, 0, 0));
            workspace.assurances().takeBack(1, new Assurance.TakenBack("no", "ben", Fixture.NOW));
            workspace.matches().append(MatchTablesTest.SPLIT);
            workspace.waivers().append(WaiverTablesTest.WAIVER);
            workspace.waivers().takeBack(1, WaiverTablesTest.BACK);
            workspace.waivers().set(WaiverTablesTest.LIMIT);
            workspace.schedule().say(ScheduleTablesTest.SAYING);
            workspace.schedule().say(OffPeak.DEFAULT, "ann", Fixture.NOW);
            var step = workspace.schedule().begun(ScheduleTablesTest.STEP, "till-pc", Fixture.NOW);
            workspace.schedule().ended(step, Ended.done(3, ""), Fixture.NOW);
            workspace.tolerances().set(null, Money.of("0.05", "GBP"), "ann", Fixture.NOW);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "quote, digest",
        "quoted_account, name",
        "quoted_balance, minor",
        "quoted_movement, minor",
        "quoted_dimension, value",
        "mapping_condition, value",
        "mapping_dimension, value",
        "mapping, author",
        "assurance, author",
        "assurance_drawn, minor",
        "assurance_drawn_dimension, value",
        "assurance_taken_back, author",
        "match_decision, author",
        "match_decision_row, minor",
        "waiver, minor",
        "waiver_taken_back, author",
        "materiality, minor",
        "cadence_said, author",
        "off_peak_said, author",
        "step_begun, machine",
        "step_ended, reason",
        "tolerance, minor"
    })
    void refusesToChangeOrDelete(String table, String column) throws IOException, SQLException {
        try (var opened = Opening.of(file, CLOCK, Schema.current())) {
            var database = opened.database();
            var before = rows(database, table);
            assertThat(before).isNotEmpty();
            assertThatThrownBy(() ->
                            database.write(handle -> handle.execute("update %s set %s = 1".formatted(table, column))))
                    .hasMessageContaining("are only appended");
            assertThatThrownBy(() -> database.write(handle -> handle.execute("delete from " + table)))
                    .hasMessageContaining("are only appended");
            assertThat(rows(database, table)).isEqualTo(before);
        }
    }

    private static List<?> rows(Database database, String table) {
        return database.read(handle ->
                handle.createQuery("select * from " + table).mapToMap().list());
    }

    @ParameterizedTest
    @CsvSource({
        "insert or replace into quote select * from quote",
        "insert or replace into mapping select * from mapping",
        "insert or replace into assurance_taken_back select * from assurance_taken_back",
        "insert or replace into match_decision_row select * from match_decision_row",
        "insert or replace into waiver_taken_back select * from waiver_taken_back"
    })
    void refusesToReplace(String sql) throws IOException, SQLException {
        try (var opened = Opening.of(file, CLOCK, Schema.current())) {
            assertThatThrownBy(() -> opened.database().write(handle -> handle.execute(sql)))
                    .hasMessageContaining("are only appended");
        }
    }
}
