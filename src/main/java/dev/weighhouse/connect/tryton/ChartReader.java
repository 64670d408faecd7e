package dev.weighhouse.connect.tryton;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.IllegalChart;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.connect.tryton.TrytonReads.Question;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads all accounts of a company, closed and expired ones too. Headings have no type at Tryton and take nothing; a heading
 * is of the kind that all below it are of, and is left out where they are of several.
 */
final class ChartReader {

    private static final List<String> FIELDS = List.of(
            "code",
            "name",
            "note",
            "parent",
            "closed",
            "active",
            "create_date",
            "write_date",
            "second_currency.code",
            "type.name",
            "type.rec_name",
            "type.statement",
            "type.assets",
            "type.payable",
            "type.revenue",
            "type.expense");

    private final TrytonReads reads;
    private final Books books;
    private final Kinds kinds;
    private final Progress progress;
    private final Map<Integer, Values> rows = new LinkedHashMap<>();
    private final Map<Integer, Set<AccountType>> below = new LinkedHashMap<>();

    ChartReader(TrytonReads reads, Books books, Kinds kinds, Progress progress) {
        this.reads = reads;
        this.books = books;
        this.kinds = kinds;
        this.progress = progress;
    }

    /** The conditions under which Tryton shows all accounts of the company, and not only those in use today. */
    static List<?> all(Books books) {
        return List.of(List.of("company", "=", books.number()), List.of("active", "in", List.of(true, false)));
    }

    Quoted<ChartOfAccounts> read() {
        var provenance = new Provenance();
        var question = new Question(
                "the accounts", "account.account", all(books), FIELDS, TrytonReads.context(books.number()));
        reads.all(question, provenance, progress).forEach(row -> rows.put(row.id(), row));
        rows.values().forEach(this::tellThoseAbove);
        var accounts = new ArrayList<Account>();
        var left = 0;
        for (var row : rows.values()) {
            var kind = kindOf(row);
            if (kind == null) {
                left++;
            } else {
                accounts.add(account(row, kind));
            }
        }
        if (left > 0) {
            progress.note(
                    "%d headings of %s are left out: nothing is posted to them, and what is below them is of several kinds or of none."
                            .formatted(left, reads.title()));
        }
        return provenance.of(chart(accounts));
    }

    private void tellThoseAbove(Values row) {
        if (isHeading(row)) {
            return;
        }
        var kind = kind(row);
        var seen = new LinkedHashSet<Integer>();
        for (var at = row; at != null && seen.add(at.id()); at = above(at)) {
            below.computeIfAbsent(at.id(), _ -> new LinkedHashSet<>()).add(kind);
        }
    }

    private @Nullable Values above(Values row) {
        return row.number("parent").map(rows::get).orElse(null);
    }

    private static boolean isHeading(Values row) {
        return row.linked("type").map(type -> type.raw("statement").isEmpty()).orElse(true);
    }

    private AccountType kind(Values row) {
        return row.linked("type")
                .flatMap(kinds::of)
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "Nothing tells whether the account %s is an asset, a liability, equity, income or an expense: its type is %s (%s)."
                                .formatted(
                                        label(row),
                                        row.linked("type")
                                                .map(type -> type.shown("name"))
                                                .orElse("none"),
                                        row.request()),
                        "Say it with --set %s=NAME OF THE TYPE=expense.".formatted(TrytonSettings.KINDS))));
    }

    private @Nullable AccountType kindOf(Values row) {
        if (!isHeading(row)) {
            return kind(row);
        }
        var kindsBelow = below.getOrDefault(row.id(), Set.of());
        return kindsBelow.size() == 1 ? kindsBelow.iterator().next() : null;
    }

    private Account account(Values row, AccountType kind) {
        var name = row.shown("name");
        return Account.called(
                        Integer.toString(row.id()),
                        name == null ? label(row) : PlainText.name(name),
                        kind,
                        currency(row))
                .number(row.shown("code"))
                .subType(row.linked("type").map(type -> type.shown("name")).orElse(null))
                .active(!row.flag("closed") && row.flag("active") && !isHeading(row))
                .description(row.shown("note"))
                .parent(parent(row))
                .created(row.moment("create_date"))
                .modified(row.moment("write_date"))
                .build();
    }

    /** The nearest account above that is not left out. */
    private @Nullable AccountId parent(Values row) {
        var seen = new LinkedHashSet<Integer>();
        for (var at = above(row); at != null && seen.add(at.id()); at = above(at)) {
            if (kindOf(at) != null) {
                return new AccountId(Integer.toString(at.id()));
            }
        }
        return null;
    }

    private Currency currency(Values row) {
        var second = row.linked("second_currency")
                .map(currency -> currency.raw("code"))
                .orElse("");
        try {
            return second.isEmpty() ? books.home() : Currency.getInstance(second);
        } catch (IllegalArgumentException e) {
            throw row.wrong("second_currency", "is not a currency: " + PlainText.name(second));
        }
    }

    private ChartOfAccounts chart(List<Account> accounts) {
        try {
            return ChartOfAccounts.of(accounts);
        } catch (IllegalChart e) {
            throw new FailureException(
                    new Failure.BadInput(
                            "The accounts of %s do not make a chart: %s.".formatted(reads.title(), e.getMessage()),
                            "Correct the account at Tryton, then pull again."),
                    e);
        }
    }

    private static String label(Values row) {
        var code = row.shown("code");
        return "%s (number %d)".formatted(code == null ? row.shown("name") : code + " " + row.shown("name"), row.id());
    }
}
