package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspelledNamesTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final AccountKey KEY = AccountKey.of("square", "p");

    private static Account.Builder account(String id, String name) {
        return Account.called(id, name, AccountType.EXPENSE, GBP);
    }

    private static List<Suggestion> suggest(String name, Account.Builder... ledger) {
        return suggest(account("p", name), ledger);
    }

    private static List<Suggestion> suggest(Account.Builder platform, Account.Builder... ledger) {
        var chart = ChartOfAccounts.of(
                Arrays.stream(ledger).map(Account.Builder::build).toList());
        return new Suggestions(chart).of(KEY, platform.build());
    }

    private static List<String> targets(List<Suggestion> suggestions) {
        return suggestions.stream()
                .map(suggestion -> suggestion.ledger().orElseThrow().value())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Card reciepts, Card receipts",
        "Advertsing, Advertising",
        "Ofice costs, Office costs",
        "Insurence premuims, Insurance premiums",
        "Travel & subsistance, Travel and subsistence",
        "Maintenance, Maintanence"
    })
    void knowsASmallMisspellingOnEitherSide(String platform, String ledger) {
        assertThat(suggest(platform, account("L", ledger), account("other", "Sundry")))
                .singleElement()
                .satisfies(suggestion -> {
                    assertThat(suggestion.ledger().orElseThrow().value()).isEqualTo("L");
                    assertThat(suggestion.score()).isEqualTo(39);
                });
    }

    @Test
    void saysInASentenceWhichWordItTakesForWhich() {
        assertThat(suggest("Card reciepts", account("L", "Card receipts"))
                        .getFirst()
                        .reason())
                .isEqualTo("names 100 % alike if \"reciept\" is a misspelling of \"receipt\", both expense");
        assertThat(suggest("Insurence premuims paid", account("L", "Insurance premiums"))
                        .getFirst()
                        .reason())
                .isEqualTo("names 66 % alike if \"insurence\" is a misspelling of \"insurance\""
                        + " and \"premuim\" is a misspelling of \"premium\", both expense");
    }

    @ParameterizedTest
    @CsvSource({"Rest, Rent", "Outlet 1234, Outlet 1235", "Input tax, Output tax", "Freight, Weights", "Wages, Rates"})
    void takesShortWordsCodesAndOtherWordsForWhatTheyAre(String platform, String ledger) {
        assertThat(suggest(platform, account("L", ledger)))
                .noneMatch(suggestion -> suggestion.reason().contains("misspelling"));
    }

    @Test
    void standsBelowTheSameNameAndTheSameNumberEvenWhereNothingElseFitsThem() {
        var suggestions = suggest(
                account("p", "Card reciepts").number("7100"),
                account("spelled", "Card receipts"),
                Account.called("name", "Card reciepts", AccountType.EQUITY, EUR),
                Account.called("number", "Sundry", AccountType.EQUITY, EUR).number("7100"));

        assertThat(targets(suggestions)).containsExactly("number", "name", "spelled");
        assertThat(suggestions.get(1).score()).isGreaterThan(suggestions.get(2).score());
    }

    @Test
    void standsAboveANameThatSharesTheOtherWordsOnly() {
        var suggestions = suggest(
                "Online shop card receipts nroth",
                account("a-south", "Online shop card receipts south"),
                account("b-north", "Online shop card receipts north"));

        assertThat(targets(suggestions)).containsExactly("b-north", "a-south");
        assertThat(suggestions.getLast().reason()).isEqualTo("names 66 % alike, both expense");
    }

    @Test
    void noSlipLiftsANameToTheSameName() {
        for (var same = 0; same < 200; same++) {
            var one = IntStream.range(0, same).mapToObj(n -> "w" + n).collect(Collectors.toSet());
            var other = new HashSet<>(one);
            one.add("reciept");
            other.add("receipt");
            var likeness = Likeness.of(one, other, Map.of("reciept", List.of("receipt")));

            assertThat(likeness.spelled()).isEqualTo(100);
            assertThat(likeness.points()).isBetween(24, 39);
        }
    }

    @Test
    void usesAWordOfTheLedgerForOneSlipOnly() {
        assertThat(suggest("Reciept recepit", account("L", "Receipt"))
                        .getFirst()
                        .reason())
                .startsWith("names 50 % alike if \"recepit\" is a misspelling of \"receipt\",");
    }

    @Test
    void findsAMisspelledNameOfOneWordThatThousandsShare() {
        var accounts = new ArrayList<Account>();
        for (var n = 0; n < 2_000; n++) {
            accounts.add(account("L" + n, "Receipts outlet " + n).build());
        }
        accounts.add(account("plain", "Receipts").build());

        assertThat(new Suggestions(ChartOfAccounts.of(accounts))
                        .of(KEY, account("p", "Reciepts").build()))
                .first()
                .satisfies(suggestion ->
                        assertThat(suggestion.ledger().orElseThrow().value()).isEqualTo("plain"));
    }

    @Test
    void isTheSameWhateverTheOrderOfTheChart() {
        var names =
                List.of("Card receipts", "Card reciepts", "Card receipt fees", "Cards recepit", "Gift card receipts");
        var accounts = new ArrayList<Account.Builder>();
        for (var n = 0; n < 50; n++) {
            accounts.add(account("L" + n, names.get(n % names.size())));
        }
        var first = suggest("Card recipts", accounts.toArray(Account.Builder[]::new));

        for (var round = 0; round < 10; round++) {
            Collections.shuffle(accounts, new Random(round));

            assertThat(suggest("Card recipts", accounts.toArray(Account.Builder[]::new)))
                    .isEqualTo(first)
                    .hasSize(3);
        }
    }

    @Test
    void comparesFewWordsForFiveThousandAccountsWithAThousand() {
        var random = new Random(20_261_121);
        var ledger = IntStream.range(0, 1_000).mapToObj(_ -> word(random)).toList();
        var near = new NearWords(ledger);
        var compared = 0L;
        var found = 0;
        for (var n = 0; n < 5_000; n++) {
            var misspelled = new StringBuilder(ledger.get(n % ledger.size()))
                    .deleteCharAt(3)
                    .toString();
            compared += near.compared(misspelled).size();
            found += near.to(misspelled).isEmpty() ? 0 : 1;
        }

        assertThat(found).isEqualTo(5_000);
        assertThat(compared).as("of 5,000,000 pairs").isLessThan(50_000);
    }

    @Test
    void suggestsForFiveThousandAccountsAgainstAThousand() {
        var random = new Random(5);
        var ledger = new ArrayList<Account>();
        for (var n = 0; n < 1_000; n++) {
            ledger.add(account("L" + n, word(random) + " costs").build());
        }
        var suggestions = new Suggestions(ChartOfAccounts.of(ledger));

        for (var n = 0; n < 5_000; n++) {
            var meant = ledger.get(n % ledger.size());
            var name = new StringBuilder(meant.name()).deleteCharAt(3).toString();

            assertThat(suggestions.of(KEY, account("p" + n, name).build()))
                    .as(name)
                    .extracting(Suggestion::ledger)
                    .contains(Optional.of(meant.id()));
        }
    }

    private static String word(Random random) {
        return random.ints(9 + random.nextInt(4), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
