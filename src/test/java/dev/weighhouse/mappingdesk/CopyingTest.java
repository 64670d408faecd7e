package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.close.MemoryWorkspace;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mappingdesk.ImportPreview.Line;
import dev.weighhouse.mappingdesk.ImportPreview.What;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mapping of another workspace as a starting point. Its till platform is called otherwise, and is of the same provider. */
class CopyingTest extends DeskCase {
    private static final ConnectionId TILLS = new ConnectionId("tills");

    private final MemoryWorkspace other = new MemoryWorkspace();

    @BeforeEach
    void anotherWorkspace() {
        other.connections.add(connection("books", Role.LEDGER, "scripted"));
        other.connections.add(connection("tills", Role.PLATFORM, "scripted"));
        other.connections.add(connection("shop", Role.PLATFORM, "other"));
        quote(new ConnectionId("books"), ledger.accounts);
        elsewhere = new Elsewhere.Opener() {
            @Override
            public <T> T read(Path file, Function<Elsewhere, T> reading) {
                return reading.apply(new Elsewhere(other.quotes, other.history, other.connections));
            }
        };
    }

    private static Connection connection(String id, Role role, String provider) {
        return new Connection(new ConnectionId(id), role, provider, id, Map.of());
    }

    private void quote(ConnectionId connection, List<Account> accounts) {
        other.quotes.append(new QuoteBook.Pulled(
                connection,
                new Quoted<>(ChartOfAccounts.of(accounts), now, Digest.of(new byte[] {1})),
                List.of(),
                List.of()));
    }

    private void theirs(ConnectionId platform, String account, String ledgerAccount) {
        theirs(Slot.whole(new ItemKey(platform, ItemKind.ACCOUNT, account)), ledgerAccount);
    }

    private void theirs(Slot slot, String ledgerAccount) {
        other.history.append(List.of(
                new Mapping(slot, to(ledgerAccount), InForce.ALWAYS, Mapping.Origin.PERSON, "theirs", "Tom", now)));
    }

    private ImportPreview copy() {
        return desk.copyFrom(folder.resolve("other.weighhouse"));
    }

    @Test
    void itemsAreFoundByProviderAndIdWithRules() {
        theirs(TILLS, "gift", "L3");
        var when = Conditions.of(Map.of(Field.COUNTERPARTY, "Brewfix"));
        theirs(new Slot(new ItemKey(TILLS, ItemKind.ACCOUNT, "gift"), when), "L2");

        var preview = copy();

        assertThat(preview.refused()).isFalse();
        assertThat(preview.changes().changes())
                .extracting(Change::slot)
                .containsExactly(slot("gift"), new Slot(item("gift"), when));
        assertThat(desk.save(preview.changes())).isInstanceOf(SaveResult.Saved.class);
        assertThat(desk.history(item("gift")).getFirst().reason()).isEqualTo("imported from other.weighhouse");
    }

    @Test
    void whatHasNoPlaceHereIsNamedAndLeft() {
        theirs(TILLS, "gift", "L3");
        theirs(TILLS, "ghost", "L3");
        theirs(TILLS, "till", "L4");
        theirs(new ConnectionId("shop"), "orders", "L1");

        var preview = copy();

        assertThat(preview.changes().changes()).extracting(Change::slot).containsExactly(slot("gift"));
        assertThat(preview.lines()).filteredOn(line -> line.what() == What.SAME).hasSize(3);
        assertThat(preview.lines())
                .extracting(Line::words)
                .anyMatch(words -> words.contains("no platform account square/ghost"))
                .anyMatch(words -> words.contains("archived"))
                .anyMatch(words -> words.contains("no platform here is the like of shop"));
    }

    @Test
    void anAccountWithTheSameIdAndAnotherNameIsAnotherAccount() {
        quote(
                new ConnectionId("books"),
                List.of(account("L3", "Loans", AccountType.LIABILITY).build()));
        theirs(TILLS, "gift", "L3");

        var preview = copy();

        assertThat(preview.changes().changes()).isEmpty();
        assertThat(preview.lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.words()).contains("left out", "account L3 is 2030 Gift cards, not Loans"));
    }

    @Test
    void whatSomebodyDecidedHereStays() {
        map("gift", "L1");
        map("till", "L1");
        theirs(TILLS, "gift", "L3");
        theirs(TILLS, "till", "L1");

        var preview = copy();

        assertThat(preview.changes().changes()).isEmpty();
        assertThat(preview.lines())
                .extracting(Line::words)
                .containsExactly("left out: somebody has decided about it here", "");
    }
}
