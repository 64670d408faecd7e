package dev.weighhouse.sync;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.AccountChange;
import dev.weighhouse.crossing.AccountGoods;
import dev.weighhouse.crossing.AccountWords;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.LogEntry;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A change of one account that a person had carried out, as it was meant: the log has its bytes and how it ended.
 *
 * @param platform the connection to the platform
 * @param company the platform's own id of the company
 * @param revision 1 for the first change of the account here, and one more for each one after that was over
 * @param action what it is
 * @param change what is sent
 * @param reason why, in words
 * @param withoutTaxCode the tax code that was left out because the platform had refused it, or null
 * @param by who had it carried out
 * @param at when
 */
public record PlannedChange(
        ConnectionId platform,
        String company,
        int revision,
        Action action,
        AccountChange change,
        String reason,
        @Nullable String withoutTaxCode,
        String by,
        Instant at) {

    /** The name that the change has in the log. */
    public CrossingKey key() {
        return CrossingKey.of(new Fact(company, Direction.OUT, FactKind.ACCOUNT, change.externalId(), revision));
    }

    /** In words, as {@code Archive account 7100 Rent}; the log says it of every step. */
    public String what() {
        var verb = action.name().substring(0, 1) + action.name().substring(1).toLowerCase(Locale.ROOT);
        var without = withoutTaxCode == null ? "" : " without tax code " + withoutTaxCode;
        return "%s account %s%s".formatted(verb, AccountWords.label(change.target()), without);
    }

    AccountGoods goods() {
        var subject = new LogEntry.Subject(
                Direction.OUT,
                FactKind.ACCOUNT,
                platform,
                what(),
                change.externalId(),
                change.target().code(),
                null,
                null);
        return new AccountGoods(key(), change, subject, by);
    }
}
