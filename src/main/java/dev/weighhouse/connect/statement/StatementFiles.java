package dev.weighhouse.connect.statement;

import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the statements of a connection lie: one file, or a folder with one or more.
 *
 * @param shown the name as the person gave it
 * @param most the largest size in bytes, of a file and of all files of a folder together
 */
record StatementFiles(String shown, Path path, long most) {

    private static final int MOST_FILES = 10_000;

    boolean isFolder() {
        return Files.isDirectory(path);
    }

    /** The files in the order of their names; hidden ones and folders inside are passed over. */
    List<Raw> read(Progress progress) {
        try {
            if (!isFolder()) {
                return List.of(raw(shown, path, most));
            }
            var all = new ArrayList<Raw>();
            var left = most;
            for (var file : files()) {
                progress.checkpoint();
                var size = Files.size(file);
                all.add(raw(PlainText.name(String.valueOf(file.getFileName())), file, left));
                left -= size;
            }
            return all;
        } catch (IOException e) {
            var why = e instanceof NoSuchFileException ? "is not there" : "cannot be read: " + e.getMessage();
            throw new FailureException(
                    new Failure.BadInput(
                            "%s %s.".formatted(shown, why),
                            "Check the name; a relative name starts at the folder of the workspace."),
                    e);
        }
    }

    private List<Path> files() throws IOException {
        try (var inside = Files.list(path)) {
            var files = inside.filter(file -> Files.isRegularFile(file)
                            && !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (files.isEmpty()) {
                throw refused("has no file in it", "Put the bank's statements there.");
            }
            if (files.size() > MOST_FILES) {
                throw refused("has more than %,d files".formatted(MOST_FILES), "Name a folder with statements only.");
            }
            return files;
        }
    }

    private Raw raw(String name, Path file, long mayHave) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw refused("is not a file", "Give the name of a file or of a folder.");
        }
        if (Files.size(file) > mayHave) {
            throw new FailureException(new Failure.BadInput(
                    "%s has %,d MB, and the statements of a connection may have %,d MB; no line of it was read."
                            .formatted(name, Files.size(file) >> 20, most >> 20),
                    "Get shorter statements, or raise the setting largest-file."));
        }
        try (var in = Files.newInputStream(file)) {
            // what is written to it meanwhile is not read
            var bytes = in.readNBytes((int) Math.min(mayHave, Integer.MAX_VALUE - 16));
            if (bytes.length == 0) {
                throw new Place(name, 1).refused("the file is empty", "Get it from the bank again.");
            }
            return new Raw(name, bytes);
        }
    }

    private FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput("%s %s.".formatted(shown, words), nextStep));
    }
}
