package dev.weighhouse.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.SceneWalk;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Updates;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

class SettingsModelTest {
    private static final Updates NO_PAGE = new Updates("1.2", Optional.empty(), _ -> {});

    private final Bench bench = new Bench();
    private final SettingsModel model = new SettingsModel(bench.bench, "maya");

    private void openSample() {
        bench.bench.openSample();
        model.attach();
    }

    private String failure() {
        return Objects.requireNonNull(model.failureProperty().get()).words();
    }

    @Test
    void remembersTheName() {
        assertThat(model.authorProperty().get()).isEqualTo("maya");
        model.authorProperty().set("Maya Okafor ");

        assertThat(bench.settings.text(SettingsModel.AUTHOR)).contains("Maya Okafor");
        assertThat(new SettingsModel(bench.bench, "maya").authorProperty().get())
                .isEqualTo("Maya Okafor");
    }

    @Test
    void showsAndSetsTheToleranceInUnitsOfTheHomeCurrency() {
        openSample();
        assertThat(model.toleranceProperty().get()).isEqualTo("0.00");
        assertThat(model.homeProperty().get()).isEqualTo("GBP");

        model.toleranceProperty().set(" 0.05 ");
        model.setTolerance();
        assertThat(bench.workspaces.sample.monthEnd.tolerances).containsExactly(Money.of("0.05", "GBP"));
        assertThat(model.toleranceProperty().get()).isEqualTo("0.05");
    }

    @Test
    void refusesAToleranceThatIsNoAmount() {
        openSample();
        for (var wrong : new String[] {"a penny", "0.005", "-1", ""}) {
            model.toleranceProperty().set(wrong);
            model.setTolerance();
            assertThat(failure()).contains(wrong, "GBP", "0.05");
        }
        assertThat(bench.workspaces.sample.monthEnd.tolerances).isEmpty();
    }

    @Test
    void addsACurrency() {
        openSample();
        model.newCurrencyProperty().set("eur");
        model.addCurrency();

        assertThat(bench.workspaces.sample.currencies).contains(Currency.getInstance("EUR"));
        assertThat(model.currencies()).containsExactly("GBP", "EUR");
        assertThat(model.newCurrencyProperty().get()).isEmpty();
    }

    @Test
    void refusesWhatIsNoCurrency() {
        openSample();
        model.newCurrencyProperty().set("XAU");
        model.addCurrency();
        assertThat(failure()).startsWith("XAU is not a currency");

        model.newCurrencyProperty().set("pounds");
        model.addCurrency();
        assertThat(failure()).startsWith("pounds is not a currency");
        assertThat(model.currencies()).containsExactly("GBP");
    }

    @Test
    void hasNothingOfAWorkspaceWhileNoneIsOpen() {
        model.attach();
        assertThat(model.homeProperty().get()).isEmpty();
        assertThat(model.currencies()).isEmpty();
    }

    private static Parent screen(Theme theme, boolean open) {
        var bench = new Bench();
        if (open) {
            bench.bench.openSample();
        }
        var screen = new SettingsScreen(new SettingsModel(bench.bench, "Maya Okafor"), theme, bench.bench, NO_PAGE);
        screen.attach();
        return (Parent) screen.node();
    }

    @Test
    void looksRight() {
        assertThat(Pictures.take("settings", "full", theme -> screen(theme, true)))
                .hasSize(4);
        assertThat(Pictures.take("settings", "empty", theme -> screen(theme, false)))
                .hasSize(4);
    }

    @Test
    void namesEveryControl() {
        assertThat(OnScreen.get(() -> SceneWalk.faults(screen(Pictures.theme(Colours.LIGHT, 100), true))))
                .isEmpty();
    }
}
