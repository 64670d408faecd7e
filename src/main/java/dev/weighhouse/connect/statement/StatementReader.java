package dev.weighhouse.connect.statement;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.List;

/** Reads the statements of all files of a connection. */
final class StatementReader {

    private final StatementFiles files;
    private final Progress progress;

    StatementReader(StatementFiles files, Progress progress) {
        this.files = files;
        this.progress = progress;
    }

    /** In the order of the files and, within one, of its text. */
    List<Statement> read(List<Raw> raws) {
        var all = new ArrayList<Statement>();
        for (var raw : raws) {
            progress.checkpoint();
            progress.step("Reading " + raw.name(), 0, 0);
            var kind = StatementKind.of(raw);
            if (kind.isPresent()) {
                all.addAll(statements(raw, kind.get()));
            } else if (files.isFolder()) {
                progress.note("%s is no statement in CAMT.053, MT940, OFX or BAI2 and was passed over."
                        .formatted(raw.name()));
            } else {
                throw raw.line(1)
                        .refused(
                                "this is no statement in CAMT.053, MT940, OFX or BAI2",
                                "Get one of these from the bank, or connect the file as CSV (provider file).");
            }
        }
        if (all.isEmpty()) {
            throw new FailureException(new Failure.BadInput(
                    "%s has no statement in it.".formatted(files.shown()), "Put the bank's statements there."));
        }
        return all;
    }

    private List<Statement> statements(Raw raw, StatementKind kind) {
        return switch (kind) {
            case XML -> Camt.read(raw, progress);
            case MT940 -> Mt940.read(raw, progress);
            case OFX -> Ofx.read(raw, progress);
            case BAI2 -> Bai.read(raw, progress);
        };
    }
}
