package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MappingsTest {

    private static Mapping decision(String platform, @Nullable String ledger) {
        return Mapping.of(
                AccountKey.of("square", platform),
                ledger == null ? null : new AccountId(ledger),
                Mapping.Origin.PERSON,
                "chosen",
                "Ada",
                Instant.EPOCH);
    }

    @Test
    void letsTheLatestDecisionHold() {
        var mappings = Mappings.after(List.of(decision("a", "1"), decision("b", "2"), decision("a", "3")));

        assertThat(mappings.ledgerOf(AccountKey.of("square", "a"))).contains(new AccountId("3"));
        assertThat(mappings.ledgerOf(AccountKey.of("square", "b"))).contains(new AccountId("2"));
    }

    @Test
    void forgetsAMappingThatWasTakenAway() {
        var mappings = Mappings.after(List.of(decision("a", "1"), decision("a", null)));

        assertThat(mappings.ledgerOf(AccountKey.of("square", "a"))).isEmpty();
        assertThat(mappings.all()).isEmpty();
    }

    @Test
    void mapsAgainAfterUnmapping() {
        var mappings = Mappings.after(List.of(decision("a", "1"), decision("a", null), decision("a", "2")));

        assertThat(mappings.of(AccountKey.of("square", "a"))).contains(decision("a", "2"));
    }

    @Test
    void keepsAccountsOfOnePlatformApartFromThoseOfAnother() {
        var mappings = Mappings.after(List.of(decision("a", "1")));

        assertThat(mappings.ledgerOf(AccountKey.of("stripe", "a"))).isEmpty();
    }

    @Test
    void listsThemInTheOrderOfPlatformAccounts() {
        var mappings = Mappings.after(List.of(decision("b", "1"), decision("c", "1"), decision("a", "1")));

        assertThat(mappings.all()).extracting(Mapping::item).isSorted().hasSize(3);
    }
}
