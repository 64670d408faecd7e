package dev.weighhouse.ui.common;

import dev.weighhouse.crossing.ChainReport;
import dev.weighhouse.crossing.Failure;
import java.time.Instant;

/** What is known of the chain of the log. */
public sealed interface ChainState {

    /** Nobody checked it since the workspace was opened. */
    record Unchecked() implements ChainState {}

    record Checking(Job job) implements ChainState {}

    record Checked(ChainReport report, Instant at) implements ChainState {}

    /** The check did not come to its end, because it failed or was stopped. */
    record Failed(Failure failure) implements ChainState {}
}
