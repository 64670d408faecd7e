package dev.weighhouse.connect.quickbooks.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.quickbooks.Company123;
import dev.weighhouse.connect.quickbooks.Shapes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlCharactersInNamesTest {

    private final Company123 company = new Company123();

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void becomeVisible() {
        company.accounts(Shapes.bank("1", "Cash\\u0007 \\u001b[31m\\u0000 at\\nbank\\u0085"));

        assertThat(name()).isEqualTo("Cash\uFFFD \uFFFD[31m\uFFFD at\uFFFDbank\uFFFD");
    }

    @Test
    void overridesOfWritingDirectionBecomeVisible() {
        company.accounts(Shapes.bank("1", "Payroll \\u202Egpj.exe\\u202C \\u2066x\\u2069"));

        assertThat(name()).isEqualTo("Payroll \uFFFDgpj.exe\uFFFD \uFFFDx\uFFFD");
    }

    @Test
    void namesInOtherScriptsStayAsTheyAre() {
        company.accounts(Shapes.bank("1", "חשבון בנק 現金 Ω 🏦"));

        assertThat(name()).isEqualTo("חשבון בנק 現金 Ω 🏦");
    }

    private String name() {
        return company.open().accounts(company.notes).value().all().getFirst().name();
    }
}
