package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.FakeMonthEnd;
import dev.weighhouse.ui.common.FakeWorkspace;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.mappings.FakeMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaves a picture of every telling state; each state must paint something of its own. */
class ReviewPicturesTest {
    @TempDir
    Path folder;

    private List<Path> take(String state, Supplier<FakeMonthEnd> monthEnd, BiConsumer<ReviewScreen, Pulling> then) {
        return Pictures.take("review", state, theme -> make(theme, monthEnd.get(), then));
    }

    private Parent make(Theme theme, FakeMonthEnd monthEnd, BiConsumer<ReviewScreen, Pulling> then) {
        var bench = Bench.over(monthEnd, Settings.in(folder));
        var pulling = new Pulling(bench);
        var screen = new ReviewScreen(bench, pulling, theme);
        var node = (Parent) screen.node();
        screen.attach();
        then.accept(screen, pulling);
        screen.detail().readRows();
        return node;
    }

    private static void wrote(List<Path> pictures) {
        assertThat(pictures)
                .hasSize(4)
                .allSatisfy(picture -> assertThat(picture).isNotEmptyFile());
    }

    private static void select(ReviewScreen screen, String title) {
        screen.model().rows().stream()
                .filter(row -> row.title().contains(title))
                .findFirst()
                .ifPresent(row -> screen.model().select(List.of(row), row));
    }

    @Test
    void resultsToBeSent() {
        wrote(take("results-to-be-sent", Larkfield::monthEnd, (screen, _) -> {
            var workspace =
                    (FakeWorkspace) screen.bench().current().orElseThrow().workspace();
            workspace.feedback.takers = List.of(new ConnectionId("square"));
            screen.deeds()
                    .sending()
                    .open(Objects.requireNonNull(screen.model().loadedProperty().get()));
        }));
    }

    @Test
    void full() {
        wrote(take("full", Larkfield::monthEnd, (screen, _) -> select(screen, "1110")));
    }

    @Test
    void small() {
        wrote(Pictures.take(
                "review-1280",
                "full",
                1280,
                720,
                theme -> make(theme, Larkfield.monthEnd(), (screen, _) -> select(screen, "1110"))));
    }

    @Test
    void month() {
        wrote(take("month", Larkfield::monthEnd, (screen, _) -> {
            select(screen, "1110");
            screen.model().wholeMonthProperty().set(true);
        }));
        wrote(take("month-cause", Larkfield::monthEnd, (screen, _) -> {
            screen.model().wholeMonthProperty().set(true);
            screen.model()
                    .causeProperty()
                    .set(new CauseChoice(Larkfield.GBP, new DetailModel.Picked(Cause.Kind.IN_FLIGHT)));
        }));
    }

    /** The marketing account with a cause of each kind that rows have, one of them huge beside the others. */
    private static FakeMonthEnd manyCauses() {
        var monthEnd = Larkfield.monthEnd();
        monthEnd.accounting = variance -> variance.label().startsWith("6420")
                ? LarkfieldCauses.ofEveryKind(variance)
                : LarkfieldCauses.of(variance);
        return monthEnd;
    }

    @Test
    void everyCauseAtOnce() {
        wrote(take("many-causes", ReviewPicturesTest::manyCauses, (screen, _) -> select(screen, "6420")));
        wrote(take(
                "month-many-causes",
                ReviewPicturesTest::manyCauses,
                (screen, _) -> screen.model().wholeMonthProperty().set(true)));
    }

    @Test
    void unmappedSelected() {
        wrote(take("unmapped", Larkfield::monthEnd, (screen, _) -> select(screen, "Promotional")));
    }

    @Test
    void proposed() {
        wrote(take("proposal", Larkfield::monthEnd, (screen, _) -> {
            Larkfield.tipsMove(FakeMapping.of(screen.bench()));
            Larkfield.tipsStandElsewhere(FakeMapping.of(screen.bench()));
            select(screen, "Online tips");
            screen.detail().choose(AccountKey.of("square", "tips-online"), new AccountId("2040"));
        }));
    }

    @Test
    void noSuggestion() {
        wrote(take("no-suggestion", Larkfield::monthEnd, (screen, _) -> select(screen, "Online tips")));
    }

    @Test
    void nothingFits() {
        wrote(take(
                "filter-nothing",
                Larkfield::monthEnd,
                (screen, _) -> screen.model().searchProperty().set("zebra")));
    }

    @Test
    void allAgree() {
        wrote(take("all-agree", () -> Larkfield.monthEnd(Larkfield.allAgree()), (_, _) -> {}));
    }

    @Test
    void empty() {
        wrote(take(
                "empty",
                () -> {
                    var monthEnd =
                            Larkfield.monthEnd(new Review(Larkfield.OCTOBER, ChartOfAccounts.of(List.of()), List.of()));
                    monthEnd.quotes.clear();
                    monthEnd.months.clear();
                    return monthEnd;
                },
                (_, _) -> {}));
    }

    @Test
    void oneSideFailed() {
        wrote(take(
                "failing",
                () -> {
                    var monthEnd = Larkfield.monthEnd();
                    monthEnd.failing.put(
                            new ConnectionId("stripe"),
                            new Failure.SignInNeeded("Stripe could not be read at 16:41: the sign-in has expired."));
                    return monthEnd;
                },
                (_, pulling) -> pulling.pull(new ConnectionId("stripe"))));
    }

    @Test
    void staleQuotes() {
        wrote(take("stale", () -> Larkfield.monthEnd(Larkfield.stale()), (screen, _) -> select(screen, "1120")));
    }

    @Test
    void firstPullFailed() {
        wrote(take(
                "first-pull-failed",
                () -> {
                    var monthEnd = Larkfield.nothingPulled();
                    monthEnd.failing.put(
                            new ConnectionId("xero"),
                            new Failure.Offline("Xero could not be reached: no answer from its address."));
                    monthEnd.failing.put(
                            new ConnectionId("stripe"),
                            new Failure.SignInNeeded("Stripe could not be read at 16:41: the sign-in has expired."));
                    return monthEnd;
                },
                (_, pulling) -> {
                    pulling.pull(new ConnectionId("xero"));
                    pulling.pull(new ConnectionId("stripe"));
                }));
    }

    @Test
    void unreadable() {
        wrote(take(
                "unreadable",
                () -> {
                    var monthEnd = Larkfield.monthEnd();
                    monthEnd.refusing = new Failure.BadInput(
                            "The amounts quoted for October 2026 are too large to be added.",
                            "Look for an amount at the source that cannot be right, then pull again.");
                    return monthEnd;
                },
                (_, _) -> {}));
    }

    @Test
    void firstPullRuns() {
        wrote(whilePulling("first-pull", Larkfield::nothingPulled));
    }

    @Test
    void pullRuns() {
        wrote(whilePulling("pulling", Larkfield::monthEnd));
    }

    private List<Path> whilePulling(String state, Supplier<FakeMonthEnd> make) {
        return Pictures.take("review", state, theme -> {
            var monthEnd = make.get();
            try (var held = new HeldPull(monthEnd)) {
                var bench = Bench.over(monthEnd, Settings.in(folder), held.work());
                var pulling = new Pulling(bench);
                var screen = new ReviewScreen(bench, pulling, theme);
                var node = (Parent) screen.node();
                screen.attach();
                held.hold(pulling::pullAll);
                return node;
            }
        });
    }
}
