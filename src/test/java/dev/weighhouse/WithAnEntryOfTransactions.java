package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.MappingRow;
import dev.weighhouse.mappingdesk.Preview;
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
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample company with a platform of whole movements, of whose October one entry was drafted. Each category goes to one account,
 * and what comes in of it to another.
 */
abstract class WithAnEntryOfTransactions {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneId.of("Europe/London"));
    static final Period OCTOBER = Period.month("2026-10");

    @TempDir
    Path folder;

    SampleCompany sample;
    Opened workspace;
    Connection platform;
    List<AccountId> expenses;
    JournalId id;
    JournalEntry first;

    @BeforeEach
    void draftAnEntry() {
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
        first = made.entries().getFirst();
        id = workspace.mapping().draft(made.only(first::equals)).getFirst().id();
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
    Preview decide(boolean incoming, AccountId account) {
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
        var set = new ChangeSet(changes, "as the year-end wants it");
        var preview = workspace.mapping().preview(set, OCTOBER);
        assertThat(workspace.mapping().save(set)).isInstanceOf(SaveResult.Saved.class);
        return preview;
    }

    void approve() {
        if (workspace.journals().journal(id).state() == JournalState.DRAFT) {
            workspace.journals().sendForApproval(id);
        }
        var seen = Map.of(id, workspace.journals().grounds(id));
        assertThat(workspace.journals().approve(seen, "Priya Nair")).isEmpty();
        assertThat(workspace.journals().journal(id).state()).isEqualTo(JournalState.APPROVED);
    }

    List<String> accounts(JournalId of) {
        return workspace.journals().journal(of).draft().lines().stream()
                .map(Draft.Line::account)
                .map(account -> Objects.requireNonNull(account).value())
                .toList();
    }
}
