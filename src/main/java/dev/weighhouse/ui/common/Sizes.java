package dev.weighhouse.ui.common;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The part of the stylesheet that depends on the text size. A stylesheet and not an inline style of the root, because
 * pop-ups and tooltips take over the stylesheets of their window but have a root of their own.
 */
final class Sizes {

    private Sizes() {}

    /** Icons look best in whole pixels, so theirs are worked out here. */
    static String sheet(double em) {
        var css = ".root { -fx-font-size: " + em + "px; }\n"
                + Icons.css("", px(em, 14))
                + Icons.css(".small", px(em, 12))
                + Icons.css(".large", px(em, 16))
                + Icons.css(".huge", px(em, 20));
        return data(css);
    }

    /** A style sheet without a file. */
    static String data(String css) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static long px(double em, int atThirteen) {
        return Math.round(em * atThirteen / 13);
    }
}
