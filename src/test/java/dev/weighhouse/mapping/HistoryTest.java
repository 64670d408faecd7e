package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final ItemKey TIPS = new ItemKey(new ConnectionId("square"), ItemKind.CATEGORY, "tips");
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    private static Mapping decided(Slot slot, @Nullable String account, InForce inForce, String day) {
        return new Mapping(
                slot,
                account == null ? null : Target.to(new AccountId(account)),
                inForce,
                Mapping.Origin.PERSON,
                "chosen",
                "Ada",
                Instant.parse(day + "T12:00:00Z"));
    }

    private static Mapping whole(@Nullable String account, InForce inForce, String day) {
        return decided(Slot.whole(TIPS), account, inForce, day);
    }

    private static Optional<String> target(Mappings mappings) {
        return mappings.of(TIPS).flatMap(Mapping::ledger).map(AccountId::value);
    }

    @Test
    void aChangeFromADateLeavesWhatWasBefore() {
        var history = new History(List.of(
                whole("2040", InForce.ALWAYS, "2026-01-05"), whole("2041", InForce.from(NOVEMBER), "2026-10-20")));
        assertThat(target(history.on(NOVEMBER.minusDays(1)))).contains("2040");
        assertThat(target(history.on(NOVEMBER))).contains("2041");
    }

    @Test
    void saysWhatADayWasMappedToAsKnownThen() {
        var history = new History(List.of(
                whole("2040", InForce.ALWAYS, "2026-01-05"),
                whole("2041", InForce.from(LocalDate.of(2026, 9, 1)), "2026-10-09")));
        assertThat(target(history.on(SEPTEMBER))).contains("2041");
        assertThat(target(history.knownAt(Instant.parse("2026-10-08T23:59:59Z")).on(SEPTEMBER)))
                .contains("2040");
    }

    @Test
    void theLaterDecisionHoldsWhereTwoCoverADay() {
        var october = new InForce(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
        var history = new History(List.of(
                whole("1", InForce.from(LocalDate.of(2026, 9, 1)), "2026-09-01"), whole("2", october, "2026-09-02")));
        assertThat(target(history.on(LocalDate.of(2026, 10, 31)))).contains("2");
        assertThat(target(history.on(NOVEMBER))).contains("1");
    }

    @Test
    void anUnmappingFromADateHoldsFromThen() {
        var history = new History(
                List.of(whole("1", InForce.ALWAYS, "2026-09-01"), whole(null, InForce.from(NOVEMBER), "2026-10-02")));
        assertThat(target(history.on(SEPTEMBER))).contains("1");
        assertThat(target(history.on(NOVEMBER))).isEmpty();
    }

    @Test
    void rulesStandBesideTheWholeInTheOrderOfTheirPrecision() {
        var cash = new Slot(TIPS, Conditions.of(Map.of(Field.TYPE, "cash")));
        var brewfix = new Slot(TIPS, Conditions.of(Map.of(Field.COUNTERPARTY, "Brewfix")));
        var both = new Slot(TIPS, Conditions.of(Map.of(Field.COUNTERPARTY, "Brewfix", Field.TYPE, "cash")));
        var mappings = new History(List.of(
                        decided(cash, "1", InForce.ALWAYS, "2026-01-01"),
                        whole("2", InForce.ALWAYS, "2026-01-01"),
                        decided(brewfix, "3", InForce.ALWAYS, "2026-01-01"),
                        decided(both, "4", InForce.ALWAYS, "2026-01-01")))
                .on(SEPTEMBER);
        assertThat(mappings.rules(TIPS)).extracting(Mapping::slot).containsExactly(both, brewfix, cash);
        assertThat(target(mappings)).contains("2");
    }

    @Test
    void ofTwoTextsTheLongerIsThePreciser() {
        var fee = new Slot(TIPS, Conditions.of(Map.of(Field.TEXT, "fee")));
        var cardFee = new Slot(TIPS, Conditions.of(Map.of(Field.TEXT, "card fee")));
        var mappings = new History(List.of(
                        decided(fee, "1", InForce.ALWAYS, "2026-01-01"),
                        decided(cardFee, "2", InForce.ALWAYS, "2026-01-02")))
                .on(SEPTEMBER);
        assertThat(mappings.rules(TIPS)).extracting(Mapping::slot).containsExactly(cardFee, fee);
    }

    @Test
    void theSameIdOfAnotherKindIsAnotherThing() {
        var account = new ItemKey(TIPS.connection(), ItemKind.ACCOUNT, "tips");
        var history = new History(List.of(whole("1", InForce.ALWAYS, "2026-01-01")));
        assertThat(history.on(SEPTEMBER).of(account)).isEmpty();
        assertThat(history.about(account)).isEmpty();
        assertThat(history.about(TIPS)).hasSize(1);
    }
}
