package dev.weighhouse.command;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.WaiverMeter;
import dev.weighhouse.reconcile.Basis;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The waivers that concern a month, each with what became of it, and the meter of each currency. */
final class WaiveList {
    private final Session session;
    private final OpenWorkspace workspace;
    private final Period month;
    private final ChartOfAccounts chart;

    WaiveList(Session session, OpenWorkspace workspace, Period month) {
        this.session = session;
        this.workspace = workspace;
        this.month = month;
        this.chart = workspace.monthEnd().review(month).ledgerChart();
    }

    int print(Format format) {
        var meters = workspace.currencies().stream()
                .map(this::meter)
                .filter(meter ->
                        !meter.waivers().isEmpty() || meter.materiality().isPresent())
                .toList();
        switch (format) {
            case json -> sheet(meters).json(session.out());
            case csv -> sheet(meters).csv(session.out());
            case table -> table(meters);
        }
        return meters.stream().anyMatch(WaiverMeter::lapsed) ? Exit.LOOK : Exit.DONE;
    }

    private WaiverMeter meter(Currency currency) {
        return workspace.waivers().meter(month, currency, session.today());
    }

    /** The meter in words: {@code 65.00 GBP of 100.00 GBP is waived, 15.00 net.} */
    static String sentence(WaiverMeter meter) {
        var limit = meter.materiality();
        var words = limit.isEmpty()
                ? "%s is waived, and no materiality is set.".formatted(meter.gross())
                : "%s of %s is waived, %s net."
                        .formatted(
                                meter.gross(), limit.get().limit(), meter.net().plain());
        return meter.lapsed() ? words + " That is too much: all of it has lapsed, and explains nothing." : words;
    }

    private void table(List<WaiverMeter> meters) {
        if (meters.isEmpty()) {
            session.out().printf("Nothing is waived in %s, and no materiality is set.%n", month);
            return;
        }
        for (var meter : meters) {
            session.out().printf("%s: %s%n", month, sentence(meter));
            var lines = meter.waivers().stream().map(this::line).toList();
            if (!lines.isEmpty()) {
                new TextColumns("Waiver", "Account", "Month", "Amount", "State", "Until", "By", "Reason")
                        .right(3)
                        .print(session.out(), lines);
            }
        }
    }

    private List<String> line(WaiverMeter.Judged judged) {
        var said = judged.waiver().said();
        var back = judged.waiver().takenBack();
        return List.of(
                judged.waiver().name(),
                account(said.share().account())
                        .map(Account::label)
                        .orElse(said.share().account().value()),
                said.share().period().toString(),
                said.share().amount().toString(),
                judged.state().word(),
                said.share().expires().toString(),
                said.author(),
                back == null
                        ? said.share().reason()
                        : "%s; taken back by %s: %s".formatted(said.share().reason(), back.author(), back.reason()));
    }

    private Optional<Account> account(AccountId id) {
        return chart.find(id);
    }

    private Sheet sheet(List<WaiverMeter> meters) {
        var sheet = new Sheet(
                "waiver",
                "account",
                "ledgerId",
                "period",
                "basis",
                "currency",
                "amount",
                "state",
                "expires",
                "reason",
                "by",
                "at",
                "takenBackBy",
                "takenBackAt",
                "takenBackReason",
                "gross",
                "net",
                "materiality");
        for (var meter : meters) {
            meter.waivers().forEach(judged -> add(sheet, meter, judged));
        }
        return sheet;
    }

    private void add(Sheet sheet, WaiverMeter meter, WaiverMeter.Judged judged) {
        var said = judged.waiver().said();
        var share = said.share();
        var back = judged.waiver().takenBack();
        sheet.add(
                judged.waiver().name(),
                account(share.account())
                        .map(Account::number)
                        .orElse(share.account().value()),
                share.account().value(),
                share.period().toString(),
                share.basis() == Basis.CLOSING ? "closing" : "activity",
                share.amount().currency().getCurrencyCode(),
                share.amount().plain(),
                judged.state().word(),
                share.expires().toString(),
                share.reason(),
                said.author(),
                said.at().toString(),
                back == null ? null : back.author(),
                back == null ? null : back.at().toString(),
                back == null ? null : back.reason(),
                meter.gross().plain(),
                meter.net().plain(),
                meter.materiality().map(limit -> limit.limit().plain()).orElse(null));
    }
}
