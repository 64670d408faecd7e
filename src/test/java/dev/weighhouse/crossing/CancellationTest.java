package dev.weighhouse.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancellationTest {
    private final Cancellation cancellation = new Cancellation();
    private final List<String> ended = new ArrayList<>();

    @Test
    void endsWhatWaitsOnceAndInOrder() {
        cancellation.onCancel(() -> ended.add("request"));
        cancellation.onCancel(() -> ended.add("pause"));
        assertThat(cancellation.cancelled()).isFalse();

        cancellation.cancel();
        cancellation.cancel();
        assertThat(cancellation.cancelled()).isTrue();
        assertThat(ended).containsExactly("request", "pause");
    }

    @Test
    void leavesAloneWhatNoLongerWaits() {
        Runnable same = () -> ended.add("request");
        var first = cancellation.onCancel(same);
        cancellation.onCancel(same);
        first.close();
        cancellation.cancel();

        assertThat(ended).containsExactly("request");
    }

    @Test
    void endsAtOnceWhatBeginsToWaitTooLate() {
        cancellation.cancel();
        cancellation.onCancel(() -> ended.add("request")).close();

        assertThat(ended).containsExactly("request");
    }

    @Test
    void workThatNobodyCancelsIgnoresTheWish() {
        Progress.NONE.onCancel(() -> ended.add("request")).close();

        assertThat(ended).isEmpty();
    }
}
