package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.ui.common.Words;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a line goes to after an edit, or why that edit cannot be made of it. */
sealed interface Retarget {

    /**
     * It goes there.
     *
     * @param target null: nobody says any more
     */
    record Now(@Nullable Target target) implements Retarget {}

    /**
     * It cannot.
     *
     * @param why as a sentence
     */
    record Refused(String why) implements Retarget {}

    /** To an account; tax code and dimensions stay as they are. */
    static Retarget account(Line line, AccountId account) {
        return switch (line.item().key().kind()) {
            case TAX_CODE ->
                line.target() instanceof Target.Tax(var code, var _)
                        ? new Now(new Target.Tax(code, account))
                        : refused("mappings.refused.tax-first", line);
            case DIMENSION -> refused("mappings.refused.dimension", line);
            case ANYTHING ->
                line.isRule() ? new Now(Target.of(line.target(), account)) : refused("mappings.refused.anything", line);
            case ACCOUNT, CATEGORY, TYPE -> new Now(Target.of(line.target(), account));
        };
    }

    /** To a pair of accounts, which types of transaction and rules for anything have. */
    static Retarget pair(Line line, AccountId debit, AccountId credit) {
        if (!takesPair(line)) {
            return refused("mappings.refused.pair", line);
        }
        return new Now(
                switch (line.target()) {
                    case Target.To(var _, var tax, var dimensions) -> new Target.Pair(debit, credit, tax, dimensions);
                    case Target.Pair(var _, var _, var tax, var dimensions) ->
                        new Target.Pair(debit, credit, tax, dimensions);
                    case null, default -> new Target.Pair(debit, credit, null, Map.of());
                });
    }

    /**
     * With another tax code; of a tax code, to another one.
     *
     * @param code null for none
     */
    static Retarget tax(Line line, @Nullable String code) {
        if (line.item().key().kind() == ItemKind.TAX_CODE) {
            var account = line.target() instanceof Target.Tax(var _, var kept) ? kept : null;
            return code == null ? refused("mappings.refused.no-tax", line) : new Now(new Target.Tax(code, account));
        }
        return switch (line.target()) {
            case Target.To(var account, var _, var dimensions) -> new Now(new Target.To(account, code, dimensions));
            case Target.Pair(var debit, var credit, var _, var dimensions) ->
                new Now(new Target.Pair(debit, credit, code, dimensions));
            case null, default -> refused("mappings.refused.account-first", line);
        };
    }

    static Retarget dimension(Line line, String name, String value) {
        return line.item().key().kind() == ItemKind.DIMENSION
                ? new Now(new Target.Dimension(name, value))
                : refused("mappings.refused.no-dimension", line);
    }

    /** The same as somewhere else, for filling down. */
    static Retarget like(Line line, Target target) {
        var kind = line.item().key().kind();
        var fits = switch (target) {
            case Target.To _ ->
                kind != ItemKind.TAX_CODE && kind != ItemKind.DIMENSION && (kind != ItemKind.ANYTHING || line.isRule());
            case Target.Pair _ -> takesPair(line);
            case Target.Tax _ -> kind == ItemKind.TAX_CODE;
            case Target.Dimension _ -> kind == ItemKind.DIMENSION;
            case Target.Held _ -> true;
        };
        return fits ? new Now(target) : refused("mappings.refused.unlike", line);
    }

    private static boolean takesPair(Line line) {
        var kind = line.item().key().kind();
        return kind == ItemKind.TYPE || (kind == ItemKind.ANYTHING && line.isRule());
    }

    private static Retarget refused(String key, Line line) {
        return new Refused(Words.text(key, TargetWords.name(line.row())));
    }
}
