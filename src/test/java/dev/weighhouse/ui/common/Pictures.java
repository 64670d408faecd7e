package dev.weighhouse.ui.common;

import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.Look.Density;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;

/**
 * Pictures of a screen in light and dark, at 100 % and 200 %, 1440 by 900 pixels, under
 * {@code target/pictures/SCREEN-STATE-THEME-SCALE.png}. At 200 % the text has twice the size in the same window, which
 * is what the person sees who chose it.
 */
public final class Pictures {
    public static final int WIDTH = 1440;
    public static final int HEIGHT = 900;

    private static final Path FOLDER = Path.of("target", "pictures");

    /** Used on the JavaFX thread only. */
    private static final Map<Side, Frame> FRAMES = new HashMap<>();

    private Pictures() {}

    /**
     * Takes the four pictures. The node is made anew for each, on the JavaFX thread.
     *
     * @param screen such as {@code review}
     * @param state such as {@code empty}
     * @param make makes what is shown, for a theme whose sizes it may use
     */
    public static List<Path> take(String screen, String state, Function<Theme, ? extends Parent> make) {
        return take(screen, state, WIDTH, HEIGHT, make);
    }

    /** As {@link #take(String, String, Function)}, in a window of another size. */
    public static List<Path> take(
            String screen, String state, int width, int height, Function<Theme, ? extends Parent> make) {
        return take(screen, state, new Size(width, height), make, (_, _) -> {});
    }

    /** A window, in pixels. */
    public record Size(int width, int height) {
        public static final Size USUAL = new Size(WIDTH, HEIGHT);
    }

    /**
     * As {@link #take(String, String, Function)}.
     *
     * @param look is given each of them as it is laid out, on the JavaFX thread, with its scale in percent
     */
    public static List<Path> take(
            String screen,
            String state,
            Size size,
            Function<Theme, ? extends Parent> make,
            ObjIntConsumer<Parent> look) {
        var taken = new ArrayList<Path>();
        for (var colours : List.of(Colours.LIGHT, Colours.DARK)) {
            for (var percent : List.of(100, 200)) {
                var image = OnScreen.get(() -> image(colours, percent, size, make, look));
                var name = "%s-%s-%s-%d.png"
                        .formatted(screen, state, colours.name().toLowerCase(Locale.ROOT), percent);
                taken.add(write(image, FOLDER.resolve(name)));
            }
        }
        return taken;
    }

    /** A theme for tests, which keeps nothing. */
    public static Theme theme(Colours colours, int percent) {
        var theme = new Theme(settings(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
        choose(theme, colours, percent);
        return theme;
    }

    private static Settings settings() {
        return Settings.in(Path.of("target", "pictures-settings"));
    }

    private static void choose(Theme theme, Colours colours, int percent) {
        theme.coloursProperty().set(colours);
        theme.textSizeProperty().set(percent);
        theme.densityProperty().set(Density.COMPACT);
    }

    private static WritableImage image(
            Colours colours,
            int percent,
            Size size,
            Function<Theme, ? extends Parent> make,
            ObjIntConsumer<Parent> look) {
        var frame = FRAMES.computeIfAbsent(new Side(colours, percent), Frame::new);
        var content = make.apply(theme(colours, percent));
        return frame.image(size.width(), size.height(), content, () -> look.accept(content, percent));
    }

    private record Side(Colours colours, int percent) {}

    /**
     * What stands around every picture of one look. The toolkit remembers under the root of a scene which rules hold for which
     * nodes, and forgets all of it whenever the whole program gets another base style sheet; finding out anew was half of the
     * time of a picture. So the root stays, and each look has a base style sheet of its own.
     */
    private static final class Frame extends Pane {
        private final Scene scene;
        private final Theme theme;

        Frame(Side look) {
            scene = new Scene(this, WIDTH, HEIGHT);
            theme = new Theme(settings(), new SimpleObjectProperty<>(ColorScheme.LIGHT), Scene::setUserAgentStylesheet);
            choose(theme, look.colours(), look.percent());
            theme.dress(scene);
        }

        WritableImage image(int width, int height, Parent content, Runnable look) {
            resize(width, height);
            getChildren().setAll(content);
            // Tables lay out their cells only after they know their size, and columns after their cells.
            for (int pass = 0; pass < 2 || (pass < 6 && content.isNeedsLayout()); pass++) {
                applyCss();
                layout();
            }
            var taken = snapshot(viewOf(width, height), new WritableImage(width, height));
            look.run();
            getChildren().clear();
            return taken;
        }

        private SnapshotParameters viewOf(int width, int height) {
            var view = new SnapshotParameters();
            view.setViewport(new Rectangle2D(0, 0, width, height));
            view.setFill(scene.getFill());
            return view;
        }

        @Override
        protected void layoutChildren() {
            getChildren().forEach(content -> content.resizeRelocate(0, 0, getWidth(), getHeight()));
        }
    }

    private static Path write(WritableImage image, Path file) {
        try {
            Files.createDirectories(FOLDER);
            return Files.write(file, png(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JavaFX writes no PNG by itself, and the toolkit that does is not part of this program. */
    private static byte[] png(WritableImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var head = new ByteArrayOutputStream();
        try (var fields = new DataOutputStream(head)) {
            fields.writeInt((int) image.getWidth());
            fields.writeInt((int) image.getHeight());
            fields.write(new byte[] {8, 2, 0, 0, 0});
        }
        chunk(out, "IHDR", head.toByteArray());
        chunk(out, "IDAT", pixels(image));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] pixels(WritableImage image) throws IOException {
        var width = (int) image.getWidth();
        var line = new int[width];
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            var row = new byte[1 + 3 * width];
            for (int y = 0; y < image.getHeight(); y++) {
                image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), line, 0, width);
                for (int x = 0; x < width; x++) {
                    var argb = line[x];
                    row[1 + 3 * x] = (byte) (argb >> 16);
                    row[2 + 3 * x] = (byte) (argb >> 8);
                    row[3 + 3 * x] = (byte) argb;
                }
                deflater.write(row);
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(data);
        var check = new CRC32();
        check.update(body.toByteArray());
        var fields = new DataOutputStream(out);
        fields.writeInt(data.length);
        fields.write(body.toByteArray());
        fields.writeInt((int) check.getValue());
    }
}
