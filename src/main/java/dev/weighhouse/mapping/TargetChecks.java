package dev.weighhouse.mapping;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.TaxCode;
import dev.weighhouse.mapping.MappingFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is to say of where decisions send things. */
final class TargetChecks {
    private final ChartOfAccounts ledger;
    private final MappingChecks.NamesThen namesThen;
    private final Map<ItemKey, Item> items;

    /** Those that it lists or its accounts name; without any, nothing is known of its codes. */
    private final Set<String> taxCodes;

    TargetChecks(ChartOfAccounts ledger, MappingChecks.NamesThen namesThen, Map<ItemKey, Item> items, CodeLists lists) {
        this.ledger = ledger;
        this.namesThen = namesThen;
        this.items = items;
        this.taxCodes = Stream.concat(
                        lists.taxCodes().stream().map(TaxCode::id),
                        ledger.all().stream().map(Account::taxCode))
                .filter(code -> code != null && !code.isBlank())
                .collect(Collectors.toSet());
    }

    static String name(Map<ItemKey, Item> items, ItemKey key) {
        var item = items.get(key);
        return item == null ? key.id() : item.name();
    }

    List<MappingFinding> of(Mapping decision) {
        var found = new ArrayList<MappingFinding>();
        var target = decision.target();
        if (target == null) {
            return found;
        }
        if (!fits(decision.slot(), target)) {
            found.add(finding(
                    decision,
                    Kind.WRONG_TARGET,
                    "%s, %s, cannot go to %s.".formatted(what(decision), kind(decision.slot()), word(target)),
                    "Choose %s.".formatted(wanted(decision.slot()))));
        }
        switch (target) {
            case Target.To to -> account(decision, to.account(), found);
            case Target.Pair pair -> pair(decision, pair, found);
            case Target.Tax tax when tax.account() != null -> account(decision, tax.account(), found);
            case Target.Tax _, Target.Dimension _ -> {}
            case Target.Held held ->
                found.add(finding(
                        decision,
                        Kind.HELD,
                        "%s waits%s.".formatted(what(decision), held.why().isBlank() ? "" : ": " + held.why()),
                        "Map it when that is settled."));
        }
        statedId(decision, found);
        var code = taxCode(target);
        if (code != null && !taxCodes.isEmpty() && !taxCodes.contains(code)) {
            found.add(finding(
                    decision,
                    Kind.UNKNOWN_TAX_CODE,
                    "%s has the tax code %s, which the ledger is not known to have.".formatted(what(decision), code),
                    "Choose one of the ledger's, or leave it so if the ledger knows it."));
        }
        return found;
    }

    /** What was mapped by the id it stated is left so when it states another: that is for a person to follow. */
    private void statedId(Mapping decision, List<MappingFinding> found) {
        var item = items.get(decision.item());
        var stated = item == null ? null : item.externalId();
        var then = decision.ledger().orElse(null);
        if (decision.origin() != Mapping.Origin.EXTERNAL_ID || then == null || stated == null || stated.isBlank()) {
            return;
        }
        var now = new AccountId(stated);
        if (!now.equals(then)) {
            found.add(finding(
                    decision,
                    Kind.STATED_ID_DIFFERS,
                    "%s was mapped to %s by the id it stated, and states that of %s now."
                            .formatted(what(decision), label(then), label(now)),
                    "Map it to the one that is meant, from the date that is meant."));
        }
    }

    private String label(AccountId id) {
        return ledger.find(id).map(Account::label).orElse(id.value());
    }

    private static @Nullable String taxCode(Target target) {
        return switch (target) {
            case Target.To to -> to.taxCode();
            case Target.Pair pair -> pair.taxCode();
            case Target.Tax tax -> tax.code();
            case Target.Dimension _, Target.Held _ -> null;
        };
    }

    private static boolean fits(Slot slot, Target target) {
        return switch (slot.item().kind()) {
            case ACCOUNT, CATEGORY -> target instanceof Target.To || target instanceof Target.Held;
            case TYPE -> target instanceof Target.To || target instanceof Target.Pair || target instanceof Target.Held;
            case ANYTHING ->
                target instanceof Target.Held
                        || (!slot.when().isNone() && (target instanceof Target.To || target instanceof Target.Pair));
            case TAX_CODE -> target instanceof Target.Tax || target instanceof Target.Held;
            case DIMENSION -> target instanceof Target.Dimension || target instanceof Target.Held;
        };
    }

    private static String kind(Slot slot) {
        return slot.item().kind() == ItemKind.ANYTHING && slot.when().isNone()
                ? "what nothing else decides"
                : "of the kind " + RuleChecks.word(slot.item().kind());
    }

    private static String wanted(Slot slot) {
        return switch (slot.item().kind()) {
            case ACCOUNT, CATEGORY -> "a ledger account";
            case TYPE -> "a ledger account or a pair of them";
            case ANYTHING -> slot.when().isNone() ? "to hold it" : "a ledger account or a pair of them";
            case TAX_CODE -> "a tax code of the ledger";
            case DIMENSION -> "a dimension of the ledger and its value";
        };
    }

    private static String word(Target target) {
        return switch (target) {
            case Target.To _ -> "an account";
            case Target.Pair _ -> "a pair of accounts";
            case Target.Tax _ -> "a tax code";
            case Target.Dimension _ -> "a dimension";
            case Target.Held _ -> "a person";
        };
    }

    private void pair(Mapping decision, Target.Pair pair, List<MappingFinding> found) {
        account(decision, pair.debit(), found);
        if (pair.debit().equals(pair.credit())) {
            found.add(finding(
                    decision,
                    Kind.WRONG_TARGET,
                    "%s debits and credits the same account.".formatted(what(decision)),
                    "Choose another for one of the two."));
        } else {
            account(decision, pair.credit(), found);
        }
    }

    private void account(Mapping decision, AccountId id, List<MappingFinding> found) {
        var there = ledger.find(id).orElse(null);
        if (there == null) {
            found.add(finding(
                    decision,
                    Kind.MISSING_TARGET,
                    "%s goes to account %s, which the ledger does not have.".formatted(what(decision), id),
                    "Choose another."));
            return;
        }
        if (!there.active()) {
            found.add(finding(
                    decision,
                    Kind.INACTIVE_TARGET,
                    "%s goes to %s, which is archived in the ledger.".formatted(what(decision), there.label()),
                    "Choose another, or make it active there."));
        }
        if (there.isHeading()) {
            found.add(finding(
                    decision,
                    Kind.NOT_POSTABLE,
                    "%s goes to %s, which only adds up the accounts below it.".formatted(what(decision), there.label()),
                    "Choose one of those."));
        }
        var type = there.type();
        if (type != null) {
            fitting(decision, there, type, found);
        }
        currency(decision, there, found);
        renamed(decision, there, found);
    }

    private void fitting(Mapping decision, Account there, AccountType target, List<MappingFinding> found) {
        var item = items.get(decision.item());
        var type = item == null ? null : item.type();
        var kind = FittingTypes.kind(decision.slot());
        if (type == null && !FittingTypes.of(kind).contains(target)) {
            found.add(finding(
                    decision,
                    Kind.TYPE_DIFFERS,
                    "%s goes to %s, which is %s: unusual for a %s."
                            .formatted(what(decision), there.label(), word(target), RuleChecks.word(kind)),
                    "Leave it so if it is meant."));
        }
        if (type != null
                && type != target
                && decision.target() instanceof Target.To
                && !namesItself(decision, item, there)) {
            found.add(finding(
                    decision,
                    Kind.TYPE_DIFFERS,
                    "%s is %s and goes to %s, which is %s."
                            .formatted(what(decision), word(type), there.label(), word(target)),
                    "Leave it so if it is meant."));
        }
    }

    private void currency(Mapping decision, Account there, List<MappingFinding> found) {
        var currency = currency(decision, items.get(decision.item()));
        if (currency != null && !currency.equalsIgnoreCase(there.currency().getCurrencyCode())) {
            found.add(finding(
                    decision,
                    Kind.CURRENCY_DIFFERS,
                    "%s is in %s, and %s is kept in %s."
                            .formatted(
                                    what(decision),
                                    currency,
                                    there.label(),
                                    there.currency().getCurrencyCode()),
                    "Choose an account in " + currency + "."));
        }
    }

    /**
     * Whether the platform itself says that the item is this very account. Its type is then that of the ledger, whatever the platform
     * takes it for.
     */
    private static boolean namesItself(Mapping decision, @Nullable Item item, Account there) {
        return decision.origin() == Mapping.Origin.EXTERNAL_ID
                && item != null
                && there.id().value().equals(item.externalId());
    }

    /** The one a rule tests; else the one of the item, where it has one. */
    private static @Nullable String currency(Mapping decision, @Nullable Item item) {
        var tested = decision.slot().when().tests().get(Field.CURRENCY);
        if (tested != null) {
            return tested.strip();
        }
        var own = item == null ? null : item.currency();
        return own == null ? null : own.getCurrencyCode();
    }

    private void renamed(Mapping decision, Account there, List<MappingFinding> found) {
        namesThen
                .at(there.id(), decision.at())
                .filter(then -> !then.equals(there.name()))
                .ifPresent(then -> found.add(finding(
                        decision,
                        Kind.TARGET_RENAMED,
                        "%s goes to %s, which was called %s when %s mapped it."
                                .formatted(what(decision), there.label(), then, decision.author()),
                        "Map it again if that is still the right one, or choose another.")));
    }

    private String what(Mapping decision) {
        var name = name(items, decision.item());
        var when = decision.slot().when();
        return when.isNone() ? name : "%s, where %s,".formatted(name, when);
    }

    private static String word(AccountType type) {
        return switch (type) {
            case ASSET -> "an asset";
            case LIABILITY -> "a liability";
            case EQUITY -> "equity";
            case INCOME -> "income";
            case EXPENSE -> "an expense";
        };
    }

    private static MappingFinding finding(Mapping decision, Kind kind, String words, String next) {
        var slot = decision.slot();
        return new MappingFinding(
                slot.item(), slot.when().isNone() ? null : slot, kind, words, next, decision.target());
    }
}
