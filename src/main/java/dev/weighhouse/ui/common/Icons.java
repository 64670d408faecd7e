package dev.weighhouse.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/** The icons of the house, each with the one meaning it has here. */
public enum Icons {
    REVIEW(Feather.COLUMNS),
    CROSSINGS(Feather.REPEAT),
    ACCOUNTS(Feather.LIST),
    CONNECTIONS(Feather.LINK),
    SETTINGS(Feather.SETTINGS),
    PULL(Feather.REFRESH_CW),
    SEARCH(Feather.SEARCH),
    FILTER(Feather.FILTER),
    CALENDAR(Feather.CALENDAR),
    BACK(Feather.CHEVRON_LEFT),
    FORWARD(Feather.CHEVRON_RIGHT),
    MENU(Feather.CHEVRON_DOWN),
    OPEN_DETAIL(Feather.CHEVRON_UP),
    CANCEL(Feather.X),
    CLOSE(Feather.X),
    ADD(Feather.PLUS),
    COPY(Feather.COPY),
    SAVE(Feather.SAVE),
    EXPORT(Feather.UPLOAD),
    HISTORY(Feather.CLOCK),
    READ_ONLY(Feather.EYE),
    LOG(Feather.SHIELD),
    KEY(Feather.KEY),
    HELP(Feather.HELP_CIRCLE),
    SAMPLE(Feather.COFFEE),
    FOLDER(Feather.FOLDER),
    FILE(Feather.FILE),
    MOON(Feather.MOON),
    TEXT_SIZE(Feather.TYPE),
    SEND(Feather.SEND),
    HIGHER(Feather.ARROW_UP),
    LOWER(Feather.ARROW_DOWN),
    OUT(Feather.ARROW_RIGHT),
    IN(Feather.ARROW_LEFT),
    AGREES(Feather.CHECK),
    WITHIN_TOLERANCE(Feather.CHECK),
    DONE(Feather.CHECK_CIRCLE),
    DIFFERS(Feather.HELP_CIRCLE),
    UNMAPPED(Feather.MINUS_CIRCLE),
    EXPLAINED(Feather.LAYERS),
    NO_QUOTE(Feather.SLASH),
    STALE_QUOTE(Feather.CLOCK),
    WARNING(Feather.ALERT_TRIANGLE),
    NOTE(Feather.INFO),
    RECEIVED(Feather.DOWNLOAD),
    APPROVED(Feather.USER_CHECK),
    FAILED(Feather.X_CIRCLE),
    SUGGESTION(Feather.ZAP),
    MAPPING(Feather.SHUFFLE),
    LEDGER(Feather.BOOK_OPEN),
    PLATFORM(Feather.SHOPPING_BAG),
    JOURNALS(Feather.BOOK_OPEN),
    EDIT(Feather.EDIT_2),
    PERSON(Feather.USER),
    APPROVE(Feather.USER_CHECK),
    REVERSAL(Feather.CORNER_UP_LEFT),
    DELETE(Feather.TRASH_2),
    UNDO(Feather.ROTATE_CCW),
    REDO(Feather.ROTATE_CW),
    EXTERNAL(Feather.EXTERNAL_LINK),
    SAMPLE_DRAWN(Feather.LIST),
    LOCKED(Feather.LOCK),
    UNLOCKED(Feather.UNLOCK),
    OTHER_AMOUNT(Feather.HASH),
    OTHER_SIGN(Feather.REPEAT),
    RATE(Feather.PERCENT),
    WAIVED(Feather.SLASH),
    MARKED(Feather.CHECK_SQUARE);

    /** Where the pack keeps its face; read here, as the pack's own reader looks through everything on the class path for it. */
    private static final String FACE = "/META-INF/resources/feather/4.28/fonts/feather.ttf";

    /** The system property of an installed copy that names the file with the face: it need not be unpacked there. */
    private static final String INSTALLED = "weighhouse.icons";

    private static final Font FONT = face();

    private final String glyph;

    Icons(Feather glyph) {
        this.glyph = Character.toString(glyph.getCode());
    }

    private static Font face() {
        var file = System.getProperty(INSTALLED);
        // As it is: JavaFX takes the path out of the address and does not read what stands in it for a space.
        var installed = file == null ? null : Font.loadFont("file:" + file, 14);
        return installed == null ? unpacked() : installed;
    }

    private static Font unpacked() {
        try (var in = Objects.requireNonNull(Feather.class.getResourceAsStream(FACE), FACE)) {
            // JavaFX unpacks it into the folder for temporary files, which may be full or missing; without icons all
            // else works.
            return Objects.requireNonNullElseGet(Font.loadFont(in, 14), Font::getDefault);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What gives a node that shows an icon its face and its size. */
    static String css(String more, long px) {
        return ".wh-icon" + more + " { -fx-font-family: \"" + FONT.getFamily() + "\"; -fx-font-size: " + px + "px; }\n";
    }

    /** A new node; its size and colour come from the stylesheet (14 px at 13 px text, the colour of the text). */
    public Text node() {
        var icon = new Text(glyph);
        icon.setFont(FONT);
        icon.getStyleClass().add("wh-icon");
        return icon;
    }

    /** Makes a node that {@link #node()} gave show this icon. */
    public void on(Text node) {
        node.setText(glyph);
    }

    /** As {@link #node()}, with more style classes. */
    public Text node(String... styleClasses) {
        var icon = node();
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }
}
