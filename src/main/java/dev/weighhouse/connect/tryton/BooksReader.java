package dev.weighhouse.connect.tryton;

import dev.weighhouse.books.Company;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.connect.tryton.Books.Span;
import dev.weighhouse.connect.tryton.TrytonReads.Question;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@link Books}: the company, its currency, its fiscal years and its periods. */
final class BooksReader {

    private static final List<String> SPAN = List.of("name", "start_date", "end_date", "state");

    private final TrytonReads reads;
    private final Surroundings surroundings;
    private final Progress progress;
    private final Provenance provenance = new Provenance();

    BooksReader(TrytonReads reads, Surroundings surroundings, Progress progress) {
        this.reads = reads;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    Quoted<Books> read(Optional<Integer> wanted) {
        var number = wanted.orElseGet(this::companyOfTheUser);
        var found = reads.all(
                new Question(
                        "the company",
                        "company.company",
                        List.of(List.of("id", "=", number)),
                        List.of("party.name", "currency.code", "create_date"),
                        Map.of()),
                provenance,
                progress);
        if (found.size() != 1) {
            throw new FailureException(new Failure.BadInput(
                    "%s shows no company with the number %d.".formatted(reads.title(), number),
                    "Correct the setting company, or the companies of the user at Tryton."));
        }
        var years = spans("the fiscal years", "account.fiscalyear", List.of(List.of("company", "=", number)), number);
        var periods = spans(
                "the periods",
                "account.period",
                List.of(List.of("company", "=", number), List.of("type", "=", "standard")),
                number);
        var books = new Books(number, company(found.getFirst(), number, years, periods), years, periods);
        return provenance.of(books);
    }

    private int companyOfTheUser() {
        return reads.user(provenance, progress)
                .number("company")
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "The user works in no company at %s.".formatted(reads.title()),
                        "Give the number of the company with --set company=1.")));
    }

    private Company company(Values row, int number, List<Span> years, List<Span> periods) {
        var name = row.linked("party").map(party -> party.raw("name")).orElse("");
        var start = years.isEmpty() ? Month.JANUARY : years.getLast().from().getMonth();
        return new Company(
                Integer.toString(number),
                name.isBlank() ? reads.title() : PlainText.name(name),
                home(row.linked("currency")
                        .map(currency -> currency.raw("code"))
                        .orElse("")),
                start,
                closedUntil(periods),
                row.moment("create_date"));
    }

    private Currency home(String code) {
        for (var known : surroundings.currencies()) {
            if (known.getCurrencyCode().equals(code)) {
                if (!known.equals(surroundings.home())) {
                    progress.note("%s keeps its books in %s, the workspace in %s."
                            .formatted(reads.title(), known, surroundings.home()));
                }
                return known;
            }
        }
        throw new FailureException(new Failure.BadInput(
                "The company at %s keeps its books in %s, which the workspace does not know."
                        .formatted(reads.title(), code.isBlank() ? "no currency" : PlainText.name(code)),
                "Check the number of the company, or allow the currency in the workspace."));
    }

    private List<Span> spans(String what, String model, List<?> domain, int number) {
        return reads
                .all(new Question(what, model, domain, SPAN, TrytonReads.context(number)), provenance, progress)
                .stream()
                .map(row -> new Span(
                        row.id(),
                        PlainText.name(row.raw("name")),
                        row.date("start_date"),
                        row.date("end_date"),
                        row.raw("state").equals("open")))
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    /** The last day before the first open period. */
    private static @Nullable LocalDate closedUntil(List<Span> periods) {
        LocalDate closed = null;
        for (var period : periods) {
            if (period.open()) {
                break;
            }
            closed = period.to();
        }
        return closed;
    }
}
