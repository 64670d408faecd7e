package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.ui.common.OnScreen;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The waterfalls of the sample company as somebody hears them who sees no bars, and on to the rows behind one. */
class WaterfallByKeyboardTest extends EntryWindow {
    /** More than the window has. */
    private static final int REGIONS = 12;

    private static final Pattern AMOUNT = Pattern.compile("([+\u2212]?)([\\d,]+\\.\\d\\d)");

    private List<Variance> differing() {
        return workspace().monthEnd().review(OCTOBER).variances().stream()
                .filter(each -> each.difference().filter(out -> !out.isZero()).isPresent())
                .toList();
    }

    /** What is said of each bar of a waterfall, from top to bottom. */
    private List<String> heard(String id) {
        return OnScreen.get(() ->
                Objects.requireNonNull(window.getScene().lookup("#" + id), id).lookupAll(".waterfall-cell").stream()
                        .filter(IndexedCell.class::isInstance)
                        .map(cell -> (IndexedCell<?>) cell)
                        .filter(cell -> !cell.isEmpty())
                        .sorted(Comparator.comparingInt(cell -> cell.getIndex()))
                        .map(Node::getAccessibleText)
                        .toList());
    }

    /** The first amount that is told, in minor units. */
    private static long minor(String said) {
        var amount = AMOUNT.matcher(said);
        assertThat(amount.find()).as(said).isTrue();
        var size = new BigDecimal(amount.group(2).replace(",", ""))
                .movePointRight(2)
                .longValueExact();
        return "\u2212".equals(amount.group(1)) ? -size : size;
    }

    private static void assertAddsUp(List<String> heard, long difference) {
        assertThat(heard.getLast()).startsWith("Difference ");
        assertThat(heard.get(heard.size() - 2)).startsWith("Unexplained ");
        assertThat(minor(heard.getLast())).isEqualTo(difference);
        assertThat(heard.subList(0, heard.size() - 1).stream()
                        .mapToLong(WaterfallByKeyboardTest::minor)
                        .sum())
                .isEqualTo(difference);
    }

    private void turnTo(String account) throws TimeoutException {
        until(() -> "review-table".equals(focused().getId()));
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write(account);
        robot.push(KeyCode.ENTER);
        until(() -> "review-table".equals(focused().getId()));
        OnScreen.settle();
    }

    private int rowsOn(String table) {
        return OnScreen.get(() -> ((TableView<?>) window.getScene().lookup("#" + table))
                .getSelectionModel()
                .getSelectedItems()
                .size());
    }

    @Test
    void hearsOneDifferenceTakenApartAndGoesOnToWhyARowIsOpen() throws TimeoutException {
        turnTo("1110");
        until(() -> !heard("review-waterfall").isEmpty());
        robot.push(KeyCode.F6);
        until(() -> "review-waterfall".equals(focused().getId()));
        var clearing = differing().stream()
                .filter(each -> each.label().startsWith("1110"))
                .findFirst()
                .orElseThrow();
        var bars = heard("review-waterfall");
        assertAddsUp(bars, clearing.difference().orElseThrow().minor());

        var missing = bars.stream()
                .filter(each -> each.startsWith("Missing "))
                .findFirst()
                .orElseThrow();
        robot.push(KeyCode.HOME);
        for (int at = 0; at < bars.indexOf(missing); at++) {
            robot.push(KeyCode.DOWN);
        }
        robot.push(KeyCode.ENTER);
        until(() -> rowsOn("review-unmatched") > 0);
        for (int at = 0; at < REGIONS && !"review-unmatched".equals(focused().getId()); at++) {
            robot.push(KeyCode.F6);
        }
        until(() -> "review-unmatched".equals(focused().getId()));
        robot.push(KeyCode.ENTER);
        until(() -> "review-why-not".equals(focused().getId()));
        assertThat(OnScreen.get(() -> reads("Why not matched:"))).isTrue();
    }

    @Test
    void hearsTheWholeMonthAndGoesToTheAccountsOfACause() throws TimeoutException {
        until(() -> "review-table".equals(focused().getId()));
        robot.push(KeyCode.F4);
        until(() -> String.valueOf(focused().getId()).startsWith("review-month-"));
        var currencies = differing().stream().map(Variance::currency).distinct().toList();
        for (var currency : currencies) {
            var together = differing().stream()
                    .filter(each -> each.currency().equals(currency))
                    .flatMap(each -> each.difference().stream())
                    .mapToLong(Money::minor)
                    .sum();
            assertAddsUp(heard("review-month-" + currency.getCurrencyCode()), together);
        }

        robot.push(KeyCode.HOME);
        var first = heard(String.valueOf(OnScreen.get(() -> focused().getId()))).getFirst();
        var word = Stream.of(first.split(" [+\u2212\\d]", 2)).findFirst().orElseThrow();
        robot.push(KeyCode.ENTER);
        until(() -> "review-table".equals(focused().getId()));
        until(() -> window.getScene().lookup("#review-having").isVisible());
        assertThat(OnScreen.get(() -> window.getScene().lookup("#review-having").getAccessibleText()))
                .contains(word);
        robot.push(KeyCode.F8);
        until(() -> !heard("review-waterfall").isEmpty());
        assertThat(heard("review-waterfall")).anySatisfy(bar -> assertThat(bar).startsWith(word));
    }
}
