package dev.weighhouse.ui.common;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Moved;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.Preview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of an item is taken to stand on an account that its row does not show, as the mapping sent it there when it came. An entry
 * takes it from there, so a person must be told: it may have been booked where the row says.
 *
 * @param sums by currency, without a sign
 * @param sent when it was decided that the item goes there; null where that was decided about something else
 * @param shown the accounts its row shows; none where it goes nowhere
 */
public record StandsOn(
        ItemKey item,
        AccountId account,
        List<Money> sums,
        @Nullable Instant sent,
        Set<AccountId> shown) {

    public StandsOn {
        sums = List.copyOf(sums);
        shown = Set.copyOf(shown);
    }

    /** What is known of items; asked beside the screen. */
    public interface Rows {

        /** The accounts that the rows of an item show, by the mapping before the change. */
        Set<AccountId> shown(ItemKey item);

        /** The decisions about it, the oldest first. */
        List<Mapping> history(ItemKey item);
    }

    /** Of all that entries bring over; the most first. Of a preview without changes none, as all of it is left behind. */
    static List<StandsOn> of(Preview preview, Rows rows) {
        if (preview.changes().changes().isEmpty()) {
            return List.of();
        }
        record Place(ItemKey item, AccountId account) {}
        var places = new LinkedHashMap<Place, List<Moved>>();
        var seen = new Seen(rows);
        for (var moved : preview.radius().moved()) {
            var from = moved.from();
            if (from != null
                    && moved.isBrought(true)
                    && !moved.stays()
                    && moved.elsewhere()
                    && !seen.shows(moved.item(), from, moved.month())) {
                places.computeIfAbsent(new Place(moved.item(), from), _ -> new ArrayList<>())
                        .add(moved);
            }
        }
        return places.entrySet().stream()
                .map(place -> {
                    var item = place.getKey().item();
                    var account = place.getKey().account();
                    var sums = Movement.sums(Moves.months(place.getValue()));
                    return new StandsOn(item, account, sums, seen.sent(item, account), seen.shown(item));
                })
                .sorted(Comparator.comparingLong(StandsOn::size).reversed())
                .toList();
    }

    private long size() {
        return sums.stream().mapToLong(Money::minor).sum();
    }

    /** What was asked about items, so that nothing is asked twice. */
    private static final class Seen {
        private final Rows rows;
        private final Map<ItemKey, Set<AccountId>> shown = new HashMap<>();
        private final Map<ItemKey, List<Mapping>> histories = new HashMap<>();
        private final Map<Day, List<AccountId>> holding = new HashMap<>();

        private record Day(ItemKey item, Period month) {}

        Seen(Rows rows) {
            this.rows = rows;
        }

        Set<AccountId> shown(ItemKey item) {
            return shown.computeIfAbsent(item, rows::shown);
        }

        private List<Mapping> history(ItemKey item) {
            return histories.computeIfAbsent(item, rows::history);
        }

        /** By the row, or by what holds of it in that month. */
        boolean shows(ItemKey item, AccountId account, Period month) {
            return shown(item).contains(account)
                    || holding.computeIfAbsent(new Day(item, month), this::holding)
                            .contains(account);
        }

        private List<AccountId> holding(Day day) {
            var then = new History(history(day.item())).on(day.month().to());
            return Stream.concat(then.of(day.item()).stream(), then.rules(day.item()).stream())
                    .flatMap(decision -> Target.accounts(decision.target()).stream())
                    .toList();
        }

        /** When it was last decided that it goes there. */
        @Nullable
        Instant sent(ItemKey item, AccountId account) {
            return history(item).stream()
                    .filter(decision -> Target.accounts(decision.target()).contains(account))
                    .map(Mapping::at)
                    .reduce((_, later) -> later)
                    .orElse(null);
        }
    }
}
