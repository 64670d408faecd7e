package dev.weighhouse.feedback;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.FeedbackPort;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Source;
import java.util.LinkedHashMap;
import java.util.Map;

/** The platforms that can be told something, each opened once. Close it when all is said. */
final class Tellable implements AutoCloseable {
    private final FeedbackParts parts;
    private final Map<ConnectionId, Opened> opened = new LinkedHashMap<>();

    private sealed interface Opened {
        record There(Connection connection, Source source) implements Opened {}

        record Away(Not why) implements Opened {}
    }

    /** Whether a platform can be told things of one kind. */
    sealed interface Found {}

    /** It can. */
    record By(Connection connection, FeedbackPort port) implements Found {}

    /** It cannot, in words. */
    record Not(String words, String nextStep) implements Found {}

    Tellable(FeedbackParts parts) {
        this.parts = parts;
    }

    Found find(ConnectionId platform, FactKind kind) {
        return switch (opened.computeIfAbsent(platform, this::open)) {
            case Opened.Away(var why) -> why;
            case Opened.There(var connection, Platform source) ->
                source.feedback()
                        .filter(port -> port.takes(kind))
                        .<Found>map(port -> new By(connection, port))
                        .orElseGet(() -> not(connection, kind));
            case Opened.There(var connection, var _) -> not(connection, kind);
        };
    }

    private static Not not(Connection connection, FactKind kind) {
        return new Not(
                "%s takes no word of %s."
                        .formatted(
                                connection.title(),
                                kind == FactKind.RESULTS ? "reconciled months" : "what became of its items"),
                "Where its endpoint takes it, name the path in the settings of the connection.");
    }

    private Opened open(ConnectionId platform) {
        var connection = parts.connections().all().stream()
                .filter(known -> known.id().equals(platform))
                .findFirst();
        if (connection.isEmpty()) {
            return new Opened.Away(new Not(
                    "This workspace has no connection %s.".formatted(platform),
                    "Give the name of a connection of this workspace."));
        }
        try {
            return new Opened.There(connection.get(), parts.opener().apply(connection.get()));
        } catch (FailureException e) {
            return new Opened.Away(new Not(e.failure().words(), e.failure().nextStep()));
        }
    }

    @Override
    public void close() {
        opened.values().forEach(each -> {
            if (each instanceof Opened.There(var _, var source)) {
                source.close();
            }
        });
    }
}
