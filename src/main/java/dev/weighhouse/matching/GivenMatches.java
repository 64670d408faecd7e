package dev.weighhouse.matching;

import dev.weighhouse.books.Money;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Lets the matches of people claim their rows. One that no longer holds is refused in words; it is never bent. Rows of both sides that
 * belong together and do not come to zero stay open, and no rule is asked about them.
 */
final class GivenMatches {
    private final OpenItems items;
    private final Claims claims;

    GivenMatches(OpenItems items, Claims claims) {
        this.items = items;
        this.claims = claims;
    }

    void claim(List<Decisions.Given> matches) {
        var unequal = new BitSet();
        for (var given : matches) {
            var known = given.ids().stream()
                    .mapToInt(items::row)
                    .filter(row -> row >= 0)
                    .sorted()
                    .toArray();
            var wrong = wrong(given, known);
            if (wrong.isPresent()) {
                claims.refuse(Refusal.Reason.NO_LONGER_HOLDS, Rule.GIVEN, known, new int[0], wrong.get());
                if (isTogether(given, known)) {
                    Arrays.stream(known).forEach(unequal::set);
                }
            } else if (!claims.claim(Rule.GIVEN, given.certainty(), "", known)) {
                claims.refuse(
                        Refusal.Reason.NO_LONGER_HOLDS,
                        Rule.GIVEN,
                        known,
                        new int[0],
                        "Two of the rows %s were both matched and taken apart by a person.".formatted(names(given)));
            }
        }
        claims.hold(unequal);
    }

    private boolean isTogether(Decisions.Given given, int... rows) {
        var right = Arrays.stream(rows).filter(items::right).count();
        return rows.length == given.ids().size() && right > 0 && right < rows.length;
    }

    private Optional<String> wrong(Decisions.Given given, int[] rows) {
        var ids = names(given);
        if (rows.length < given.ids().size()) {
            return Optional.of("Of the matched rows %s not all are there any more.".formatted(ids));
        }
        if (Arrays.stream(rows).distinct().count() < rows.length
                || !Arrays.stream(rows).allMatch(claims::open)) {
            return Optional.of("Of the matched rows %s one stands in two matches.".formatted(ids));
        }
        var right = Arrays.stream(rows).filter(items::right).count();
        if (right == 0 || right == rows.length) {
            return Optional.of("The matched rows %s are of one side only.".formatted(ids));
        }
        try {
            var sum = Arrays.stream(rows)
                    .mapToObj(row -> items.item(row).amount())
                    .reduce(Money::plus);
            return sum.filter(money -> !money.isZero())
                    .map(money -> "Rows %s, matched by a person, do not come to zero: %s is left. They stay open."
                            .formatted(ids, money));
        } catch (ArithmeticException | IllegalArgumentException _) {
            return Optional.of("The matched rows %s cannot be added up: two currencies, or too large.".formatted(ids));
        }
    }

    /** As people know the rows, where that tells them apart; a row that is gone has its id only. */
    private String names(Decisions.Given given) {
        var names = given.ids().stream().map(this::name).toList();
        return String.join(", ", names.stream().distinct().count() == names.size() ? names : given.ids());
    }

    private String name(String id) {
        int row = items.row(id);
        return row < 0 ? id : items.item(row).name();
    }
}
