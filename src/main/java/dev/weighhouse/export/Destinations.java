package dev.weighhouse.export;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.TaxCode;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.ExportItem;
import dev.weighhouse.crossing.ExportTrouble;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.mapping.Because;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Keeping;
import dev.weighhouse.mapping.Lineage;
import dev.weighhouse.mapping.Placing;
import dev.weighhouse.mapping.PlatformBooks;
import dev.weighhouse.mapping.Target;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines of items and their wallets go in the ledger. What a person decided in the mapping goes before everything; where nobody
 * decided, the ledger's own id by which the platform calls its account. Names and numbers decide nothing.
 */
final class Destinations {

    /** What only transactions tell; a rule that asks for it cannot be tried on an item. */
    private static final Set<Field> NOT_TOLD = EnumSet.of(Field.TYPE, Field.CATEGORY, Field.COUNTRY);

    private final Connection platform;
    private final History history;
    private final ChartOfAccounts ledger;
    private final CodeLists lists;
    private final Placing placing;

    Destinations(Connection platform, History history, ChartOfAccounts ledger, CodeLists lists) {
        this.platform = platform;
        this.history = history;
        this.ledger = ledger;
        this.lists = lists;
        this.placing = new Placing(new PlatformBooks(platform.id(), Keeping.USUAL, Lineage.NONE), history);
    }

    /** The lines of an entry that one line of an item makes: its net, and its tax where that has a place of its own. */
    List<Draft.Line> of(ExportItem item, ExportItem.Line line) {
        var named = line.account();
        if (named == null) {
            throw new NotDraftedException(
                    ExportTrouble.ACCOUNT_UNKNOWN,
                    "%s names no account for a line of %s.".formatted(platform.title(), line.amount()),
                    "Choose a category that has an account on the platform, then export it again.");
        }
        var because = placing.because(asTransaction(item, line, named));
        var place = place(item, named, because);
        var tax = tax(line, because);
        var dimensions = new TreeMap<>(place.dimensions());
        dimensions.putAll(dimensions(because));
        var words = ItemDrafts.words(item.note() == null ? named.name() : item.note());
        var lines = new ArrayList<Draft.Line>();
        var code = tax.code() == null ? place.taxCode() : tax.code();
        var apart = tax.account();
        lines.add(new Draft.Line(place.account(), apart == null ? line.amount() : line.net(), words, code, dimensions));
        if (apart != null) {
            lines.add(new Draft.Line(apart, line.amount().minus(line.net()), words, null, Map.of()));
        }
        return lines;
    }

    AccountId wallet(ExportItem item) {
        var named = item.wallet();
        if (named == null) {
            throw new NotDraftedException(
                    ExportTrouble.SETTINGS_MISSING,
                    "%s does not say from which account it was paid.".formatted(platform.title()),
                    "Say on the platform which ledger account its wallet is, or make the entry by hand.");
        }
        var line = new ExportItem.Line(item.id(), item.amount(), item.amount(), named, null, Map.of());
        return place(item, named, placing.because(asTransaction(item, line, named)))
                .account();
    }

    private static Transaction asTransaction(ExportItem item, ExportItem.Line line, ExportItem.AccountName named) {
        return new Transaction(
                item.id() + "/" + line.id(),
                new AccountId(named.id()),
                item.date(),
                line.amount(),
                item.reference(),
                item.note(),
                null,
                item.counterparty(),
                Traits.NONE.taxed(line.taxCode(), null).along(line.dimensions()));
    }

    private Target.To place(ExportItem item, ExportItem.AccountName named, List<Because> because) {
        var key = ItemKey.of(new AccountKey(platform.id(), new AccountId(named.id())));
        if (history.on(item.date()).rules(key).stream()
                .anyMatch(rule -> rule.slot().when().tests().keySet().stream().anyMatch(NOT_TOLD::contains))) {
            throw new NotDraftedException(
                    ExportTrouble.ACCOUNT_UNKNOWN,
                    "A rule of the mapping asks of %s what an item of a job does not tell, such as its type."
                            .formatted(named.name()),
                    "Map the account in Weighhouse as a whole, or make the entry by hand.");
        }
        var decided = about(because, key);
        return switch (decided) {
            case null -> Target.to(known(named));
            case Target.To to -> to;
            case Target.Held(var why) ->
                throw new NotDraftedException(
                        ExportTrouble.ACCOUNT_UNKNOWN,
                        "%s waits in the mapping%s.".formatted(named.name(), why.isBlank() ? "" : ": " + why.strip()),
                        "Say in Mappings of Weighhouse where it goes, then export it again.");
            case Target.Pair _, Target.Tax _, Target.Dimension _ ->
                throw new NotDraftedException(
                        ExportTrouble.ACCOUNT_UNKNOWN,
                        "%s is mapped to something that is no account.".formatted(named.name()),
                        "Map it to an account in Weighhouse, then export it again.");
        };
    }

    /** The ledger's account by its own id, where the platform calls it so. */
    private AccountId known(ExportItem.AccountName named) {
        var external = named.externalId();
        if (external == null) {
            throw unmapped("%s says of its account %s no id of the ledger, and it is not mapped."
                    .formatted(platform.title(), named.name()));
        }
        var account = ledger.find(new AccountId(external));
        if (account.isEmpty()) {
            throw unmapped("%s calls its account %s %s, and the ledger has no such account."
                    .formatted(platform.title(), named.name(), external));
        }
        return account.map(Account::id).orElseThrow();
    }

    private static NotDraftedException unmapped(String words) {
        return new NotDraftedException(
                ExportTrouble.ACCOUNT_UNKNOWN,
                words,
                "Choose another account on the platform, or map this one in Weighhouse, then export it again.");
    }

    private static @Nullable Target about(List<Because> because, ItemKey key) {
        return because.stream()
                .filter(each -> each.item().equals(key))
                .findFirst()
                .map(Because::decision)
                .map(decision -> decision.target())
                .orElse(null);
    }

    private static Map<String, String> dimensions(List<Because> because) {
        var all = new TreeMap<String, String>();
        for (var each : because) {
            var decision = each.decision();
            if (each.item().kind() != ItemKind.DIMENSION || decision == null) {
                continue;
            }
            if (!(decision.target() instanceof Target.Dimension(var name, var value))) {
                throw new NotDraftedException(
                        ExportTrouble.DIMENSION_UNKNOWN,
                        "%s is mapped to something that is no dimension, or waits."
                                .formatted(each.item().id()),
                        "Say in Mappings of Weighhouse where it goes, then export it again.");
            }
            all.put(name, value);
        }
        return all;
    }

    /**
     * The ledger's code of a line, and where its tax goes.
     *
     * @param account null where there is no tax to be booked apart
     */
    private record Tax(@Nullable String code, @Nullable AccountId account) {}

    private Tax tax(ExportItem.Line line, List<Because> because) {
        var told = line.taxCode();
        var taxed = !line.amount().equals(line.net());
        if (told == null || told.isBlank()) {
            if (taxed) {
                throw noPlace(line, "no code is named");
            }
            return new Tax(null, null);
        }
        var target = about(because, new ItemKey(platform.id(), ItemKind.TAX_CODE, told));
        if (target instanceof Target.Tax(var code, var account)) {
            if (taxed && account == null) {
                throw noPlace(line, "it is not said which account the tax of %s goes to".formatted(told));
            }
            return new Tax(code, taxed ? account : null);
        }
        if (taxed || target != null) {
            throw noPlace(line, "the tax code %s is not mapped".formatted(told));
        }
        return new Tax(ownCode(told), null);
    }

    /** The ledger's own code, where the platform has it from there; none where the ledger keeps no codes. */
    private @Nullable String ownCode(String told) {
        if (lists.taxCodes().isEmpty()) {
            return null;
        }
        return lists.taxCodes().stream()
                .filter(code -> code.active() && code.id().equals(told))
                .findFirst()
                .map(TaxCode::id)
                .orElseThrow(
                        () -> new NotDraftedException(
                                ExportTrouble.TAX_CODE_UNKNOWN,
                                "The ledger has no tax code %s in use, and it is not mapped.".formatted(told),
                                "Choose another tax code on the platform, or map this one in Weighhouse, then export it again."));
    }

    private static NotDraftedException noPlace(ExportItem.Line line, String why) {
        return new NotDraftedException(
                ExportTrouble.TAX_CODE_UNKNOWN,
                "A line of %s has a tax of %s, and %s."
                        .formatted(line.amount(), line.amount().minus(line.net()), why),
                "Map the tax code in Weighhouse with the account its tax goes to, then export it again.");
    }
}
