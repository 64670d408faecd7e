package dev.weighhouse.ui.accounts;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.sync.Action;
import dev.weighhouse.sync.ChartDesk;
import dev.weighhouse.sync.Guard;
import dev.weighhouse.ui.common.Question;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a person is asked to give a reason for. */
final class Questions {
    private final AccountsModel model;

    Questions(AccountsModel model) {
        this.model = model;
    }

    private ChartDesk.@Nullable Outlook outlook() {
        return model.outlookProperty().get();
    }

    /** Whether a person may allow that more accounts are archived than usual. */
    boolean aboutArchiving() {
        var now = outlook();
        return now != null && now.plan().asksAboutArchiving();
    }

    /** Whether a connection leads to another company than before. */
    boolean aboutCompany() {
        var now = outlook();
        return now != null && now.plan().guards().stream().anyMatch(Guard.CompanyChanged.class::isInstance);
    }

    /** Whether the selected account may be said to be the ledger's. */
    boolean aboutAccount() {
        var line = model.selectedProperty().get();
        return line != null && line.canBeAdopted();
    }

    /** Asks why more accounts may be archived than usual, then carries the plan out. */
    void askToArchive() {
        var now = outlook();
        if (now != null && aboutArchiving()) {
            var title = Words.text(
                    "accounts.archive.title", now.plan().of(Action.ARCHIVE).size());
            ask("accounts.archive", title, model::apply);
        }
    }

    /** Asks why the companies to which the connections lead now are the right ones. */
    void askToAccept() {
        askToWrite("accounts.accept", (id, why) -> desk -> desk.accept(id, why, Progress.NONE));
    }

    /** Asks why an account that was left alone is the ledger's. */
    void askToAdopt() {
        var line = model.selectedProperty().get();
        if (line != null && line.canBeAdopted()) {
            askToWrite(
                    "accounts.adopt",
                    (id, why) -> desk -> desk.adopt(id, List.of(line.externalId()), why, Progress.NONE));
        }
    }

    /** What is written once a reason was given. */
    @FunctionalInterface
    private interface Deed {
        Consumer<ChartDesk> of(ConnectionId platform, String why);
    }

    private void askToWrite(String key, Deed deed) {
        var chosen = model.platformProperty().get();
        if (chosen != null) {
            var title = Words.text(key + ".title");
            ask(key, title, why -> model.write(title, deed.of(chosen.id(), why)));
        }
    }

    private void ask(String key, String title, Consumer<String> answer) {
        model.questionProperty()
                .set(Question.filled(
                        title,
                        Words.text(key + ".help"),
                        List.of(new Question.Field(Words.text("accounts.why"), "")),
                        Words.text(key + ".confirm"),
                        typed -> answer.accept(typed.getFirst())));
    }
}
