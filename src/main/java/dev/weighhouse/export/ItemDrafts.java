package dev.weighhouse.export;

import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Stored;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.ExportItem;
import dev.weighhouse.crossing.ExportTrouble;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.mapping.History;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes drafts of items, by the mapping and the ledger's accounts as they are at one moment: each line is debited to where it goes, and
 * the whole is credited to the wallet it was paid from; what comes back stands the other way round. Writes nothing.
 */
final class ItemDrafts {
    private static final int LONGEST = 200;

    private final ExportParts parts;
    private final Connection platform;
    private final Destinations destinations;

    ItemDrafts(ExportParts parts, Connection platform) {
        this.parts = parts;
        this.platform = platform;
        this.destinations = new Destinations(
                platform,
                new History(parts.history().all()),
                chart(parts),
                parts.lists().get());
    }

    private static ChartOfAccounts chart(ExportParts parts) {
        var ledger = parts.connections().all().stream()
                .filter(connection -> connection.role() == Role.LEDGER)
                .findFirst()
                .orElseThrow(() -> refused("There is no ledger to post to.", "Add one under Connections."));
        return parts.quotes()
                .accounts(ledger.id())
                .map(Stored::value)
                .orElseThrow(() -> refused(
                        "The accounts of %s were never read, so that nobody knows where items go."
                                .formatted(ledger.title()),
                        "Pull first, then take the jobs in."));
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }

    ItemDraft of(ExportItem item) {
        try {
            return checked(draft(item));
        } catch (NotDraftedException e) {
            return e.why();
        } catch (ArithmeticException e) {
            return new ItemDraft.Cannot(
                    ExportTrouble.NOT_VALID,
                    "Its amounts are too large to be added: %s.".formatted(e.getMessage()),
                    "Correct the amounts on the platform, then export it again.");
        }
    }

    private Draft draft(ExportItem item) {
        checkSum(item);
        var lines = new ArrayList<Draft.Line>();
        for (var line : item.lines()) {
            lines.addAll(destinations.of(item, line));
        }
        lines.removeIf(line -> Objects.requireNonNull(line.amount()).isZero());
        if (!item.amount().isZero()) {
            var wallet = destinations.wallet(item);
            lines.add(new Draft.Line(wallet, item.amount().negated(), words(item.counterparty()), null, Map.of()));
        }
        return new Draft(item.date(), narration(item), item.reference(), lines, null);
    }

    private static void checkSum(ExportItem item) {
        for (var line : item.lines()) {
            if (!line.amount().currency().equals(item.amount().currency())) {
                throw new NotDraftedException(
                        ExportTrouble.NOT_VALID,
                        "A line of it is in %s, and the whole in %s."
                                .formatted(
                                        line.amount().currency(), item.amount().currency()),
                        "Correct it on the platform, then export it again.");
            }
        }
        var sum = item.lines().stream()
                .map(ExportItem.Line::amount)
                .reduce(Money.zero(item.amount().currency()), Money::plus);
        if (!sum.equals(item.amount())) {
            throw new NotDraftedException(
                    ExportTrouble.NOT_VALID,
                    "Its lines add up to %s, and the whole is %s.".formatted(sum, item.amount()),
                    "Correct the lines on the platform, then export it again.");
        }
    }

    /** As of any draft: by the period, the accounts and the currencies of the ledger, as far as it is known. */
    private ItemDraft checked(Draft draft) {
        return parts.journals().check(draft).stream()
                .filter(check -> check.result() == Check.Result.STOP)
                .findFirst()
                .<ItemDraft>map(
                        stop -> new ItemDraft.Cannot(trouble(stop.spot().field()), stop.words(), stop.nextStep()))
                .orElseGet(() -> new ItemDraft.Ready(draft));
    }

    private static ExportTrouble trouble(Check.Field field) {
        return switch (field) {
            case ACCOUNT -> ExportTrouble.ACCOUNT_UNKNOWN;
            case TAX -> ExportTrouble.TAX_CODE_UNKNOWN;
            case DIMENSIONS -> ExportTrouble.DIMENSION_UNKNOWN;
            case DATE -> ExportTrouble.LEDGER_REFUSED;
            case ENTRY, NARRATION, REFERENCE, REVERSE_ON, DESCRIPTION, CURRENCY, AMOUNT -> ExportTrouble.NOT_VALID;
        };
    }

    /** Such as {@code Pleo: Card purchase, Northern Rail, train to Leeds}. */
    String narration(ExportItem item) {
        var said = Stream.of(type(item.type()), item.counterparty(), item.note())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return words("%s: %s".formatted(platform.title(), said));
    }

    private static String type(String type) {
        var words = type.replace('_', ' ').strip();
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String words(@Nullable String text) {
        var words = text == null ? "" : text.strip();
        if (words.length() <= LONGEST) {
            return words;
        }
        var end = LONGEST - 1;
        // a character of two units is kept whole or not at all
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end)
                        .strip() + "…";
    }
}
