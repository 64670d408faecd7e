package dev.weighhouse.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuotesTest {
    private static final Digest ONE = Digest.of("one".getBytes(StandardCharsets.UTF_8));
    private static final Digest TWO = Digest.of("two".getBytes(StandardCharsets.UTF_8));

    @Test
    void aDigestIsTheSha256OfTheBytes() {
        assertThat(Digest.of(new byte[0]).hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Digest.of(new byte[0]).brief()).isEqualTo("e3b0c442");
        assertThat(HexFormat.of().formatHex(Digest.sha256().digest()))
                .isEqualTo(Digest.of(new byte[0]).hex());
    }

    @Test
    void aDigestOfPagesDependsOnEachPageAndTheirOrder() {
        assertThat(Digest.ofPages(List.of(ONE))).isEqualTo(ONE);
        assertThat(Digest.ofPages(List.of(ONE, TWO)))
                .isNotEqualTo(Digest.ofPages(List.of(TWO, ONE)))
                .isNotEqualTo(ONE)
                .isEqualTo(Digest.ofPages(List.of(ONE, TWO)));
    }

    @Test
    void aDigestIsSixtyFourLowerCaseDigits() {
        assertThatThrownBy(() -> new Digest("abc")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Digest("A".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQuotedValueKeepsItsProvenanceWhenItChanges() {
        var quoted = new Quoted<>("12", Instant.EPOCH, ONE);

        assertThat(quoted.map(Integer::parseInt)).isEqualTo(new Quoted<>(12, Instant.EPOCH, ONE));
    }

    @Test
    void aQuotedValueStillLeavesOutWhatItLeftOutWhenItChanges() {
        var cash = new AccountId("cash");
        var quoted = new Quoted<>("12", Instant.EPOCH, ONE).leavingOut(Set.of(cash));

        assertThat(quoted.map(Integer::parseInt).leftOut()).containsExactly(cash);
    }

    @Test
    void theOpeningOfADayIsNotTheClosingOfTheDayBefore() {
        var newYear = LocalDate.of(2027, 1, 1);

        assertThat(AsOf.openingOf(newYear)).isNotEqualTo(AsOf.closingOf(newYear.minusDays(1)));
        assertThat(AsOf.openingOf(newYear)).hasToString("opening of 2027-01-01");
        assertThat(AsOf.closingOf(newYear)).hasToString("2027-01-01");
    }

    @Test
    void idsAreNeverBlank() {
        assertThatThrownBy(() -> new AccountId(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConnectionId("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void accountKeysSortByConnectionThenById() {
        assertThat(List.of(AccountKey.of("b", "1"), AccountKey.of("a", "2"), AccountKey.of("a", "1")).stream()
                        .sorted()
                        .map(AccountKey::toString))
                .containsExactly("a/1", "a/2", "b/1");
    }
}
