package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Ground;
import dev.weighhouse.journal.Grounds;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Refusal;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.MappingRow;
import dev.weighhouse.mappingdesk.SaveResult;
import dev.weighhouse.sandbox.SampleCompany;
import dev.weighhouse.store.InstallationFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mapping changes between the approval of an entry that was made of transactions and its push. */
class RemappedMeanwhileTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneId.of("Europe/London"));
    private static final Period OCTOBER = Period.month("2026-10");

    @TempDir
    Path folder;

    private SampleCompany sample;
    private Opened workspace;
    private Connection platform;
    private List<AccountId> expenses;
    private JournalId id;

    /** A platform of whole movements; each category goes to one account, and what comes in of it to another. */
    @BeforeEach
    void approveAnEntry() {
        sample = SampleCompany.start(folder, SampleCompany.clock(CLOCK));
        workspace = new Opened(
                sample.workspace(),
                sample.vault(),
                Wiring.near(CLOCK, () -> "Maya Okafor").providers(),
                SampleCompany.clock(CLOCK),
                () -> "Maya Okafor",
                new InstallationFolder(folder.resolve("installation")),
                sample::close);
        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);
        platform = singleEntry(workspace.monthEnd().connections().stream()
                .filter(connection -> connection.role() == Role.PLATFORM)
                .findFirst()
                .orElseThrow());
        var sheet = workspace.mapping().sheet(OCTOBER);
        expenses = sheet.ledger().all().stream()
                .filter(account -> account.active() && !account.isHeading())
                .filter(account -> account.type() == AccountType.EXPENSE)
                .filter(account -> account.currency().equals(workspace.home()))
                .map(account -> account.id())
                .toList();
        decide(false, expenses.getFirst());
        decide(true, expenses.get(1));
        var made = workspace.mapping().transform(platform.id(), OCTOBER, Progress.NONE);
        var one = made.only(made.entries().getFirst()::equals);
        id = workspace.mapping().draft(one).getFirst().id();
        approve();
    }

    @AfterEach
    void closeAll() {
        workspace.close();
    }

    private Connection singleEntry(Connection before) {
        var settings = new TreeMap<>(before.settings());
        settings.put("books", "single-entry");
        var changed = new Connection(before.id(), before.role(), before.provider(), before.title(), settings);
        workspace.change(changed);
        return changed;
    }

    /** @param incoming whether only what comes in is meant, by a rule */
    private void decide(boolean incoming, AccountId account) {
        var sheet = workspace.mapping().sheet(OCTOBER);
        var changes = sheet.rows().stream()
                .map(MappingRow::item)
                .filter(item -> item.key().kind() == ItemKind.CATEGORY)
                .filter(item -> item.key().connection().equals(platform.id()))
                .distinct()
                .map(item -> new Change(
                        incoming ? new Slot(item.key(), Conditions.NONE.and(Field.SIGN, "+")) : Slot.whole(item.key()),
                        Target.to(account),
                        InForce.ALWAYS,
                        Mapping.Origin.PERSON,
                        sheet.latest().get(item.key())))
                .toList();
        assertThat(changes).isNotEmpty();
        assertThat(workspace.mapping().save(new ChangeSet(changes, "as the year-end wants it")))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private void approve() {
        if (workspace.journals().journal(id).state() == JournalState.DRAFT) {
            workspace.journals().sendForApproval(id);
        }
        var seen = Map.of(id, workspace.journals().grounds(id));
        assertThat(workspace.journals().approve(seen, "Priya Nair")).isEmpty();
        assertThat(workspace.journals().journal(id).state()).isEqualTo(JournalState.APPROVED);
    }

    private List<String> accounts() {
        return workspace.journals().journal(id).draft().lines().stream()
                .map(Draft.Line::account)
                .map(account -> Objects.requireNonNull(account).value())
                .toList();
    }

    /** Moves everything of the entry to accounts that were nowhere in it. */
    private void moveAway() {
        decide(false, expenses.get(2));
        decide(true, expenses.get(3));
    }

    @Test
    void theEntryOfAnOlderMappingIsNotSentAndBothVersionsAreShown() {
        assertThat(workspace.journals().plan(Progress.NONE).entries()).containsExactly(id);
        var before = sample.ledger().numbers();
        moveAway();

        var plan = workspace.journals().plan(Progress.NONE);
        assertThat(plan.entries()).isEmpty();
        assertThat(plan.held()).containsOnlyKeys(id);
        assertThat(plan.held().get(id)).contains("Something its approval rests on has moved");

        assertThat(workspace.journals().push(Progress.NONE).lines()).isEmpty();
        assertThat(sample.ledger().numbers()).isEqualTo(before);
        assertThat(workspace.journals().journal(id).state()).isEqualTo(JournalState.OUT_OF_DATE);
        isShownBesideTheOther(Objects.requireNonNull(
                workspace.journals().refusals().getFirst().moved()));
        isDraftedAgainAndSent();
    }

    private void isShownBesideTheOther(Refusal.Moved moved) {
        var gone = "As made now, " + expenses.getFirst() + ", GBP";
        var come = "As made now, " + expenses.get(2) + ", GBP";
        assertThat(subjects(moved.seen())).contains(gone).doesNotContain(come);
        assertThat(subjects(moved.now())).contains(come).doesNotContain(gone);
        assertThat(moved.now().all()).extracting(Ground::source).contains("not what the entry says");
        assertThat(moved.seen().all()).extracting(Ground::source).contains("as the entry says");
    }

    private void isDraftedAgainAndSent() {
        workspace.journals().draftAgain(id);

        assertThat(accounts())
                .contains(expenses.get(2).value())
                .doesNotContain(expenses.getFirst().value());
        approve();
        assertThat(workspace.journals().push(Progress.NONE).lines()).hasSize(1);
        assertThat(workspace.journals().journal(id).state()).isEqualTo(JournalState.POSTED);
    }

    private static List<String> subjects(Grounds grounds) {
        return grounds.all().stream().map(Ground::subject).toList();
    }

    @Test
    void whatIsHeldByNowCannotBeDraftedAgainAndIsNotSent() {
        var sheet = workspace.mapping().sheet(OCTOBER);
        var changes = sheet.rows().stream()
                .map(MappingRow::item)
                .filter(item -> item.key().kind() == ItemKind.ACCOUNT)
                .filter(item -> item.key().connection().equals(platform.id()))
                .distinct()
                .map(item -> new Change(
                        Slot.whole(item.key()),
                        new Target.Held("wait for the bank"),
                        InForce.ALWAYS,
                        Mapping.Origin.PERSON,
                        sheet.latest().get(item.key())))
                .toList();
        assertThat(workspace.mapping().save(new ChangeSet(changes, "on hold"))).isInstanceOf(SaveResult.Saved.class);

        assertThat(workspace.journals().push(Progress.NONE).lines()).isEmpty();
        assertThat(workspace.journals().journal(id).state()).isEqualTo(JournalState.OUT_OF_DATE);
        assertThatThrownBy(() -> workspace.journals().draftAgain(id)).hasMessageContaining("Nothing of what " + id);
    }

    @Test
    void anApprovedEntryWhoseAccountIsArchivedMeanwhileIsHeldAndTold() {
        var archived = expenses.getFirst();
        assertThat(workspace.journals().plan(Progress.NONE).checks())
                .extracting(Check::words)
                .noneMatch(words -> words.startsWith("Mapping: ") && words.contains("archived"));
        sample.ledger().archive(archived.value());
        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);

        var plan = workspace.journals().plan(Progress.NONE);

        assertThat(plan.entries()).as("nothing goes to it").isEmpty();
        assertThat(plan.held()).containsOnlyKeys(id);
        assertThat(plan.held().get(id)).isNotBlank();
        var before = sample.ledger().numbers();
        workspace.journals().push(Progress.NONE);
        assertThat(sample.ledger().numbers()).isEqualTo(before);
        assertThat(workspace.mapping().check())
                .filteredOn(finding -> finding.kind() == MappingFinding.Kind.INACTIVE_TARGET)
                .extracting(MappingFinding::words)
                .anyMatch(words -> words.contains("which is archived in the ledger"));
    }
}
