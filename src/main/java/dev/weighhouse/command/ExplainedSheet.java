package dev.weighhouse.command;

import dev.weighhouse.close.ResultRow;
import dev.weighhouse.matching.Refusal;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Diagnosis;
import dev.weighhouse.reconcile.OpenRow;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.Variance;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Variances with what is open behind them, for programs. Amounts are debit positive, plain decimals. */
final class ExplainedSheet {
    private final List<Explained> all;

    /** A variance and what accounts for it. */
    record Explained(Variance variance, Accounted accounted) {}

    ExplainedSheet(List<Explained> all) {
        this.all = List.copyOf(all);
    }

    /**
     * A row of one side.
     *
     * @param account connection/id
     */
    private record SideRow(
            String account,
            String id,
            String date,
            @Nullable String reference,
            String amount,
            @Nullable String description) {
        static @Nullable SideRow of(@Nullable Row row) {
            return row == null
                    ? null
                    : new SideRow(
                            row.account().toString(),
                            row.movement().id(),
                            row.date().toString(),
                            row.movement().reference(),
                            row.movement().amount().plain(),
                            row.movement().description());
        }
    }

    /**
     * An open row, or two that belong together and differ.
     *
     * @param cause null where nothing explains it
     * @param share of the difference, platform minus ledger
     * @param days between it and the last day of the period
     */
    private record Open(
            @Nullable String cause,
            String share,
            String note,
            long days,
            @Nullable SideRow ledger,
            @Nullable SideRow platform) {
        static Open of(OpenRow open, Variance variance) {
            return new Open(
                    word(open.cause()),
                    open.share().plain(),
                    open.note(),
                    ExplainedText.days(open, variance),
                    SideRow.of(open.ledger()),
                    SideRow.of(open.platform()));
        }
    }

    private static @Nullable String word(Cause.@Nullable Kind cause) {
        return cause == null ? null : cause.word();
    }

    /** One object for each variance: what {@link ResultRow} has, then {@code open}, {@code matched}, {@code diagnoses}, {@code refusals}. */
    void json(PrintWriter out) {
        var mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        var array = mapper.createArrayNode();
        for (var each : all) {
            var variance = each.variance();
            var accounted = each.accounted();
            ObjectNode row = mapper.valueToTree(ResultRow.of(variance, accounted.waterfall()));
            row.set(
                    "open",
                    mapper.valueToTree(accounted.open().stream()
                            .map(open -> Open.of(open, variance))
                            .toList()));
            row.set("matched", mapper.valueToTree(matched(accounted)));
            row.set(
                    "diagnoses",
                    mapper.valueToTree(
                            accounted.diagnoses().stream().map(Diagnosis::words).toList()));
            row.set(
                    "refusals",
                    mapper.valueToTree(
                            accounted.refusals().stream().map(Refusal::words).toList()));
            array.add(row);
        }
        out.println(mapper.writeValueAsString(array));
    }

    /** How many matches each rule found. */
    private static Map<String, Integer> matched(Accounted accounted) {
        var byRule = new LinkedHashMap<String, Integer>();
        accounted.matched().stream()
                .map(match -> match.rule())
                .sorted()
                .forEach(rule -> byRule.merge(rule.word(), 1, Integer::sum));
        return byRule;
    }

    /** One line for each open row. */
    void csv(PrintWriter out) {
        var sheet = new Sheet(
                "account",
                "name",
                "currency",
                "asOf",
                "cause",
                "share",
                "note",
                "days",
                "ledgerDate",
                "ledgerReference",
                "ledgerAmount",
                "ledgerId",
                "platformAccount",
                "platformDate",
                "platformReference",
                "platformAmount",
                "platformId");
        for (var each : all) {
            var head = ResultRow.of(each.variance(), each.accounted().waterfall());
            each.accounted().open().forEach(row -> add(sheet, head, Open.of(row, each.variance())));
        }
        sheet.csv(out);
    }

    private static void add(Sheet sheet, ResultRow head, Open open) {
        var ledger = open.ledger();
        var platform = open.platform();
        sheet.add(
                head.account(),
                head.name(),
                head.currency(),
                head.asOf().toString(),
                open.cause(),
                open.share(),
                open.note(),
                open.days(),
                cell(ledger, SideRow::date),
                cell(ledger, SideRow::reference),
                cell(ledger, SideRow::amount),
                cell(ledger, SideRow::id),
                cell(platform, SideRow::account),
                cell(platform, SideRow::date),
                cell(platform, SideRow::reference),
                cell(platform, SideRow::amount),
                cell(platform, SideRow::id));
    }

    private static @Nullable String cell(@Nullable SideRow row, Function<SideRow, @Nullable String> part) {
        return row == null ? null : part.apply(row);
    }
}
