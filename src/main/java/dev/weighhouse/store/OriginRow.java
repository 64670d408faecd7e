package dev.weighhouse.store;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.journal.Share;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry comes from, as columns of its row.
 *
 * @param subject the id, account, template, item or key, by kind
 */
record OriginRow(
        String kind,
        String subject,
        @Nullable String currency,
        @Nullable String firstDay,
        @Nullable String lastDay,
        @Nullable Integer ordinal,
        @Nullable String platform,
        @Nullable String share,
        @Nullable String company,
        @Nullable String job) {

    private OriginRow(String kind, String subject) {
        this(kind, subject, null, null, null, null, null, null);
    }

    private OriginRow(
            String kind,
            String subject,
            @Nullable String currency,
            @Nullable String firstDay,
            @Nullable String lastDay,
            @Nullable Integer ordinal,
            @Nullable String platform,
            @Nullable String share) {
        this(kind, subject, currency, firstDay, lastDay, ordinal, platform, share, null, null);
    }

    static OriginRow of(Origin origin) {
        return switch (origin) {
            case Origin.Scratch(var id) -> new OriginRow("SCRATCH", id.toString());
            case Origin.Imported(var id) -> new OriginRow("IMPORTED", id);
            case Origin.Adjustment(var account, var currency, var period, var ordinal, var share) ->
                new OriginRow(
                        "ADJUSTMENT",
                        account.value(),
                        currency.getCurrencyCode(),
                        period.from().toString(),
                        period.to().toString(),
                        ordinal,
                        null,
                        share.name());
            case Origin.Recurring(var template, var due, var series, var months) ->
                new OriginRow(
                        "RECURRING",
                        template,
                        null,
                        due.toString(),
                        months == 0 ? null : due.plusMonths(months).toString(),
                        series == 0 ? null : series,
                        null,
                        null);
            case Origin.Reversal(var of, var key) ->
                new OriginRow("REVERSAL", key.hex(), null, null, null, of.number(), null, null);
            case Origin.Reclass(var change) -> new OriginRow("RECLASS", change);
            case Origin.Transformed(var platform, var group) ->
                new OriginRow("TRANSFORMED", group, null, null, null, null, platform.value(), null);
            case Origin.Exported(var platform, var company, var item, var job) ->
                new OriginRow("EXPORTED", item, null, null, null, null, platform.value(), null, company, job);
        };
    }

    static Origin read(ResultSet row) throws SQLException {
        var subject = row.getString("subject");
        return switch (row.getString("origin")) {
            case "SCRATCH" -> new Origin.Scratch(UUID.fromString(subject));
            case "IMPORTED" -> new Origin.Imported(subject);
            case "ADJUSTMENT" ->
                new Origin.Adjustment(
                        new AccountId(subject),
                        Currency.getInstance(row.getString("currency")),
                        new Period(
                                LocalDate.parse(row.getString("first_day")),
                                LocalDate.parse(row.getString("last_day"))),
                        row.getInt("ordinal"),
                        share(row.getString("share")));
            case "RECURRING" -> {
                var due = LocalDate.parse(row.getString("first_day"));
                yield new Origin.Recurring(subject, due, row.getInt("ordinal"), months(due, row.getString("last_day")));
            }
            case "RECLASS" -> new Origin.Reclass(subject);
            case "TRANSFORMED" -> new Origin.Transformed(new ConnectionId(row.getString("platform")), subject);
            case "EXPORTED" ->
                new Origin.Exported(
                        new ConnectionId(row.getString("platform")),
                        row.getString("company"),
                        subject,
                        row.getString("job"));
            default -> new Origin.Reversal(new JournalId(row.getInt("ordinal")), CrossingKey.parse(subject));
        };
    }

    /** Until schema 13 it was not kept how often a template was due. */
    private static int months(LocalDate due, @Nullable String next) {
        return next == null
                ? 0
                : Math.toIntExact(
                        ChronoUnit.MONTHS.between(YearMonth.from(due), YearMonth.from(LocalDate.parse(next))));
    }

    /** Until schema 12 every adjustment took the whole difference. */
    private static Share share(@Nullable String name) {
        return name == null ? Share.DIFFERENCE : Share.valueOf(name);
    }
}
