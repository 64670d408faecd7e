package dev.weighhouse.close;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.mapping.Guarded;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.SavedTogether;
import dev.weighhouse.mapping.Suggestions;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides where platform accounts as a whole go, by what both sides last said and what was decided before. */
final class Deciding {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final Desk desk;

    Deciding(Desk desk) {
        this.desk = desk;
    }

    /** Whoever states the ledger's id is mapped to it, if nothing was ever decided about that account. */
    void byExternalId() {
        Guarded.append(desk.history(), () -> {
            var known = Decidable.read(desk);
            return new Guarded.Judged<>(asOne(known, statedIds(known)), known.basis(), List.of());
        });
    }

    private static List<Mapping> asOne(Decidable known, List<Mapping> decisions) {
        return SavedTogether.asOne(decisions, known.history().decisions().size());
    }

    private List<Mapping> statedIds(Decidable known) {
        if (known.ledger().isEmpty()) {
            return List.of();
        }
        var ledger = known.ledger().get();
        var suggestions = new Suggestions(ledger);
        var decided = known.history().decisions().stream()
                .flatMap(decision -> decision.item().account().stream())
                .collect(Collectors.toSet());
        var decisions = new ArrayList<Mapping>();
        known.platforms().forEach((key, account) -> {
            if (!decided.contains(key)) {
                suggestions
                        .byExternalId(account)
                        .filter(target -> ledger.find(target)
                                .filter(there -> unfit(there).isEmpty())
                                .isPresent())
                        .ifPresent(target -> decisions.add(
                                decision(key, target, Mapping.Origin.EXTERNAL_ID, "states the ledger's id " + target)));
            }
        });
        return decisions;
    }

    /** @param seen what the person saw decided; null for what is to hold whatever it was */
    Set<AccountKey> map(
            Map<AccountKey, Optional<AccountId>> decisions,
            @Nullable Map<AccountKey, Mapping> seen,
            Mapping.Origin origin,
            String reason) {
        return Guarded.append(desk.history(), () -> {
            var known = Decidable.read(desk);
            if (seen != null) {
                refuseOvertaken(known, decisions.keySet(), seen);
            }
            var decided = decided(known);
            var made = new TreeMap<AccountKey, Mapping>();
            new TreeMap<>(decisions).forEach((key, target) -> {
                refuseUnknown(known, key, target.orElse(null));
                if (!target.equals(decided.get(key))) {
                    made.put(key, decision(key, target.orElse(null), origin, reason));
                }
            });
            return new Guarded.Judged<>(
                    asOne(known, List.copyOf(made.values())), known.basis(), new TreeSet<>(made.keySet()));
        });
    }

    /** Where accounts go for every date; none of those about which a decision for some dates was made last. */
    private static Map<AccountKey, Optional<AccountId>> decided(Decidable known) {
        var decided = new HashMap<AccountKey, Optional<AccountId>>();
        known.history().decisions().stream()
                .filter(last -> last.slot().when().isNone())
                .forEach(last -> last.item().account().ifPresent(account -> {
                    if (last.inForce().equals(InForce.ALWAYS)) {
                        decided.put(account, last.ledger());
                    } else {
                        decided.remove(account);
                    }
                }));
        return decided;
    }

    private void refuseOvertaken(Decidable known, Set<AccountKey> accounts, Map<AccountKey, Mapping> seen) {
        var holding = known.history().on(today());
        for (var key : new TreeSet<>(accounts)) {
            var now = holding.of(key).filter(mapping -> mapping.ledger().isPresent());
            var theirs = known.history().about(ItemKey.of(key)).reversed().stream()
                    .filter(decision -> decision.slot().when().isNone())
                    .findFirst();
            if (!now.equals(Optional.ofNullable(seen.get(key))) && theirs.isPresent()) {
                throw refused(
                        "%s was decided about meanwhile: %s said on %s that it goes %s."
                                .formatted(
                                        key,
                                        theirs.get().author(),
                                        MOMENT.format(ZonedDateTime.ofInstant(
                                                theirs.get().at(), desk.clock().getZone())),
                                        theirs.get()
                                                .ledger()
                                                .map(to -> "to " + known.label(to))
                                                .orElse("nowhere")),
                        "Look at it again, then decide. Nothing was changed.");
            }
        }
    }

    private static void refuseUnknown(Decidable known, AccountKey key, @Nullable AccountId target) {
        if (!known.platforms().containsKey(key)) {
            throw refused(
                    "There is no platform account %s.".formatted(key),
                    "Pull both sides, or correct the id. Nothing was changed.");
        }
        if (target == null) {
            return;
        }
        var there = known.ledger()
                .flatMap(chart -> chart.find(target))
                .orElseThrow(() -> refused(
                        "There is no ledger account %s to map %s to.".formatted(target, key),
                        "Pull both sides, or correct the id. Nothing was changed."));
        unfit(there).ifPresent(why -> {
            throw refused(
                    "%s cannot go to %s, which %s.".formatted(key, there.label(), why),
                    "Choose another account. Nothing was changed.");
        });
    }

    private static Optional<String> unfit(Account there) {
        if (!there.active()) {
            return Optional.of("is archived in the ledger");
        }
        return there.isHeading() ? Optional.of("only adds up the accounts below it") : Optional.empty();
    }

    private Mapping decision(AccountKey key, @Nullable AccountId target, Mapping.Origin origin, String reason) {
        return Mapping.of(
                key, target, origin, reason, desk.author().get(), desk.clock().instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(desk.clock().instant(), desk.clock().getZone());
    }

    private static FailureException refused(String words, String next) {
        return new FailureException(new Failure.BadInput(words, next));
    }
}
