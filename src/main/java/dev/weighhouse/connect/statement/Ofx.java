package dev.weighhouse.connect.statement;

import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Money;
import dev.weighhouse.connect.Amounts;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Progress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads OFX 1 and 2, which may well have the other one's header. It states no opening balance, so that nothing proves the
 * entries to be complete; the balance is quoted for its day only, also where there are no entries at all. The sign of an
 * amount decides, not its type.
 */
final class Ofx {

    private static final String CORRECT = "Get the file from the bank again, or ask the bank what it means.";
    private static final int DAY = 8;

    private final Element document;

    private Ofx(Element document) {
        this.document = document;
    }

    static List<Statement> read(Raw raw, Progress progress) {
        return new Ofx(OfxText.read(raw, progress)).statements(raw);
    }

    private List<Statement> statements(Raw raw) {
        var statements = new ArrayList<Statement>();
        Stream.of("BANKMSGSRSV1/STMTTRNRS", "CREDITCARDMSGSRSV1/CCSTMTTRNRS")
                .flatMap(document::all)
                .forEach(answer -> {
                    refuseError(answer);
                    answer.all("STMTRS").forEach(each -> statements.add(statement(each, AccountType.ASSET)));
                    answer.all("CCSTMTRS").forEach(each -> statements.add(statement(each, AccountType.LIABILITY)));
                });
        if (statements.isEmpty()) {
            throw raw.line(1)
                    .refused(
                            "there is no statement of a bank account or a card in this OFX file",
                            "Get a file with transactions from the bank.");
        }
        return statements;
    }

    private static void refuseError(Element answer) {
        var code = answer.text("STATUS/CODE").orElse("0");
        if (!code.equals("0") && answer.text("STATUS/SEVERITY").orElse("ERROR").equals("ERROR")) {
            throw answer.place()
                    .refused(
                            "instead of a statement the bank gave the error %s%s"
                                    .formatted(
                                            PlainText.name(code),
                                            answer.text("STATUS/MESSAGE")
                                                    .map(words -> ": " + PlainText.name(words))
                                                    .orElse("")),
                            CORRECT);
        }
    }

    private Statement statement(Element of, AccountType type) {
        var draft = new StatementDraft(of.place()).type(type);
        var currency = Currencies.of(
                of.text("CURDEF")
                        .orElseThrow(() -> of.place().refused("the statement states no currency (CURDEF)", CORRECT)),
                of.place());
        draft.account(
                of.text("BANKACCTFROM/ACCTID", "CCACCTFROM/ACCTID").orElse(null),
                of.text("BANKACCTFROM/BANKID").orElse(null),
                null);
        of.first("LEDGERBAL").ifPresent(balance -> draft.closing(balance(balance, currency)));
        var told = of.first("BANKTRANLIST").filter(Ofx::tells);
        if (told.isEmpty()) {
            return draft.balanceOnly();
        }
        var list = told.get();
        var from = date(list, "DTSTART");
        var to = date(list, "DTEND");
        draft.id("%s to %s".formatted(from, to)).days(from, to);
        list.all("STMTTRN").forEach(each -> draft.add(entry(each, currency), false));
        of.all("BANKTRANLISTP/STMTTRNP").forEach(_ -> draft.leaveOut());
        return draft.unproved(currency);
    }

    /** An empty list says nothing; one that names its days says that nothing moved. */
    private static boolean tells(Element list) {
        return list.first("STMTTRN").isPresent() || list.first("DTSTART").isPresent();
    }

    private static StatedBalance balance(Element balance, Currency currency) {
        return new StatedBalance(amount(balance, "BALAMT", currency), date(balance, "DTASOF"), balance.place());
    }

    private static Entry entry(Element entry, Currency statement) {
        var currency = entry.text("CURRENCY/CURSYM")
                .map(code -> Currencies.of(code, entry.place()))
                .orElse(statement);
        var given = entry.text("FITID").filter(id -> !id.equals("0")).map(PlainText::name);
        var number = entry.text("CHECKNUM").filter(each -> !each.equals("0"));
        var name = entry.text("NAME", "PAYEE/NAME").map(PlainText::name);
        return new Entry(
                entry.place(),
                date(entry, "DTPOSTED"),
                amount(entry, "TRNAMT", currency),
                given.orElse(null),
                new Entry.Words(
                        orNull(number.or(() -> entry.text("REFNUM"))
                                .map(PlainText::name)
                                .or(() -> given)),
                        orNull(entry.text("MEMO").map(PlainText::text).or(() -> name)),
                        orNull(name),
                        orNull(entry.text("TRNTYPE").map(PlainText::name))));
    }

    private static @Nullable String orNull(Optional<String> text) {
        return text.orElse(null);
    }

    private static Money amount(Element holder, String name, Currency currency) {
        var text = holder.text(name)
                .orElseThrow(() -> holder.place().refused("there is no amount (%s)".formatted(name), CORRECT));
        // some countries write a comma, and none writes marks between thousands
        var plain = text.indexOf('.') < 0 ? text.replace(',', '.') : text;
        return Amounts.ofText(
                plain, currency, () -> holder.first(name).map(Element::place).orElse(holder.place()) + ", " + name);
    }

    /** The day as the bank writes it, in its own zone. */
    private static LocalDate date(Element holder, String name) {
        var text = holder.text(name)
                .orElseThrow(() -> holder.place().refused("there is no date (%s)".formatted(name), CORRECT));
        try {
            return LocalDate.parse(text.substring(0, Math.min(DAY, text.length())), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException _) {
            throw holder.first(name)
                    .map(Element::place)
                    .orElse(holder.place())
                    .refused("%s is \"%s\", which is no date".formatted(name, PlainText.name(text)), CORRECT);
        }
    }
}
