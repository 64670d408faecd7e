package dev.weighhouse.store;

import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Template;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Templates, to and from their table. The latest row of a name holds. */
final class TemplateRows {

    private TemplateRows() {}

    static int keep(Handle handle, Template template, String author, Instant at) {
        return insert(handle, template.name(), template, author, at);
    }

    static int forget(Handle handle, String name, String author, Instant at) {
        return insert(handle, name, null, author, at);
    }

    private static int insert(Handle handle, String name, @Nullable Template template, String author, Instant at) {
        return handle.createUpdate(
                        "insert into journal_template (name, draft, every, until, reverse_next_day, author, made_at,"
                                + " begun_with) values (:name, :draft, :every, :until, :reverse, :author, :at, :begun)")
                .bind("name", name)
                .bind("draft", template == null ? null : DraftRows.write(handle, template.draft()))
                .bind("every", template == null ? null : template.every().name())
                .bind("until", template == null ? null : DraftRows.text(template.until()))
                .bind("reverse", template != null && template.reverseNextDay() ? 1 : 0)
                .bind("author", author)
                .bind("at", at.toString())
                .bind("begun", template == null ? null : begun(template.begunWith()))
                .execute();
    }

    static int series(Handle handle, String name) {
        return handle.createQuery("select 1 + count(*) from journal_template where name = :name and draft is null")
                .bind("name", name)
                .mapTo(Integer.class)
                .one();
    }

    static List<Template> all(Handle handle) {
        return handle.createQuery("select * from journal_template where draft is not null and id in"
                        + " (select max(id) from journal_template group by name) order by name")
                .map((row, _) -> new Template(
                        row.getString("name"),
                        DraftRows.read(handle, row.getLong("draft")),
                        Template.Every.valueOf(row.getString("every")),
                        DraftRows.day(row.getString("until")),
                        row.getInt("reverse_next_day") == 1,
                        begunWith(row.getInt("begun_with"))))
                .list();
    }

    private static @Nullable Integer begun(@Nullable JournalId entry) {
        return entry == null ? null : entry.number();
    }

    private static @Nullable JournalId begunWith(int number) {
        return number == 0 ? null : new JournalId(number);
    }
}
