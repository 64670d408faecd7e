package dev.weighhouse.connect.pleo;

import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.connect.oauth.Company;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which company it is: the one the key or the sign-in is of, or the one a person named of those it reaches. */
final class PleoCompany {
    private final PleoReads reads;
    private final PleoAccess access;
    private final Optional<String> named;
    private @Nullable String known;

    PleoCompany(PleoReads reads, PleoAccess access, Optional<String> named) {
        this.reads = reads;
        this.access = access;
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
        var reached = reached(reads, named, progress);
        if (named.isPresent()) {
            return reached.stream()
                    .map(Company::id)
                    .filter(named.get()::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> refused(
                            "The %s of %s does not reach the company %s"
                                    .formatted(access.word(), reads.title(), named.get()),
                            reached));
        }
        if (reached.size() != 1) {
            throw refused(
                    "The %s of %s reaches %d companies".formatted(access.word(), reads.title(), reached.size()),
                    reached);
        }
        return reached.getFirst().id();
    }

    /** All that are reached; the named one alone where nobody may list them, because what is read later names its company. */
    static List<Company> reached(PleoReads reads, Optional<String> named, Progress progress) {
        try {
            return reads
                    .all(
                            PleoReads.Kind.COMPANY,
                            HttpRead.of("the companies", "v1/companies"),
                            new Provenance(),
                            progress)
                    .stream()
                    .map(row -> new Company(
                            row.required("id"),
                            row.text("name").map(PlainText::text).orElseGet(() -> row.required("id"))))
                    .toList();
        } catch (FailureException e) {
            if (named.isPresent() && PleoAccess.isLacking(e.failure())) {
                return List.of(new Company(named.get(), named.get()));
            }
            throw e;
        }
    }

    private FailureException refused(String why, List<Company> reached) {
        var names = reached.stream()
                .limit(10)
                .map(company -> "%s (%s)".formatted(company.name(), PlainText.name(company.id())))
                .collect(Collectors.joining(", "));
        return new FailureException(new Failure.BadInput(
                why + (names.isEmpty() ? "." : ". It reaches: " + names + "."),
                names.isEmpty() ? access.noCompany() : "Give the id of one of them with --set company-id=…"));
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
