package dev.weighhouse.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Posting;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key is known again wherever the ledger keeps it, and nothing else is taken for one. */
class CarriedTest {
    private static final CrossingKey KEY = ShownBooks.key("rent 2026-10");

    @Test
    void aKeyWithoutAnyDigitIsSeenTwiceAsAnyOther() {
        var letters = IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> ShownBooks.key("entry " + n))
                .filter(key -> key.brief().chars().allMatch(Character::isLetter))
                .findFirst()
                .orElseThrow();
        var carried = new Carried(List.of(letters));

        carried.add(List.of(line("1", letters.brief(), null), line("2", null, "Rent " + letters.grouped())));

        assertThat(carried.by(letters)).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void aWordOfTheCustomersOwnHidesNoKeyBehindIt() {
        var carried = new Carried(List.of(KEY));

        carried.add(List.of(line("1", "ORDER20261031X17", "Rent, " + KEY.brief())));

        assertThat(carried.by(KEY)).containsExactly("1");
        assertThat(carried.key(List.of(line("1", "AB12CD34EF56GH78 " + KEY.brief(), null))))
                .contains(KEY.brief());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB29NWBK60161331926819", "x%s", "%s9", "%sé", "%sABCD"})
    void aPartOfSomethingLongerIsNoKey(String text) {
        var carried = new Carried(List.of(KEY));
        var line = line("1", text.formatted(KEY.brief()), null);

        carried.add(List.of(line));

        assertThat(carried.by(KEY)).isEmpty();
        assertThat(carried.key(List.of(line))).isEmpty();
    }

    /** Such as an entry that the ledger itself made to take another one back. */
    @Test
    void theNumberOfAnEntryCountsBeforeWhatItsWordsTellOfAnother() {
        var other = ShownBooks.key("reversal");
        var carried = new Carried(List.of(KEY, other));

        carried.add(List.of(line("1", other.brief().toLowerCase(Locale.ROOT), "takes back " + KEY.brief())));

        assertThat(carried.by(other)).containsExactly("1");
        assertThat(carried.by(KEY)).isEmpty();
    }

    @Test
    void aKeyThatNobodyHereKnowsIsToldByItsDigitsAndLetters() {
        var carried = new Carried(List.of());

        assertThat(carried.key(List.of(line("1", "3ZP0-QD9F-73QR-GA06", null)))).contains("3ZP0QD9F73QRGA06");
        assertThat(carried.key(List.of(line("1", "1234567890123456", null)))).isEmpty();
        assertThat(carried.key(List.of(line("1", "ADVERTSANDFARESX", null)))).isEmpty();
    }

    private static Posting line(String entry, @Nullable String reference, @Nullable String words) {
        return new Posting(
                entry + "-1",
                entry,
                new AccountId("5"),
                LocalDate.of(2026, 10, 31),
                Money.of("30.00", "GBP"),
                reference,
                words);
    }
}
