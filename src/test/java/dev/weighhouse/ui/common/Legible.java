package dev.weighhouse.ui.common;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.text.Text;

/** What a person can read of a screen that is laid out. */
public final class Legible {
    private final Parent root;

    public Legible(Parent root) {
        this.root = root;
    }

    /** Every text as it stands there, with an ellipsis where it is cut. */
    public List<String> words() {
        return labels().map(Legible::shown).toList();
    }

    /** Texts that are cut, other than those of tables and lists, which tell theirs otherwise. */
    public List<String> cut() {
        return labels().filter(label -> !isInCell(label))
                .filter(label -> !shown(label).equals(label.getText()))
                .map(Labeled::getText)
                .toList();
    }

    /** The same of a table or list. */
    public List<String> cutInCells() {
        return labels().filter(Legible::isInCell)
                .filter(label -> !shown(label).equals(label.getText()))
                .map(Labeled::getText)
                .toList();
    }

    private Stream<Labeled> labels() {
        return all(root)
                .filter(Labeled.class::isInstance)
                // Their text is a label in them.
                .filter(node -> !(node instanceof MenuButton))
                .map(Labeled.class::cast)
                .filter(label -> label.getText() != null && !label.getText().isEmpty())
                .filter(label -> isWithin(label.localToScene(label.getLayoutBounds())));
    }

    private boolean isWithin(Bounds bounds) {
        return bounds.getWidth() > 0
                && root.localToScene(root.getLayoutBounds()).intersects(bounds);
    }

    private static Stream<Node> all(Node node) {
        if (!node.isVisible()) {
            return Stream.of();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Legible::all))
                : Stream.of(node);
    }

    private static boolean isInCell(Node node) {
        return node instanceof IndexedCell || (node.getParent() != null && isInCell(node.getParent()));
    }

    private static String shown(Labeled label) {
        return label.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && !child.getStyleClass().contains("wh-icon"))
                .map(text -> Objects.requireNonNullElse(((Text) text).getText(), ""))
                .findFirst()
                .orElse("");
    }
}
