package dev.weighhouse.ui.crossings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Fate;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.OnScreen;
import java.util.List;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;

class FilterBarTest {
    private final CrossingsModel model = OnScreen.get(FilterBarTest::model);

    private static CrossingsModel model() {
        var bench = new Bench();
        bench.workspaces.sample.crossings = Logged.larkfield().archive;
        bench.bench.openSample();
        var model = new CrossingsModel(bench.bench);
        model.attach();
        return model;
    }

    private Filter<?> filter(String key) {
        return Filter.all(model).stream()
                .filter(each -> each.key().equals("crossings.filter." + key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> offered(String key) {
        return OnScreen.get(
                () -> filter(key).items(model).stream().map(MenuItem::getText).toList());
    }

    private void choose(String key, String word) {
        OnScreen.run(() -> filter(key).items(model).stream()
                .filter(item -> item.getText().equals(word))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    @Test
    void offersWhatOccursInTheLogByTheNamesPeopleUse() {
        assertThat(offered("connection")).containsExactly("All", "QuickBooks", "Square", "Stripe");
        assertThat(offered("person")).containsExactly("All", "Priya Nair", "Weighhouse");
        assertThat(offered("direction")).containsExactly("All", "In", "Out");
        assertThat(offered("state")).hasSize(Fate.values().length + 1).contains("Rejected", "Given up");
    }

    @Test
    void narrowsByWhatIsChosenAndSaysIt() {
        choose("state", "Rejected");
        choose("connection", "QuickBooks");

        var selection = model.list().selectionProperty().get();
        assertThat(filter("state").words(selection)).isEqualTo("State: Rejected");
        assertThat(model.list().totalProperty().get()).isEqualTo(1);

        choose("state", "All");
        assertThat(filter("state").words(model.list().selectionProperty().get()))
                .isEqualTo("State: all");
    }

    @Test
    void narrowsByAPersonAndAKind() {
        choose("person", "Priya Nair");
        assertThat(model.list().totalProperty().get()).isEqualTo(19);

        choose("kind", "Pull");
        assertThat(model.list().totalProperty().get()).isZero();
    }
}
