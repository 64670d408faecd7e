package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class GuardsTest {

    /** Where a script changes what a file is made of, what this test says goes into {@link Guards#AS_MADE}. */
    @Test
    void knowsWhatAFileIsMadeOfNow() throws SQLException {
        assertThat(Guards.digest(Guards.made())).isEqualTo(Guards.AS_MADE);
    }
}
