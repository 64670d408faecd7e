package dev.weighhouse.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Evidence;
import dev.weighhouse.reconcile.Explanation;
import dev.weighhouse.reconcile.PlatformAccount;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.RowPair;
import dev.weighhouse.reconcile.RowPairing;
import dev.weighhouse.reconcile.SideFigures;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Underway;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One account, its rows on both sides, an amount that no row tells, and our adjustments in whatever state and order. */
class OwnAdjustmentsTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Period OCTOBER = Period.month("2026-10");
    private static final AccountId CASH = new AccountId("1");

    private final List<Journal> journals = new ArrayList<>();
    private final Set<JournalId> unread = new HashSet<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<Transaction> transactions = new ArrayList<>();
    private Money hidden = gbp(0);
    private Basis basis = Basis.CLOSING;

    @Test
    void whatStandsUnseenAmongTheRowsIsCalledLostAndTakesNothing() {
        adjust(Share.UNEXPLAINED, 175, OCTOBER);
        become(JournalState.POSTED, false, null);

        var found = found();

        assertThat(found.lost()).containsExactly(new JournalId(1));
        assertThat(found.adjusted()).isEmpty();
    }

    @Test
    void anAdjustmentOfAnEarlierMonthIsNoRowAndTakesNothingHere() {
        adjust(Share.EXPLAINED, 75, Period.month("2026-09"));
        become(JournalState.POSTED, false, "key");

        var found = found();

        assertThat(found.rows().unmatched()).isEmpty();
        assertThat(found.adjusted()).isEmpty();
        assertThat(found.lost()).isEmpty();
        assertThat(waterfall().causes()).isEmpty();
    }

    @Test
    void aMonthThatWasLookedAtBeforeItsEndIsTheSameMonth() {
        adjust(Share.EXPLAINED, 75, new Period(OCTOBER.from(), OCTOBER.from().plusDays(14)));
        become(JournalState.POSTED, false, "key");

        assertThat(found().adjusted()).hasSize(1);
    }

    @Test
    void anEntryOfTheSameDayAndAmountThatIsNotOursStays() {
        adjust(Share.UNEXPLAINED, 175, OCTOBER);
        become(JournalState.POSTED, false, "day");
        ledger(175, null);

        assertThat(found().rows().unmatched()).hasSize(1);
    }

    @Test
    void whatIsInDoubtAndShowsItsKeyHasArrived() {
        adjust(Share.UNEXPLAINED, 175, OCTOBER);
        become(JournalState.IN_DOUBT, false, "key");
        hidden = gbp(175);

        assertThat(found().underway()).isEmpty();
        assertThat(waterfall().unexplained()).isEqualTo(gbp(0));
    }

    /** Such as one that takes it back by hand. */
    @Test
    void aRowOfAnotherEntryOfOursThatOnlyNamesItsKeyStays() {
        adjust(Share.UNEXPLAINED, 175, OCTOBER);
        become(JournalState.IN_DOUBT, false, null);
        adjust(Share.UNEXPLAINED, -175, OCTOBER);
        postings.add(new Posting(
                "p",
                "e",
                CASH,
                OCTOBER.to(),
                gbp(-175),
                brief(journals.getLast()),
                "takes back " + brief(journals.getFirst())));

        assertThat(found().underway()).extracting(Underway::entry).contains("J-1");
    }

    @Test
    void aPartIsNotProposedThatMayTakeBackWhatWasAdjustedOfIt() {
        adjust(Share.EXPLAINED, 75, OCTOBER);
        become(JournalState.POSTED, false, "key");
        var adjusted = found().adjusted();

        assertThat(Proposals.takenBack(Share.EXPLAINED, gbp(-10), adjusted)).contains("J-1");
        assertThat(Proposals.takenBack(Share.EXPLAINED, gbp(-75), adjusted)).contains("J-1");
        assertThat(Proposals.takenBack(Share.EXPLAINED, gbp(-76), adjusted)).isEmpty();
        assertThat(Proposals.takenBack(Share.EXPLAINED, gbp(10), adjusted)).isEmpty();
        assertThat(Proposals.takenBack(Share.UNEXPLAINED, gbp(-10), adjusted)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void causesAndTheRestAreTheDifferenceAndWhatWasAdjustedIsNothingInAnyOrder(long seed) {
        var random = new Random(seed);
        basis = random.nextBoolean() ? Basis.CLOSING : Basis.ACTIVITY;
        Share taken = null;
        for (int step = 0; step < 120; step++) {
            var open = !journals.isEmpty() && journals.getLast().state() != JournalState.POSTED;
            var settled = !open && unread.isEmpty();
            switch (random.nextInt(4)) {
                case 0 -> {
                    var share = List.of(Share.values()).get(random.nextInt(3));
                    var amount = share.of(waterfall());
                    if (settled && !amount.isZero() && !takesBack(share, amount)) {
                        assertThat(narration(share)).doesNotContain("J-");
                        adjust(share, amount.minor(), OCTOBER);
                        taken = share;
                    }
                }
                case 1 -> {
                    if (open) {
                        become(next(journals.getLast().state(), random), true, null);
                    } else if (!unread.isEmpty()) {
                        unread.clear();
                        show(journals.getLast(), List.of("key", "id", "day").get(random.nextInt(3)));
                    }
                }
                case 2 -> {
                    if (settled) {
                        somethingNew(random);
                        taken = null;
                    }
                }
                default -> {
                    if (open && random.nextInt(6) == 0) {
                        become(JournalState.REJECTED, false, null);
                        journals.removeLast();
                        taken = null;
                    }
                }
            }
            check(taken);
        }
    }

    private void check(@Nullable Share taken) {
        var waterfall = waterfall();
        var difference = variance().difference().orElseThrow();
        var sum = waterfall.causes().stream().map(Cause::amount).reduce(waterfall.unexplained(), Money::plus);
        assertThat(sum).isEqualTo(difference);
        if (taken == Share.DIFFERENCE) {
            assertThat(waterfall.adjustable()).isEqualTo(gbp(0));
            assertThat(waterfall.unexplained()).isEqualTo(gbp(0));
        } else if (taken != null) {
            assertThat(taken.of(waterfall)).as("what is %s", taken.word()).isEqualTo(gbp(0));
        }
    }

    private static JournalState next(JournalState state, Random random) {
        return switch (state) {
            case APPROVED -> JournalState.CROSSING;
            case CROSSING -> random.nextBoolean() ? JournalState.IN_DOUBT : JournalState.POSTED;
            case IN_DOUBT -> random.nextBoolean() ? JournalState.NEEDS_PERSON : JournalState.POSTED;
            default -> JournalState.POSTED;
        };
    }

    private void somethingNew(Random random) {
        var minor = random.nextInt(-300, 300);
        var reference = random.nextInt(3) == 0 ? null : "R-" + random.nextInt(12);
        switch (random.nextInt(4)) {
            case 0 -> hidden = hidden.plus(gbp(minor));
            case 1 -> ledger(minor, reference);
            case 2 -> platform(minor, reference);
            default -> {
                if (!transactions.isEmpty()) {
                    transactions.remove(random.nextInt(transactions.size()));
                }
            }
        }
    }

    /** As the proposals refuse it: what was adjusted and holds no more is reversed. */
    private boolean takesBack(Share share, Money amount) {
        return share != Share.DIFFERENCE
                && Proposals.takenBack(share, amount, found().adjusted()).isPresent();
    }

    private String narration(Share share) {
        return Narration.of(variance(), waterfall(), share);
    }

    private void ledger(long minor, @Nullable String reference) {
        postings.add(new Posting(
                "p" + postings.size(), "e" + postings.size(), CASH, OCTOBER.to(), gbp(minor), reference, null));
    }

    private void platform(long minor, @Nullable String reference) {
        var id = "t%d-%d".formatted(transactions.size(), minor);
        transactions.add(new Transaction(
                id, new AccountId("a"), LocalDate.of(2026, 10, 7), gbp(minor), reference, null, null, null));
    }

    private void adjust(Share share, long minor, Period period) {
        var id = new JournalId(journals.size() + 1);
        var lines = List.of(
                new Draft.Line(CASH, gbp(minor), "", null, Map.of()),
                new Draft.Line(new AccountId("9"), gbp(-minor), "", null, Map.of()));
        var origin = new Origin.Adjustment(CASH, GBP, period, 1, share);
        var key = new CrossingKey(Digest.of(id.toString().getBytes(StandardCharsets.UTF_8)));
        journals.add(new Journal(
                id,
                1,
                origin,
                new Draft(period.to(), "", null, lines, null),
                JournalState.APPROVED,
                "",
                Instant.EPOCH,
                null,
                key,
                null,
                null,
                "",
                "",
                null,
                null));
    }

    /** @param shown by what the ledger's rows tell the entry; null where they do not show it */
    private void become(JournalState state, boolean notRead, @Nullable String shown) {
        var was = journals.removeLast();
        journals.add(new Journal(
                was.id(),
                1,
                was.origin(),
                was.draft(),
                state,
                "",
                Instant.EPOCH,
                null,
                was.key(),
                "ledger-" + was.id(),
                null,
                "",
                "",
                null,
                null));
        if (notRead && state == JournalState.POSTED) {
            unread.add(was.id());
        }
        if (shown != null) {
            show(journals.getLast(), shown);
        }
    }

    private void show(Journal journal, String how) {
        var key = brief(journal);
        postings.add(new Posting(
                "own-" + journal.id(),
                how.equals("id") ? journal.ledgerId() : "other",
                CASH,
                how.equals("id") ? OCTOBER.from() : journal.draft().date(),
                StillToCome.amount(journal.draft(), variance()),
                how.equals("key") ? key : null,
                null));
    }

    private static String brief(Journal journal) {
        return Objects.requireNonNull(journal.key()).brief();
    }

    private Variance variance() {
        var ledger = postings.stream().map(Posting::amount).reduce(gbp(0), Money::plus);
        var platform = transactions.stream().map(Transaction::amount).reduce(hidden, Money::plus);
        var account = Account.called("1", "1010 Cash", AccountType.ASSET, GBP).build();
        return new Variance(
                account,
                List.of(new PlatformAccount(AccountKey.of("square", "a"), account)),
                GBP,
                OCTOBER,
                basis,
                new SideFigures(gbp(0), ledger, ledger, List.of()),
                new SideFigures(gbp(0), platform, platform, List.of()),
                gbp(0),
                Status.DIFFERS,
                List.of());
    }

    private OwnAdjustments.Found found() {
        var rows = RowPairing.of(postings, transactions);
        return new OwnAdjustments(journals, (entry, _) -> kind(entry))
                .of(variance(), rows, KeyedRows.of(postings, journals), null);
    }

    private Optional<Cause.Kind> kind(Journal entry) {
        return switch (entry.state()) {
            case APPROVED, CROSSING -> Optional.of(Cause.Kind.IN_FLIGHT);
            case IN_DOUBT, NEEDS_PERSON -> Optional.of(Cause.Kind.IN_DOUBT);
            case REJECTED -> Optional.of(Cause.Kind.REJECTED);
            default -> unread.contains(entry.id()) ? Optional.of(Cause.Kind.IN_FLIGHT) : Optional.empty();
        };
    }

    private Waterfall waterfall() {
        var found = found();
        var pairs = Stream.concat(found.rows().unmatched().stream(), found.rows().matched().stream())
                .toList();
        var around = Around.of(
                rows(AccountKey.of("xero", "1"), pairs.stream().map(RowPair::ledger)),
                rows(AccountKey.of("square", "a"), pairs.stream().map(RowPair::platform)));
        return Explanation.of(Evidence.of(variance(), around).with(found.underway(), found.adjusted()))
                .waterfall()
                .orElseThrow();
    }

    private static List<Row> rows(AccountKey key, Stream<? extends @Nullable Movement> movements) {
        return movements
                .flatMap(Stream::ofNullable)
                .map(movement -> new Row(key, movement))
                .toList();
    }

    private static Money gbp(long minor) {
        return new Money(minor, GBP);
    }
}
