package dev.weighhouse.crossing;

/** Carries a {@link Failure} up to the place that shows it. */
public final class FailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public FailureException(Failure failure) {
        super(failure.words());
        this.failure = failure;
    }

    public FailureException(Failure failure, Throwable cause) {
        super(failure.words(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
