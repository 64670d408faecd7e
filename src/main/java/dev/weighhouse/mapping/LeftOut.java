package dev.weighhouse.mapping;

import dev.weighhouse.mapping.MappingFinding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the items of one platform that want a place, and have neither one nor a person's word that they wait. */
final class LeftOut {
    private final MappingChecks.Platform platform;
    private final Map<ItemKey, Holding> holdings;
    private final Set<ItemKey> undecided;
    private final LocalDate since;

    LeftOut(MappingChecks.Platform platform, Map<ItemKey, Holding> holdings, Set<ItemKey> undecided, LocalDate since) {
        this.platform = platform;
        this.holdings = holdings;
        this.undecided = undecided;
        this.since = since;
    }

    List<MappingFinding> all() {
        return platform.items().stream()
                .filter(this::wantsAPlace)
                .flatMap(item -> of(item).stream())
                .toList();
    }

    /** What something waits for wants one whatever it is, also where the platform no longer uses it. */
    private boolean wantsAPlace(Item item) {
        return undecided.contains(item.key())
                || (item.active()
                        && switch (item.key().kind()) {
                            case ACCOUNT, TAX_CODE, DIMENSION -> true;
                            case CATEGORY, TYPE, ANYTHING -> false;
                        });
    }

    private Optional<MappingFinding> of(Item item) {
        var line = new ArrayList<Holding>();
        platform.books().lineage().line(item.key()).forEach(key -> {
            var holding = holdings.get(key);
            if (holding != null) {
                line.add(holding);
            }
        });
        var days = new TreeSet<LocalDate>();
        days.add(since);
        line.forEach(holding -> days.addAll(holding.days(since)));
        for (var day : days) {
            if (line.stream().allMatch(holding -> holding.on(day).whole() == null)) {
                return Optional.of(finding(item, line, day));
            }
        }
        return Optional.empty();
    }

    private MappingFinding finding(Item item, List<Holding> line, LocalDate day) {
        var rules = line.stream().anyMatch(holding -> !holding.on(day).rules().isEmpty());
        var anything = item.key().kind() == ItemKind.ANYTHING;
        var name = anything ? "anything else" : item.name();
        var from = day.equals(since) ? "" : " from %s on".formatted(Days.words(day));
        return new MappingFinding(
                item.key(),
                null,
                Kind.UNMAPPED,
                rules
                        ? "What meets none of the rules of %s has no place in the ledger%s.".formatted(name, from)
                        : anything
                                ? "What nothing else decides about has no place in the ledger%s.".formatted(from)
                                : "%s has no place in the ledger%s.".formatted(name, from),
                anything ? "Give it a rule, or hold it and say why." : "Map it, or hold it and say why.");
    }
}
