package dev.weighhouse.crossing;

/** How the platform took what it was told of a job. */
public sealed interface ExportAnswer {

    record Taken() implements ExportAnswer {}

    /** It understood and does not take it. */
    record Refused(String words, String nextStep) implements ExportAnswer {}

    /** It certainly knows nothing of it: throttled, not signed in, no connection. */
    record NotExecuted(Failure failure) implements ExportAnswer {}

    /** The bytes may have left, and nothing came back that proves anything. It can be said again. */
    record Unanswered(String words) implements ExportAnswer {}
}
