package dev.weighhouse.connect.pleo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.AccountAnswer;
import dev.weighhouse.crossing.AccountAnswer.Why;
import dev.weighhouse.crossing.AccountChange;
import dev.weighhouse.crossing.AccountParcel;
import dev.weighhouse.crossing.AccountState;
import dev.weighhouse.crossing.ChartPort;
import dev.weighhouse.crossing.Platform;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a creation that Pleo refuses because of its tax code is told from any other. */
class PleoTaxCodeTest {
    private static final String BATCH = "/v1/chart-of-accounts/batch";

    private final PleoDesk desk = new PleoDesk();
    private final Platform pleo = desk.open();
    private final ChartPort chart = pleo.chart().orElseThrow();

    @AfterEach
    void heldAgainstWhatPleoPublishes() {
        pleo.close();
        desk.close();
    }

    private AccountParcel creation(String externalId, @Nullable String taxCode) {
        var state = new AccountState(externalId, "Account " + externalId, false, taxCode);
        return PleoChartTest.parcel(chart, new AccountChange.Creation(externalId, state));
    }

    private List<Why> whys(AccountParcel... batch) {
        return chart.create(List.of(batch)).stream()
                .map(answer -> ((AccountAnswer.Rejected) answer).why())
                .toList();
    }

    @Test
    void anItemRefusedWithoutANameForItMayBeRefusedForItsTaxCode() {
        desk.books.taxCode("IVA 22", "Standard", "0.22");
        var answers = chart.create(List.of(creation("a", "IVA 20"), creation("b", null), creation("c", "IVA 22")));

        assertThat(answers.getFirst())
                .isInstanceOfSatisfying(
                        AccountAnswer.Rejected.class,
                        refused -> assertThat(refused.why()).isEqualTo(Why.TAX_CODE));
        assertThat(answers.subList(1, 3)).allMatch(AccountAnswer.Stored.class::isInstance);
    }

    @Test
    void anItemRefusedForAReasonWithANameIsNot() {
        desk.answer(BATCH, (_, _) -> Replies.json(201, """
            {"data":{"created":[],"failed":[
             {"reasons":["NAME_TOO_LONG","OTHER"],"request":{"externalId":"a"}},
             {"reasons":["OTHER"],"request":{"externalId":"b"}}]}}\
            """));

        assertThat(whys(creation("a", "IVA 20"), creation("b", null))).containsOnly(Why.OTHER);
    }

    @Test
    void ofABatchThatIsRefusedWholeForATaxCodeOnlyAccountsWithOneMayBeMeant() {
        desk.answer(
                BATCH,
                (_, _) -> Replies.json(
                        400, "{\"type\":\"BAD_REQUEST\",\"message\":\"Tax code IVA 20 does not exist.\"}"));
        assertThat(whys(creation("a", "IVA 20"), creation("b", null))).containsExactly(Why.TAX_CODE, Why.OTHER);
    }

    @Test
    void aBatchThatIsRefusedWholeForAnythingElseIsNot() {
        desk.answer(BATCH, (_, _) -> Replies.json(400, "{\"type\":\"BAD_REQUEST\",\"message\":\"too many items\"}"));
        assertThat(whys(creation("a", "IVA 20"), creation("b", null))).containsOnly(Why.OTHER);
    }

    @Test
    void saysWhichTaxCodesItKnows() {
        desk.books.taxCode("IVA 22", "Standard", "0.22");
        desk.books.taxCode(null, "Made by hand", "0.10");

        assertThat(chart.taxCodes(desk.notes)).containsExactly("IVA 22");
    }

    @Test
    void aKeyThatMayNotReadTaxCodesSaysNone() {
        desk.books.taxCode("IVA 22", "Standard", "0.22");
        desk.sandbox.forbid("tax-codes:read");

        assertThat(chart.taxCodes(desk.notes)).isEmpty();
    }
}
