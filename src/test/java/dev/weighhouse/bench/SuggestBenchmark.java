package dev.weighhouse.bench;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Suggestions;
import dev.weighhouse.mapping.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often the right place in the ledger is suggested first, or among three, for names as somebody else may have written
 * them, and how many are wrong of those that are good enough to be accepted together; beside two plain ways on the same names
 * in the same run. Half of the items of a chart keep their number. Of some the right account is taken out of the ledger:
 * whatever is accepted for these is wrong.
 */
public final class SuggestBenchmark {
    private static final String SEED = "20261121";
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Path COUNTY = Path.of("../shared/data/county-coa/accounts.json");

    /** One account in so many is taken out of the ledger. */
    private static final int GONE = 5;

    /** How many other names each item of the sample is given. */
    private static final int TIMES = 50;

    private final long seed;

    private SuggestBenchmark(long seed) {
        this.seed = seed;
    }

    /**
     * Prints the table.
     *
     * @param args the seed of the names; without one always the same
     */
    public static void main(String[] args) throws IOException {
        var seed = Long.parseLong(args.length > 0 ? args[0] : SEED);
        System.out.printf("%nSuggestions for perturbed names (%s)%n", Runs.machine());
        var benchmark = new SuggestBenchmark(seed);
        if (Files.exists(COUNTY)) {
            benchmark.chart("a county's chart", county());
        } else {
            System.out.println("  skipped: the county's chart of accounts is not there");
        }
        benchmark.chart("the sample's ledger", SuggestSample.ledger());
        benchmark.sample();
    }

    /** The accounts of one chart under other names, against the chart itself. */
    private void chart(String what, ChartOfAccounts ledger) {
        var perturbed = new Perturbed(seed);
        var numbered = new ArrayList<SuggestCase>();
        var bare = new ArrayList<SuggestCase>();
        for (var account : ledger.all()) {
            if (account.active()) {
                var keeps = perturbed.keepsNumber();
                (keeps ? numbered : bare).add(renamed(account, perturbed.name(account.name()), keeps));
            }
        }
        var ranking = new SuggestRanking(new Suggestions(ledger), ledger);
        ranking.print(what + ", number kept", numbered, true);
        ranking.print(what + ", number dropped", bare, true);
        var without = without(ledger, bare);
        without.print(
                what + ", number dropped, one in %d not in the ledger".formatted(GONE), gone(without, bare), false);
    }

    private static SuggestCase renamed(Account account, String name, boolean keepsNumber) {
        var bare = SuggestSample.item(
                "bench", ItemKind.ACCOUNT, account.id().value(), name, account.type(), account.currency());
        var item = new Item(
                bare.key(),
                bare.name(),
                null,
                bare.type(),
                bare.currency(),
                true,
                null,
                keepsNumber ? account.number() : null);
        return SuggestCase.of(item, Target.to(account.id()));
    }

    /** The same ledger without some accounts that are asked for; none of them has parts. */
    private SuggestRanking without(ChartOfAccounts ledger, Collection<SuggestCase> cases) {
        var random = new Random(seed);
        var gone = new HashSet<String>();
        for (var each : cases) {
            if (random.nextInt(GONE) == 0) {
                gone.add(each.item().key().id());
            }
        }
        var left = ledger.all().stream()
                .filter(account -> !gone.contains(account.id().value())
                        || !ledger.parts(account.id()).isEmpty())
                .toList();
        var chart = ChartOfAccounts.of(left);
        return new SuggestRanking(new Suggestions(chart), chart);
    }

    private static List<SuggestCase> gone(SuggestRanking without, Collection<SuggestCase> cases) {
        return cases.stream()
                .map(each -> without.has(each) ? each : new SuggestCase(each.item(), each.usage(), each.own(), null))
                .toList();
    }

    /** What the sample's platforms use, as it is named there and under other names. */
    private void sample() throws IOException {
        var ledger = SuggestSample.ledger();
        var alone = new SuggestRanking(new Suggestions(ledger), ledger);
        var among =
                new SuggestRanking(new Suggestions(ledger, SuggestSample.LISTS, SuggestSample.precedents()), ledger);
        var codes = new SuggestRanking(new Suggestions(ledger, SuggestSample.LISTS, List.of()), ledger);
        both("the sample's platforms, nothing mapped yet", alone, SuggestSample.accounts(), true);
        both("the sample's platforms, all others mapped", among, SuggestSample.accounts(), false);
        both("the sample's types of transaction", among, SuggestSample.types(), false);
        both("the sample's tax codes", codes, SuggestSample.taxCodes(), false);
    }

    private void both(String what, SuggestRanking ranking, List<SuggestCase> cases, boolean plain) {
        ranking.print(what + ", as named", cases, plain);
        ranking.print(what + ", perturbed", SuggestCase.perturbed(cases, new Perturbed(seed), TIMES), plain);
    }

    /** A county states no kinds of account: all are given the same, so that none tells anything. */
    private static ChartOfAccounts county() throws IOException {
        var accounts = new ArrayList<Account>();
        JsonMapper.shared().readTree(Files.readString(COUNTY)).properties().forEach(stated -> {
            var name = stated.getValue().asString().strip();
            if (!name.isEmpty()) {
                accounts.add(Account.called(stated.getKey(), name, AccountType.ASSET, GBP)
                        .number(stated.getKey())
                        .build());
            }
        });
        return ChartOfAccounts.of(accounts);
    }
}
