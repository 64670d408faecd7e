package dev.weighhouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several rows that differ by one rate: an exchange only where another currency is there to be seen; and what differs by cents. */
class RateCausesTest {
    private final ExplainCase account = new ExplainCase();

    private void rows(@Nullable String text, List<String> ledger, List<String> platform) {
        for (int at = 1; at <= ledger.size(); at++) {
            account.ledger("p" + at, "10-0" + at, ledger.get(at - 1), "R-" + at, null);
            account.platform("t" + at, "10-0" + at, platform.get(at - 1), "R-" + at, text);
        }
    }

    @Test
    void aMinorUnitOfTwoRowsIsRounding() {
        account.platform("t0", "10-01", "33.34", "R-0", null);
        account.ledger("p0", "10-01", "33.33", "R-0", null);

        assertThat(account.bars()).containsExactly("0.01 FX or rounding: R-0");
        assertThat(account.notes()).containsExactly("R-0: rounding");
    }

    @ParameterizedTest
    @CsvSource({"card USD 40.00", "40.00 EUR at the terminal", "€40 coffee"})
    void oneRateIsOfExchangeWhereTheRowsNameAnotherCurrency(String text) {
        rows(text, List.of("100.00", "200.00", "300.00"), List.of("118.37", "236.74", "355.11"));

        assertThat(account.bars()).containsExactly("110.22 FX or rounding: R-1, R-2, R-3");
        assertThat(account.notes()).containsExactly("R-1: rate 1.1837", "R-2: rate 1.1837", "R-3: rate 1.1837");
        assertThat(account.diagnoses())
                .containsExactly("ONE_RATE 3 of 3 amounts that differ are the ledger's times 1.1837, rounded.");
    }

    @Test
    void oneRateIsOfExchangeWhereAnAccountIsKeptInAnotherCurrency() {
        rows(null, List.of("100.00", "200.00", "300.00"), List.of("118.37", "236.74", "355.11"));
        var pounds = account.variance();
        var euros = new PlatformAccount(
                ExplainCase.PLATFORM,
                Account.called("a", "Euros", AccountType.ASSET, Currency.getInstance("EUR"))
                        .build());
        var variance = new Variance(
                pounds.ledgerAccount(),
                List.of(euros),
                pounds.currency(),
                pounds.period(),
                pounds.basis(),
                pounds.ledger(),
                pounds.platform(),
                pounds.tolerance(),
                pounds.status(),
                List.of());

        assertThat(account.explained(variance).open())
                .extracting(OpenRow::cause)
                .containsOnly(Cause.Kind.FX_ROUNDING);
    }

    @ParameterizedTest
    @CsvSource({"card GBP 40.00", "order 40 ABC", "USD", "TX 12 USDT 9"})
    void oneRateAloneMayBeAFeeAsWellAndIsNoExchange(String text) {
        rows(text, List.of("100.00", "200.00", "300.00"), List.of("118.37", "236.74", "355.11"));

        assertThat(account.bars()).containsExactly("110.22 amount differs: R-1, R-2, R-3");
        assertThat(account.notes()).containsExactly("R-1: rate 1.1837", "R-2: rate 1.1837", "R-3: rate 1.1837");
        assertThat(account.diagnoses()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "117.00, 234.00, 351.00, 140.40, 280.80, 421.20, 20 % on top on the platform",
        "140.40, 280.80, 421.20, 117.00, 234.00, 351.00, 20 % on top in the ledger",
        "100.00, 200.00, 300.00, 117.50, 235.00, 352.50, 17.5 % on top on the platform",
        "100.00, 230.00, 317.00, 97.10, 223.33, 307.81, 2.9 % less on the platform",
        "97.10, 223.33, 307.81, 100.00, 230.00, 317.00, 2.9 % less in the ledger"
    })
    void aPercentageLikeThatOfATaxOrAFeeIsNoExchangeWhateverTheTextNames(
            String ledger1,
            String ledger2,
            String ledger3,
            String platform1,
            String platform2,
            String platform3,
            String note) {
        rows("paid in USD 40", List.of(ledger1, ledger2, ledger3), List.of(platform1, platform2, platform3));

        assertThat(account.explained().open()).allSatisfy(row -> {
            assertThat(row.cause()).isEqualTo(Cause.Kind.AMOUNT_DIFFERS);
            assertThat(row.note()).isEqualTo(note);
        });
    }

    @Test
    void aFixedFeeOfOneAmountThatComesAgainIsNoRate() {
        rows("USD 40", List.of("10.00", "10.00", "10.00"), List.of("9.41", "9.41", "9.41"));

        assertThat(account.bars()).containsExactly("-1.77 amount differs: R-1, R-2, R-3");
        assertThat(account.diagnoses()).isEmpty();
    }

    @Test
    void severalRowsOfOneReferenceThatComeToACentLessAreRounded() {
        account.platform("t1", "10-05", "100.00", "PAY-1", null);
        for (int at = 1; at <= 3; at++) {
            account.ledger("p" + at, "10-06", "33.33", "PAY-1", null);
        }

        assertThat(account.bars()).containsExactly("0.01 FX or rounding: PAY-1, PAY-1, PAY-1 and 1 more");
        assertThat(account.notes()).hasSize(4).containsOnly("PAY-1: rounding of 4 rows");
    }

    @Test
    void severalAgainstSeveralAreRoundedTooAndThreeCentsAreNot() {
        account.platform("t1", "10-05", "50.00", "PAY-1", null);
        account.platform("t2", "10-05", "50.00", "PAY-1", null);
        account.ledger("p1", "10-06", "60.01", "PAY-1", null);
        account.ledger("p2", "10-06", "40.01", "PAY-1", null);
        assertThat(account.bars()).containsExactly("-0.02 FX or rounding: PAY-1, PAY-1, PAY-1 and 1 more");

        account.ledger("p3", "10-06", "0.01", "PAY-1", null);
        assertThat(account.explained().open()).extracting(OpenRow::cause).doesNotContain(Cause.Kind.FX_ROUNDING);
    }

    @Test
    void aRateOfZeroIsNoRate() {
        rows("USD 40", List.of("10.00", "20.00", "30.00"), List.of("0.00", "0.00", "0.00"));

        assertThat(account.bars()).containsExactly("-60.00 amount differs: R-1, R-2, R-3");
        assertThat(account.diagnoses()).isEmpty();
    }
}
