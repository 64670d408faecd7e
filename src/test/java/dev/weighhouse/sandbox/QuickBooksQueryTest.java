package dev.weighhouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.sandbox.QuickBooksQuery.Condition;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickBooksQueryTest {

    @Test
    void readsEverythingAStatementCanHave() {
        assertThat(
                        QuickBooksQuery.parse(
                                "select * from JournalEntry where DocNumber = 'A 1' and TxnDate >= '2026-10-01' orderby Id startposition 3 maxresults 7"))
                .contains(new QuickBooksQuery(
                        "journalentry",
                        false,
                        List.of(new Condition("DocNumber", "=", "A 1"), new Condition("TxnDate", ">=", "2026-10-01")),
                        3,
                        7));
    }

    @Test
    void givesAHundredUnlessToldAndNeverMoreThanAThousand() {
        var many = IntStream.range(0, 1500).boxed().toList();

        assertThat(page("select * from Account", many)).hasSize(100);
        assertThat(page("SELECT * FROM Account STARTPOSITION 1401 MAXRESULTS 1000", many))
                .hasSize(100);
        assertThat(page("select * from Account maxresults 5000", many)).hasSize(1000);
    }

    @Test
    void counts() {
        assertThat(QuickBooksQuery.parse("select count(*) from Account"))
                .hasValueSatisfying(query -> assertThat(query.count()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "select Id from Account",
                "select * from Account where",
                "select * from Account where Name like 'A%'",
                "select * from Account startposition 0",
                "delete from Account"
            })
    void understandsNothingElse(String statement) {
        assertThat(QuickBooksQuery.parse(statement)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "=,b,true",
        "=,a,false",
        "<,a,true",
        "<,b,false",
        "<=,b,true",
        "<=,c,false",
        ">,c,true",
        ">,b,false",
        ">=,b,true",
        ">=,a,false"
    })
    void compares(String operator, String actual, boolean holds) {
        assertThat(new Condition("TxnDate", operator, "b").holds(actual)).isEqualTo(holds);
    }

    private static List<Integer> page(String statement, List<Integer> all) {
        return QuickBooksQuery.parse(statement).orElseThrow().page(all);
    }
}
