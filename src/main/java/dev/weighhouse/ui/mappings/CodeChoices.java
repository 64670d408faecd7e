package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.DimensionValue;
import dev.weighhouse.books.TaxCode;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's tax codes and dimension values to choose from. What is not on its lists is taken as typed only where it lists
 * none, and the choice says so.
 *
 * @param lists as the ledger told them
 * @param inUse tax codes its accounts name
 * @param suggested for the items concerned, the best first
 */
record CodeChoices(CodeLists lists, List<String> inUse, List<Suggestion> suggested) {

    private static boolean holds(String typed, @Nullable String... texts) {
        var words = typed.toLowerCase(Locale.ROOT).split("\\s+", -1);
        var all = Stream.of(texts)
                .filter(text -> text != null)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return Stream.of(words).allMatch(all::contains);
    }

    /** @param take gets the code; null for none */
    Ask.Offer tax(String typed, boolean all, Consumer<@Nullable String> take) {
        var text = typed.strip();
        var choices = new ArrayList<Choice>();
        Set<String> told = new LinkedHashSet<>();
        for (var each : suggested) {
            if (each.target() instanceof Target.Tax(var code, var _)
                    && holds(text, code, name(code))
                    && told.add(code)) {
                choices.add(scored(name(code), beside(code), each, () -> take.accept(code)));
            }
        }
        codes().filter(code -> (all || code.active())
                        && holds(text, code.id(), code.name(), rate(code))
                        && told.add(code.id()))
                .forEach(code -> choices.add(new Choice(
                        code.name(),
                        beside(code.id()),
                        0,
                        code.active() ? "" : Words.text("mappings.pick.archived"),
                        () -> take.accept(code.id()),
                        () -> {})));
        if (!text.isEmpty() && lists.taxCodes().isEmpty() && inUse.stream().noneMatch(text::equalsIgnoreCase)) {
            choices.add(Choice.plain(text, Words.text("mappings.pick.tax.typed"), () -> take.accept(text)));
        }
        if (text.isEmpty()) {
            choices.add(Choice.plain(Words.text("mappings.pick.tax.none"), "", () -> take.accept(null)));
        }
        return offer(choices, codes().filter(TaxCode::active).count(), codes().count());
    }

    /** Those the ledger lists; where it lists none, those in use. */
    private Stream<TaxCode> codes() {
        return lists.taxCodes().isEmpty() ? inUse.stream().map(TaxCode::bare) : lists.taxCodes().stream();
    }

    /** {@code 20%}, as people type it; null where it is not known. */
    private static @Nullable String rate(TaxCode code) {
        return code.percent() == null
                ? null
                : code.percent().stripTrailingZeros().toPlainString() + "%";
    }

    private String name(String code) {
        return codes().filter(each -> each.id().equals(code))
                .map(TaxCode::name)
                .findFirst()
                .orElse(code);
    }

    /** What tells it from others beside its name: the rate, and the id where that is another word. */
    private String beside(String code) {
        return codes().filter(each -> each.id().equals(code))
                .flatMap(each -> Stream.of(
                        each.percent() == null
                                ? ""
                                : Words.text(
                                        "mappings.pick.percent",
                                        each.percent().stripTrailingZeros().toPlainString()),
                        each.id().equals(each.name()) ? "" : each.id()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** @param take gets the ledger's name of the dimension, and the value as its lines carry it */
    Ask.Offer dimension(String typed, boolean all, BiConsumer<String, String> take) {
        var text = typed.strip().replace('=', ' ');
        var choices = new ArrayList<Choice>();
        Set<Target> told = new LinkedHashSet<>();
        for (var each : suggested) {
            if (each.target() instanceof Target.Dimension to
                    && holds(text, to.name(), to.value(), name(to))
                    && told.add(to)) {
                var label = Words.text("mappings.dimension", to.name(), name(to));
                choices.add(scored(label, "", each, () -> take.accept(to.name(), to.value())));
            }
        }
        var values = lists.dimensionValues();
        values.stream()
                .filter(value -> all || value.active())
                .filter(value -> holds(text, value.dimension(), value.name(), value.value(), value.code()))
                .filter(value -> told.add(new Target.Dimension(value.dimension(), value.value())))
                .forEach(value -> choices.add(new Choice(
                        Words.text("mappings.dimension", value.dimension(), value.name()),
                        value.code() == null ? "" : value.code(),
                        0,
                        value.active() ? "" : Words.text("mappings.pick.archived"),
                        () -> take.accept(value.dimension(), value.value()),
                        () -> {})));
        var at = typed.indexOf('=');
        if (values.isEmpty() && at > 0 && at < typed.strip().length() - 1) {
            var name = typed.substring(0, at).strip();
            var value = typed.substring(at + 1).strip();
            choices.add(Choice.plain(
                    Words.text("mappings.dimension", name, value),
                    Words.text("mappings.pick.dimension.typed"),
                    () -> take.accept(name, value)));
        }
        return offer(choices, values.stream().filter(DimensionValue::active).count(), values.size());
    }

    private String name(Target.Dimension to) {
        return lists.dimensionValues().stream()
                .filter(value ->
                        value.dimension().equals(to.name()) && value.value().equals(to.value()))
                .map(DimensionValue::name)
                .findFirst()
                .orElse(to.value());
    }

    private static Choice scored(String label, String beside, Suggestion suggestion, Runnable take) {
        return new Choice(label, beside, suggestion.score(), suggestion.reason(), take, () -> {});
    }

    private static Ask.Offer offer(List<Choice> choices, long fitting, long all) {
        return new Ask.Offer(choices, (int) Math.max(fitting, choices.size()), (int) Math.max(all, choices.size()));
    }
}
