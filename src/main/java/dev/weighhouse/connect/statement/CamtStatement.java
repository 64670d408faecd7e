package dev.weighhouse.connect.statement;

import dev.weighhouse.books.Money;
import dev.weighhouse.connect.Amounts;
import dev.weighhouse.connect.PlainText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One {@code Stmt} while its parts come in. */
final class CamtStatement {

    static final String CORRECT = "Get the statement from the bank again, or ask the bank what it means.";

    private record TypedBalance(String code, StatedBalance balance) {}

    private final StatementDraft draft;
    private final List<TypedBalance> balances = new ArrayList<>();

    CamtStatement(Place place) {
        draft = new StatementDraft(place);
    }

    void take(String name, Element element) {
        switch (name) {
            case "Id" -> draft.id(element.text());
            case "ElctrncSeqNb" -> draft.number(element.text());
            case "LglSeqNb" -> draft.numberUnlessKnown(element.text());
            case "Acct" -> account(element);
            case "Bal" -> balance(element);
            // balances stand before entries
            case "Ntry" -> entry(element, closing());
            default -> {
                // dates, pages and summaries decide nothing: the balances prove the entries
            }
        }
    }

    private void account(Element account) {
        var number = account.text("Id/IBAN", "Id/Othr/Id");
        var bank = account.text("Svcr/FinInstnId/BICFI", "Svcr/FinInstnId/BIC", "Svcr/FinInstnId/ClrSysMmbId/MmbId");
        draft.account(
                number.orElse(null),
                bank.orElse(null),
                account.text("Nm", "Ownr/Nm").orElse(null));
    }

    private void balance(Element balance) {
        var code = balance.text("Tp/CdOrPrtry/Cd").orElse("");
        if (code.equals("OPBD") || code.equals("PRCD") || code.equals("CLBD") || code.equals("ITBD")) {
            var date = balance.first("Dt")
                    .flatMap(CamtStatement::date)
                    .orElseThrow(() -> balance.place().refused("the balance has no date", CORRECT));
            balances.add(new TypedBalance(code, new StatedBalance(signedAmount(balance), date, balance.place())));
        }
    }

    Statement finished() {
        var opening = stated("OPBD")
                .or(() -> stated("PRCD"))
                .orElse(isPage() ? interim().getFirst() : null);
        return draft.opening(opening)
                .closing(closing())
                .goesOn(stated("CLBD").isEmpty())
                .proved();
    }

    private @Nullable StatedBalance closing() {
        return stated("CLBD").orElse(isPage() ? interim().getLast() : null);
    }

    /** A page opens or closes with an interim balance; of two the first opens it and the last closes it. */
    private boolean isPage() {
        var bounded = balances.stream().anyMatch(balance -> !balance.code().equals("ITBD"));
        return interim().size() > (bounded ? 0 : 1);
    }

    private List<StatedBalance> interim() {
        return balances.stream()
                .filter(balance -> balance.code().equals("ITBD"))
                .map(TypedBalance::balance)
                .toList();
    }

    private Optional<StatedBalance> stated(String code) {
        return balances.stream()
                .filter(balance -> balance.code().equals(code))
                .map(TypedBalance::balance)
                .findFirst();
    }

    private void entry(Element entry, @Nullable StatedBalance end) {
        var status = entry.text("Sts/Cd", "Sts")
                .orElseThrow(() -> entry.place().refused("the entry does not say whether it is booked", CORRECT));
        switch (status) {
            case "BOOK" -> {
                var amount = signedAmount(entry);
                var reversal = entry.text("RvslInd").filter(CamtStatement::isTrue);
                draft.add(
                        new Entry(
                                entry.place(),
                                booked(entry, end),
                                amount,
                                CamtWords.bankId(entry),
                                CamtWords.of(entry, amount.signum() >= 0)),
                        reversal.isPresent());
            }
            case "PDNG", "FUTR", "INFO" -> draft.leaveOut();
            default ->
                throw entry.place().refused("the entry has the unknown status " + PlainText.name(status), CORRECT);
        }
    }

    private static boolean isTrue(String text) {
        return text.equals("true") || text.equals("1");
    }

    /** Without a booking date it is the value date; what a statement holds is booked by the day it closes. */
    private static LocalDate booked(Element entry, @Nullable StatedBalance end) {
        return entry.first("BookgDt")
                .flatMap(CamtStatement::date)
                .or(() -> entry.first("ValDt")
                        .flatMap(CamtStatement::date)
                        .map(date -> end != null && date.isAfter(end.date()) ? end.date() : date))
                .orElseThrow(() -> entry.place().refused("the entry has no booking date", CORRECT));
    }

    /** The day as the bank writes it, in its own zone. */
    private static Optional<LocalDate> date(Element holder) {
        return holder.text("Dt", "DtTm").map(text -> {
            try {
                return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
            } catch (DateTimeException _) {
                throw holder.place().refused("\"%s\" is not a date".formatted(PlainText.name(text)), CORRECT);
            }
        });
    }

    /** Positive where the bank credits us: the same money is a debit in our books. */
    private static Money signedAmount(Element holder) {
        var amount = holder.first("Amt")
                .filter(element -> !element.text().isEmpty())
                .orElseThrow(() -> holder.place().refused("there is no amount", CORRECT));
        var money = Amounts.ofText(amount.text(), currency(amount), () -> amount.place() + ", Amt");
        if (money.signum() < 0) {
            throw amount.place()
                    .refused("the amount is negative; which way it goes is said by CdtDbtInd alone", CORRECT);
        }
        return switch (holder.text("CdtDbtInd").orElse("")) {
            case "CRDT" -> money;
            case "DBIT" -> money.negated();
            default -> throw holder.place().refused("CdtDbtInd is neither CRDT nor DBIT", CORRECT);
        };
    }

    private static Currency currency(Element amount) {
        return Currencies.of(
                amount.currency()
                        .orElseThrow(() -> amount.place().refused("the amount states no currency (Ccy)", CORRECT)),
                amount.place());
    }
}
