package dev.weighhouse.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewWorkspaceTest {

    @TempDir
    private Path home;

    private NewWorkspace model = new NewWorkspace(Path.of("/"), Locale.UK);

    @BeforeEach
    void fresh() {
        model = new NewWorkspace(home, Locale.UK);
    }

    private String obstacle() {
        return model.obstacle().get();
    }

    @Test
    void startsWithTheCurrencyOfTheCountryAndAsksForTheCompany() {
        assertThat(model.currencyProperty().get()).isEqualTo("GBP");
        assertThat(obstacle()).isEqualTo("Give the company a name.");
        assertThat(new NewWorkspace(home, Locale.ENGLISH).currencyProperty().get())
                .isEmpty();
    }

    @Test
    void suggestsAFileNamedAfterTheCompany() {
        model.companyProperty().set("Larkfield Coffee/Bar: Ltd.");

        assertThat(model.path()).isEqualTo(home.resolve("Larkfield CoffeeBar Ltd..weighhouse"));
        assertThat(obstacle()).isEmpty();
    }

    @Test
    void keepsAFileThatWasChosenAndGivesItTheEnding() {
        model.choose(home.resolve("books"));
        model.companyProperty().set("Larkfield Coffee");

        assertThat(model.path()).isEqualTo(home.resolve("books.weighhouse"));
    }

    @Test
    void refusesWhatIsNoCurrencyAndNamesIt() {
        model.companyProperty().set("Larkfield");
        model.currencyProperty().set("pounds");
        assertThat(obstacle()).isEqualTo("pounds is not a currency.");

        model.currencyProperty().set("");
        assertThat(obstacle()).isEqualTo("Give the home currency, such as GBP.");

        model.currencyProperty().set("gbp");
        model.othersProperty().set("eur, XAU");
        assertThat(obstacle()).isEqualTo("XAU is not a currency.");
    }

    @Test
    void takesFurtherCurrenciesHoweverTheyAreSeparated() {
        model.currencyProperty().set("gbp");
        model.othersProperty().set(" eur,usd  GBP;eur ");

        assertThat(model.homeCurrency().getCurrencyCode()).isEqualTo("GBP");
        assertThat(model.otherCurrencies())
                .extracting(Currency::getCurrencyCode)
                .containsExactly("EUR", "USD");
    }

    @Test
    void refusesAFileThatIsThereAlready() throws IOException {
        Files.createFile(home.resolve("Larkfield.weighhouse"));
        model.companyProperty().set("Larkfield");

        assertThat(obstacle()).contains("Larkfield.weighhouse", "exists already");
    }

    @Test
    void asksForAFileWhereNoneCanBeSuggested() {
        model.companyProperty().set("???");

        assertThat(obstacle()).isEqualTo("Choose where to keep the file.");
    }
}
