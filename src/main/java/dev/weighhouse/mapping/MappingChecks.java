package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.CodeLists;
import dev.weighhouse.mapping.MappingFinding.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a person should know of a mapping: of its targets, its rules and what is left out. Asks nobody and changes nothing.
 *
 * @param ledger as it was pulled last; of an empty chart no target exists
 * @param platforms all whose items are known; of others nothing is said but of their targets
 * @param stopped what transactions wait for
 * @param namesThen what accounts were called when they were chosen
 * @param lists the tax codes of the ledger, where it tells them
 */
public record MappingChecks(
        ChartOfAccounts ledger, List<Platform> platforms, Stopped stopped, NamesThen namesThen, CodeLists lists) {

    private static final Comparator<MappingFinding> ORDER = Comparator.comparing(MappingFinding::item)
            .thenComparing(
                    finding -> finding.slot() == null
                            ? Conditions.NONE
                            : finding.slot().when(),
                    Precision.ORDER)
            .thenComparing(MappingFinding::kind)
            .thenComparing(MappingFinding::words);

    /** One platform with all it uses. */
    public record Platform(PlatformBooks books, Collection<Item> items) {}

    /** What the ledger called its accounts. */
    @FunctionalInterface
    public interface NamesThen {

        /** Nobody remembers. */
        NamesThen UNKNOWN = (_, _) -> Optional.empty();

        /** The name of an account at that time; empty where it is not known. */
        Optional<String> at(AccountId account, Instant time);
    }

    /** Of a ledger that tells no lists. */
    MappingChecks(ChartOfAccounts ledger, List<Platform> platforms, Stopped stopped, NamesThen namesThen) {
        this(ledger, platforms, stopped, namesThen, CodeLists.NONE);
    }

    public MappingChecks {
        platforms = List.copyOf(platforms);
    }

    /**
     * Everything there is to say, by item.
     *
     * @param since the first accounting date that still matters; what only held before it is passed over
     */
    public List<MappingFinding> of(History history, LocalDate since) {
        var holdings = Holding.byItem(history);
        var items = items();
        var findings = new ArrayList<>(each(inHand(holdings, since), items));
        var hidden = new ArrayList<MappingFinding>();
        for (var platform : platforms) {
            findings.addAll(loops(platform, items));
            hidden.addAll(new InheritanceChecks(platform.books().lineage(), holdings, items, since).of(platform));
            findings.addAll(new LeftOut(platform, holdings, stopped.undecided(), since).all());
        }
        var told = hidden.stream().map(MappingFinding::slot).collect(Collectors.toSet());
        new ShadowChecks(holdings, items, since)
                .all().stream()
                        .filter(finding -> finding.slot() == null || !told.contains(finding.slot()))
                        .forEach(hidden::add);
        findings.addAll(hidden);
        findings.addAll(stopped.findings(items));
        findings.addAll(new CurrencyChecks(ledger, items).of(stopped));
        return findings.stream().distinct().sorted(ORDER).toList();
    }

    /** What there is to say of decisions by themselves, whatever dates they are for and whatever else holds. */
    public List<MappingFinding> of(List<Mapping> decisions) {
        var somewhere =
                decisions.stream().filter(decision -> decision.target() != null).toList();
        return each(somewhere, items()).stream().distinct().sorted(ORDER).toList();
    }

    private Map<ItemKey, Item> items() {
        var items = new HashMap<ItemKey, Item>();
        platforms.forEach(platform -> platform.items().forEach(item -> items.put(item.key(), item)));
        return items;
    }

    private List<MappingFinding> each(List<Mapping> decisions, Map<ItemKey, Item> items) {
        var findings = new ArrayList<MappingFinding>();
        var targets = new TargetChecks(ledger, namesThen, items, lists);
        var rules = new RuleChecks(items, this::isWithin);
        for (var decision : decisions) {
            findings.addAll(targets.of(decision));
            findings.addAll(rules.of(decision));
            unknown(decision, items).ifPresent(findings::add);
        }
        return findings;
    }

    /** Those of the one list that are not in the other: what a change would bring about. */
    public static List<MappingFinding> brought(List<MappingFinding> before, List<MappingFinding> after) {
        var known = new HashSet<>(before);
        return after.stream().filter(finding -> !known.contains(finding)).toList();
    }

    /** The decisions that hold on some day that matters. */
    private static List<Mapping> inHand(Map<ItemKey, Holding> holdings, LocalDate since) {
        var all = new ArrayList<Mapping>();
        for (var holding : holdings.values()) {
            var decisions = new HashSet<Mapping>();
            for (var stretch : holding.since(since)) {
                stretch.rules().forEach(rule -> decisions.add(rule.decision()));
                if (stretch.whole() != null) {
                    decisions.add(stretch.whole());
                }
            }
            all.addAll(decisions);
        }
        return all;
    }

    private boolean isWithin(ItemKey item, ItemKey whole) {
        return platforms.stream()
                .filter(platform -> platform.books().platform().equals(item.connection()))
                .anyMatch(platform -> platform.books().lineage().isWithin(item, whole));
    }

    /** Of a platform that was never pulled, nothing is known. */
    private Optional<MappingFinding> unknown(Mapping decision, Map<ItemKey, Item> items) {
        var item = decision.item();
        var known = platforms.stream()
                .anyMatch(platform -> platform.books().platform().equals(item.connection())
                        && !platform.items().isEmpty());
        if (!known || items.containsKey(item) || item.kind() == ItemKind.ANYTHING) {
            return Optional.empty();
        }
        return Optional.of(new MappingFinding(
                item,
                decision.slot().when().isNone() ? null : decision.slot(),
                Kind.UNKNOWN_ITEM,
                "%s has no %s %s.".formatted(item.connection(), RuleChecks.word(item.kind()), item.id()),
                "Take its mapping away, or correct its id."));
    }

    private static List<MappingFinding> loops(Platform platform, Map<ItemKey, Item> items) {
        return platform.books().lineage().loops().stream()
                .map(item -> new MappingFinding(
                        item,
                        null,
                        Kind.LOOP,
                        "%s is, through its parents, a part of itself: %s."
                                .formatted(
                                        TargetChecks.name(items, item),
                                        round(platform.books().lineage(), item, items)),
                        "Correct the parents at the platform, then pull again."))
                .toList();
    }

    private static String round(Lineage lineage, ItemKey start, Map<ItemKey, Item> items) {
        var names = new ArrayList<String>();
        lineage.line(start).forEach(item -> names.add(TargetChecks.name(items, item)));
        names.add(names.getFirst());
        return String.join(" in ", names);
    }
}
