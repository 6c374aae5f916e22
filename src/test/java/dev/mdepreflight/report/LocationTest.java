package dev.mdepreflight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {

    @Test
    void theStartOfAnEmptyDocumentIsALocation() {
        Location start = new Location(0, 1, 1, 0);

        assertThat(start.offset()).isZero();
        assertThat(start.line()).isEqualTo(1);
        assertThat(start.column()).isEqualTo(1);
        assertThat(start.length()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-1,1,1,0", "0,0,1,0", "0,1,0,0", "0,1,1,-1"})
    void aPositionThatCannotExistIsRefused(long offset, int line, int column, int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Location(offset, line, column, length))
                .withMessageStartingWith("No such location");
    }
}
