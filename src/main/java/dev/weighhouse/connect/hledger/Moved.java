package dev.weighhouse.connect.hledger;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Posting;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money that a line of the journal moved.
 *
 * @param part which amount of the line, from 1; a line has several only where hledger filled it in
 */
record Moved(Entry entry, Entry.Line line, int part, Money amount) {

    /** All of a journal, in its order, but for what moves nothing and what is no money. */
    static List<Moved> of(Journal journal, Commodities commodities, Progress progress) {
        var all = new ArrayList<Moved>();
        for (var entry : journal.entries()) {
            for (var line : entry.lines()) {
                var part = 0;
                for (var amount : line.amounts()) {
                    part++;
                    var money = commodities.money(amount, () -> where(entry, line), progress);
                    if (money.isPresent()) {
                        all.add(new Moved(entry, line, part, money.get()));
                    }
                }
            }
        }
        return all;
    }

    private static String where(Entry entry, Entry.Line line) {
        return "Posting %d (%s) of transaction %d (%s %s)"
                .formatted(
                        line.number(),
                        PlainText.name(line.account()),
                        entry.index(),
                        entry.date(),
                        PlainText.name(entry.description()));
    }

    AccountId account() {
        return new AccountId(line.account());
    }

    /** hledger gives its entries no ids: the place in the journal is the one thing that tells two like ones apart. */
    Posting posting() {
        var place = "%d.%d".formatted(entry.index(), line.number());
        return new Posting(
                part == 1 ? place : place + "." + part,
                Long.toString(entry.index()),
                account(),
                line.date(),
                amount,
                shown(entry.code()),
                shown(line.comment().isEmpty() ? entry.description() : entry.description() + " ; " + line.comment()));
    }

    private static @Nullable String shown(String text) {
        return text.isBlank() ? null : PlainText.text(text);
    }
}
