package dev.weighhouse.ui.review;

import dev.weighhouse.journal.JournalId;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;

/** Leads from an entry that was edited after crossing to the entry itself, where its platform can be told of it. */
final class Corrected {
    /** What {@link Cause} shows for an entry of ours begins with its name. */
    private static final Pattern ENTRY = Pattern.compile("^J-(\\d{1,9})(?=,|$)");

    private final DetailModel detail;

    Corrected(DetailModel detail) {
        this.detail = detail;
    }

    Action action(Handovers handovers) {
        return Action.of(
                        "review.corrected", () -> entries().stream().findFirst().ifPresent(handovers::showEntry))
                .with(Icons.EDIT)
                .on("Shortcut+Shift+E")
                .unless(Bindings.createStringBinding(
                        () -> entries().isEmpty() ? Words.text("review.corrected.none") : "",
                        detail.accountedProperty()));
    }

    /** The entries of the account shown that were edited in the ledger, as far as it is accounted for. */
    List<JournalId> entries() {
        return Stream.ofNullable(detail.accountedProperty().get())
                .flatMap(accounted -> accounted.waterfall().stream())
                .flatMap(apart -> apart.causes().stream())
                .filter(cause -> cause.kind() == Cause.Kind.EDITED)
                .flatMap(cause -> cause.evidence().stream())
                .flatMap(shown -> entry(shown).stream())
                .distinct()
                .toList();
    }

    private static Optional<JournalId> entry(String shown) {
        var found = ENTRY.matcher(shown);
        return found.find() ? Optional.of(JournalId.parse(found.group(1))) : Optional.empty();
    }
}
