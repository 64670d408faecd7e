package dev.weighhouse.connect.statement;

import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads CAMT.053 of any version: by the local names, as they differ little and some banks name a namespace that is none.
 * The opening is OPBD, else PRCD; a page of a longer statement has ITBD instead of one of the two.
 */
final class Camt {

    private static final String OTHER = "Get the statement of the day's end, CAMT.053, and give that.";

    private final Progress progress;
    private final XmlPieces xml;
    private final List<Statement> statements = new ArrayList<>();
    private @Nullable CamtStatement statement;

    private Camt(XmlPieces xml, Progress progress) {
        this.xml = xml;
        this.progress = progress;
    }

    static List<Statement> read(Raw raw, Progress progress) {
        try (var xml = new XmlPieces(raw)) {
            return new Camt(xml, progress).all(raw);
        }
    }

    private List<Statement> all(Raw raw) {
        Place message = null;
        for (var name = xml.next(); name.isPresent(); name = xml.next()) {
            var place = xml.place();
            switch (name.get()) {
                case "BkToCstmrStmt" -> message = place;
                case "BkToCstmrAcctRpt" ->
                    throw place.refused(
                            "this is a report within the day (CAMT.052), whose entries may still change", OTHER);
                case "BkToCstmrDbtCdtNtfctn" ->
                    throw place.refused("this is a notification of single entries (CAMT.054), without balances", OTHER);
                case "GrpHdr" -> xml.take();
                case "Stmt" -> begin(place);
                default -> inside(name.get());
            }
        }
        finish();
        if (message == null) {
            throw raw.line(1)
                    .refused(
                            "this XML holds no bank statement: there is no BkToCstmrStmt in it",
                            "Give a file in CAMT.053, MT940, OFX or BAI2.");
        }
        if (statements.isEmpty()) {
            throw message.refused("there is no statement (Stmt) in the message", "Get the file from the bank again.");
        }
        return statements;
    }

    private void begin(Place place) {
        finish();
        statement = new CamtStatement(place);
    }

    /** Large elements are taken one by one, so that no more than an entry is ever kept twice. */
    private void inside(String name) {
        var into = statement;
        if (into == null) {
            return;
        }
        progress.checkpoint();
        into.take(name, xml.take());
    }

    private void finish() {
        if (statement != null) {
            statements.add(statement.finished());
            statement = null;
        }
    }
}
