package dev.weighhouse.ui.journals;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Grounds;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.journal.Refusal;
import dev.weighhouse.journal.Share;
import dev.weighhouse.journal.Template;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.ui.common.Question;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.TypedDay;
import dev.weighhouse.ui.common.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** What a person can do with entries, each deed on the entry that is looked at; those that need a word ask for it first. */
final class EntryDeeds {
    private static final Draft.Line NOTHING = new Draft.Line(null, null, "", null, Map.of());

    private final JournalsModel model;

    EntryDeeds(JournalsModel model) {
        this.model = model;
    }

    private void shows(Journal journal) {
        model.goTo(journal.id());
    }

    private void current(Consumer<Journal> deed) {
        Optional.ofNullable(model.currentProperty().get()).ifPresent(deed);
    }

    void writeNew() {
        model.keepEdits();
        var day = model.bench().periodProperty().get().to();
        var empty = new Draft(day, "", null, List.of(NOTHING, NOTHING), null);
        model.onDesk(Words.text("journals.new.name"), desk -> desk.write(empty), this::shows);
    }

    void duplicate() {
        current(journal -> {
            var typed = model.editorProperty().get();
            var draft = typed == null ? journal.draft() : typed.now().draft();
            model.keepEdits();
            model.onDesk(Words.text("journals.duplicate.name"), desk -> desk.write(draft), this::shows);
        });
    }

    void importCsv(Path file) {
        model.onDesk(
                Words.text("journals.import.name"),
                desk -> desk.importCsv(file),
                made -> made.stream().findFirst().ifPresent(this::shows));
    }

    /** Drafts the entry that would clear a variance, or one part of it. */
    void propose(Variance variance, Share share) {
        model.onDesk(Words.text("journals.proposing"), desk -> desk.propose(variance, share), this::shows);
    }

    void discard() {
        current(journal -> ask(
                "journals.discard",
                journal,
                List.of(reason()),
                words -> model.away(
                        Words.text("journals.discard.name"),
                        (desk, _) -> {
                            desk.discard(journal.id(), words.getFirst());
                            return true;
                        },
                        _ -> {})));
    }

    /** Keeps what was typed and hands it over for approval. */
    void send() {
        current(journal -> {
            if (!model.showsWhatHoldsUp(List.of(journal.id()))) {
                model.keepEdits(() -> model.away(
                        Words.text("journals.send.name"),
                        (desk, _) -> desk.sendForApproval(journal.id()),
                        this::shows));
            }
        });
    }

    void sendBack() {
        current(journal -> ask(
                "journals.send-back",
                journal,
                List.of(reason()),
                words -> model.away(
                        Words.text("journals.send-back.name"),
                        (desk, _) -> desk.sendBack(journal.id(), words.getFirst()),
                        _ -> {})));
    }

    /** Approves what was shown, of the selected entries. */
    void approve() {
        var seen = model.seenProperty().get();
        if (!seen.isEmpty()) {
            approve(seen, "");
        }
    }

    private void approve(Map<JournalId, Grounds> seen, String reason) {
        model.away(
                Words.text("journals.approve.name"),
                (desk, _) -> desk.approve(seen, model.me(), reason),
                refused -> refused.stream().findFirst().ifPresent(this::tell));
    }

    /** Shows why an entry was not approved or sent: the two versions, or a sentence. */
    void tell(Refusal refusal) {
        if (refusal.moved() != null) {
            model.movedProperty().set(refusal);
        } else {
            model.failureProperty().set(new Failure.BadInput(refusal.words(), refusal.nextStep()));
        }
    }

    /** Shows the two versions of what the approval of the entry that is looked at rests on. */
    void compare() {
        current(journal -> {
            var approval = journal.approval();
            var now = model.seenProperty().get().get(journal.id());
            if (approval != null && now != null) {
                tell(new Refusal(
                        journal.id(),
                        journal.reason(),
                        journal.nextStep(),
                        new Refusal.Moved(approval.grounds(), now)));
            }
        });
    }

    void draftAgain(Refusal refusal) {
        model.movedProperty().set(null);
        var before = model.loaded().flatMap(now -> now.find(refusal.entry()));
        if (before.filter(EntryDeeds::comesFromQuotes).isEmpty()) {
            model.away(
                    Words.text("journals.send-back.name"),
                    (desk, _) -> desk.sendBack(refusal.entry(), Words.text("journals.moved.reason")),
                    this::shows);
            return;
        }
        model.away(Words.text("journals.drafting-again"), (desk, _) -> desk.draftAgain(refusal.entry()), fresh -> {
            shows(fresh);
            model.noteProperty().set(became(before.get(), fresh));
        });
    }

    /** Only what was proposed can be worked out again; the rest goes back to who wrote it. */
    static boolean comesFromQuotes(Journal journal) {
        return journal.origin() instanceof Origin.Adjustment;
    }

    private String became(Journal before, Journal fresh) {
        var home = model.loaded().map(Loaded::home).orElseThrow();
        var was = ListRow.amount(before.draft(), home);
        var is = ListRow.amount(fresh.draft(), home);
        var alone = model.loaded().flatMap(Loaded::onePersonFirm).isPresent();
        var words = was.equals(is)
                ? Words.text("journals.drafted-again.same", fresh.id(), is)
                : Words.text("journals.drafted-again", fresh.id(), is, was);
        return alone ? words : words + " " + Words.text("journals.approval.typing");
    }

    void approveAllTheSame(Refusal refusal, String reason) {
        model.movedProperty().set(null);
        var moved = refusal.moved();
        if (moved != null) {
            approve(Map.of(refusal.entry(), moved.now()), reason);
        }
    }

    void reverse() {
        current(journal -> {
            var next = Times.date(journal.draft().date().withDayOfMonth(1).plusMonths(1));
            var day = new Question.Field(Words.text("journals.day"), next);
            ask(
                    "journals.reverse",
                    journal,
                    List.of(day),
                    words -> onDay(
                            words.getFirst(),
                            on -> model.onDesk(
                                    Words.text("journals.reverse.name"),
                                    desk -> desk.reverse(journal.id(), on),
                                    this::shows)));
        });
    }

    void standsAs(JournalId id) {
        var ledgerId = new Question.Field(Words.text("journals.ledger-id"), "");
        askAbout(
                id,
                "journals.stands",
                List.of(ledgerId, reason()),
                words -> model.away(
                        Words.text("journals.stands.name"),
                        (desk, progress) -> desk.standsAs(id, words.getFirst(), words.getLast(), progress),
                        _ -> {}));
    }

    void nothingStands(JournalId id) {
        askAbout(
                id,
                "journals.nothing-stands",
                List.of(reason()),
                words -> model.away(
                        Words.text("journals.nothing-stands.name"),
                        (desk, progress) -> desk.nothingStands(id, words.getFirst(), progress),
                        _ -> {}));
    }

    void takeOver() {
        current(journal -> ask(
                "journals.take-over",
                journal,
                List.of(reason()),
                words -> model.away(
                        Words.text("journals.take-over.name"),
                        (desk, progress) -> desk.takeOver(journal.id(), words.getFirst(), progress),
                        _ -> {})));
    }

    void reperform() {
        current(journal -> model.away(
                Words.text("journals.reperform.name"),
                (desk, progress) -> desk.reperform(journal.id(), progress),
                _ -> {}));
    }

    void draftFrom(Template template) {
        var last = Times.date(model.bench().periodProperty().get().to());
        var day = new Question.Field(Words.text("journals.day"), last);
        model.questionProperty()
                .set(Question.filled(
                        Words.text("journals.template.title", template.name()),
                        Words.text("journals.template.help"),
                        List.of(day),
                        Words.text("journals.template.confirm"),
                        words -> onDay(
                                words.getFirst(),
                                on -> model.onDesk(
                                        template.name(), desk -> desk.draftFrom(template.name(), on), this::shows))));
    }

    void draftWhatIsDue() {
        var last = model.bench().periodProperty().get().to();
        model.onDesk(
                Words.text("journals.due.name"),
                desk -> desk.draftWhatIsDue(last),
                made -> made.stream().findFirst().ifPresent(this::shows));
    }

    /** The form for the entry that is looked at, with what is typed into it now. */
    Optional<TemplateForm> templateForm() {
        return Optional.ofNullable(model.currentProperty().get()).map(journal -> {
            var typed = model.editorProperty().get();
            var draft = typed == null
                    ? journal.draft()
                    : typed.understoodProperty().get().draft();
            var taken = model.loaded().map(Loaded::templates).orElse(List.of()).stream()
                    .map(Template::name)
                    .toList();
            return new TemplateForm(journal.id(), draft, taken);
        });
    }

    void keep(Template template) {
        model.onDesk(
                Words.text("journals.keep-template.name"),
                desk -> {
                    desk.keep(template);
                    return true;
                },
                _ -> model.noteProperty()
                        .set(Words.text("journals.templates.kept", template.name(), TemplateWords.when(template))));
    }

    void forget(Template template) {
        model.onDesk(
                Words.text("journals.templates.forget"),
                desk -> {
                    desk.forget(template.name());
                    return true;
                },
                _ -> {});
    }

    void onePersonFirm() {
        var now = model.loaded().flatMap(Loaded::onePersonFirm);
        var why = new Question.Field(Words.text("journals.why"), now.orElse(""));
        model.questionProperty()
                .set(Question.filled(
                        Words.text("journals.one-person.name"),
                        Words.text("journals.one-person.help"),
                        List.of(why),
                        Words.text("journals.one-person.confirm"),
                        words -> setOnePersonFirm(Optional.of(words.getFirst()))));
    }

    void twoPeople() {
        setOnePersonFirm(Optional.empty());
    }

    private void setOnePersonFirm(Optional<String> why) {
        model.onDesk(
                Words.text("journals.one-person.name"),
                desk -> {
                    desk.setOnePersonFirm(why);
                    return true;
                },
                _ -> {});
    }

    private void onDay(String typed, Consumer<LocalDate> then) {
        TypedDay.of(typed)
                .ifPresentOrElse(
                        then,
                        () -> model.failureProperty()
                                .set(new Failure.BadInput(
                                        Words.text("journals.no-day", typed), Words.text("journals.no-day.next"))));
    }

    private static Question.Field reason() {
        return new Question.Field(Words.text("journals.reason"), "");
    }

    private void ask(String key, Journal journal, List<Question.Field> fields, Consumer<List<String>> answer) {
        askAbout(journal.id(), key, fields, answer);
    }

    private void askAbout(JournalId id, String key, List<Question.Field> fields, Consumer<List<String>> answer) {
        model.questionProperty()
                .set(Question.filled(
                        Words.text(key + ".title", Objects.toString(id)),
                        Words.text(key + ".asks"),
                        fields,
                        Words.text(key + ".confirm"),
                        answer));
    }
}
