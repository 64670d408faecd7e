package dev.weighhouse.sync;

import dev.weighhouse.books.Account;
import dev.weighhouse.crossing.AccountState;
import dev.weighhouse.crossing.AccountWords;
import dev.weighhouse.crossing.ChartLimits;
import dev.weighhouse.crossing.PlatformAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the plan: matches by external id and nothing else, and decides for each account. */
final class Planning {
    private final ChartReading reading;
    private final ChartMemory memory;
    private final ArchiveRule rule;
    private final ChartLimits limits;
    private final Map<String, PlatformAccount> there = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private final List<PlanItem> items = new ArrayList<>();

    Planning(ChartReading reading, ChartMemory memory, ArchiveRule rule) {
        this.reading = reading;
        this.memory = memory;
        this.rule = rule;
        this.limits = reading.limits();
    }

    ChartPlan plan() {
        var ledger = new LinkedHashMap<String, Account>();
        reading.ledger().forEach(account -> ledger.putIfAbsent(account.id().value(), account));
        for (var account : reading.platform()) {
            var externalId = account.externalId();
            if (externalId == null || externalId.isBlank()) {
                leftAlone(account, "It has no external id: somebody made it on the platform.");
            } else {
                there.putIfAbsent(externalId, account);
            }
        }
        ledger.forEach((id, account) -> decide(id, account, there.get(id)));
        there.forEach((id, account) -> {
            if (!ledger.containsKey(id)) {
                gone(id, account);
            }
        });
        return new ChartPlan(items, guards());
    }

    private void decide(String id, Account account, @Nullable PlatformAccount before) {
        var used = account.active() && !account.isHeading();
        if (!used) {
            if (before != null) {
                archive(
                        id,
                        before,
                        target(id, account, before, true),
                        account.active() ? "In the ledger it only adds up others." : "It is archived in the ledger.");
            }
            return;
        }
        var target = target(id, account, before, false);
        if (id.length() > limits.externalIdLength() || target.name().isEmpty()) {
            var reason = target.name().isEmpty()
                    ? "It has no name in the ledger."
                    : "The platform keeps external ids of at most %,d characters.".formatted(limits.externalIdLength());
            items.add(new PlanItem(Action.NOT_SENT, id, before, target, reason, ""));
            return;
        }
        var note = note(id, account);
        if (before == null) {
            add(Action.CREATE, id, null, target, "The ledger has it, and the platform does not.", note);
        } else if (before.state().archived()) {
            var reason = "It is in use in the ledger." + also(before, target.archived(true));
            add(Action.UNARCHIVE, id, before, target, reason, note);
        } else if (limits.alike(before.state(), target)) {
            add(Action.NONE, id, before, null, "The platform has it as the ledger does.", note);
        } else {
            add(Action.UPDATE, id, before, target, "It differs: %s.".formatted(differences(before, target)), note);
        }
    }

    private void gone(String id, PlatformAccount account) {
        if (memory.known().test(id)) {
            archive(id, account, account.state().archived(true), "It is not in the ledger any more.");
        } else {
            leftAlone(
                    account, "As far as this workspace knows, the ledger never had an account with this external id.");
        }
    }

    private void archive(String id, PlatformAccount before, AccountState target, String why) {
        if (before.state().archived()) {
            add(Action.NONE, id, before, null, "It is archived on the platform. " + why, "");
            return;
        }
        var used = before.use() == PlatformAccount.Use.USED
                ? "Something on the platform, such as a category, points to it."
                : "";
        var named = target.name().isEmpty() ? before.state().archived(true) : target;
        add(Action.ARCHIVE, id, before, named, why + also(before, named.archived(false)), used);
    }

    /** What changes beside that it is archived, or in use again. */
    private String also(PlatformAccount before, AccountState target) {
        var others = differences(before, target);
        return others.isEmpty() ? "" : " Also: %s.".formatted(others);
    }

    private void leftAlone(PlatformAccount account, String reason) {
        items.add(new PlanItem(Action.LEFT_ALONE, account.externalId(), account, null, reason, ""));
    }

    private void add(
            Action action,
            String id,
            @Nullable PlatformAccount before,
            @Nullable AccountState target,
            String reason,
            String note) {
        items.add(new PlanItem(action, id, before, target, reason, note, refused.get(id)));
    }

    /** A tax code that the ledger does not state, or that the platform does not know, leaves the platform's as it is. */
    private AccountState target(String id, Account account, @Nullable PlatformAccount before, boolean archived) {
        var kept = before == null ? null : before.state().taxCode();
        var stated = account.taxCode();
        var taxCode = stated == null || stated.isBlank() ? kept : stated;
        if (stated != null && isRefused(id, stated)) {
            taxCode = kept;
            refused.put(id, stated.strip());
        }
        return limits.fitting(new AccountState(account.number(), account.name(), archived, taxCode));
    }

    private boolean isRefused(String id, String taxCode) {
        return memory.refused().contains(new ChartMemory.RefusedTaxCode(id, taxCode.strip()));
    }

    private String note(String id, Account account) {
        var notes = new ArrayList<String>();
        if (account.name().strip().length() > limits.nameLength()) {
            notes.add("Its name is cut to the %,d characters that the platform keeps.".formatted(limits.nameLength()));
        }
        var code = account.number();
        if (code != null && code.strip().length() > limits.codeLength() && limits.codeLength() > 0) {
            notes.add("Its code is cut to the %,d characters that the platform keeps.".formatted(limits.codeLength()));
        }
        var taxCode = refused.get(id);
        if (taxCode != null) {
            notes.add(
                    "Its tax code %s is left out, because the platform does not know it. Add it there, or correct it in"
                                    .formatted(taxCode)
                            + " the ledger.");
        }
        return String.join(" ", notes);
    }

    private String differences(PlatformAccount before, AccountState target) {
        return AccountWords.differences(limits.fitting(before.state()), limits.fitting(target));
    }

    private List<Guard> guards() {
        var guards = new ArrayList<Guard>();
        memory.link().ifPresent(link -> {
            changed(guards, Guard.Side.LEDGER, link.ledgerCompany(), reading.ledgerCompany());
            changed(guards, Guard.Side.PLATFORM, link.platformCompany(), reading.platformCompany());
        });
        doubled(
                guards,
                Guard.Side.LEDGER,
                reading.ledger().stream().map(account -> account.id().value()));
        doubled(
                guards,
                Guard.Side.PLATFORM,
                reading.platform().stream()
                        .map(account -> Objects.requireNonNullElse(account.externalId(), ""))
                        .filter(id -> !id.isBlank()));
        var archived =
                items.stream().filter(item -> item.action() == Action.ARCHIVE).count();
        if (archived > 0) {
            archiving(guards, Math.toIntExact(archived));
        }
        return guards;
    }

    private static void changed(List<Guard> guards, Guard.Side side, String before, String now) {
        // A chart that was kept in step before such books were told apart goes by what it finds now.
        if (!before.isEmpty() && !before.equals(now)) {
            guards.add(new Guard.CompanyChanged(side, before, now));
        }
    }

    private static void doubled(List<Guard> guards, Guard.Side side, Stream<String> ids) {
        var twice = ids.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!twice.isEmpty()) {
            guards.add(new Guard.DuplicateIds(side, twice));
        }
    }

    private void archiving(List<Guard> guards, int archived) {
        if (reading.ledger().stream().noneMatch(account -> account.active() && !account.isHeading())) {
            guards.add(new Guard.LedgerEmpty());
        }
        if (!reading.leftOut().isEmpty()) {
            guards.add(new Guard.LedgerPartial(reading.leftOut()));
        }
        var active = (int) items.stream()
                .filter(item -> item.action() != Action.LEFT_ALONE)
                .map(PlanItem::before)
                .filter(before -> before != null && !before.state().archived())
                .count();
        var limit = rule.limit(active);
        if (archived > limit) {
            guards.add(new Guard.ManyArchived(archived, active, limit));
        }
    }
}
