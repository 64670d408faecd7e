package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that are shortened, that are parts of others, or that leave out what goes without saying on a platform. */
class AbbreviatedNamesTest {
    private static final Currency GBP = Currency.getInstance("GBP");

    private static List<Suggestion> suggest(String platform, String name, String... ledger) {
        var chart = ChartOfAccounts.of(Arrays.stream(ledger)
                .map(other ->
                        Account.called(other, other, AccountType.EXPENSE, GBP).build())
                .toList());
        return new Suggestions(chart)
                .of(
                        AccountKey.of(platform, "p"),
                        Account.called("p", name, AccountType.EXPENSE, GBP).build());
    }

    private static List<String> told(List<Suggestion> suggestions) {
        return suggestions.stream()
                .map(suggestion -> "%s %d: %s"
                        .formatted(
                                suggestion.ledger().map(AccountId::value).orElse("a pair"),
                                suggestion.score(),
                                suggestion.reason()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Bldg maint, Building maintenance",
        "Building maintenance, Bldg maint",
        "Rvrsd rent, Riverside rent",
        "Computer soft, Computer software"
    })
    void knowsABeginningAndTheConsonantsForTheWordOnEitherSide(String platform, String ledger) {
        assertThat(suggest("pleo", platform, ledger, "Sundry")).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.ledger().orElseThrow().value()).isEqualTo(ledger);
            assertThat(suggestion.score()).isLessThan(40);
        });
    }

    @Test
    void saysWhichWordItTakesToBeShortForWhich() {
        assertThat(told(suggest("pleo", "Maint contracts", "Maintenance contract")))
                .containsExactly("Maintenance contract 39: names 100 % alike if \"maint\" is short for \"maintenance\","
                        + " both expense");
    }

    @ParameterizedTest
    @CsvSource({"Car, Card", "Sale, Salt", "Rent, Rnt", "Cost, Contract", "Unit 12, Unit 1234", "It, Items"})
    void takesAnEndingADigitOrAnotherWordForNoAbbreviation(String platform, String ledger) {
        assertThat(suggest("pleo", platform, ledger))
                .noneMatch(suggestion -> suggestion.reason().contains("short for"));
    }

    @Test
    void looksAtFewOfTheWordsWithOneBeginning() {
        var words = Stream.concat(
                        IntStream.range(0, 1_000).mapToObj(n -> "res" + "abcdefghij".repeat(1 + n % 9) + letters(n)),
                        Stream.of("reserve"))
                .toList();

        assertThat(new Abbreviations(words).of("res")).hasSizeBetween(1, 3 * Abbreviations.MOST);
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
    }

    @Test
    void takesANameThatIsAPartOfAnotherForAReason() {
        assertThat(told(suggest("square", "Tips", "Tips held for all staff", "Rent held for all staff")))
                .containsExactly("Tips held for all staff 25: one name is a part of the other, both expense");
    }

    @Test
    void countsThePlatformsOwnNameWhereTheLedgerWritesIt() {
        assertThat(told(suggest("square", "Processing fees", "Stripe fees", "Square fees")))
                .containsExactly(
                        "Square fees 41: names 66 % alike with the platform's, both expense",
                        "Stripe fees 28: names 33 % alike, both expense");
        assertThat(told(suggest("stripe", "Fees", "Stripe fees", "Square fees")))
                .containsExactly(
                        "Stripe fees 55: same name but for the platform's, both expense",
                        "Square fees 35: names 50 % alike, both expense");
    }

    @Test
    void thePlatformsOwnNameAloneIsNoReason() {
        assertThat(suggest("square", "Balance", "Square fees")).isEmpty();
    }
}
