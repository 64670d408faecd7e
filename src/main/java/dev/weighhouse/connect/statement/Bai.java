package dev.weighhouse.connect.statement;

import dev.weighhouse.crossing.Progress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads BAI2: one statement for each account of each group, for the day of the group. Every control total has to agree.
 * Amounts have no decimal point; a currency that nobody states is the dollar, as the format says.
 */
final class Bai {

    static final String CORRECT = "Get the file from the bank again, or ask the bank what it means.";

    private final Progress progress;
    private final List<BaiAccount> leftOut = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final BaiTotals file = new BaiTotals();
    private BaiTotals group = new BaiTotals();
    private @Nullable BaiAccount account;
    private @Nullable LocalDate day;
    private String bank = "";
    private String currency = "USD";
    private boolean ended;

    private Bai(Progress progress) {
        this.progress = progress;
    }

    static List<Statement> read(Raw raw, Progress progress) {
        var bai = new Bai(progress);
        var records = BaiRecord.all(raw);
        for (var record : records) {
            progress.checkpoint();
            bai.take(record);
        }
        if (!bai.ended) {
            throw records.getLast().place().refused("the file ends without its trailer (99)", CORRECT);
        }
        if (bai.statements.isEmpty()) {
            throw bai.leftOut.stream()
                    .map(BaiAccount::place)
                    .findFirst()
                    .orElse(raw.line(1))
                    .refused(
                            "there is no account with an opening and a closing ledger balance (010 and 015) in the file",
                            "Ask the bank to send these balances.");
        }
        return bai.statements;
    }

    private void take(BaiRecord record) {
        file.count(record);
        group.count(record);
        switch (record.code()) {
            case "01" -> ended = false;
            case "02" -> group(record);
            case "03" -> account = new BaiAccount(record, day(record), bank, currency);
            case "16" -> open(record).entry(record);
            case "49" -> {
                var closing = open(record);
                closing.finished(record).ifPresentOrElse(statements::add, () -> left(closing));
                group.add(record, closing.total());
                account = null;
            }
            case "98" -> {
                refuseOpen(record);
                group.check(record, "accounts");
                file.add(record, group.total());
                day = null;
            }
            case "99" -> {
                file.check(record, "groups");
                ended = true;
            }
            default -> throw record.place().refused("%s is no record of BAI2".formatted(record.code()), CORRECT);
        }
    }

    private void group(BaiRecord record) {
        refuseOpen(record);
        group = new BaiTotals();
        group.count(record);
        if (!record.field(3).isBlank() && !record.field(3).strip().equals("1")) {
            throw record.place()
                    .refused(
                            "the group does not update but delete, correct or test (status %s)"
                                    .formatted(record.field(3)),
                            CORRECT);
        }
        var modifier = record.field(7).strip();
        if (modifier.equals("1") || modifier.equals("3")) {
            throw record.place()
                    .refused(
                            "the group holds interim data (modifier %s), which may still change".formatted(modifier),
                            "Get the final data of the day, and give that.");
        }
        bank = record.field(2).strip();
        currency = record.field(6).isBlank() ? "USD" : record.field(6).strip();
        try {
            day = SwiftValues.date(record.field(4).strip());
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException _) {
            throw record.place().refused("the group has no date that can be read", CORRECT);
        }
    }

    private LocalDate day(BaiRecord record) {
        refuseOpen(record);
        var of = day;
        if (of == null) {
            throw record.place().refused("an account stands outside of a group", CORRECT);
        }
        return of;
    }

    /** Files of a whole bank also hold accounts, such as deposits, of which they state no ledger balance. */
    private void left(BaiAccount account) {
        leftOut.add(account);
        progress.note("%s: the account has no opening and closing ledger balance (010 and 015) and was left out."
                .formatted(account.place()));
    }

    private BaiAccount open(BaiRecord record) {
        var open = account;
        if (open == null) {
            throw record.place().refused("a record %s stands outside of an account".formatted(record.code()), CORRECT);
        }
        return open;
    }

    private void refuseOpen(BaiRecord record) {
        if (account != null) {
            throw record.place().refused("the account before it has no trailer (49)", CORRECT);
        }
    }
}
