package dev.weighhouse.ui.common;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Finds a face whose ten digits have one width, so that amounts stand under each other. JavaFX cannot switch a face to
 * tabular figures, so the face itself must have them.
 */
final class Figures {
    private static final double PROBE = 100;
    private static final double SAME = 0.01;

    /** Faces known for figures of one width, for systems whose own face has not. */
    private static final List<String> FALLBACKS =
            List.of("DejaVu Sans", "Segoe UI", "Helvetica Neue", "Liberation Sans", "Arial", "Noto Sans");

    private static final String FAMILY = Stream.concat(
                    Stream.of(Font.getDefault().getFamily()), FALLBACKS.stream().filter(Font.getFamilies()::contains))
            .filter(Figures::tabular)
            .findFirst()
            .orElse("Monospaced");

    /** What shows amounts in that face. */
    static final String SHEET = Sizes.data(".num { -fx-font-family: \"%s\"; }".formatted(FAMILY));

    private Figures() {}

    static String family() {
        return FAMILY;
    }

    static boolean tabular(String family) {
        var zero = width(family, "0");
        return "123456789".chars().allMatch(digit -> Math.abs(width(family, Character.toString(digit)) - zero) < SAME);
    }

    static double width(String family, String digit) {
        var text = new Text(digit.repeat(8));
        text.setFont(Font.font(family, PROBE));
        return text.getLayoutBounds().getWidth();
    }
}
