package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.SaveResult;
import java.util.List;
import java.util.Optional;

/** A person decides about an account, having seen what is decided by now. */
final class Remapping {

    private Remapping() {}

    /** @param to empty for nowhere */
    static void of(OpenWorkspace workspace, AccountKey account, Optional<AccountId> to) {
        var desk = workspace.mapping();
        var item = ItemKey.of(account);
        var change = new Change(
                Slot.whole(item),
                to.map(Target::to).orElse(null),
                InForce.ALWAYS,
                Mapping.Origin.PERSON,
                desk.latest().get(item));
        assertThat(desk.save(new ChangeSet(List.of(change), "thought again"))).isInstanceOf(SaveResult.Saved.class);
    }
}
