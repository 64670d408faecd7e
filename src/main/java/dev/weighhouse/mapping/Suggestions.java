package dev.weighhouse.mapping;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.CodeLists;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where what a platform uses may belong in the ledger: accounts and categories to an account, types of transaction to a pair
 * of accounts, tax codes to tax codes, dimension values to dimension values. By id, by number or code, by name, by what the
 * like of it was mapped to, and by the kind of account. A name may hold small misspellings, which are then said. Only what is
 * active in the ledger is suggested. Nothing here is ever applied: a number or a name is a reason to look, not an identity.
 */
public final class Suggestions {

    /**
     * The score from which on suggestions may be accepted together, chosen so that of those at most about one in a hundred is
     * wrong. Measured by {@code SuggestBenchmark}: of a county's 1,813 accounts under other names without their numbers, a fifth
     * of them with no place in the ledger, 0.93 % (3 of 322) of what reaches it, and with a place for each 0.25 % (1 of 402);
     * of the sample company none.
     */
    public static final int SAFE_SCORE = 80;

    private static final int MOST = 3;

    /** Two that lie closer stand equal. */
    private static final int CLEARLY = 5;

    private final ChartOfAccounts ledger;
    private final AccountSearch accounts;
    private final TypeSuggestions types;
    private final TaxSuggestions taxCodes;
    private final DimensionSuggestions dimensions;

    /** Without regard to what other things were mapped to, and without tax codes and dimensions. */
    public Suggestions(ChartOfAccounts ledger) {
        this(ledger, CodeLists.NONE, List.of());
    }

    /** @param lists what there is besides accounts */
    public Suggestions(ChartOfAccounts ledger, CodeLists lists, Collection<Precedent> precedents) {
        this.ledger = ledger;
        this.accounts = new AccountSearch(ledger, precedents);
        this.types = new TypeSuggestions(ledger, accounts);
        this.taxCodes = new TaxSuggestions(lists.taxCodes(), precedents);
        this.dimensions = new DimensionSuggestions(lists.dimensionValues(), precedents);
    }

    /** The ledger account whose stable id the platform account itself states: a match, not a suggestion. */
    public Optional<AccountId> byExternalId(Account platform) {
        return Optional.ofNullable(platform.externalId())
                .filter(id -> !id.isBlank())
                .map(AccountId::new)
                .filter(ledger::contains);
    }

    /** As {@link #of(Item, Usage, OwnSide)}, for an account as its platform states it. */
    public List<Suggestion> of(AccountKey key, Account platform) {
        return of(Items.account(key.connection(), platform), Usage.NONE);
    }

    /** As {@link #of(Item, Usage, OwnSide)}, for what is no type of transaction. */
    public List<Suggestion> of(Item item, Usage usage) {
        return of(item, usage, OwnSide.UNKNOWN);
    }

    /**
     * At most three, the best first; equal ones in the order of the ledger. Where two stand equal, neither is above
     * {@link #SAFE_SCORE}, because somebody has to choose.
     *
     * @param usage on which side its lines usually stand; only looked at for what is no account
     * @param own of a type of transaction, where the accounts go that its transactions are of
     */
    public List<Suggestion> of(Item item, Usage usage, OwnSide own) {
        var all = switch (item.key().kind()) {
            case ACCOUNT, CATEGORY ->
                accounts.of(item, Expected.of(item, usage)).stream()
                        .map(Judged::suggestion)
                        .toList();
            case TYPE -> types.of(item, usage, own);
            case TAX_CODE -> taxCodes.of(item, usage);
            case DIMENSION -> dimensions.of(item);
            case ANYTHING -> List.<Suggestion>of();
        };
        var best = all.stream()
                .sorted(Comparator.comparingInt(Suggestion::score).reversed())
                .limit(MOST)
                .toList();
        return standsAlone(best)
                ? best
                : best.stream().map(Suggestions::undecided).toList();
    }

    private static boolean standsAlone(List<Suggestion> best) {
        return best.size() < 2
                || best.getFirst().score() < SAFE_SCORE
                || best.get(0).score() - best.get(1).score() >= CLEARLY;
    }

    private static Suggestion undecided(Suggestion one) {
        return one.score() < SAFE_SCORE ? one : one.capped(SAFE_SCORE - 1, "but another fits as well");
    }
}
