package dev.weighhouse.ui.accounts;

import dev.weighhouse.sync.Action;
import dev.weighhouse.sync.ChartDesk;
import dev.weighhouse.sync.ChartPlan;
import dev.weighhouse.sync.SyncReport;
import dev.weighhouse.ui.common.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Plans and what became of them in words. */
final class Sentences {
    private Sentences() {}

    /** {@code 3 to create, 1 to archive, 40 in step}. */
    static String of(ChartDesk.Outlook outlook) {
        var plan = outlook.plan();
        var words = Arrays.stream(Action.values())
                .filter(action -> !plan.of(action).isEmpty())
                .map(action -> Words.text(
                        "accounts.count."
                                + action.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        plan.of(action).size()))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? Words.text("accounts.count.nothing") : words;
    }

    /** Which tax codes are left out; empty where none is. */
    static String withoutTaxCode(ChartPlan plan) {
        var items = plan.withoutTaxCode();
        return items.isEmpty()
                ? ""
                : Words.text(
                        "accounts.plan.without-tax-code",
                        items.size(),
                        items.stream()
                                .map(item -> Objects.requireNonNull(item.withoutTaxCode()))
                                .sorted()
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }

    /** What carrying it out takes; empty where nothing is sent. */
    static String takes(ChartDesk.Outlook outlook) {
        if (outlook.requests() == 0) {
            return "";
        }
        return outlook.minutes() > 1
                ? Words.text("accounts.takes-minutes", outlook.requests(), outlook.minutes())
                : Words.text("accounts.takes", outlook.requests());
    }

    /** What was done, what was not, and what to do about it. */
    static String of(SyncReport report) {
        var told = new StringBuilder(
                report.lines().isEmpty() && report.held().isEmpty() && report.stopped() == null
                        ? Words.text("accounts.done.nothing")
                        : Words.text("accounts.done", report.done()));
        if (!report.open().isEmpty()) {
            told.append(' ')
                    .append(Words.text("accounts.done.open", report.open().size()));
        }
        if (!report.withoutTaxCode().isEmpty()) {
            told.append(' ')
                    .append(Words.text(
                            "accounts.done.without-tax-code",
                            report.withoutTaxCode().size()));
        }
        if (!report.held().isEmpty() && report.stopped() == null) {
            told.append(' ')
                    .append(Words.text("accounts.done.held", report.held().size()));
        }
        report.lookAgain()
                .ifPresent(left -> told.append(' ')
                        .append(Words.text(
                                "accounts.done.look-again", left.plusMillis(999).toSeconds())));
        if (report.stopped() != null) {
            told.append(' ').append(report.stopped());
        }
        return told.toString();
    }
}
