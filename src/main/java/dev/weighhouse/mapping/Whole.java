package dev.weighhouse.mapping;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Transaction;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The least that an entry can be made of: one transaction that is a whole movement, or the sides of one reference and day.
 *
 * @param reference of its sides; null for a whole movement, and where the sides state none
 * @param placements of its transactions, at least one
 */
record Whole(LocalDate date, @Nullable String reference, boolean single, List<Placement> placements) {

    Whole {
        placements = List.copyOf(placements);
    }

    List<Transaction> transactions() {
        return placements.stream().map(Placement::transaction).toList();
    }

    List<Currency> currencies() {
        return placements.stream()
                .flatMap(Whole::currencies)
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList();
    }

    /** A difference may be in two, where a transaction has changed its currency. */
    private static Stream<Currency> currencies(Placement placement) {
        var own = Stream.of(placement.transaction().amount().currency());
        return placement instanceof Placement.Goes goes
                ? Stream.concat(
                        own, goes.shares().stream().map(share -> share.amount().currency()))
                : own;
    }

    /** The transactions of which there is something in a currency. */
    List<Transaction> in(Currency currency) {
        return placements.stream()
                .filter(placement -> currencies(placement).anyMatch(currency::equals))
                .map(Placement::transaction)
                .toList();
    }

    /** What an entry in a currency would be made of. */
    List<Drawn> drawn(Currency currency) {
        var id = id();
        var drawn = new ArrayList<Drawn>();
        for (var placement : placements) {
            var transaction = placement.transaction();
            if (placement instanceof Placement.Goes goes) {
                goes.shares().stream()
                        .filter(share -> share.amount().currency().equals(currency))
                        .map(share -> new Drawn(
                                transaction.account(),
                                transaction.id(),
                                date,
                                id,
                                share.role(),
                                share.account(),
                                Marks.of(share),
                                share.amount()))
                        .forEach(drawn::add);
            }
        }
        return drawn;
    }

    /** Its parts in a currency; none of what waits. */
    List<Share> shares(Currency currency) {
        return placements.stream()
                .filter(Placement.Goes.class::isInstance)
                .flatMap(placement -> ((Placement.Goes) placement).shares().stream())
                .filter(share -> share.amount().currency().equals(currency))
                .toList();
    }

    Optional<Placement.Waits> waiting() {
        return placements.stream()
                .filter(Placement.Waits.class::isInstance)
                .map(Placement.Waits.class::cast)
                .findFirst();
    }

    /** What lacks its other side, in the first currency that does not balance. */
    Optional<Money> imbalance() {
        for (var currency : currencies()) {
            var sum = new Amounts();
            shares(currency).forEach(share -> sum.add(share.amount().minor()));
            if (sum.sum() != 0) {
                return Optional.of(new Money(sum.sum(), currency));
            }
        }
        return Optional.empty();
    }

    /** Values of dimensions that are in none of its parts. */
    List<ItemKey> leftOut() {
        return placements.stream()
                .filter(Placement.Goes.class::isInstance)
                .flatMap(placement -> ((Placement.Goes) placement).leftOut().stream())
                .distinct()
                .toList();
    }

    /** The batches its sides were paid out in; most often one. */
    List<String> payouts() {
        return placements.stream()
                .map(placement -> placement.transaction().traits().payout())
                .filter(Objects::nonNull)
                .filter(payout -> !payout.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    /** Its stable id at the platform. Ids of transactions are unique within their account only. */
    String id() {
        return id(date, reference, single, transactions().getFirst());
    }

    static String id(LocalDate date, @Nullable String reference, boolean single, Transaction transaction) {
        if (!single) {
            return "entry:%s:%s".formatted(date, reference == null ? "" : reference);
        }
        var account = URLEncoder.encode(transaction.account().value(), StandardCharsets.UTF_8);
        return "transaction:%s:%s".formatted(account, transaction.id());
    }

    /** The document a person would look for. */
    @Nullable
    String document() {
        return single ? transactions().getFirst().reference() : reference;
    }
}
