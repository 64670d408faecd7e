package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One decision about something a platform uses. Decisions are only ever appended; for each accounting date the latest one
 * that covers it holds.
 *
 * @param slot what it is about
 * @param target where it goes, or null: from now on nobody says (a part then takes what its parent has)
 * @param inForce the accounting dates it is for
 * @param origin how the decision came about
 * @param reason in words, such as {@code same number 1110}
 * @param author the person who decided, or whose pull matched the stable id
 * @param at when it was decided
 * @param changeSet the id that all decisions saved together share; null of one that an earlier Weighhouse wrote
 */
public record Mapping(
        Slot slot,
        @Nullable Target target,
        InForce inForce,
        Origin origin,
        String reason,
        String author,
        Instant at,
        @Nullable String changeSet) {

    /** One that is not saved yet, so that no change set has it. */
    public Mapping(
            Slot slot,
            @Nullable Target target,
            InForce inForce,
            Origin origin,
            String reason,
            String author,
            Instant at) {
        this(slot, target, inForce, origin, reason, author, at, null);
    }

    /** How a mapping came about. */
    public enum Origin {
        /** The platform account itself states the ledger's id. */
        EXTERNAL_ID,
        /** A person accepted a suggestion. */
        SUGGESTION,
        /** A person chose. */
        PERSON,
        /** A person imported a file. */
        IMPORT
    }

    /** A platform account as a whole goes to a ledger account, or with null nowhere, whatever the date. */
    public static Mapping of(
            AccountKey platform, @Nullable AccountId ledger, Origin origin, String reason, String author, Instant at) {
        var target = ledger == null ? null : Target.to(ledger);
        return new Mapping(Slot.whole(ItemKey.of(platform)), target, InForce.ALWAYS, origin, reason, author, at);
    }

    /** The same as a part of a change set. */
    Mapping in(String set) {
        return new Mapping(slot, target, inForce, origin, reason, author, at, set);
    }

    /** Whether nobody chose: the platform states the ledger's id, and {@link #author} only pulled it. */
    public boolean isStated() {
        return origin == Origin.EXTERNAL_ID;
    }

    public ItemKey item() {
        return slot.item();
    }

    /** The one ledger account it goes to, if it is that kind of target. */
    public Optional<AccountId> ledger() {
        return target instanceof Target.To to ? Optional.of(to.account()) : Optional.empty();
    }
}
