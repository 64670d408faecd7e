package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.Company;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@link Books} from {@code companyinfo} and {@code preferences}. */
final class BooksReader {

    private final String title;
    private final String id;
    private final Surroundings surroundings;
    private final Progress progress;

    BooksReader(String title, String id, Surroundings surroundings, Progress progress) {
        this.title = title;
        this.id = id;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    Books read(JsonNode companyInfo, JsonNode answer) {
        var preferences = answer.has("Preferences")
                ? answer.path("Preferences")
                : answer.path("QueryResponse").path("Preferences").path(0);
        var currencies = preferences.path("CurrencyPrefs");
        var accounting = preferences.path("AccountingInfoPrefs");
        var name = companyInfo.path("CompanyInfo").path("CompanyName").asString("");
        var company = new Company(
                id,
                name.isBlank() ? title : PlainText.name(name),
                home(currencies.path("HomeCurrency").path("value").asString("")),
                month(accounting.path("FirstMonthOfFiscalYear").asString("")),
                day(accounting.path("BookCloseDate").asString("")));
        return new Books(
                company,
                currencies.path("MultiCurrencyEnabled").asBoolean(false),
                companyInfo.path("CompanyInfo").path("Country").asString(""));
    }

    private Currency home(String code) {
        for (var known : surroundings.currencies()) {
            if (known.getCurrencyCode().equals(code)) {
                if (!known.equals(surroundings.home())) {
                    progress.note("%s keeps its books in %s, the workspace in %s."
                            .formatted(title, known, surroundings.home()));
                }
                return known;
            }
        }
        throw new FailureException(new Failure.BadInput(
                code.isBlank()
                        ? "The preferences of %s state no home currency.".formatted(title)
                        : "The home currency of %s is %s, which the workspace does not know."
                                .formatted(title, PlainText.name(code)),
                "Check that the company number is right, or make a workspace with that currency."));
    }

    private Month month(String name) {
        for (var month : Month.values()) {
            if (month.name().equals(name.toUpperCase(Locale.ROOT))) {
                return month;
            }
        }
        progress.note(
                "%s does not say with which month its financial year starts; January is assumed.".formatted(title));
        return Month.JANUARY;
    }

    private @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            progress.note("%s states a closing date of its books that is no date: %s."
                    .formatted(title, PlainText.name(text)));
            return null;
        }
    }
}
