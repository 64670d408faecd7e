package dev.weighhouse.connect.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyNoteTest {

    private static final String HEX = JournalCompany.KEY.hex();

    @ParameterizedTest
    @CsvSource({"J-1,Fees", "J-1,", ",Fees", ",", ",[J-2] is not the number", "'J 1: (a)',a [b] c"})
    void isReadAsItWasWritten(@Nullable String reference, @Nullable String narration) {
        var note = new KeyNote(HEX, reference, narration);

        assertThat(KeyNote.read(note.text())).contains(note);
    }

    @Test
    void beginsWithTheKeySoThatItsEndMayBeLost() {
        var text = new KeyNote(HEX, "J-1", "Fees of October").text();

        assertThat(KeyNote.read(text.substring(0, KeyNote.OVERHEAD + 8)))
                .hasValueSatisfying(note -> assertThat(note.hex()).isEqualTo(HEX));
    }

    @Test
    void aNoteOfOthersIsNotOurs() {
        assertThat(KeyNote.read("Weighhouse Street rent")).isEmpty();
        assertThat(KeyNote.read("")).isEmpty();
    }
}
