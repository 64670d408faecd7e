package dev.weighhouse.store;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite or the disk complains of, in words for a person, and what to do about it. */
record Trouble(String words, String nextStep) {
    private static final int PRIMARY_CODE = 0xff;

    static Trouble of(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return of(sqlite);
            }
        }
        return new Trouble(
                error instanceof FileSystemException disk ? words(disk) : String.valueOf(error.getMessage()),
                "Check that the folder is there, has room, and may be written.");
    }

    /** The message of such an exception is often no more than the name of the file. */
    private static String words(FileSystemException error) {
        return switch (error) {
            case AccessDeniedException _ -> error.getFile() + " may not be written";
            case FileAlreadyExistsException _ -> error.getFile() + " is in the way";
            case NoSuchFileException _ -> error.getFile() + " is not there";
            default ->
                "%s: %s".formatted(error.getFile(), Objects.requireNonNullElse(error.getReason(), "the disk says no"));
        };
    }

    private static Trouble of(SQLiteException error) {
        return switch (SQLiteErrorCode.getErrorCode(error.getResultCode().code & PRIMARY_CODE)) {
            case SQLITE_FULL -> new Trouble("the disk is full", "Make room on the disk, then try again.");
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new Trouble("another program is using it", "Wait for that program or end it, then try again.");
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
                new Trouble(
                        "the file or its folder may not be written",
                        "Check that the folder is there and that you may write in it.");
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                new Trouble("the file is damaged", "Work on with your last good copy of the file.");
            case SQLITE_IOERR ->
                new Trouble("the disk reports an error", "Check the disk, or move the file to another one.");
            default ->
                new Trouble(
                        String.valueOf(error.getMessage()), "Try again; if it comes back, report it with these words.");
        };
    }

    /** As a failure that begins with the file: {@code books.weighhouse cannot be written: the disk is full.} */
    static FailureException told(Path file, String what, Exception cause) {
        var trouble = of(cause);
        return new FailureException(
                new Failure.BadInput("%s %s: %s.".formatted(file, what, trouble.words()), trouble.nextStep()), cause);
    }
}
