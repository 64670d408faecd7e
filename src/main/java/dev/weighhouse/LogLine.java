package dev.weighhouse;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A line of the log: when, how grave, which thread, who says it, and what; below it the {@link Trace} of an exception. Logback can read this
 * from a pattern, but the classes of that language would be loaded at every start.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT)
            .withZone(ZoneId.systemDefault());

    @Override
    public String doLayout(ILoggingEvent event) {
        var line = "%s %-5s [%s] %s %s%n"
                .formatted(
                        WHEN.format(event.getInstant()),
                        event.getLevel(),
                        event.getThreadName(),
                        event.getLoggerName(),
                        event.getFormattedMessage());
        return event.getThrowableProxy() instanceof ThrowableProxy thrown
                ? line + Trace.of(thrown.getThrowable())
                : line;
    }
}
