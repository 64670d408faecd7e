package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.MappingRow;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Targets, dates and tests in words, with the names of the ledger. */
record TargetWords(ChartOfAccounts ledger) {

    /** Number and name, or the bare id of an account the ledger no longer has. */
    String label(AccountId account) {
        return ledger.find(account).map(Account::label).orElse(account.value());
    }

    /** What stands in the column of the ledger account. */
    String account(@Nullable Target target) {
        return switch (target) {
            case null -> "";
            case Target.To to -> label(to.account());
            case Target.Pair pair -> Words.text("mappings.pair", label(pair.debit()), label(pair.credit()));
            case Target.Tax tax -> tax.account() == null ? "" : label(tax.account());
            case Target.Dimension to -> Words.text("mappings.dimension", to.name(), to.value());
            case Target.Held held -> Words.text("mappings.held", held.why());
        };
    }

    /** What stands in the column of the tax code. */
    static String tax(@Nullable Target target) {
        var code = switch (target) {
            case Target.To to -> to.taxCode();
            case Target.Pair pair -> pair.taxCode();
            case Target.Tax tax -> tax.code();
            case null, default -> null;
        };
        return Objects.requireNonNullElse(code, "");
    }

    /** What its lines carry of the ledger's dimensions: {@code Site: North}. */
    private static String dimensions(Target target) {
        var values = switch (target) {
            case Target.To to -> to.dimensions();
            case Target.Pair pair -> pair.dimensions();
            default -> Map.<String, String>of();
        };
        return values.entrySet().stream()
                .map(each -> Words.text("mappings.dimension", each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Tax code and dimensions, in words; empty for none. */
    static String marks(@Nullable Target target) {
        return target == null
                ? ""
                : Stream.of(tax(target), dimensions(target))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    /** Briefly where something goes, wherever that is said in a sentence. */
    String briefly(@Nullable Target target) {
        if (target == null) {
            return Words.text("mappings.nowhere");
        }
        return Stream.of(account(target), tax(target), dimensions(target))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The number of the account alone, where there is little room and a number. */
    String number(@Nullable Target target) {
        return target instanceof Target.To(var account, var _, var _)
                ? ledger.find(account).map(Account::number).orElseGet(() -> label(account))
                : briefly(target);
    }

    /** Where a line went; null where nobody had decided. */
    @Nullable
    String briefly(MappingRow row) {
        var mapping = row.mapping();
        return mapping == null || mapping.target() == null ? null : briefly(mapping.target());
    }

    /** {@code from 1 Aug 2026}, {@code until 31 Oct 2026}, both, or {@code always}. */
    static String dates(InForce inForce) {
        return Times.inForce(inForce);
    }

    static String kind(ItemKind kind) {
        return Words.text("mappings.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    static String field(Field field) {
        return Words.text("mappings.field." + field.name().toLowerCase(Locale.ROOT));
    }

    /** The tests of a rule: {@code Counterparty is Brewfix, Country is GB}. */
    static String tests(Conditions when) {
        return when.tests().entrySet().stream()
                .map(test -> Words.text(
                        test.getKey() == Field.TEXT ? "mappings.test.contains" : "mappings.test.is",
                        field(test.getKey()),
                        test.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** What a line is called: the item, or the tests of its rule. */
    static String name(MappingRow row) {
        return row.slot().when().isNone()
                ? row.item().name()
                : Words.text("mappings.rule", tests(row.slot().when()));
    }

    String search(List<MappingRow> rows) {
        var whole = rows.getFirst();
        var text = new StringBuilder(whole.platform())
                .append(' ')
                .append(whole.item().name())
                .append(' ')
                .append(kind(whole.item().key().kind()))
                .append(' ')
                .append(whole.item().key().id());
        for (var row : rows) {
            var target = row.mapping() == null ? null : row.mapping().target();
            text.append(' ').append(account(target)).append(' ').append(tax(target));
            row.slot().when().tests().values().forEach(value -> text.append(' ').append(value));
            row.amounts().forEach(amount -> text.append(' ').append(amount.abs().plain()));
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
