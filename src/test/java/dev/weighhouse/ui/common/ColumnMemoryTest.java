package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.ColumnMemory.Wish;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnMemoryTest {
    @TempDir
    private Path folder;

    private ColumnMemory memory;

    @BeforeEach
    void open() {
        memory = inNextWindow();
    }

    private ColumnMemory inNextWindow() {
        return new ColumnMemory(Settings.in(folder), "books", List.of("name", "amount", "state"));
    }

    @Test
    void startsWithTheUsualColumns() {
        assertThat(memory.order()).containsExactly("name", "amount", "state");
        assertThat(memory.wish("amount")).isEqualTo(Wish.USUAL);
        assertThat(memory.width("amount")).isEmpty();
    }

    @Test
    void remembersOrderWidthsAndWishesAcrossWindows() {
        memory.order(List.of("state", "name", "amount"));
        memory.width("amount", 9.25);
        memory.wish("state", Wish.HIDDEN);

        var next = inNextWindow();
        assertThat(next.order()).containsExactly("state", "name", "amount");
        assertThat(next.width("amount")).hasValue(9.3);
        assertThat(next.wish("state")).isEqualTo(Wish.HIDDEN);
    }

    @Test
    void keepsTwoTablesApart() {
        memory.width("name", 20);
        memory.wish("name", Wish.SHOWN);
        var other = new ColumnMemory(Settings.in(folder), "rows", List.of("name"));
        assertThat(other.width("name")).isEmpty();
        assertThat(other.wish("name")).isEqualTo(Wish.USUAL);
    }

    @Test
    void movesAColumnOverItsNeighbourInEitherDirection() {
        memory.move("name", "amount");
        assertThat(memory.order()).containsExactly("amount", "name", "state");
        memory.move("state", "amount");
        assertThat(memory.order()).containsExactly("state", "amount", "name");
    }

    @Test
    void takesAColumnTheSettingsDoNotKnowYetAndLeavesOutOneThatIsGone() {
        Settings.in(folder).set("columns.books.order", "state,cause,name,state");
        assertThat(inNextWindow().order()).containsExactly("state", "name", "amount");
    }

    @Test
    void ignoresWidthsThatMakeNoSense() {
        Settings.in(folder).set("columns.books.name.width", "-30");
        assertThat(inNextWindow().width("name")).isEmpty();
    }

    @Test
    void goesBackToTheUsualColumns() {
        memory.order(List.of("state", "amount", "name"));
        memory.width("name", 20);
        memory.wish("amount", Wish.HIDDEN);
        memory.reset();

        assertThat(inNextWindow().order()).containsExactly("name", "amount", "state");
        assertThat(inNextWindow().width("name")).isEmpty();
        assertThat(inNextWindow().wish("amount")).isEqualTo(Wish.USUAL);
    }
}
