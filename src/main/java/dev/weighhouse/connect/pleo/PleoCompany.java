package dev.weighhouse.connect.pleo;

import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which company it is: the one the key is of, or the one a person named of those it reaches. */
final class PleoCompany {
    private final PleoReads reads;
    private final Optional<String> named;
    private @Nullable String known;

    PleoCompany(PleoReads reads, Optional<String> named) {
        this.reads = reads;
        this.named = named;
    }

    /** Pleo's id of it. Asked for once. */
    String id(Progress progress) {
        var id = known;
        if (id == null) {
            id = find(progress);
            known = id;
        }
        return id;
    }

    private String find(Progress progress) {
        List<PleoRow> reached;
        try {
            reached = reads.all(
                    PleoReads.Kind.COMPANY, HttpRead.of("the companies", "v1/companies"), new Provenance(), progress);
        } catch (FailureException e) {
            if (named.isPresent() && PleoRefused.lacksPermission(e.failure())) {
                // what is read afterwards names its company, and is held against this id
                return named.get();
            }
            throw e;
        }
        if (named.isPresent()) {
            return reached.stream()
                    .map(row -> row.required("id"))
                    .filter(named.get()::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> refused(
                            "The API key of %s does not reach the company %s".formatted(reads.title(), named.get()),
                            reached));
        }
        if (reached.size() != 1) {
            throw refused("The API key of %s reaches %d companies".formatted(reads.title(), reached.size()), reached);
        }
        return reached.getFirst().required("id");
    }

    private static FailureException refused(String why, List<PleoRow> reached) {
        var names = reached.stream()
                .limit(10)
                .map(row -> "%s (%s)".formatted(row.shown("name"), PlainText.name(row.required("id"))))
                .collect(Collectors.joining(", "));
        return new FailureException(new Failure.BadInput(
                why + (names.isEmpty() ? "." : ". It reaches: " + names + "."),
                names.isEmpty()
                        ? "Make a key for the company at Pleo."
                        : "Give the id of one of them with --set company-id=…"));
    }

    /** Refuses a row that is of another company. */
    static void check(PleoRow row, String company) {
        if (!row.required("companyId").equalsIgnoreCase(company)) {
            throw row.refused(
                    "companyId",
                    "names another company than %s: %s".formatted(company, PlainText.name(row.required("companyId"))));
        }
    }
}
