package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Side;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.ui.common.Amount;
import dev.weighhouse.ui.common.Chip.Tone;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the cells of the grid say. Worked out when a row is painted, as most rows never are. */
final class Values {
    private final MappingsModel model;
    private final BooleanSupplier taxShown;

    /**
     * What stands in a cell of several parts.
     *
     * @param icon before the text, or null
     * @param text such as an account
     * @param muted whether that is only offered, or comes from elsewhere
     * @param beside in grey after it: what it was, where it comes from
     * @param score at the right edge; empty for none
     * @param mark a word about it, filled where it wants a person; empty for none
     * @param tone of the mark
     */
    record Value(
            @Nullable Icons icon, String text, boolean muted, String beside, String score, String mark, Tone tone) {
        static final Value NONE = new Value(null, "", false, "", "", "", Tone.NEUTRAL);

        static Value of(String text, String beside) {
            return new Value(null, text, false, beside, "", "", Tone.NEUTRAL);
        }

        /** Whether there is nothing but the text. */
        boolean plain() {
            return icon == null && beside.isEmpty() && score.isEmpty() && mark.isEmpty();
        }

        /** All of it, for tooltips and screen readers. */
        String words() {
            return List.of(text, beside, score, mark).stream()
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    /** @param taxShown whether tax codes have a column */
    Values(MappingsModel model, BooleanSupplier taxShown) {
        this.model = model;
        this.taxShown = taxShown;
    }

    /** The head of a section, and after a line break what its figures are of. */
    String head(GridRow.Head head) {
        var key = "mappings.section." + head.section().key();
        if (head.items() == 0) {
            return Words.text("mappings.section.none", head.items());
        }
        var stake = head.atStake().stream().map(this::withCurrency).collect(Collectors.joining(", "));
        var month = Times.month(model.bench().periodProperty().get());
        var figures = stake.isEmpty() ? Words.text(key + ".figures", month) : Words.text("mappings.at-stake", stake);
        return Words.text(key, head.items()) + "\n"
                + (head.broken() ? Words.text("mappings.of-broken", figures, month) : figures);
    }

    private String withCurrency(Money amount) {
        var home = model.loaded().map(now -> now.opening().home());
        return home.filter(amount.currency()::equals).isPresent()
                ? MoneyFormat.balance(amount)
                : MoneyFormat.balance(amount) + " " + amount.currency().getCurrencyCode();
    }

    String name(Line line) {
        return line.isRule()
                ? "\u2003" + TargetWords.name(line.row())
                : line.item().name() + formerly(line);
    }

    /** What it was called before, where that is what the person looks for; else empty. */
    private String formerly(Line line) {
        var text = model.searchProperty().get().strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return "";
        }
        return model.loaded().stream()
                .flatMap(now -> now.sheet().past().formerNames(line.item().key()).stream())
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(text))
                .findFirst()
                .map(name -> " " + Words.text("mappings.formerly.beside", name))
                .orElse("");
    }

    String kind(Line line) {
        return line.isRule() ? "" : TargetWords.kind(line.item().key().kind());
    }

    Amount items(Line line) {
        var count = String.format(Locale.ENGLISH, "%,d", line.row().items());
        var counted = line.editable() && (!line.isRule() || line.row().items() > 0);
        return counted
                ? new Amount(
                        count,
                        line.row().items() == 0,
                        String.valueOf(line.row().items()))
                : Amount.NONE;
    }

    Amount amount(Line line) {
        var amounts = line.row().amounts();
        if (amounts.size() > 1) {
            var text = Words.text("mappings.currencies", amounts.size());
            return new Amount(text, false, text);
        }
        return amounts.isEmpty()
                ? Amount.NONE
                : new Amount(
                        withCurrency(shown(line, amounts.getFirst())),
                        amounts.getFirst().isZero(),
                        MoneyFormat.plain(amounts.getFirst()));
    }

    private Money shown(Line line, Money amount) {
        var type = line.item().type();
        return model.bench().lensProperty().get().shown(amount, type == null ? Side.DEBIT : type.normalSide());
    }

    Value account(Line line) {
        var words = model.words();
        var target = line.target();
        var pending = line.pending().isPresent();
        if (target == null && !pending) {
            return line.suggestion()
                    .map(best -> new Value(
                            Icons.SUGGESTION,
                            words.briefly(best.target()),
                            true,
                            "",
                            String.valueOf(best.score()),
                            "",
                            Tone.NEUTRAL))
                    .orElseGet(() -> new Value(null, Words.text(unasked(line)), true, "", "", "", Tone.NEUTRAL));
        }
        if (pending && !taxShown.getAsBoolean() && !tax(line).beside().isEmpty()) {
            return withTax(line);
        }
        var text = target == null ? Words.text("mappings.nowhere") : words.account(target);
        var inherited = line.row().inherited();
        var from = inherited == null || pending ? "" : Words.text("mappings.inherited", inherited.name());
        var was = pending && !line.isNew() ? was(words.account(line.saved()), text) : from;
        var finding = pending ? null : finding(line);
        return new Value(
                target instanceof Target.Held ? Icons.PERSON : null,
                text,
                !line.editable() || !from.isEmpty(),
                was,
                "",
                finding == null ? "" : finding(finding),
                finding != null && finding.kind().blocks() ? Tone.DANGER : Tone.WARNING);
    }

    /** Where the tax code has no column, a change of it is told here, and the account by its number. */
    private Value withTax(Line line) {
        var words = model.words();
        var tax = tax(line);
        var account = was(words.account(line.saved()), words.account(line.target()));
        return Value.of(
                Words.text("mappings.number-tax", words.number(line.target()), tax.text()),
                account.isEmpty() ? tax.beside() : account + ", " + tax.beside());
    }

    private static String unasked(Line line) {
        return line.item().active() ? "mappings.no-suggestion" : "mappings.not-needed";
    }

    private static String was(String before, String now) {
        if (before.equals(now)) {
            return "";
        }
        return before.isEmpty()
                ? Words.text("mappings.was-none")
                : Words.text(
                        "mappings.was", before.matches("\\d+ .*") ? before.substring(0, before.indexOf(' ')) : before);
    }

    /** The finding a person should see first; those the grid shows by itself do not count. */
    static @Nullable MappingFinding finding(Line line) {
        MappingFinding first = null;
        for (var found : line.row().findings()) {
            var shown = found.kind() == MappingFinding.Kind.UNMAPPED || found.kind() == MappingFinding.Kind.HELD;
            if (!shown
                    && (first == null || (found.kind().blocks() && !first.kind().blocks()))) {
                first = found;
            }
        }
        return first;
    }

    static String finding(MappingFinding finding) {
        return Words.text("mappings.finding." + finding.kind().name().toLowerCase(Locale.ROOT));
    }

    Value tax(Line line) {
        var text = TargetWords.tax(line.target());
        var before = TargetWords.tax(line.saved());
        var changed = line.pending().isPresent() && line.saved() != null && !before.equals(text);
        return changed
                ? Value.of(
                        text.isEmpty() ? Words.text("mappings.no-tax") : text,
                        before.isEmpty() ? Words.text("mappings.was-none") : Words.text("mappings.was", before))
                : new Value(null, text, !line.editable(), "", "", "", Tone.NEUTRAL);
    }

    String force(Line line) {
        var inForce = line.inForce();
        if (inForce == null) {
            return "";
        }
        // What held before is told by when it ended; the line above says from when on something else holds.
        var ended = !line.editable() && inForce.to() != null;
        return TargetWords.dates(ended ? new InForce(null, inForce.to()) : inForce);
    }
}
