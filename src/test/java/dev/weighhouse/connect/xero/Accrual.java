package dev.weighhouse.connect.xero;

import static dev.weighhouse.connect.xero.Shapes.account;
import static dev.weighhouse.connect.xero.Shapes.id;
import static dev.weighhouse.connect.xero.Shapes.manualJournal;
import static dev.weighhouse.connect.xero.Shapes.manualLine;
import static dev.weighhouse.connect.xero.Shapes.system;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Parcel;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One entry on its way to Xero, and what Xero may show of it. */
final class Accrual {

    static final String DAY = "2026-10-31";
    static final String WORDS = "Square fees October";
    static final CrossingKey KEY = CrossingKey.of(new Fact(id(0), Direction.OUT, FactKind.JOURNAL, "journal-1055", 1));
    static final String NARRATION = KEY.brief() + " " + WORDS;

    private Accrual() {}

    static String[] accounts() {
        return new String[] {
            account(610, "Fees", "EXPENSE", "EXPENSE"),
            account(820, "Clearing", "ASSET", "CURRENT"),
            account(90, "Current account", "ASSET", "BANK"),
            account(800, "Payables", "LIABILITY", "CURRLIAB", system("CREDITORS")),
            account(830, "GST", "LIABILITY", "CURRLIAB", system("GST")),
            "{\"AccountID\":\"%s\",\"Name\":\"Nameless\",\"Class\":\"EXPENSE\",\"Type\":\"EXPENSE\"}".formatted(id(999))
        };
    }

    static JournalEntry entry() {
        return entry(WORDS, line(610, "125.10"), line(820, "-125.10"));
    }

    static JournalEntry entry(@Nullable String narration, JournalEntry.Line... lines) {
        return new JournalEntry("J-1055", LocalDate.parse(DAY), "J-1055", narration, Arrays.asList(lines));
    }

    static JournalEntry.Line line(int account, String amount) {
        return new JournalEntry.Line(new AccountId(id(account)), Money.of(amount, "NZD"), null);
    }

    static Parcel parcel(JournalPort port) {
        return new Parcel(KEY, entry(), port.body(entry(), KEY), KEY.brief());
    }

    /** As Xero shows it where all went well. */
    static String posted(int number) {
        return shown(number, NARRATION, "POSTED");
    }

    static String shown(int number, String narration, String status) {
        return manualJournal(number, narration, DAY, status, manualLine(610, "125.10"), manualLine(820, "-125.1"));
    }
}
