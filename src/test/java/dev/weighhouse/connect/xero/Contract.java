package dev.weighhouse.connect.xero;

import dev.weighhouse.connect.PublishedApi;
import java.nio.file.Path;

/** The OpenAPI file that Xero publishes. */
final class Contract {

    static final Path SPECS = Path.of("../shared/specs/xero");
    static final PublishedApi API = new PublishedApi(SPECS.resolve("xero_accounting.yaml"), "/api.xro/2.0");

    private Contract() {}
}
