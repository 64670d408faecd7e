package dev.weighhouse.bench;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.mapping.Suggestions;
import dev.weighhouse.mapping.Target;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks for suggestions and counts how they did. */
record SuggestRanking(Suggestions suggestions, ChartOfAccounts ledger) {
    private static final int ASKED = 2_000;
    private static final List<Integer> SCORES = List.of(60, 65, 70, 75, 80, 85, 90);

    /** How one way did. */
    private record Score(int first, int amongThree, int of, long nanos) {
        @Override
        public String toString() {
            return "%5.1f %% first, %5.1f %% among three, %,9d items a second"
                    .formatted(100.0 * first / of, 100.0 * amongThree / of, of * 1_000_000_000L / Math.max(1, nanos));
        }
    }

    /** Whether the ledger has a place for it. */
    boolean has(SuggestCase one) {
        return one.right() instanceof Target.To to && ledger.contains(to.account());
    }

    /** @param plain whether the plain ways are asked too; they only know accounts */
    void print(String what, List<SuggestCase> cases, boolean plain) {
        System.out.printf("%s: %,d items against %,d accounts%n", what, cases.size(), ledger.size());
        var placed = cases.stream().filter(each -> each.right() != null).toList();
        System.out.println("  weighhouse   " + score(placed, this::ours));
        if (plain && !Boolean.getBoolean("quick")) {
            System.out.println("  equal names  "
                    + score(placed, each -> targets(PlainMatchers.equal(ledger, account(each)))));
            System.out.println("  Levenshtein  "
                    + score(placed, each -> targets(PlainMatchers.nearest(ledger, account(each)))));
        }
        accepted(cases, Suggestions.SAFE_SCORE, "  ");
        if (Boolean.getBoolean("scores")) {
            SCORES.forEach(score -> accepted(cases, score, "    "));
        }
        if (Boolean.getBoolean("misses")) {
            cases.forEach(this::miss);
        }
    }

    private List<Target> ours(SuggestCase each) {
        return each.ask(suggestions).stream().map(Suggestion::target).toList();
    }

    private static List<Target> targets(List<AccountId> accounts) {
        return accounts.stream().<Target>map(Target::to).toList();
    }

    private static Account account(SuggestCase each) {
        var item = each.item();
        return Account.called(
                        "p", item.name(), Objects.requireNonNull(item.type()), Objects.requireNonNull(item.currency()))
                .number(item.number())
                .build();
    }

    /** What comes of accepting all from a score on. */
    private void accepted(List<SuggestCase> cases, int score, String indent) {
        var accepted = 0;
        var wrong = 0;
        for (var each : cases) {
            var best = each.ask(suggestions).stream()
                    .filter(one -> one.score() >= score)
                    .findFirst();
            if (best.isPresent()) {
                accepted++;
                wrong += best.get().target().equals(each.right()) ? 0 : 1;
            }
        }
        System.out.printf(
                "%saccepted from %d on: %,d of %,d, wrong %d (%.2f %%)%n",
                indent, score, accepted, cases.size(), wrong, accepted == 0 ? 0.0 : 100.0 * wrong / accepted);
    }

    private void miss(SuggestCase each) {
        var told = each.ask(suggestions);
        if (told.isEmpty() || !told.getFirst().target().equals(each.right())) {
            System.out.printf(
                    "    %s (%s) is %s, and not %s%n",
                    each.item().name(),
                    each.item().key(),
                    words(each.right()),
                    told.stream()
                            .map(one -> "%s (%d)".formatted(words(one.target()), one.score()))
                            .toList());
        }
    }

    private String words(@Nullable Target target) {
        return target instanceof Target.To to
                ? ledger.find(to.account()).map(Account::name).orElse("gone")
                : String.valueOf(target);
    }

    private static Score score(List<SuggestCase> cases, Function<SuggestCase, List<Target>> way) {
        // few items are asked for again and again, so that the time is not that of the first look
        var rounds = Math.max(1, ASKED / Math.max(1, cases.size()));
        var start = System.nanoTime();
        var first = 0;
        var amongThree = 0;
        for (var round = 0; round < rounds; round++) {
            for (var each : cases) {
                var told = way.apply(each);
                first += !told.isEmpty() && told.getFirst().equals(each.right()) ? 1 : 0;
                amongThree += told.contains(each.right()) ? 1 : 0;
            }
        }
        return new Score(first / rounds, amongThree / rounds, cases.size(), (System.nanoTime() - start) / rounds);
    }
}
