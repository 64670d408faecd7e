package dev.weighhouse;

import dev.weighhouse.ui.common.Crash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/**
 * What is thrown and nobody catches, in whichever thread: written to the log under a code and shown to the person, who may go on.
 * The same fault again is counted, and a fault in telling of faults is told in the log alone.
 */
final class Crashes implements Thread.UncaughtExceptionHandler {
    private static final int KINDS = 20;
    private static final String OTHERS = "Others, which stand in the log\n";

    private final Executor screen;
    private final Consumer<Crash> show;
    private final Map<String, Fault> faults = new HashMap<>();
    private boolean telling = true;

    private static final class Fault {
        private final String code = UUID.randomUUID().toString().substring(0, 8);
        private int times;
    }

    /**
     * Tells of them.
     *
     * @param show tells the person, on the JavaFX thread; called again when there is more to tell
     */
    Crashes(Executor screen, Consumer<Crash> show) {
        this.screen = screen;
        this.show = show;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        var trace = Trace.of(thrown);
        var crash = kept(trace);
        // One that comes with every picture that is drawn would fill the log.
        if (Integer.bitCount(crash.times()) == 1) {
            LoggerFactory.getLogger(Crashes.class)
                    .error("Code {}, {} times, thread {}\n{}", crash.code(), crash.times(), thread.getName(), trace);
        }
        tell(crash);
    }

    private synchronized Crash kept(String trace) {
        var kind = faults.containsKey(trace) || faults.size() < KINDS ? trace : OTHERS;
        var fault = faults.computeIfAbsent(kind, _ -> new Fault());
        fault.times++;
        return new Crash(fault.code, fault.times, details());
    }

    private List<String> details() {
        return faults.entrySet().stream()
                .map(each ->
                        "Code %s, %d times%n%s".formatted(each.getValue().code, each.getValue().times, each.getKey()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void tell(Crash crash) {
        try {
            screen.execute(() -> {
                if (telling) {
                    telling = false;
                    show.accept(crash);
                    telling = true;
                }
            });
        } catch (IllegalStateException e) {
            LoggerFactory.getLogger(Crashes.class).info("There is no window to tell of {} in", crash.code(), e);
        }
    }
}
