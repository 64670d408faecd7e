package dev.weighhouse.reconcile;

import dev.weighhouse.matching.Near;
import dev.weighhouse.matching.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A variance accounted for, down to its rows.
 *
 * @param waterfall the difference taken apart; empty where one side quotes nothing
 * @param matched of the month, by date
 * @param open by date; those of earlier months that are open still stand among them
 * @param diagnoses what the numbers tell, the most telling first
 * @param refusals where the matcher would not decide
 * @param whyNot the nearest candidates of an open row, the nearest first; it takes a moment, so ask for one row at a time
 */
public record Accounted(
        Optional<Waterfall> waterfall,
        List<RowMatch> matched,
        List<OpenRow> open,
        List<Diagnosis> diagnoses,
        List<Refusal> refusals,
        Function<Row, List<Near>> whyNot) {

    public Accounted {
        matched = List.copyOf(matched);
        open = List.copyOf(open);
        diagnoses = List.copyOf(diagnoses);
        refusals = List.copyOf(refusals);
    }
}
