package dev.weighhouse.ui.common;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;

/** The mark of Weighhouse: a pair of scales, in the colour of the text. */
public final class Mark {
    private static final double DRAWN_IN = 20;
    private static final double STROKE = 1.6;
    private static final String BEAM = "M10 2v15M6 17.5h8M3 5.5l7-1.5 7 1.5M3 5.5l-2 6h4zM17 5.5l-2 6h4z";
    private static final String PANS = "M1 11.5a2 2 0 0 0 4 0zM15 11.5a2 2 0 0 0 4 0z";

    private Mark() {}

    /**
     * A new node.
     *
     * @param em the text size in px
     * @param ems how many em it is wide
     */
    public static Node node(ObservableDoubleValue em, double ems) {
        var drawing = new Group(path(BEAM, "mark"), path(PANS, "mark", "filled"));
        drawing.scaleXProperty().bind(em.map(px -> px.doubleValue() * ems / DRAWN_IN));
        drawing.scaleYProperty().bind(drawing.scaleXProperty());
        // A group counts the scaled size of what is in it, so the mark takes the room it fills.
        return new Group(drawing);
    }

    private static SVGPath path(String content, String... styleClasses) {
        var path = new SVGPath();
        path.setContent(content);
        path.setStrokeWidth(STROKE);
        path.getStyleClass().addAll(styleClasses);
        return path;
    }
}
