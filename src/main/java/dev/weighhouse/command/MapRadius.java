package dev.weighhouse.command;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.Moved;
import dev.weighhouse.mapping.Moved.Standing;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what changes of the mapping move: one line for each month, account it leaves, account it comes to, and currency. */
record MapRadius(PrintWriter out, List<Moved> moved, ChartOfAccounts ledger) {
    private static final List<String> COLUMNS =
            List.of("month", "from", "to", "transactions", "amount", "currency", "standing", "booked");

    /** What makes a line. */
    private record Way(
            Period month,
            @Nullable AccountId from,
            @Nullable AccountId to,
            String currency,
            Standing standing,
            boolean booked) {

        static Way of(Moved moved) {
            return new Way(
                    moved.month(),
                    moved.from(),
                    moved.to(),
                    moved.amount().currency().getCurrencyCode(),
                    moved.standing(),
                    moved.booked());
        }
    }

    private record Sum(int transactions, Money amount) {
        Sum plus(Sum other) {
            return new Sum(transactions + other.transactions, amount.plus(other.amount));
        }
    }

    private Map<Way, Sum> sums() {
        var sums = new LinkedHashMap<Way, Sum>();
        moved.stream()
                .sorted((one, other) -> one.month().compareTo(other.month()))
                .forEach(each -> sums.merge(Way.of(each), new Sum(each.items(), each.amount()), Sum::plus));
        return sums;
    }

    /** These names, then those of what moves. */
    static String[] columns(String... first) {
        return Stream.concat(Arrays.stream(first), COLUMNS.stream()).toArray(String[]::new);
    }

    /** A row that says these values and nothing of what moves. */
    static @Nullable Object[] noMove(@Nullable Object... first) {
        return Arrays.copyOf(first, first.length + COLUMNS.size());
    }

    /** Adds a row for each line after these values. */
    void add(Sheet sheet, @Nullable Object... first) {
        sums().forEach((way, sum) -> {
            var row = new ArrayList<@Nullable Object>(Arrays.asList(first));
            row.addAll(Arrays.asList(
                    way.month.toString(),
                    way.from == null ? null : way.from.value(),
                    way.to == null ? null : way.to.value(),
                    sum.transactions,
                    sum.amount.decimal().toPlainString(),
                    way.currency,
                    way.standing.name(),
                    way.booked));
            sheet.add(row.toArray());
        });
    }

    /** @param stays whether what is booked is brought over by nothing, so that it is to be said how that is done */
    void print(boolean stays) {
        var sums = sums();
        if (sums.isEmpty()) {
            out.println("No amount of a month that was pulled goes elsewhere by it.");
            return;
        }
        out.println("What it moves, as it is booked, debits positive:");
        print(sums);
        if (stays && sums.keySet().stream().anyMatch(way -> way.booked && way.from != null && way.to != null)) {
            out.println("What is booked stays where it is until an entry moves it; map --reclass drafts that entry.");
        }
    }

    /** The lines alone. */
    void printLines() {
        print(sums());
    }

    private void print(Map<Way, Sum> sums) {
        sums.forEach((way, sum) -> out.printf(
                "  %s  %s of %d %s, %s%s%n",
                way.month,
                Phrases.words(sum.amount),
                sum.transactions,
                sum.transactions == 1 ? "transaction" : "transactions",
                direction(way),
                note(way)));
    }

    private String direction(Way way) {
        if (way.from != null && way.from.equals(way.to)) {
            return "on %s with another tax code or other dimensions".formatted(label(way.from));
        }
        return "from %s to %s"
                .formatted(way.from == null ? "nowhere" : label(way.from), way.to == null ? "nowhere" : label(way.to));
    }

    private String label(AccountId id) {
        return ledger.find(id).map(Account::label).orElse(id.value());
    }

    private static String note(Way way) {
        var standing = switch (way.standing) {
            case LOCKED -> "; LOCKED in the ledger";
            case OPEN -> "";
            case UNKNOWN -> "; nobody knows whether the ledger has locked it";
            case PENDING -> "; not over yet";
        };
        return standing + (way.booked || way.from == null ? "" : "; in no entry yet");
    }
}
