package dev.weighhouse.store;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.journal.Approval;
import dev.weighhouse.journal.Ground;
import dev.weighhouse.journal.Grounds;
import dev.weighhouse.journal.JournalBook;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.journal.Template;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Journal entries and the decisions about them, appended with who and when. */
final class JournalTables implements JournalBook {
    private static final String LATEST =
            "select w.*, j.number, j.origin, j.subject, j.currency, j.first_day, j.last_day,"
                    + " j.ordinal, j.platform, j.share, j.company, j.job from journal j join journal_writing w on w.id ="
                    + " (select max(id) from journal_writing where journal = j.number)";

    /** Of a template only as long as it was the one of its name from which the entry comes; of an early entry that is not known. */
    private static final String AUTHORS =
            "select author from journal_writing where journal = :number union select t.author"
                    + " from journal j join journal_template t on t.name = j.subject where j.number = :number"
                    + " and j.origin = 'RECURRING' and t.draft is not null and (j.ordinal is null or j.ordinal = 1 + (select"
                    + " count(*) from journal_template gone where gone.name = t.name and gone.draft is null and gone.id < t.id))";

    private final Database database;

    JournalTables(Database database) {
        this.database = database;
    }

    @Override
    public List<JournalId> add(List<First> entries, String author, Instant at) {
        return database.write(handle -> {
            var ids = new ArrayList<JournalId>();
            for (var entry : entries) {
                refuseSecond(handle, entry.origin());
                var id =
                        add(handle, OriginRow.of(entry.origin()), entry.origin().source());
                write(handle, id, 1, new Content(entry.draft(), entry.making()), author, at);
                ids.add(id);
            }
            return ids;
        });
    }

    private static void refuseSecond(Handle handle, Origin origin) {
        handle.createQuery("select number from journal where source = :source")
                .bind("source", origin.source())
                .mapTo(Integer.class)
                .findOne()
                .ifPresent(number -> {
                    throw new FailureException(new Failure.BadInput(
                            "%s is there already, as %s.".formatted(origin.source(), new JournalId(number)),
                            "Go on with that entry. Nothing was added."));
                });
    }

    private static JournalId add(Handle handle, OriginRow row, String source) {
        return new JournalId(handle.createUpdate(
                        "insert into journal (source, origin, subject, currency, first_day, last_day, ordinal, platform,"
                                + " share, company, job) values (:source, :kind, :subject, :currency, :first, :last,"
                                + " :ordinal, :platform, :share, :company, :job)")
                .bind("source", source)
                .bind("kind", row.kind())
                .bind("subject", row.subject())
                .bind("currency", row.currency())
                .bind("first", row.firstDay())
                .bind("last", row.lastDay())
                .bind("ordinal", row.ordinal())
                .bind("platform", row.platform())
                .bind("share", row.share())
                .bind("company", row.company())
                .bind("job", row.job())
                .executeAndReturnGeneratedKeys("number")
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void rewrite(JournalId id, int revision, Content content, String author, Instant at) {
        database.write(handle -> {
            write(handle, id, revision, content, author, at);
            return id;
        });
    }

    private static void write(Handle handle, JournalId id, int revision, Content content, String author, Instant at) {
        var writing = handle.createUpdate("insert into journal_writing (journal, revision, draft, author, made_at)"
                        + " values (:journal, :revision, :draft, :author, :at)")
                .bind("journal", id.number())
                .bind("revision", revision)
                .bind("draft", DraftRows.write(handle, content.draft()))
                .bind("author", author)
                .bind("at", at.toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        var making = content.making();
        if (making != null) {
            MakingRows.write(handle, writing, making);
        }
    }

    @Override
    public List<Made> made(ConnectionId platform) {
        return database.read(handle -> MakingRows.of(handle, platform));
    }

    @Override
    public void decide(Decided decided) {
        database.write(handle -> decide(handle, decided));
    }

    @Override
    public void approve(Decided approval, LogEntry told) {
        database.write(handle -> {
            decide(handle, approval);
            return database.log().append(told);
        });
        database.tidy();
    }

    private static long decide(Handle handle, Decided decided) {
        var approval = decided.approval();
        var decision = handle.createUpdate(
                        "insert into journal_decision (writing, decision, author, made_at, reason, machine,"
                                + " own_entry) values ((select max(id) from journal_writing where journal = :journal),"
                                + " :decision, :author, :at, :reason, :machine, :own)")
                .bind("journal", decided.id().number())
                .bind("decision", decided.decision().name())
                .bind("author", decided.author())
                .bind("at", decided.at().toString())
                .bind("reason", decided.reason())
                .bind("machine", approval == null ? null : approval.machine())
                .bind("own", approval == null ? null : approval.ownEntry())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        if (approval != null) {
            write(handle, decision, approval.grounds());
        }
        return decision;
    }

    private static void write(Handle handle, long decision, Grounds grounds) {
        for (int i = 0; i < grounds.all().size(); i++) {
            var ground = grounds.all().get(i);
            handle.createUpdate("insert into journal_ground values (:decision, :position, :subject, :value, :shown,"
                            + " :source)")
                    .bind("decision", decision)
                    .bind("position", i + 1)
                    .bind("subject", ground.subject())
                    .bind("value", ground.value())
                    .bind("shown", ground.shown())
                    .bind("source", ground.source())
                    .execute();
        }
    }

    @Override
    public Optional<Kept> find(JournalId id) {
        return database.read(handle -> handle.createQuery(LATEST + " where j.number = :number")
                .bind("number", id.number())
                .map((row, _) -> kept(handle, row))
                .findOne());
    }

    @Override
    public Optional<Kept> find(String source) {
        return database.read(handle -> handle.createQuery(LATEST + " where j.source = :source")
                .bind("source", source)
                .map((row, _) -> kept(handle, row))
                .findOne());
    }

    @Override
    public Set<String> authors(JournalId id) {
        return database.read(handle -> handle.createQuery(AUTHORS)
                .bind("number", id.number())
                .mapTo(String.class)
                .set());
    }

    @Override
    public List<Kept> all() {
        return database.read(handle -> handle.createQuery(LATEST + " order by j.number desc")
                .map((row, _) -> kept(handle, row))
                .list());
    }

    private static Kept kept(Handle handle, ResultSet row) throws SQLException {
        var id = new JournalId(row.getInt("number"));
        var writing = new Writing(
                id,
                row.getInt("revision"),
                OriginRow.read(row),
                DraftRows.read(handle, row.getLong("draft")),
                row.getString("author"),
                Instant.parse(row.getString("made_at")));
        return new Kept(writing, decisions(handle, id, row.getLong("id")));
    }

    private static List<Decided> decisions(Handle handle, JournalId id, long writing) {
        return handle.createQuery("select * from journal_decision where writing = :writing order by id")
                .bind("writing", writing)
                .map((row, _) -> new Decided(
                        id,
                        Decision.valueOf(row.getString("decision")),
                        row.getString("author"),
                        Instant.parse(row.getString("made_at")),
                        row.getString("reason"),
                        approval(handle, row)))
                .list();
    }

    private static @Nullable Approval approval(Handle handle, ResultSet row) throws SQLException {
        var machine = row.getString("machine");
        if (machine == null) {
            return null;
        }
        var grounds = handle.createQuery("select * from journal_ground where decision = :decision order by position")
                .bind("decision", row.getLong("id"))
                .map((ground, _) -> new Ground(
                        ground.getString("subject"),
                        ground.getString("value"),
                        ground.getString("shown"),
                        ground.getString("source")))
                .list();
        return new Approval(
                row.getString("author"),
                Instant.parse(row.getString("made_at")),
                machine,
                new Grounds(grounds),
                row.getString("own_entry"));
    }

    @Override
    public void say(OnePerson said) {
        database.write(handle -> OnePersonRows.add(handle, said));
    }

    @Override
    public Optional<OnePerson> onePerson() {
        return database.read(OnePersonRows::latest);
    }

    @Override
    public List<Template> templates() {
        return database.read(TemplateRows::all);
    }

    @Override
    public int series(String template) {
        return database.read(handle -> TemplateRows.series(handle, template));
    }

    @Override
    public void keep(Template template, String author, Instant at) {
        database.write(handle -> TemplateRows.keep(handle, template, author, at));
    }

    @Override
    public void forget(String template, String author, Instant at) {
        database.write(handle -> TemplateRows.forget(handle, template, author, at));
    }
}
