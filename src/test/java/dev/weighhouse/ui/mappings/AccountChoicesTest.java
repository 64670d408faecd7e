package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Suggestion;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountChoicesTest {
    private final FakeMapping desk = Larkfield.mapping();
    private final List<AccountId> taken = new ArrayList<>();
    private final List<AccountId> marked = new ArrayList<>();

    private AccountChoices choices(Item item) {
        return new AccountChoices(Larkfield.LEDGER, List.of(item), suggested(item.key()), taken::add, marked::add);
    }

    private List<Suggestion> suggested(ItemKey item) {
        return desk.suggested.getOrDefault(item, List.of());
    }

    private static Item category(ItemKey key) {
        return Larkfield.item(key, key.id(), null);
    }

    private static List<String> labels(Ask.Offer offer) {
        return offer.choices().stream().map(Choice::label).toList();
    }

    @Test
    void offersSuggestionsFirstWithScoreAndReason() {
        var offer = choices(category(Larkfield.GIFTS)).offer("", false);

        assertThat(labels(offer).subList(0, 3))
                .containsExactly("7610 Promotions", "7620 Customer gifts", "4190 Refunds and discounts");
        assertThat(offer.choices().getFirst().score()).isEqualTo(92);
        assertThat(offer.choices().getFirst().reason()).startsWith("Name is close to");
        assertThat(offer.choices().get(3).score()).isZero();
    }

    @Test
    void offersOnlyWhatFitsUntilAllIsWanted() {
        var choices = choices(category(Larkfield.PARKING));

        var fitting = choices.offer("", false);
        assertThat(labels(fitting)).doesNotContain("1110 Square clearing", "3010 Share capital", "7690 Donations");
        assertThat(fitting.fitting()).isEqualTo(14);
        assertThat(fitting.all()).isEqualTo(18);
        var all = choices.offer("", true);
        assertThat(all.choices()).hasSize(18);
        assertThat(all.choices().getLast().reason()).isNotEmpty();
        assertThat(choices.offer("donat", true).choices())
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo("Archived in the ledger"));
        assertThat(choices.offer("square cl", true).choices().getFirst().reason())
                .isEqualTo("Asset does not fit Parking fines");
    }

    @Test
    void anAccountGoesToOneOfItsOwnTypeAndCurrency() {
        var balance = Larkfield.item(Larkfield.BALANCE, "Balance", AccountType.ASSET);
        assertThat(labels(choices(balance).offer("", false)))
                .containsExactly("1110 Square clearing", "1120 Stripe clearing");

        var euro = new Item(
                balance.key(), "Balance", null, AccountType.ASSET, Currency.getInstance("EUR"), true, null, null);
        assertThat(choices(euro).offer("", false).choices()).isEmpty();
        assertThat(choices(euro).offer("1110", true).choices().getFirst().reason())
                .isEqualTo("Kept in GBP, and Balance is in EUR");
    }

    @Test
    void findsByNumberAndByWords() {
        var choices = choices(category(Larkfield.PARKING));

        assertThat(labels(choices.offer("70", false)))
                .containsExactly("7010 Travel, other", "7020 Vehicle hire", "7030 Flights", "7060 Public transport");
        assertThat(labels(choices.offer("fees", false))).containsExactly("6410 Square fees", "6420 Stripe fees");
        assertThat(choices.offer("no such account", true).choices()).isEmpty();
    }

    @Test
    void takesAndMarks() {
        var first =
                choices(category(Larkfield.GIFTS)).offer("", false).choices().getFirst();

        first.mark().run();
        assertThat(marked).containsExactly(Larkfield.account("7610"));
        assertThat(taken).isEmpty();
        first.take().run();
        assertThat(taken).containsExactly(Larkfield.account("7610"));
    }
}
