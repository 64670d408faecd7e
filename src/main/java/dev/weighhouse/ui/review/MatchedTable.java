package dev.weighhouse.ui.review;

import dev.weighhouse.matching.Certainty;
import dev.weighhouse.matching.Rule;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/** The matches, the rows of each next to each other; its first line says by which rule, and who stands behind it. */
final class MatchedTable extends SidesTable<MatchLine> {
    private static final double RULE_EM = 9.6;
    private static final double CERTAINTY_EM = 8.4;
    private static final PseudoClass FOLLOWED = PseudoClass.getPseudoClass("followed");

    private final TableColumn<MatchLine, MatchLine> rule = column(Words.text("review.matched.rule"), line -> line);
    private final TableColumn<MatchLine, MatchLine> certainty =
            column(Words.text("review.matched.certainty"), line -> line);

    MatchedTable() {
        super("review-matched");
        rule.setId("rule");
        rule.setCellFactory(_ -> new RuleCell());
        certainty.setId("certainty");
        certainty.setCellFactory(_ -> new CertaintyCell());
        setRowFactory(_ -> new LineOfGroup());
        beside(List.of(rule, certainty));
    }

    /** No line is drawn between the lines of one match. */
    private static final class LineOfGroup extends TableRow<MatchLine> {
        @Override
        protected void updateItem(@Nullable MatchLine line, boolean isEmpty) {
            super.updateItem(line, isEmpty);
            pseudoClassStateChanged(
                    FOLLOWED,
                    line != null
                            && line.at() + 1
                                    < Math.max(
                                            line.match().ledger().size(),
                                            line.match().platform().size()));
        }
    }

    private static final class RuleCell extends TableCell<MatchLine, MatchLine> {
        @Override
        protected void updateItem(@Nullable MatchLine line, boolean isEmpty) {
            super.updateItem(line, isEmpty);
            var match = line == null || isEmpty || !line.first() ? null : line.match();
            setText(match == null ? null : word(match.rule()));
            Tip.say(this, match == null ? "" : match.evidence());
        }
    }

    private static final class CertaintyCell extends TableCell<MatchLine, MatchLine> {
        private static final Map<Certainty, Icons> ICONS = Map.of(
                Certainty.SUGGESTED, Icons.SUGGESTION,
                Certainty.CONFIRMED, Icons.DONE,
                Certainty.MANUAL, Icons.PERSON);
        private static final Map<Certainty, Chip.Tone> TONES = Map.of(
                Certainty.SUGGESTED, Chip.Tone.GREY,
                Certainty.CONFIRMED, Chip.Tone.CALM,
                Certainty.MANUAL, Chip.Tone.NEUTRAL);

        private final Chip chip = new Chip();

        @Override
        protected void updateItem(@Nullable MatchLine line, boolean isEmpty) {
            super.updateItem(line, isEmpty);
            var match = line == null || isEmpty || !line.first() ? null : line.match();
            setGraphic(match == null ? null : chip);
            Tip.say(this, match == null ? "" : match.evidence());
            if (match != null) {
                var how = match.certainty();
                chip.show(ICONS.getOrDefault(how, Icons.NOTE), word(how), TONES.getOrDefault(how, Chip.Tone.GREY));
            }
        }
    }

    static String word(Rule rule) {
        var word = rule.word();
        return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }

    static String word(Certainty certainty) {
        return Words.text("review.matched." + certainty.name().toLowerCase(Locale.ROOT));
    }

    @Override
    boolean isNothing(MatchLine line, @Nullable Row row) {
        return false;
    }

    @Override
    double fitBeside(double em, double amount) {
        set(rule, Math.floor(RULE_EM * em));
        set(certainty, Math.floor(CERTAINTY_EM * em));
        return Math.floor(RULE_EM * em) + Math.floor(CERTAINTY_EM * em);
    }
}
