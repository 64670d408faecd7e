package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.SaveResult.Meanwhile;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.ShownScreen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others decided meanwhile, read before mine shall hold all the same. */
class OvertakenTest {
    private final FakeMapping desk = Larkfield.mapping();
    private final OnMapping on = OnScreen.get(() -> new OnMapping(desk));
    private final MappingsScreen screen = OnScreen.get(() -> on.screen(Pictures.theme(Colours.LIGHT, 100)));
    private final MappingsModel model = screen.parts().model();
    private final ShownScreen shown = new ShownScreen(screen, 1200, 800);

    @BeforeEach
    void show() throws TimeoutException {
        shown.open();
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private static Change mine(ItemKey item) {
        return new Change(
                Slot.whole(item),
                Target.to(Larkfield.account("7020")),
                InForce.from(LocalDate.of(2026, 10, 1)),
                Mapping.Origin.PERSON,
                null);
    }

    private static Mapping theirs(Slot slot, InForce inForce) {
        return new Mapping(
                slot,
                Target.to(Larkfield.account("7060")),
                inForce,
                Mapping.Origin.PERSON,
                "",
                "Maya Okafor",
                Instant.parse("2026-11-04T16:50:00Z"));
    }

    private String words(Meanwhile... meanwhile) {
        desk.meanwhile = List.of(meanwhile);
        OnScreen.run(() -> {
            model.take("take", Stream.of(meanwhile).map(Meanwhile::mine).toList(), "why");
            screen.doing().save.run();
            var question = model.questionProperty().get();
            assertThat(question).isNotNull();
            question.answer().accept(List.of("why"));
        });
        OnScreen.settle();
        return OnScreen.get(() -> shown.window().getScene().getRoot().lookupAll(".trouble .label").stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining("\n")));
    }

    @Test
    void saysOfEachDecisionWhatItIsAboutAndForWhichDates() {
        var rule = new Slot(Larkfield.HIRE, Conditions.NONE.and(Field.COUNTERPARTY, "Zipcar"));

        var words = words(new Meanwhile(
                mine(Larkfield.HIRE),
                List.of(
                        theirs(Slot.whole(Larkfield.HIRE), new InForce(null, LocalDate.of(2026, 8, 31))),
                        theirs(rule, InForce.from(LocalDate.of(2026, 1, 1))))));

        assertThat(words)
                .contains("Vehicle hire: 7060 ")
                .contains(", until 31 Aug 2026.")
                .contains("Vehicle hire, if counterparty is Zipcar: 7060 ")
                .contains(", from 1 Jan 2026.")
                .contains("Yours says Vehicle hire: 7020 ")
                .contains(", from 1 Oct 2026");
    }

    @Test
    void listsAllOfManyAndSaysHowManyTheyAre() {
        var all = IntStream.range(0, 10)
                .mapToObj(at -> Larkfield.key("pleo", ItemKind.CATEGORY, "item-" + at))
                .map(item -> new Meanwhile(mine(item), List.of(theirs(Slot.whole(item), InForce.ALWAYS))))
                .toArray(Meanwhile[]::new);

        var words = words(all);

        assertThat(words).contains("10 of your changes are about items that others decided about meanwhile:");
        assertThat(words).contains("item-0: 7060 ").contains("item-9: 7060 ");
    }
}
