package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TraceTest {
    /** An amount, a customer, an account and a key, as messages of exceptions carry them. */
    private static final List<String> CANARIES =
            List.of("1,284.17", "Larkfield Coffee", "1120 Stripe clearing", "sk_live_4eC39Hq");

    static List<Throwable> carriers() {
        var said = String.join(" ", CANARIES);
        return List.of(
                new IllegalStateException(said),
                new NumberFormatException("For input string: \"" + said + "\""),
                new UncheckedIOException(said, new IOException(said)),
                new NullPointerException(said),
                new NullPointerException("Cannot invoke \"" + said + "'s thing\" because \"it\" is null"),
                new ClassCastException("class java.lang.String cannot be cast to class java.lang.Integer " + said),
                new IndexOutOfBoundsException("Index 3 out of bounds for length 3 of " + said),
                new SQLException("[SQLITE_CONSTRAINT] " + said),
                new AssertionError(said, new IllegalArgumentException(said)),
                new StackOverflowError(said));
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void tellsNothingOfWhatItWasThrownWith(Throwable thrown) {
        var trace = Trace.of(thrown);

        assertThat(trace).startsWith(thrown.getClass().getName()).contains("at dev.weighhouse.TraceTest.carriers");
        for (var canary : CANARIES) {
            assertThat(trace).doesNotContain(canary);
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void keepsWhatJavaItselfSaysOfTheProgram() {
        var bounds = catchThrowable(() -> Objects.checkIndex(3, 3));
        var nothing = catchThrowable(() -> Map.<String, String>of().get("a").length());

        assertThat(Trace.of(bounds))
                .startsWith("java.lang.IndexOutOfBoundsException: Index 3 out of bounds for length 3\n");
        assertThat(Trace.of(nothing))
                .startsWith(
                        "java.lang.NullPointerException: Cannot invoke \"String.length()\" because the return value of"
                                + " \"java.util.Map.get(Object)\" is null\n");
        assertThat(Trace.of(new SQLException("[SQLITE_BUSY] The database file is locked")))
                .startsWith("java.sql.SQLException: [SQLITE_BUSY]\n");
        assertThat(Trace.of(new ClassCastException("class a.B cannot be cast to class c.D (a.B is in module)")))
                .startsWith("java.lang.ClassCastException: class a.B cannot be cast to class c.D\n");
    }

    @Test
    void namesTheCausesAndEndsWhereTheyGoRoundInCircles() {
        var first = new IllegalStateException("one");
        var second = new IllegalArgumentException("two", first);
        first.initCause(second);

        assertThat(Trace.of(second).lines().filter(line -> line.startsWith("Caused by: ")))
                .containsExactly("Caused by: java.lang.IllegalStateException");
    }
}
