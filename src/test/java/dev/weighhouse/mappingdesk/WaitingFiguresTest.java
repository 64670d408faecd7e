package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Target;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The queue names what waits, with just the transactions that do. */
class WaitingFiguresTest extends DeskCase {

    private MappingRow gift() {
        return row(desk.sheet(OCTOBER).rows(), slot("gift"));
    }

    @Test
    void whatWasMappedUntilADayWaitsWithWhatCameAfterIt() {
        save(change(slot("gift"), to("L3"), new InForce(null, SEPTEMBER.to())));

        assertThat(gift().mapped()).isFalse();
        assertThat(gift().items()).isOne();
        assertThat(gift().amounts()).containsExactly(pounds("-10.00"));
    }

    @Test
    void whatIsMappedFromADayWaitsWithWhatCameBeforeIt() {
        var fifteenth = LocalDate.of(2026, 10, 15);
        save(change(slot("gift"), to("L3"), InForce.from(fifteenth)));

        var row = gift();

        assertThat(row.mapped()).isFalse();
        assertThat(row.items()).isEqualTo(2);
        assertThat(row.amounts()).containsExactly(pounds("-30.00"));
        assertThat(row.changedFrom(OCTOBER.from())).isEqualTo(new InForce(null, fifteenth.minusDays(1)));
        save(change(slot("gift"), to("L2"), row.changedFrom(OCTOBER.from())));
        assertThat(gift().mapped()).isTrue();
        assertThat(gift().mapping())
                .isNotNull()
                .extracting(mapping -> mapping.target())
                .isEqualTo(to("L3"));
    }

    @Test
    void whatWaitedInMonthsThatNobodyWorksOnDoesNotComeBack() {
        save(change(slot("gift"), to("L3"), InForce.from(OCTOBER.from())));

        assertThat(gift().mapped()).isTrue();
        assertThat(gift().amounts()).containsExactly(pounds("-10.00"));
    }

    @Test
    void whatIsHeldHasAllThatWaitsForIt() {
        save(change(slot("gift"), new Target.Held("ask"), InForce.from(OCTOBER.from())));

        assertThat(gift().mapped()).isFalse();
        assertThat(gift().items()).isEqualTo(2);
    }
}
