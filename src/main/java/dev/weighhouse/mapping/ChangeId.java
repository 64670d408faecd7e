package dev.weighhouse.mapping;

import dev.weighhouse.books.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stable id of a change set: what is decided about what, for which dates, and what was decided before it. So the same change
 * made a second time, after it was taken back, is another one; and neither its order nor its reason matters.
 */
final class ChangeId {
    private static final int DIGITS = 16;

    private ChangeId() {}

    static String of(ChangeSet changes) {
        var each = changes.changes().stream().map(ChangeId::canonical).sorted().toList();
        return Digest.of(canonical(each).getBytes(StandardCharsets.UTF_8)).hex().substring(0, DIGITS);
    }

    private static String canonical(Change change) {
        var seen = change.seen();
        return canonical(List.of(
                slot(change.slot()),
                target(change.target()),
                inForce(change.inForce()),
                seen == null
                        ? ""
                        : canonical(List.of(
                                slot(seen.slot()),
                                target(seen.target()),
                                inForce(seen.inForce()),
                                seen.author(),
                                seen.at().toString()))));
    }

    private static String slot(Slot slot) {
        var parts = new ArrayList<String>();
        parts.add(slot.item().connection().value());
        parts.add(slot.item().kind().name());
        parts.add(slot.item().id());
        slot.when().tests().forEach((field, value) -> {
            parts.add(field.name());
            parts.add(value);
        });
        return canonical(parts);
    }

    private static String target(@Nullable Target target) {
        return switch (target) {
            case null -> "";
            case Target.To(var account, var tax, var dimensions) ->
                canonical(List.of("TO", account.value(), text(tax), map(dimensions)));
            case Target.Pair(var debit, var credit, var tax, var dimensions) ->
                canonical(List.of("PAIR", debit.value(), credit.value(), text(tax), map(dimensions)));
            case Target.Tax(var code, var account) ->
                canonical(List.of("TAX", code, account == null ? "" : account.value()));
            case Target.Dimension(var name, var value) -> canonical(List.of("DIMENSION", name, value));
            case Target.Held _ -> "HELD";
        };
    }

    private static String inForce(InForce inForce) {
        return text(inForce.from()) + ".." + text(inForce.to());
    }

    private static String map(Map<String, String> dimensions) {
        var parts = new ArrayList<String>();
        dimensions.forEach((name, value) -> {
            parts.add(name);
            parts.add(value);
        });
        return canonical(parts);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /** Each part after its length, so that no two lists look alike. */
    private static String canonical(List<String> parts) {
        var all = new StringBuilder();
        parts.forEach(part -> all.append(part.length()).append(':').append(part));
        return all.toString();
    }
}
