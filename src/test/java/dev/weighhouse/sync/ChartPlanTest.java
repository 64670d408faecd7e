package dev.weighhouse.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.crossing.AccountState;
import dev.weighhouse.crossing.PlatformAccount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChartPlanTest {
    private final ChartBench bench = new ChartBench();

    private PlanItem only() {
        assertThat(bench.plan().items()).hasSize(1);
        return bench.plan().items().getFirst();
    }

    @Test
    void theDocumentedExampleGivesEachActionOnce() {
        fiveAccounts(bench);
        assertThat(bench.plan().items())
                .extracting(PlanItem::externalId, PlanItem::action)
                .containsExactly(
                        tuple("C", Action.CREATE),
                        tuple("B", Action.UNARCHIVE),
                        tuple("D", Action.UPDATE),
                        tuple("E", Action.ARCHIVE),
                        tuple("A", Action.NONE));
        assertThat(bench.plan().guards()).isEmpty();
    }

    /** Of five accounts one is to be left as it is, and one each to be unarchived, created, updated and archived. */
    static void fiveAccounts(ChartBench bench) {
        bench.has("A", "1000", "Cash", true);
        bench.has("B", "2000", "Travel", true);
        bench.has("C", "3000", "Meals", true);
        bench.has("D", "4000", "Software and licences", true);
        bench.has("E", "5000", "Entertainment", false);
        bench.chart.has("A", "1000", "Cash", false);
        bench.chart.has("B", "2000", "Travel", true);
        bench.chart.has("D", "4000", "Software", false);
        bench.chart.has("E", "5000", "Entertainment", false);
    }

    @Test
    void anAccountThatReturnsTakesItsNewNameAlong() {
        bench.has("1", "7100", "Rent and rates", true);
        bench.chart.has("1", "7000", "Rent", true);
        assertThat(only().action()).isEqualTo(Action.UNARCHIVE);
        assertThat(only().target()).isEqualTo(new AccountState("7100", "Rent and rates", false, null));
        assertThat(only().reason())
                .isEqualTo("It is in use in the ledger. Also: name Rent and rates, not Rent; code 7100, not 7000.");
    }

    @Test
    void anAccountRenamedAndArchivedInOneStepIsWrittenOnceWithBoth() {
        bench.has("1", "7100", "Old rent", false);
        bench.chart.has("1", "7100", "Rent", false);
        assertThat(only().action()).isEqualTo(Action.ARCHIVE);
        assertThat(only().target()).isEqualTo(new AccountState("7100", "Old rent", true, null));
        assertThat(only().reason()).isEqualTo("It is archived in the ledger. Also: name Old rent, not Rent.");
    }

    @Test
    void aHeadingTakesNoPostingsSoThePlatformNeedsNone() {
        bench.ledger.put(
                "1",
                Account.called("1", "Costs", AccountType.EXPENSE, ChartBench.GBP)
                        .subType("Heading")
                        .build());
        bench.chart.has("1", null, "Costs", false);
        assertThat(only().action()).isEqualTo(Action.ARCHIVE);
        assertThat(only().reason()).isEqualTo("In the ledger it only adds up others.");
    }

    @Test
    void anAccountThatTheLedgerOnceHadIsArchivedAndAnyOtherLeftAlone() {
        bench.has("1", "1000", "Cash", true);
        bench.chart.has("1", "1000", "Cash", false);
        bench.chart.has("2", "2000", "Gone", false);
        bench.chart.has("3", "3000", "Somebody's", false);
        bench.chart.has(" ", "4000", "Blank", false);
        bench.chart.has(null, "5000", "None", false);
        bench.book.append(new KnownAccounts(ChartBench.PLEO, "books", List.of("1", "2"), "", "Asha", bench.now()));
        assertThat(bench.plan().items())
                .extracting(PlanItem::label, PlanItem::action)
                .containsExactly(
                        tuple("2000 Gone", Action.ARCHIVE),
                        tuple("1000 Cash", Action.NONE),
                        tuple("3000 Somebody's", Action.LEFT_ALONE),
                        tuple("4000 Blank", Action.LEFT_ALONE),
                        tuple("5000 None", Action.LEFT_ALONE));
        assertThat(bench.plan().items().getFirst().reason()).isEqualTo("It is not in the ledger any more.");
        assertThat(bench.plan().of(Action.LEFT_ALONE))
                .extracting(PlanItem::reason)
                .containsExactly(
                        "As far as this workspace knows, the ledger never had an account with this external id.",
                        "It has no external id: somebody made it on the platform.",
                        "It has no external id: somebody made it on the platform.");
    }

    @Test
    void blanksAroundANameAndAnEmptyCodeAreNoDifference() {
        bench.has("1", "", " Cash ", true);
        bench.chart.has("1", null, "Cash", false);
        assertThat(only().action()).isEqualTo(Action.NONE);
    }

    @Test
    void aNameThatIsTooLongIsCutAndThatIsSaid() {
        bench.has("1", "1000", "x".repeat(300), true);
        assertThat(only().target()).isEqualTo(new AccountState("1000", "x".repeat(255), false, null));
        assertThat(only().note()).isEqualTo("Its name is cut to the 255 characters that the platform keeps.");
        bench.chart.has("1", "1000", "x".repeat(255), false);
        assertThat(only().action()).isEqualTo(Action.NONE);
    }

    @Test
    void whatThePlatformCannotBeToldIsNotSent() {
        bench.has("i".repeat(256), "1000", "Long", true);
        bench.has("2", "2000", " ", true);
        assertThat(bench.plan().items())
                .extracting(PlanItem::action, PlanItem::reason)
                .containsExactly(
                        tuple(Action.NOT_SENT, "The platform keeps external ids of at most 255 characters."),
                        tuple(Action.NOT_SENT, "It has no name in the ledger."));
    }

    @Test
    void aTaxCodeIsWrittenWhereTheLedgerStatesOneAndElseLeft() {
        bench.ledger.put("1", ChartBench.account("1", "1000", "Cash", true, "T20"));
        bench.has("2", "2000", "Rent", true);
        bench.chart.keep("1", new AccountState("1000", "Cash", false, "T0"));
        bench.chart.keep("2", new AccountState("2000", "Rent", false, "T5"));
        assertThat(bench.plan().items())
                .extracting(PlanItem::action, PlanItem::reason)
                .containsExactly(
                        tuple(Action.UPDATE, "It differs: tax code T20, not T0."),
                        tuple(Action.NONE, "The platform has it as the ledger does."));
    }

    @Test
    void whatACategoryPointsToIsSaidBeforeItIsArchived() {
        bench.has("1", "1000", "Cash", false);
        var reading = bench.reading();
        var used = new PlatformAccount(
                "p-1", "1", new AccountState("1000", "Cash", false, null), PlatformAccount.Use.USED, "{}");
        var plan = ChartPlan.of(
                new ChartReading("books", reading.ledger(), Set.of(), "acme", List.of(used), reading.limits()),
                ChartMemory.NOTHING,
                ArchiveRule.USUAL);
        assertThat(plan.items().getFirst().note())
                .isEqualTo("Something on the platform, such as a category, points to it.");
    }

    @Test
    void theOrderOfEitherSideChangesNothing() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var one = new ChartBench();
            for (int at = 0; at < 30; at++) {
                if (random.nextInt(4) > 0) {
                    one.has("id" + at, "" + random.nextInt(20), "Account " + random.nextInt(5), random.nextInt(5) > 0);
                }
                if (random.nextInt(4) > 0) {
                    one.chart.has(
                            "id" + at, "" + random.nextInt(20), "Account " + random.nextInt(5), random.nextBoolean());
                }
            }
            var read = one.reading();
            var ledger = new ArrayList<>(read.ledger());
            var platform = new ArrayList<>(read.platform());
            Collections.shuffle(ledger, random);
            Collections.shuffle(platform, random);
            var shuffled = new ChartReading("books", ledger, Set.of(), "acme", platform, read.limits());
            var memory = new ChartMemory(Optional.empty(), id -> id.endsWith("1"), Set.of());
            var plan = ChartPlan.of(read, memory, ArchiveRule.USUAL);
            assertThat(ChartPlan.of(shuffled, memory, ArchiveRule.USUAL)).isEqualTo(plan);
            assertThat(ChartPlan.of(shuffled, memory, ArchiveRule.USUAL).fingerprint())
                    .isEqualTo(plan.fingerprint());
        }
    }

    @Test
    void thePlanIsKnownAgainByItsFingerprintUntilItChanges() {
        bench.has("1", "1000", "Cash", true);
        var before = bench.plan().fingerprint();
        assertThat(bench.plan().fingerprint()).isEqualTo(before);
        bench.has("1", "1000", "Petty cash", true);
        assertThat(bench.plan().fingerprint()).isNotEqualTo(before);
    }

    @Test
    void aPartialReadingStopsNothingButArchiving() {
        bench.has("1", "1000", "Cash", true);
        var read = bench.reading();
        var partial = new ChartReading(
                "books", read.ledger(), Set.of(new AccountId("9")), "acme", read.platform(), read.limits());
        assertThat(ChartPlan.of(partial, ChartMemory.NOTHING, ArchiveRule.USUAL).guards())
                .isEmpty();
    }
}
