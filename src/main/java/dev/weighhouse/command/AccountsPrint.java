package dev.weighhouse.command;

import dev.weighhouse.crossing.AccountChange;
import dev.weighhouse.crossing.AccountWords;
import dev.weighhouse.sync.Action;
import dev.weighhouse.sync.ChartDesk;
import dev.weighhouse.sync.ChartPlan;
import dev.weighhouse.sync.Keeping;
import dev.weighhouse.sync.PlanItem;
import dev.weighhouse.sync.SyncReport;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes plans of charts, what became of them, and the history of an account. */
final class AccountsPrint {
    private final PrintWriter out;
    private final Format format;

    AccountsPrint(PrintWriter out, Format format) {
        this.out = out;
        this.format = format;
    }

    /** Whether the platform can be told every account as the ledger has it. */
    static boolean allCanBeSent(ChartPlan plan) {
        return plan.of(Action.NOT_SENT).isEmpty();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** @param keeping what was last said of carrying it out without a person */
    void plan(ChartDesk.Outlook outlook, Optional<Keeping> keeping) {
        if (format != Format.table) {
            write(planSheet(outlook));
            return;
        }
        var told = outlook.plan().items().stream()
                .filter(item -> item.action() != Action.NONE)
                .toList();
        if (!told.isEmpty()) {
            new TextColumns("Action", "External id", "Account", "Reason")
                    .print(
                            out,
                            told.stream().map(item -> planLine(outlook, item)).toList());
        }
        out.println(summary(outlook));
        withoutTaxCode(outlook.plan().withoutTaxCode().stream()
                .map(item -> Objects.requireNonNull(item.withoutTaxCode()))
                .toList());
        keeping.filter(Keeping::byItself)
                .ifPresent(said -> out.printf("They are kept in step by themselves, as %s said.%n", said.by()));
        if (!outlook.plan().isInStep()) {
            out.printf("Plan %s%n", outlook.plan().fingerprint().shown());
        }
    }

    private static List<String> planLine(ChartDesk.Outlook outlook, PlanItem item) {
        var unsettled = item.externalId() == null ? null : outlook.unsettled().get(item.externalId());
        var state = unsettled == null ? "" : " Before: %s.".formatted(word(unsettled.state()));
        return List.of(
                word(item.action()),
                Objects.requireNonNullElse(item.externalId(), ""),
                item.label(),
                (item.reason() + " " + item.note()).strip() + state);
    }

    private static String summary(ChartDesk.Outlook outlook) {
        var plan = outlook.plan();
        var counts = Arrays.stream(Action.values())
                .filter(action -> !plan.of(action).isEmpty())
                .map(action ->
                        "%,d %s".formatted(plan.of(action).size(), action == Action.NONE ? "in step" : word(action)))
                .collect(Collectors.joining(", "));
        var takes = outlook.requests() == 0
                ? ""
                : " It takes %,d request%s%s."
                        .formatted(
                                outlook.requests(),
                                outlook.requests() == 1 ? "" : "s",
                                outlook.minutes() > 1 ? ", at least %,d minutes".formatted(outlook.minutes()) : "");
        return (counts.isEmpty() ? "There are no accounts" : counts) + "." + takes;
    }

    private static Sheet planSheet(ChartDesk.Outlook outlook) {
        var sheet = new Sheet(
                "action",
                "externalId",
                "code",
                "name",
                "archived",
                "taxCode",
                "platformId",
                "codeBefore",
                "nameBefore",
                "archivedBefore",
                "taxCodeBefore",
                "reason",
                "note",
                "unsettled",
                "plan");
        var plan = outlook.plan().fingerprint().hex();
        for (var item : outlook.plan().items()) {
            var state = item.state();
            var before = item.before();
            var unsettled =
                    item.externalId() == null ? null : outlook.unsettled().get(item.externalId());
            sheet.add(
                    word(item.action()),
                    item.externalId(),
                    state.code(),
                    state.name(),
                    state.archived(),
                    state.taxCode(),
                    before == null ? null : before.id(),
                    before == null ? null : before.state().code(),
                    before == null ? null : before.state().name(),
                    before == null ? null : (Boolean) before.state().archived(),
                    before == null ? null : before.state().taxCode(),
                    item.reason(),
                    item.note(),
                    unsettled == null ? null : word(unsettled.state()),
                    plan);
        }
        return sheet;
    }

    void report(SyncReport report) {
        if (format != Format.table) {
            write(reportSheet(report));
            return;
        }
        if (!report.lines().isEmpty()) {
            new TextColumns("Action", "External id", "Account", "State", "Reason")
                    .print(
                            out,
                            report.lines().stream()
                                    .map(AccountsPrint::reportLine)
                                    .toList());
        }
        var held = report.held().isEmpty()
                ? ""
                : " %,d held.".formatted(report.held().size());
        out.println(
                report.lines().isEmpty() && report.held().isEmpty() && report.stopped() == null
                        ? "The charts are in step; nothing was sent."
                        : "%,d done, %,d open.%s"
                                .formatted(report.done(), report.open().size(), held));
        withoutTaxCode(report.withoutTaxCode().stream()
                .map(line -> Objects.requireNonNull(line.withoutTaxCode()))
                .toList());
    }

    /** @param codes of each account the one that is left out */
    private void withoutTaxCode(List<String> codes) {
        if (!codes.isEmpty()) {
            out.printf(
                    "%,d without the tax code of the ledger, because the platform does not know it: %s. Add it there, or"
                            + " correct it in the ledger.%n",
                    codes.size(), codes.stream().sorted().distinct().collect(Collectors.joining(", ")));
        }
    }

    private static List<String> reportLine(SyncReport.Line line) {
        return List.of(word(line.action()), line.externalId(), line.label(), stood(line), advice(line));
    }

    private static String stood(SyncReport.Line line) {
        return line.over() ? "withdrawn" : state(line.state(), "not sent");
    }

    /** Of what stands nothing is left to do. */
    private static String advice(SyncReport.Line line) {
        return line.isDone() || line.over() ? line.told() : line.told() + " " + line.nextStep();
    }

    private static String state(@Nullable Enum<?> state, String none) {
        return state == null ? none : word(state);
    }

    private static Sheet reportSheet(SyncReport report) {
        var sheet = new Sheet("action", "externalId", "account", "key", "state", "reason", "nextStep");
        for (var line : report.lines()) {
            var key = line.key();
            sheet.add(
                    word(line.action()),
                    line.externalId(),
                    line.label(),
                    key == null ? null : key.brief(),
                    stood(line),
                    line.told(),
                    line.nextStep());
        }
        for (var item : report.held()) {
            sheet.add(word(item.action()), item.externalId(), item.label(), null, "held", item.reason(), null);
        }
        return sheet;
    }

    void history(List<ChartDesk.Past> changes) {
        var sheet = new Sheet(
                "at", "by", "action", "account", "accountBefore", "reason", "key", "state", "attempts", "said");
        for (var past : changes) {
            var change = past.change();
            var before = change.change() instanceof AccountChange.Rewrite(var account, var _)
                    ? AccountWords.label(account.state())
                    : null;
            var attempts = past.events().stream()
                    .mapToInt(event -> event.entry().attempt())
                    .max()
                    .orElse(0);
            sheet.add(
                    change.at().toString(),
                    change.by(),
                    word(change.action()),
                    AccountWords.label(change.change().target()),
                    before,
                    change.reason(),
                    change.key().brief(),
                    state(past.state().orElse(null), "not sent"),
                    attempts,
                    past.events().isEmpty()
                            ? null
                            : past.events().getLast().entry().detail().words());
        }
        if (format != Format.table) {
            write(sheet);
        } else if (changes.isEmpty()) {
            out.println("Nothing was ever sent of this account from here.");
        } else {
            new TextColumns("When", "By", "Action", "Account", "State", "Reason")
                    .print(out, changes.stream().map(AccountsPrint::pastLine).toList());
        }
    }

    private static List<String> pastLine(ChartDesk.Past past) {
        var change = past.change();
        return List.of(
                change.at().toString(),
                change.by(),
                word(change.action()),
                AccountWords.label(change.change().target()),
                state(past.state().orElse(null), "not sent"),
                change.reason());
    }

    private void write(Sheet sheet) {
        if (format == Format.json) {
            sheet.json(out);
        } else {
            sheet.csv(out);
        }
    }
}
