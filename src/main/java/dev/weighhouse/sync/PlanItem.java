package dev.weighhouse.sync;

import dev.weighhouse.crossing.AccountChange;
import dev.weighhouse.crossing.AccountState;
import dev.weighhouse.crossing.AccountWords;
import dev.weighhouse.crossing.PlatformAccount;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One account in a plan.
 *
 * @param action what is to become of it
 * @param externalId the ledger's id; null or blank for an account of the platform that has none
 * @param before as the platform has it, or null where it does not
 * @param target as the platform is to have it, or null where nothing is sent
 * @param reason why, in words
 * @param note what else a person should know, or empty
 * @param withoutTaxCode the tax code of the ledger that is left out because the platform does not know it, or null
 */
public record PlanItem(
        Action action,
        @Nullable String externalId,
        @Nullable PlatformAccount before,
        @Nullable AccountState target,
        String reason,
        String note,
        @Nullable String withoutTaxCode) {

    /** An account whose tax code, if it has one, stands as the ledger states it. */
    public PlanItem(
            Action action,
            @Nullable String externalId,
            @Nullable PlatformAccount before,
            @Nullable AccountState target,
            String reason,
            String note) {
        this(action, externalId, before, target, reason, note, null);
    }

    /** What is sent; empty where nothing is. */
    public Optional<AccountChange> change() {
        if (!action.sends()) {
            return Optional.empty();
        }
        var wanted = Objects.requireNonNull(target);
        return Optional.of(
                before == null
                        ? new AccountChange.Creation(Objects.requireNonNull(externalId), wanted)
                        : new AccountChange.Rewrite(before, wanted));
    }

    /** The account as it is to stand, or as it stands where nothing is sent. */
    public AccountState state() {
        return target == null ? Objects.requireNonNull(before).state() : target;
    }

    /** Code and name. */
    public String label() {
        return AccountWords.label(state());
    }
}
