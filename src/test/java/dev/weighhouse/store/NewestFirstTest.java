package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However long the stretches are in which it is read, and however many count as few, the index of words gives the same crossings in the same order. */
class NewestFirstTest {
    private static Path file;

    @BeforeAll
    static void thirty(@TempDir Path folder) throws IOException {
        file = folder.resolve("books.weighhouse");
        LongLog.makeOfSingleEvents(file, 30);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 4", "2, 0", "2, 100", "3, 1", "5, 0", "5, 3", "100, 0", "100, 100", "4, 5", "4, 6"})
    void findsTheNewestOverTheBordersOfStretches(long stretch, int few) throws IOException, SQLException {
        try (var opened = Opening.of(file, Fixture.CLOCK, Schema.current())) {
            for (var words : List.of(
                    "\"quayside\"",
                    "\"quay\" *",
                    "\"quays\" *",
                    "\"quayside\" AND \"day\"",
                    "(\"quayside\" OR \"nowhere\")")) {
                var found = opened.database().<List<List<Long>>>read(handle -> {
                    var quayside = new NewestFirst(handle, words, stretch, few);
                    return List.of(
                            quayside.below(Long.MAX_VALUE, 10),
                            quayside.below(Long.MAX_VALUE, 3),
                            quayside.below(22, 10),
                            quayside.below(22, 1),
                            quayside.below(2, 10),
                            new NewestFirst(handle, words + " AND \"nowhere\"", stretch, few)
                                    .below(Long.MAX_VALUE, 10));
                });
                assertThat(found)
                        .as(words)
                        .containsExactly(
                                List.of(27L, 22L, 17L, 12L, 7L, 2L),
                                List.of(27L, 22L, 17L),
                                List.of(17L, 12L, 7L, 2L),
                                List.of(17L),
                                List.of(),
                                List.of());
            }
        }
    }
}
