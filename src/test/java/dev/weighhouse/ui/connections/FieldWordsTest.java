package dev.weighhouse.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.hledger.HledgerProvider;
import dev.weighhouse.connect.pleo.PleoProvider;
import dev.weighhouse.connect.quickbooks.QuickBooksProvider;
import dev.weighhouse.crossing.Failure;
import org.junit.jupiter.api.Test;

class FieldWordsTest {

    @Test
    void namesTheFieldInPlaceOfTheSettingAndTheOption() {
        var words = FieldWords.of(new QuickBooksProvider());
        var missing =
                new Failure.BadInput("The setting redirect is missing.", "Give its address with --set redirect=…");

        assertThat(words.said(missing))
                .isEqualTo(new Failure.BadInput(
                        "The field Redirect address is missing.", "Give its address in the field Redirect address"));
        assertThat(words.about(missing)).map(Setting::key).contains("redirect");
    }

    @Test
    void saysWhatToWriteThere() {
        var words = FieldWords.of(new HledgerProvider());

        assertThat(words.said(new Failure.BadInput("A commodity.", "Say it with --set commodity.map=£:GBP."))
                        .nextStep())
                .isEqualTo("Say it in the field Commodities as £:GBP.");
    }

    @Test
    void mistakesNoSettingForAnotherThatBeginsAlike() {
        var words = FieldWords.of(new PleoProvider());
        var other = new Failure.BadInput("The setting company is odd.", "Leave it.");

        assertThat(words.said(other)).isEqualTo(other);
        assertThat(words.about(other)).isEmpty();
    }

    @Test
    void leavesWhatIsAboutNoSettingAndWhereThereIsNoProvider() {
        var gone = new Failure.Offline("The setting redirect is nowhere.");
        var missing = new Failure.BadInput("The setting redirect is missing.", "Give it with --set redirect=…");

        assertThat(FieldWords.of(new QuickBooksProvider()).said(gone)).isSameAs(gone);
        assertThat(FieldWords.of(null).said(missing)).isEqualTo(missing);
    }
}
