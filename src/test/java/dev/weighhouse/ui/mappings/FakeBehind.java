package dev.weighhouse.ui.mappings;

import dev.weighhouse.journal.JournalId;
import dev.weighhouse.mapping.Assurance;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Making;
import dev.weighhouse.mapping.Moved;
import dev.weighhouse.mapping.Radii;
import dev.weighhouse.mappingdesk.CatchUp;
import dev.weighhouse.mappingdesk.Chosen;
import dev.weighhouse.mappingdesk.LeftBehind;
import dev.weighhouse.mappingdesk.Preview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was left behind, in memory. */
final class FakeBehind implements LeftBehind {
    private static final Instant AT = Instant.parse("2026-11-04T16:47:00Z");

    private final FakeMapping desk;
    final List<Chosen> drafted = new ArrayList<>();
    final List<Assurance> said = new ArrayList<>();
    List<Moved> stands = List.of();

    FakeBehind(FakeMapping desk) {
        this.desk = desk;
    }

    @Override
    public Preview left(String reason) {
        return new Preview(new ChangeSet(List.of(), reason), List.of(), Radii.of(stands), List.of(), desk.notes, 0);
    }

    @Override
    public List<JournalId> draft(Chosen chosen, CatchUp catchUp) {
        drafted.add(chosen);
        var left = left(chosen.reason());
        var some = new Preview(
                left.changes(), List.of(), left.radius().only(chosen.items()::contains), List.of(), List.of(), 0);
        var ids = desk.draftReclass(some, catchUp);
        forget(chosen.items());
        return ids;
    }

    private void forget(Set<ItemKey> items) {
        stands = stands.stream().filter(each -> !items.contains(each.item())).toList();
    }

    @Override
    public List<Assurance.Said> standsThere(Chosen chosen) {
        var all = chosen.items().stream()
                .sorted()
                .map(item -> new Assurance.Said(
                        item, chosen.reason(), "Priya Nair", AT, new Making(item.connection(), 0, List.of())))
                .toList();
        all.forEach(each -> said.add(new Assurance(said.size() + 1, each, null)));
        forget(chosen.items());
        return all;
    }

    @Override
    public List<Assurance> said() {
        return List.copyOf(said);
    }

    @Override
    public void takeBack(long number, String reason) {
        said.replaceAll(each -> each.number() == number
                ? new Assurance(number, each.said(), new Assurance.TakenBack(reason, "Tom Reyes", AT))
                : each);
    }
}
