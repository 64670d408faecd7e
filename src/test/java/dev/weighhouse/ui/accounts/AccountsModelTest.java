package dev.weighhouse.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.sync.ChartDesk;
import dev.weighhouse.sync.Guard;
import dev.weighhouse.sync.ScriptedChartDesk;
import dev.weighhouse.sync.SyncReport;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Notice;
import dev.weighhouse.ui.common.Question;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AccountsModelTest {
    private final Bench bench = new Bench();
    private final ScriptedChartDesk desk = bench.workspaces.sample.charts;
    private final AccountsModel model = new AccountsModel(bench.bench);

    private void open() {
        bench.bench.openSample();
        model.attach();
    }

    private List<String> labels() {
        return model.lines().stream().map(line -> line.item().label()).toList();
    }

    private Question asked() {
        return Objects.requireNonNull(model.questionProperty().get());
    }

    @Test
    void saysThatNoPlatformKeepsAChart() {
        open();
        assertThat(model.stageProperty().get()).isEqualTo(AccountsModel.Stage.NONE);
        assertThat(model.obstacle()).isEqualTo("There is no plan yet.");
    }

    @Test
    void showsThePlanWithWhatChangesFirst() {
        Plans.keeps(desk, List.of(), Plans.items());
        open();
        assertThat(labels())
                .containsExactly(
                        "7685 Coffee machine leasing", "7420 Trade fairs", "7690 Email marketing", "6465 Agency fees");
        assertThat(Sentences.of(desk.outlook))
                .isEqualTo("1 to create, 1 to unarchive, 1 to update, 1 to archive, 24 in step, 2 left alone");
        assertThat(Sentences.takes(desk.outlook)).isEqualTo("takes 4 requests");
        model.shownProperty().set(Shown.LEFT_ALONE);
        assertThat(labels()).containsExactly("9000 Suspense", "Made by hand");
        model.shownProperty().set(Shown.ALL);
        assertThat(labels()).hasSize(30);
        model.searchProperty().set("branch 2");
        assertThat(labels())
                .containsExactly(
                        "7020 Costs of branch 2",
                        "7200 Costs of branch 20",
                        "7210 Costs of branch 21",
                        "7220 Costs of branch 22",
                        "7230 Costs of branch 23");
    }

    @Test
    void carriesOutThePlanThatIsShownAndTellsTheEnd() {
        Plans.keeps(desk, List.of(), Plans.items());
        desk.applying = (_, _) -> new SyncReport(
                desk.outlook.plan(),
                List.of(Plans.line(Plans.CREATED, CrossingState.CONFIRMED, null)),
                List.of(),
                null);
        open();
        assertThat(model.obstacle()).isEmpty();
        model.apply();
        assertThat(desk.orders).containsExactly(ChartDesk.Order.of(desk.outlook.plan(), ""));
        var told = Objects.requireNonNull(bench.bench.notices().latestProperty().get())
                .notice();
        assertThat(told).isEqualTo(new Notice("accounts", Notice.Kind.DONE, "1 account was sent and stands."));
        assertThat(model.lines().getFirst().state()).isEqualTo(CrossingState.CONFIRMED);
        assertThat(model.runningProperty().get()).isNull();
    }

    @Test
    void asksForAReasonBeforeManyAreArchived() {
        Plans.guarded(desk);
        open();
        model.questions().askToArchive();
        assertThat(asked().says().apply(List.of(" ")).possible()).isFalse();
        asked().answer().accept(List.of("two firms became one"));
        assertThat(desk.orders).extracting(ChartDesk.Order::archiving).containsExactly("two firms became one");
    }

    @Test
    void whereOnlyArchivingIsLeftItWaitsAndApplyDoesNot() {
        Plans.keeps(desk, List.of(new Guard.ManyArchived(6, 8, 5)), List.of(Plans.ARCHIVED));
        open();
        assertThat(model.obstacle()).isEqualTo("What is left to send waits for you, as the note above the list says.");
    }

    @Test
    void whatDoesNotConcernThePlanCannotBeDone() {
        Plans.keeps(desk, List.of(), Plans.items());
        var actions = AccountsActions.of(model, () -> {});
        open();
        assertThat(actions.all()).allMatch(action -> action.shortcut().isPresent());
        assertThat(actions.allow().enabledProperty().get()).isFalse();
        assertThat(actions.accept().enabledProperty().get()).isFalse();
        assertThat(actions.adopt().enabledProperty().get()).isFalse();
        model.shownProperty().set(Shown.LEFT_ALONE);
        assertThat(actions.adopt().enabledProperty().get()).isTrue();
        Plans.guarded(desk);
        model.look();
        assertThat(actions.allow().enabledProperty().get()).isTrue();
    }

    @Test
    void saysWhichTaxCodesAreLeftOut() {
        Plans.done(desk);
        open();
        model.apply();
        assertThat(Sentences.of(Objects.requireNonNull(model.reportProperty().get())))
                .isEqualTo("4 accounts were sent and stand. 1 stands without its tax code, which the platform does not"
                        + " know.");
        assertThat(Sentences.withoutTaxCode(desk.outlook.plan()))
                .startsWith(
                        "1 account stands without its tax code of the ledger, because the platform does not know it:"
                                + " T20.");
    }

    @Test
    void carriesNothingOutThatAGuardStops() {
        Plans.keeps(desk, List.of(new Guard.CompanyChanged(Guard.Side.PLATFORM, "acme", "globex")), Plans.items());
        open();
        assertThat(model.obstacle())
                .isEqualTo("The platform is now that of company globex; so far it was that of company acme.");
        model.questions().askToArchive();
        assertThat(model.questionProperty().get()).isNull();
        model.questions().askToAccept();
        asked().answer().accept(List.of("taken over"));
        assertThat(desk.said).containsExactly("accept: taken over");
    }

    @Test
    void anAccountWithAnIdIsAdoptedAndOneWithoutIsNot() {
        Plans.keeps(desk, List.of(), Plans.items());
        open();
        model.shownProperty().set(Shown.LEFT_ALONE);
        model.selectedProperty().set(model.lines().getLast());
        model.questions().askToAdopt();
        assertThat(model.questionProperty().get()).isNull();
        model.selectedProperty().set(model.lines().getFirst());
        model.questions().askToAdopt();
        asked().answer().accept(List.of("from before"));
        assertThat(desk.said).containsExactly("adopt [old-12]: from before");
    }

    @Test
    void tellsWhatFailedWithItsNextStep() {
        Plans.keeps(desk, List.of(), Plans.items());
        desk.failure = new Failure.SignInNeeded("Pleo does not accept the key.");
        open();
        assertThat(model.failureProperty().get()).isEqualTo(desk.failure);
        assertThat(model.lines()).isEmpty();
        desk.failure = null;
        model.look();
        assertThat(model.failureProperty().get()).isNull();
        assertThat(model.lines()).hasSize(4);
    }

    @Test
    void tellsOfDoubtAndWhenToLookAgain() {
        Plans.inDoubt(desk);
        open();
        model.apply();
        assertThat(Sentences.of(Objects.requireNonNull(model.reportProperty().get())))
                .isEqualTo("1 account was sent and stands. 1 is open. Another look in 28 seconds can tell more.");
        assertThat(model.lines())
                .filteredOn(line -> line.state() == CrossingState.IN_DOUBT)
                .extracting(Line::externalId)
                .containsExactly("7690");
    }

    @Test
    void remembersEveryChangeOfTheSelectedAccount() {
        Plans.inDoubt(desk);
        open();
        model.selectedProperty()
                .set(model.lines().stream()
                        .filter(line -> line.externalId().equals("7690"))
                        .findFirst()
                        .orElseThrow());
        assertThat(model.past()).hasSize(2);
        assertThat(model.past().getLast().events())
                .extracting(event -> event.entry().step())
                .endsWith(Step.CONFIRMED);
    }

    @Test
    void aWindowThatOnlyReadsSendsNothing() {
        Plans.keeps(desk, List.of(), Plans.items());
        bench.workspaces.sample.writtenElsewhere = "root";
        open();
        assertThat(model.obstacle()).isEqualTo("Another window writes this workspace; here it can only be read.");
    }

    @Test
    void anotherWorkspaceBeginsAnew() {
        Plans.keeps(desk, List.of(), Plans.items());
        open();
        bench.bench.close();
        assertThat(model.lines()).isEmpty();
        assertThat(model.platforms()).isEmpty();
        assertThat(model.outlookProperty().get()).isNull();
    }
}
