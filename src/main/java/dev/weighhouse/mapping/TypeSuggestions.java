package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which pair of accounts a type of transaction may go to: on the one side where the platform's own account goes, on the
 * other what the name, a precedent and the nature of the type speak for. Where the own side is not one account, or nothing
 * tells which of the two is debited, the other side alone is suggested.
 */
final class TypeSuggestions {
    private final ChartOfAccounts ledger;
    private final AccountSearch search;

    TypeSuggestions(ChartOfAccounts ledger, AccountSearch search) {
        this.ledger = ledger;
        this.search = search;
    }

    List<Suggestion> of(Item item, Usage usage, OwnSide own) {
        var expected = Expected.of(item, usage);
        return search.of(item, expected).stream()
                .filter(judged -> !own.ledger().contains(judged.candidate().id()))
                .map(judged -> suggestion(item, judged, sides(usage, expected.nature()), own))
                .toList();
    }

    /** On which side the other account stands, and how that is known. */
    private record Stands(Side side, String because) {}

    private static Optional<Stands> sides(Usage usage, Optional<Nature> nature) {
        var seen = usage.leaning()
                .map(leaning -> leaning == AccountType.EXPENSE
                        ? new Stands(Side.DEBIT, "debited by %d of %d".formatted(usage.debits(), usage.lines()))
                        : new Stands(Side.CREDIT, "credited by %d of %d".formatted(usage.credits(), usage.lines())));
        return seen.or(() -> nature.map(known -> new Stands(
                known.side(), "%s, as %s is".formatted(known.side() == Side.DEBIT ? "debited" : "credited", known))));
    }

    private Suggestion suggestion(Item item, Judged judged, Optional<Stands> stands, OwnSide own) {
        var account = judged.candidate().id();
        var reasons = new ArrayList<>(judged.reasons());
        if (own.isOne() && stands.isPresent()) {
            var side = stands.get();
            var mine = own.ledger().first();
            reasons.add(side.because());
            reasons.add("against %s, where the platform's own account goes".formatted(label(mine)));
            return new Suggestion(item.key(), pair(side.side(), account, mine), judged.score(), words(reasons));
        }
        reasons.add("no pair, as " + whyNoPair(own));
        return new Suggestion(item.key(), Target.to(account), judged.score(), words(reasons));
    }

    private static Target pair(Side side, AccountId other, AccountId own) {
        return side == Side.DEBIT
                ? new Target.Pair(other, own, null, Map.of())
                : new Target.Pair(own, other, null, Map.of());
    }

    private static String whyNoPair(OwnSide own) {
        if (!own.waiting().isEmpty()) {
            return "nobody has mapped the platform's own account yet";
        }
        if (own.ledger().isEmpty()) {
            return "it is not known of which account its transactions are";
        }
        return own.ledger().size() > 1
                ? "its transactions are of %d accounts".formatted(own.ledger().size())
                : "nothing tells which side is debited";
    }

    private String label(AccountId id) {
        return ledger.find(id).map(account -> account.label()).orElse(id.value());
    }

    private static String words(List<String> reasons) {
        return String.join(", ", reasons);
    }
}
