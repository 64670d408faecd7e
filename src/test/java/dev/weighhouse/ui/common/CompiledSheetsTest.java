package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.css.CssParser;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An installed copy reads the style sheets in the form that JavaFX compiles them to, the tests and the sources as text. */
@DisplayName("A compiled style sheet says what its text says")
class CompiledSheetsTest {
    private static final Path SHEETS = Path.of("src/main/resources/dev/weighhouse/ui");

    @ParameterizedTest
    @ValueSource(strings = {"weighhouse", "dark", "accounts", "crossings", "journals", "mappings", "review"})
    void ruleForRule(String name, @TempDir Path folder) throws IOException {
        var text = SHEETS.resolve(name + ".css");
        var binary = folder.resolve(name + ".bss");

        Stylesheet.convertToBinary(text.toFile(), binary.toFile());

        var compiled = rules(Stylesheet.loadBinary(binary.toUri().toURL()));
        assertThat(compiled)
                .isNotEmpty()
                .isEqualTo(rules(new CssParser().parse(text.toUri().toURL())));
    }

    @Test
    void theseAreAllThereAre() throws IOException {
        try (var files = Files.list(SHEETS)) {
            assertThat(files.filter(file -> file.toString().endsWith(".css"))).hasSize(7);
        }
    }

    private static List<String> rules(Stylesheet sheet) {
        return sheet.getRules().stream().map(CompiledSheetsTest::said).toList();
    }

    private static String said(Rule rule) {
        return rule.getSelectors() + " " + rule.getDeclarations();
    }
}
