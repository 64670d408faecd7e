package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;

/** What is said of all causes of a difference together. */
final class CauseWords {

    private CauseWords() {}

    /** Every cause of the difference with its amount and evidence, a line each; empty where none is known. */
    static String lines(LineRow row, SignLens lens) {
        var apart = row.waterfall();
        if (apart.isEmpty()) {
            return "";
        }
        var lines = new ArrayList<String>();
        for (var cause : apart.get().causes()) {
            var amount = MoneyFormat.difference(lens.shown(cause.amount(), row.normalSide()));
            var word = CauseLook.of(cause.kind()).word();
            lines.add(Words.text("review.why.line", word, amount, String.join(", ", cause.evidence())));
        }
        var left = MoneyFormat.difference(lens.shown(apart.get().unexplained(), row.normalSide()));
        lines.add(Words.text("review.why.brief", CauseLook.of(null).word(), left));
        return String.join("\n", lines);
    }
}
