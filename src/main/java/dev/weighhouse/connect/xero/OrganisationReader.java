package dev.weighhouse.connect.xero;

import dev.weighhouse.books.Company;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@link Organisation} from the reply to {@code Organisation}. */
final class OrganisationReader {

    private static final MonthDay CALENDAR_YEAR = MonthDay.of(12, 31);

    private final XeroReads reads;
    private final Surroundings surroundings;
    private final Progress progress;

    OrganisationReader(XeroReads reads, Surroundings surroundings, Progress progress) {
        this.reads = reads;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    Organisation read(XeroReads.Read read) {
        var all = read.list("Organisations");
        if (all.size() != 1) {
            throw new FailureException(new Failure.BadInput(
                    "Xero was asked for one organisation and gave %d (%s)."
                            .formatted(all.size(), read.reply().request()),
                    "Check the tenant id of the connection."));
        }
        var json = all.path(0);
        var yearEnd = yearEnd(json);
        var periodLock = day(json, "PeriodLockDate");
        var yearLock = day(json, "EndOfYearLockDate");
        var id = json.path("OrganisationID").asString("");
        var name = json.path("Name").asString("");
        var company = new Company(
                id.isBlank() ? reads.tenant() : PlainText.name(id),
                name.isBlank() ? reads.title() : PlainText.name(name),
                home(json.path("BaseCurrency").asString("")),
                // any year without a leap day will do: only the month is wanted
                yearEnd.atYear(2027).plusDays(1).getMonth(),
                later(periodLock, yearLock));
        return new Organisation(
                company, PlainText.name(json.path("ShortCode").asString("")), yearEnd, periodLock, yearLock);
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
                code.isBlank()
                        ? "The organisation at %s states no base currency.".formatted(reads.title())
                        : "The base currency of %s is %s, which the workspace does not know."
                                .formatted(reads.title(), PlainText.name(code)),
                "Check that the tenant id is right, or make a workspace with that currency."));
    }

    private MonthDay yearEnd(JsonNode json) {
        try {
            var month = json.path("FinancialYearEndMonth").asInt(0);
            var day = json.path("FinancialYearEndDay").asInt(0);
            // "31" of a month with 30 days is still its last day
            var last = day == 31 && month >= 1 && month <= 12
                    ? MonthDay.of(month, 1).getMonth().maxLength()
                    : day;
            return month == 2 && last >= 28 ? MonthDay.of(2, 28) : MonthDay.of(month, last);
        } catch (DateTimeException e) {
            progress.note("%s does not say on which day its financial year ends; 31 December is assumed."
                    .formatted(reads.title()));
            return CALENDAR_YEAR;
        }
    }

    private @Nullable LocalDate day(JsonNode json, String field) {
        var text = json.path(field).asString("");
        if (text.isBlank()) {
            return null;
        }
        var day = MsDate.date(text).orElse(null);
        if (day == null) {
            progress.note("%s states a %s that is no date: %s.".formatted(reads.title(), field, PlainText.name(text)));
        }
        return day;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
