package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.JournalDesk.Due;
import dev.weighhouse.journal.JournalDesk.PassedOver;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.journal.Template;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Templates and what is due of them, as sentences. */
final class TemplateWords {
    private static final int NAMED = 3;

    private TemplateWords() {}

    static String every(Template.Every every) {
        return Words.text(
                "journals.every." + every.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String help(Template.Every every) {
        return Words.text(
                "journals.every-help." + every.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** {@code Every month from 31 Oct 2026 until 31 Dec 2027, each taken back on the 1st of the month after.} */
    static String when(Template template) {
        var words = new StringBuilder(every(template.every()));
        if (template.every() != Template.Every.ON_REQUEST) {
            var until = template.until();
            words.append(' ').append(Words.text("journals.templates.from", Times.date(template.first())));
            if (until != null) {
                words.append(' ').append(Words.text("journals.templates.until", Times.date(until)));
            }
        }
        if (template.reverseNextDay()) {
            words.append(", ").append(Words.text("journals.templates.reversed"));
        }
        return words.append('.').toString();
    }

    /** {@code Rent (2), Gas, the reversal of J-1040 and 4 more}. */
    static String names(List<Due> due) {
        var counts = new LinkedHashMap<String, Integer>();
        due.forEach(each -> counts.merge(name(each.origin()), 1, Integer::sum));
        var names = new ArrayList<String>();
        counts.forEach((name, count) -> names.add(count == 1 ? name : name + " (" + count + ")"));
        var shown = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? shown : Words.text("journals.due.more", shown, names.size() - NAMED);
    }

    /** {@code Rent of 31 Dec 2025, as J-1040 of 1 Jan 2026 stands for it; and 2 more}; the last ones first. */
    static String passedOver(List<PassedOver> passed) {
        var latest = passed.stream()
                .sorted(Comparator.comparing(PassedOver::day).reversed())
                .limit(NAMED)
                .map(each -> Words.text(
                        "journals.due.stands-for",
                        each.template(),
                        Times.date(each.day()),
                        each.by(),
                        Times.date(each.drafted())))
                .collect(Collectors.joining("; "));
        var shown =
                passed.size() <= NAMED ? latest : Words.text("journals.due.more-passed", latest, passed.size() - NAMED);
        return Words.text("journals.due.passed-over", shown);
    }

    private static String name(Origin origin) {
        return switch (origin) {
            case Origin.Recurring recurring -> recurring.template();
            case Origin.Reversal reversal -> Words.text("journals.due.reversal", reversal.of());
            case Origin.Scratch _,
                    Origin.Imported _,
                    Origin.Adjustment _,
                    Origin.Reclass _,
                    Origin.Transformed _,
                    Origin.Exported _ -> origin.source();
        };
    }
}
