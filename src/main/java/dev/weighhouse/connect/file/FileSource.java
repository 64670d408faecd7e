package dev.weighhouse.connect.file;

import java.nio.file.Path;

/**
 * A file that is to be read.
 *
 * @param shown its name as the person gave it
 * @param path where it lies
 * @param most the largest size in bytes that is read
 */
record FileSource(String shown, Path path, long most) {

    static final long USUAL_MOST = 1024L * 1024 * 1024;

    static FileSource of(Path path) {
        return new FileSource(String.valueOf(path.getFileName()), path, USUAL_MOST);
    }
}
