package dev.weighhouse.connect;

import java.io.IOException;

/** A reply that began and did not end. */
final class BrokenOff extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenOff(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
