package dev.weighhouse.connect.tryton;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.connect.Amounts;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.connect.tryton.TrytonReads.Question;
import dev.weighhouse.crossing.Evidence;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.Lookup;
import dev.weighhouse.crossing.Parcel;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for a key among the moves of a company, drafts too: in number and description, in whatever case; and where it is in
 * none, among all moves of the entry's day. Tryton keeps no number from coming twice.
 */
final class MoveSearch {

    private static final List<String> MOVE = List.of("number", "post_number", "state", "date", "description");
    private static final List<String> LINE = List.of("move", "account", "debit", "credit", "description");

    private final TrytonReads reads;
    private final Books books;
    private final Parcel parcel;
    private final Provenance provenance = new Provenance();

    MoveSearch(TrytonReads reads, Books books, Parcel parcel) {
        this.reads = reads;
        this.books = books;
        this.parcel = parcel;
    }

    Lookup find() {
        var key = parcel.key().brief();
        var date = parcel.entry().date();
        var asked = "moves with %s in number or description".formatted(key);
        var scanned = 0;
        try {
            var company = List.of("company", "=", books.number());
            var pattern = "%" + key + "%";
            var holding = List.of(
                    "OR",
                    List.of(List.of("number", "ilike", pattern)),
                    List.of(List.of("description", "ilike", pattern)));
            var moves = moves(asked, List.of(company, holding));
            if (moves.isEmpty()) {
                asked += ", then all moves of " + date;
                moves = moves("the moves of " + date, List.of(company, List.of("date", "=", Values.of(date))));
            }
            scanned = moves.size();
            return new Lookup.Answered(hits(moves), new Evidence(asked, scanned, date, date));
        } catch (FailureException e) {
            return new Lookup.Unanswered(e.failure(), new Evidence(asked, scanned, date, date));
        }
    }

    /** The move with this number of Tryton's own. */
    Lookup at(String id) {
        var asked = "the move " + PlainText.name(id);
        try {
            var moves = id.matches("[0-9]{1,9}")
                    ? moves(
                            asked,
                            List.of(List.of("company", "=", books.number()), List.of("id", "=", Integer.parseInt(id))))
                    : List.<Values>of();
            return new Lookup.Answered(hits(moves), new Evidence(asked, moves.size(), null, null));
        } catch (FailureException e) {
            return new Lookup.Unanswered(e.failure(), new Evidence(asked, 0, null, null));
        }
    }

    private List<Values> moves(String what, List<?> domain) {
        return reads.all(
                new Question(what, "account.move", domain, MOVE, TrytonReads.context(books.number())),
                provenance,
                Progress.NONE);
    }

    private List<Hit> hits(List<Values> moves) {
        var lines = lines(moves.stream().map(Values::id).toList());
        return moves.stream()
                .map(move -> hit(move, lines.getOrDefault(move.id(), List.of())))
                .toList();
    }

    private Map<Integer, List<JournalEntry.Line>> lines(List<Integer> moves) {
        var lines = new HashMap<Integer, List<JournalEntry.Line>>();
        if (moves.isEmpty()) {
            return lines;
        }
        var question = new Question(
                "the lines of those moves",
                "account.move.line",
                List.of(List.of("move", "in", moves)),
                LINE,
                TrytonReads.context(books.number()));
        for (var row : reads.all(question, provenance, Progress.NONE)) {
            var move = row.number("move").orElseThrow(() -> row.wrong("move", "is missing"));
            lines.computeIfAbsent(move, _ -> new ArrayList<>()).add(line(row));
        }
        return lines;
    }

    private JournalEntry.Line line(Values row) {
        var account = row.number("account").orElseThrow(() -> row.wrong("account", "is missing"));
        var amount = Amounts.of(
                row.decimal("debit").subtract(row.decimal("credit")), books.home(), () -> row.where("debit"));
        return new JournalEntry.Line(new AccountId(Integer.toString(account)), amount, row.shown("description"));
    }

    private Hit hit(Values move, List<JournalEntry.Line> lines) {
        var id = Integer.toString(move.id());
        var posted = move.shown("post_number");
        var number = posted == null ? move.shown("number") : posted;
        return new Hit(
                id,
                number == null ? id : number,
                state(move),
                MoveBody.storedKey(move, parcel.key()),
                new JournalEntry(id, move.date("date"), move.shown("number"), MoveBody.narration(move), lines));
    }

    private static Hit.State state(Values move) {
        return switch (move.raw("state")) {
            case "posted" -> Hit.State.POSTED;
            case "draft" -> Hit.State.DRAFT;
            default -> throw move.wrong("state", "is neither draft nor posted");
        };
    }
}
