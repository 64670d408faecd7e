package dev.weighhouse;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the program logs and how much of it is kept, in code, as reading it from an XML file would take a fifth of a second of every
 * start. Logback finds it as a service and asks it first. Requests are redacted where they are made, in {@code connect}.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class LogFile extends ContextAwareBase implements Configurator {
    /** The folder, which {@link Folders#prepareLog} sets before anything logs; who starts parts of the program sets none. */
    static final String FOLDER = "weighhouse.log.folder";

    private static final int DAYS = 14;

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        return configure(context, System.getProperty(FOLDER));
    }

    ExecutionStatus configure(LoggerContext context, @Nullable String folder) {
        if (folder == null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        context.getLogger("ROOT").setLevel(Level.INFO);
        context.getLogger("dev.weighhouse").setLevel(Level.DEBUG);
        context.getLogger("ROOT").addAppender(appender(context, folder));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, String folder) {
        var line = new LogLine();
        line.setContext(context);
        line.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(line);
        encoder.start();
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName("file");
        appender.setFile(Folders.logFile(Path.of(folder)).toString());
        appender.setEncoder(encoder);
        var kept = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        kept.setContext(context);
        kept.setParent(appender);
        kept.setFileNamePattern(folder + "/weighhouse.%d{yyyy-MM-dd}.%i.log");
        kept.setMaxFileSize(new FileSize(5 * FileSize.MB_COEFFICIENT));
        kept.setMaxHistory(DAYS);
        kept.setTotalSizeCap(new FileSize(50 * FileSize.MB_COEFFICIENT));
        kept.start();
        appender.setRollingPolicy(kept);
        appender.start();
        return appender;
    }
}
