package dev.weighhouse.command;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.journal.JournalId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the commands about journal entries and crossings say names and amounts to people, and read them. */
final class Phrases {

    private Phrases() {}

    /** A name of the program as words: {@code in doubt}. */
    static String words(@Nullable Enum<?> name) {
        return name == null ? "" : name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** An amount with thousands marks and its currency: {@code 1,127.40 GBP}. */
    static String words(Money amount) {
        var decimal = amount.decimal();
        return String.format(Locale.ENGLISH, "%,." + decimal.scale() + "f ", decimal)
                + amount.currency().getCurrencyCode();
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The numbers of entries as a person typed them. */
    static List<JournalId> entries(List<String> typed) {
        return typed.stream().map(Phrases::entry).toList();
    }

    /** The number of an entry as a person typed it. */
    static JournalId entry(String typed) {
        try {
            return JournalId.parse(typed.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new FailureException(
                    new Failure.BadInput(
                            "%s is not the number of an entry.".formatted(typed),
                            "Write it as J-1055; journal FILE --list shows them."),
                    e);
        }
    }
}
