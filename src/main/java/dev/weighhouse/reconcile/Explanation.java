package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes a difference apart by what the rows of both sides and the entries of ours tell. A pure function, the same whatever the
 * order of the rows.
 *
 * <p>Rows are matched first. Then each family of causes is asked about what is open, the most certain first, and takes what it can
 * tell of; what is left is missing on one side. A row is a share by what it adds to platform minus ledger, and only if it is in the
 * figures: so a match of which one row is of another month is a share, too.
 *
 * <p>An entry that was not seen in the quote is a share of the difference of its own, and counts as a posting when the rows are
 * held against each other: so what it is to bring is not also missing. Rows tell something only where both sides quote theirs.
 *
 * <p>An adjustment of ours to the account is no posting that a transaction could be missing for. What it takes of the rows is a
 * cause of the other sign, so the rows and their adjustment come to nothing; what it takes of the rest only makes that smaller.
 */
public final class Explanation {
    private static final Comparator<OpenRow> BY_DATE =
            Comparator.comparing(OpenRow::row, RowItems.ORDER).thenComparing(OpenRow::note);

    private final Evidence evidence;
    private final Scope scope;
    private final MatchedRows rows;
    private final List<RowMatch> matches;
    private final Telling telling;
    private List<Underway> lone = List.of();
    private List<Rate> rates = List.of();

    private Explanation(Evidence evidence) {
        this.evidence = evidence;
        scope = new Scope(evidence.variance());
        rows = new MatchedRows(evidence, scope);
        matches = rows.matches();
        telling = new Telling(scope, rows.window(), rows.open());
    }

    /** The variance, accounted for. */
    public static Accounted of(Evidence evidence) {
        var explanation = new Explanation(evidence);
        explanation.tell();
        return explanation.accounted();
    }

    private boolean tellsOfRows() {
        return evidence.variance().ledger().movements() != null
                && evidence.variance().platform().movements() != null;
    }

    private void tell() {
        matches.stream().filter(this::isCutOff).forEach(telling::cutOff);
        var pairs = new ArrayList<>(rows.unequal());
        var entries = new EntryCauses(scope, rows, evidence.rules(), telling, pairs);
        var unequal = new UnequalRows(rows.items(), rows.window(), evidence.said());
        pairs.addAll(telling.certain(unequal.given(evidence.said(), scope, telling)));
        entries.tell(evidence.edited(), evidence.ours());
        lone = entries.lone();
        new RoundedGroups(scope, rows.window(), evidence.said()).tell(telling);
        new DoubledRows(rows.items().ledger(), rows.items().platform()).tell(telling);
        pairs.addAll(telling.reserved(unequal.byReference(telling)));
        var elsewhere = new ElsewhereRows(evidence.around(), telling, rows.window());
        elsewhere.tell(telling);
        elsewhere.tellByText(telling);
        pairs.addAll(telling.reserved(unequal.named(telling)));
        pairs.addAll(telling.reserved(unequal.byText(telling, 0)));
        pairs.addAll(telling.reserved(unequal.byText(telling, evidence.rules().window())));
        var causes = new PairCauses(evidence.variance(), pairs);
        pairs.forEach(pair -> causes.tell(pair, telling));
        rates = causes.rates();
        elsewhere.tellByDay(telling);
        var undecided = new UndecidedRows(rows.items(), rows.refusals(), evidence.said());
        undecided.tell(scope, telling, rows.doubtful());
        check();
    }

    private boolean isCutOff(RowMatch match) {
        return !(match.ledger().stream().allMatch(scope::counts)
                        && match.platform().stream().allMatch(scope::counts))
                && (match.ledger().stream().anyMatch(scope::counts)
                        || match.platform().stream().anyMatch(scope::counts));
    }

    /** What is told of rows is what all rows in the figures come to: none was lost, and none told twice. */
    private void check() {
        var told = telling.told().stream()
                .map(row -> BigInteger.valueOf(row.share().minor()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        var all = scope.worth(rows.items().all());
        if (!told.equals(all)) {
            throw new IllegalStateException("rows of %s are told as %s".formatted(all, told));
        }
    }

    private Accounted accounted() {
        var difference = evidence.variance().difference();
        var open = tellsOfRows() ? telling.told() : untold();
        if (difference.isEmpty()) {
            return accounted(Optional.empty(), open);
        }
        try {
            return accounted(difference.get(), open);
        } catch (ArithmeticException _) {
            // Shares that come to more than an amount can hold: then no bar could be true.
            return accounted(Optional.of(new Waterfall(difference.get(), List.of())), untold());
        }
    }

    private Accounted accounted(Money difference, List<OpenRow> told) {
        var shares = new Shares(scope.nothing());
        shares.addEntries(evidence.ours());
        var carried = new Carried(scope);
        var open = told;
        if (tellsOfRows()) {
            open = carried.borneOut(told, rows.items().all(), difference, standing());
            shares.addRows(open.stream().sorted(BY_DATE).toList());
            shares.addLone(lone);
            shares.adjust(difference, evidence.adjusted());
        }
        Accounted.checkUnwaived(shares.waterfall(difference), open);
        if (!evidence.waived().isEmpty()) {
            shares.waive(difference, carried.before(open, rows.items().all()), evidence.waived());
        }
        return accounted(Optional.of(shares.waterfall(difference)), open);
    }

    /** What adjustments of ours took that stand in the quote. */
    private Money standing() {
        var taken = evidence.adjusted().stream().map(Adjusted::amount).reduce(scope.nothing(), Money::plus);
        return evidence.ours().stream()
                .filter(Underway::adjusts)
                .map(Underway::amount)
                .reduce(taken, Money::minus);
    }

    /** Of an account that is mapped nowhere there is no difference to explain, yet it helps to know where its rows are. */
    private List<OpenRow> untold() {
        boolean nowhere = evidence.variance().ledgerAccount() == null;
        return telling.told().stream()
                .map(row -> row.untold(nowhere ? row.note() : ""))
                .toList();
    }

    private List<Diagnosis> diagnoses(Optional<Waterfall> waterfall, List<OpenRow> open) {
        var ofRows = new Diagnosing(open).all(rates, waterfall.map(Waterfall::difference));
        var ofRest = waterfall
                .map(each -> new DiagnosingRest(scope, rows.items().all(), beyondRows(each.unexplained(), open)).all())
                .orElse(List.of());
        return Stream.of(ofRows, telling.doubts(), ofRest).flatMap(List::stream).toList();
    }

    /** What is unexplained besides rows that say so themselves; nothing where that is more than an amount can hold. */
    private Money beyondRows(Money unexplained, List<OpenRow> open) {
        var rest = open.stream()
                .filter(row -> row.cause() == null && scope.current(row.row()))
                .map(row -> BigInteger.valueOf(row.share().minor()))
                .reduce(BigInteger.valueOf(unexplained.minor()), BigInteger::subtract);
        return rest.bitLength() < Long.SIZE
                ? new Money(rest.longValueExact(), unexplained.currency())
                : scope.nothing();
    }

    private Accounted accounted(Optional<Waterfall> waterfall, List<OpenRow> told) {
        var open = new ArrayList<>(told);
        for (var row : rows.items().tooLarge()) {
            if (scope.counts(row)) {
                open.add(OpenRow.of(row, null, scope.nothing(), "too large"));
            }
        }
        open.sort(BY_DATE);
        return new Accounted(
                waterfall,
                matches.stream()
                        .filter(match -> match.ledger().stream().anyMatch(scope::current)
                                || match.platform().stream().anyMatch(scope::current))
                        .sorted(Comparator.comparing(match -> match.platform().getFirst(), RowItems.ORDER))
                        .toList(),
                open,
                diagnoses(waterfall, open),
                rows.refusals(),
                rows::whyNot);
    }
}
