package dev.weighhouse.connect.statement;

import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Money;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.FailureException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A statement while it is being read. It is finished only if its opening and its entries make its closing. */
final class StatementDraft {

    private static final String AGAIN =
            "Get the statement from the bank again, or ask the bank; nothing of it is used.";

    /** Zero is what banks write that do not count. */
    private static final Pattern NUMBER = Pattern.compile("0*([1-9]\\d{0,8})(?:/\\d*)?");

    private record Drawn(Entry entry, boolean reversal) {}

    private final Place place;
    private final List<Drawn> entries = new ArrayList<>();
    private String id = "?";
    private @Nullable String number;
    private @Nullable String bank;
    private @Nullable String name;
    private AccountType type = AccountType.ASSET;
    private @Nullable StatedBalance opening;
    private @Nullable StatedBalance closing;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable Integer count;
    private Statement.Extent extent = Statement.Extent.WHOLE;
    private int pending;

    StatementDraft(Place place) {
        this.place = place;
    }

    Place place() {
        return place;
    }

    StatementDraft id(String value) {
        id = value.isBlank() ? id : PlainText.name(value.strip());
        return this;
    }

    StatementDraft account(@Nullable String itsNumber, @Nullable String itsBank, @Nullable String itsName) {
        number = itsNumber;
        bank = itsBank;
        name = itsName;
        return this;
    }

    StatementDraft type(AccountType value) {
        type = value;
        return this;
    }

    StatementDraft opening(@Nullable StatedBalance value) {
        opening = value;
        return this;
    }

    StatementDraft closing(@Nullable StatedBalance value) {
        closing = value;
        return this;
    }

    @Nullable
    StatedBalance opening() {
        return opening;
    }

    @Nullable
    StatedBalance closing() {
        return closing;
    }

    /** The days a statement without an opening speaks for. */
    StatementDraft days(LocalDate first, LocalDate last) {
        from = first;
        to = last;
        return this;
    }

    /** It is a page, and the closing is that of the page. */
    StatementDraft goesOn(boolean value) {
        extent = value ? Statement.Extent.PAGE : Statement.Extent.WHOLE;
        return this;
    }

    /** The number by which the bank counts its statements, with zeros before and the page behind it; else there is none. */
    StatementDraft number(String written) {
        var parts = NUMBER.matcher(written.strip());
        count = parts.matches() ? Integer.valueOf(parts.group(1)) : null;
        return this;
    }

    /** @param reversal whether it takes back an earlier entry, and the direction may be that of the earlier one */
    void add(Entry entry, boolean reversal) {
        entries.add(new Drawn(entry, reversal));
    }

    /** An entry that is not booked is in no booked balance either. */
    void leaveOut() {
        pending++;
    }

    /** A statement of a format that states an opening and a closing; both must be there and agree with the entries. */
    Statement proved() {
        var start = opening;
        var end = closing;
        if (start == null || end == null) {
            throw place.refused(
                    "statement %s states no %s balance, so that nothing proves its entries to be complete"
                            .formatted(id, start == null ? "opening booked" : "closing booked"),
                    AGAIN);
        }
        if (!start.amount().currency().equals(end.amount().currency())) {
            throw end.place()
                    .refused(
                            "statement %s opens with %s and closes with %s, in another currency"
                                    .formatted(id, start.amount(), end.amount()),
                            AGAIN);
        }
        if (end.date().isBefore(start.date())) {
            throw end.place()
                    .refused(
                            "statement %s closes on %s, before it opens on %s".formatted(id, end.date(), start.date()),
                            AGAIN);
        }
        return new Statement(
                head(start.date(), end.date(), start.amount().currency()), start, end, proof(start, end), pending);
    }

    /** A statement of a format that states no opening, for the days and the currency it names. */
    Statement unproved(Currency currency) {
        var first = from;
        var last = to;
        if (first == null || last == null || last.isBefore(first)) {
            throw place.refused("statement %s does not say from which day to which it speaks".formatted(id), AGAIN);
        }
        entries.forEach(drawn -> sameCurrency(drawn.entry(), currency));
        try {
            Statement.sum(Money.zero(currency), entries(false));
        } catch (ArithmeticException _) {
            throw tooLarge();
        }
        return new Statement(head(first, last, currency), null, closing, entries(false), pending);
    }

    /** Of a format that states no opening: the balance of a day, and nothing of what moved. */
    Statement balanceOnly() {
        var stated = closing;
        if (stated == null) {
            throw place.refused("the statement states neither transactions nor a balance", AGAIN);
        }
        extent = Statement.Extent.BALANCE;
        var day = stated.date();
        id("of %s".formatted(day));
        return new Statement(head(day, day, stated.amount().currency()), null, stated, List.of(), pending);
    }

    /** The number by which it counts those on paper, where the other is not stated. */
    StatementDraft numberUnlessKnown(String written) {
        return count == null ? number(written) : this;
    }

    private Statement.Head head(LocalDate first, LocalDate last, Currency currency) {
        var written = number;
        if (written == null || written.isBlank()) {
            throw place.refused("statement %s does not say of which account it is".formatted(id), AGAIN);
        }
        var account = BankAccount.of(written, bank, name, type, currency);
        return new Statement.Head(place, id, account, first, last, count, extent);
    }

    private List<Entry> entries(boolean turned) {
        return entries.stream()
                .map(drawn -> turned && drawn.reversal() ? drawn.entry().turned() : drawn.entry())
                .toList();
    }

    /** Banks differ in which direction they state for a reversal; the closing balance tells which one is meant. */
    private List<Entry> proof(StatedBalance start, StatedBalance end) {
        entries.forEach(drawn -> sameCurrency(drawn.entry(), start.amount().currency()));
        try {
            var asStated = entries(false);
            var sum = Statement.sum(start.amount(), asStated);
            if (sum.equals(end.amount())) {
                return asStated;
            }
            var turned = entries(true);
            if (Statement.sum(start.amount(), turned).equals(end.amount())) {
                return turned;
            }
            throw end.place()
                    .refused(
                            "statement %s opens with %s, its %d booked entries make that %s, and it closes with %s; that is out by %s"
                                    .formatted(
                                            id,
                                            start.amount(),
                                            entries.size(),
                                            sum,
                                            end.amount(),
                                            sum.minus(end.amount())),
                            AGAIN);
        } catch (ArithmeticException e) {
            throw tooLarge();
        }
    }

    private FailureException tooLarge() {
        return place.refused("the amounts of statement %s are too large to be added up".formatted(id), AGAIN);
    }

    private void sameCurrency(Entry entry, Currency currency) {
        Money amount = entry.amount();
        if (!amount.currency().equals(currency)) {
            throw entry.place()
                    .refused(
                            "the entry %s is in another currency than its statement, %s"
                                    .formatted(entry.shown(), currency.getCurrencyCode()),
                            AGAIN);
        }
    }
}
