package dev.weighhouse.connect.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Consignment;
import dev.weighhouse.crossing.Crosser;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.MemoryLog;
import dev.weighhouse.crossing.Outcome;
import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** QuickBooks says that our number is taken and shows no entry that has it: whoever looks later must not call that absence. */
class NumberTakenTest {
    private static final Consignment FEE = new Consignment(
            JournalCompany.KEY,
            JournalCompany.fee(),
            new LogEntry.Subject(
                    Direction.OUT,
                    FactKind.JOURNAL,
                    new ConnectionId("books"),
                    "Fees",
                    "variance 2026-10 1010",
                    "J-1055",
                    Money.of("125.10", "USD"),
                    LocalDate.of(2026, 10, 31)),
            "Mara");

    private final JournalCompany company = new JournalCompany();
    private final MemoryLog log = new MemoryLog();
    private Duration passed = Duration.ZERO;

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void goesToAPersonInAnotherProcessToo() {
        log.append(new LogEntry(
                JournalCompany.KEY,
                Step.APPROVED,
                pace().now(),
                "Mara",
                "laptop-1",
                0,
                FEE.subject(),
                LogEntry.Detail.words("Noted.")));
        company.postReply(400, """
                {"Fault": {"Error": [{"Message": "Duplicate Document Number Error", "Detail": "x", "code": "6140"}],
                           "type": "ValidationFault"}}""");
        assertThat(process().cross(FEE).state()).isEqualTo(CrossingState.IN_DOUBT);

        var next = process();
        assertThat(next.resolve(FEE).state()).isEqualTo(CrossingState.IN_DOUBT);
        passed = passed.plus(Duration.ofMinutes(5));
        Outcome settled = next.resolve(FEE);

        assertThat(settled.state()).isEqualTo(CrossingState.NEEDS_PERSON);
        assertThat(settled.reason()).contains("once said that it has taken the entry");
    }

    private Crosser process() {
        return new Crosser(log, company.company.open().journals().orElseThrow(), pace(), "laptop-1", true);
    }

    private Pace pace() {
        return new Pace() {
            @Override
            public Instant now() {
                return Instant.parse("2026-11-02T09:00:00Z").plus(passed);
            }

            @Override
            public Duration elapsed() {
                return passed;
            }
        };
    }
}
