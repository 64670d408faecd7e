package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Refusal;
import dev.weighhouse.journal.Template;
import dev.weighhouse.journal.Template.Every;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a template says was written by whoever keeps it, not by whoever has it drafted. */
class TemplateAuthorTest extends AtLarkfield {

    @Test
    void nobodyApprovesWhatTheirOwnTemplateDrafted() {
        as("Priya Nair");
        keepRent();
        as("Maya Okafor");
        var id = desk.draftWhatIsDue(OCTOBER.to()).getFirst().id();
        desk.sendForApproval(id);

        var refused = desk.approve(Map.of(id, desk.grounds(id)), "priya nair");

        assertThat(refused)
                .extracting(Refusal::words)
                .containsExactly(
                        "priya nair wrote an earlier version or the template of %s, so somebody else approves it."
                                .formatted(id));
        assertThat(desk.approve(Map.of(id, desk.grounds(id)), "Tom Reyes")).isEmpty();
    }

    @Test
    void whoWroteAnotherTemplateOfTheNameMayApprove() {
        as("Priya Nair");
        keepRent();
        desk.forget("Rent");
        as("Maya Okafor");
        keepRent();
        var id = desk.draftWhatIsDue(OCTOBER.to()).getFirst().id();
        desk.sendForApproval(id);

        assertThat(desk.approve(Map.of(id, desk.grounds(id)), "Priya Nair")).isEmpty();
    }

    private void keepRent() {
        var amount = new Money(99_999_900, workspace.home());
        var account = Objects.requireNonNull(variance.ledgerAccount()).id();
        var lines = List.of(
                new Draft.Line(other().id(), amount, "", null, Map.of()),
                new Draft.Line(account, amount.negated(), "", null, Map.of()));
        var draft = new Draft(LocalDate.of(2026, 10, 30), "Rent", null, lines, null);
        desk.keep(new Template("Rent", draft, Every.MONTH, null, false));
    }
}
