package dev.mdepreflight.internal.request.odata;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Arithmetic takes what the table of OData takes, and of what is not known it takes what may fit. */
class ArithmeticTest {

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
        ADD, INTEGER, NUMBER, NUMBER
        SUB, TEXT_OR_INTEGER, INTEGER, NUMBER
        MOD, INTEGER, INTEGER, NUMBER
        ADD, DATE_TIME, DURATION, DATE_TIME
        ADD, DATE, DURATION, DATE
        ADD, DURATION, DURATION, DURATION
        ADD, DURATION, DATE_TIME, none
        ADD, DATE_TIME, DATE_TIME, none
        ADD, TIME, DURATION, none
        ADD, DATE_TIME, INTEGER, none
        SUB, DATE_TIME, DURATION, DATE_TIME
        SUB, DURATION, DURATION, DURATION
        SUB, DATE_TIME, DATE_TIME, DURATION
        SUB, DATE, DATE_TIME, DURATION
        SUB, DATE_TIME, DATE, DURATION
        SUB, DATE_TIME, TEXT, none
        SUB, TEXT, DATE_TIME, none
        SUB, DURATION, DATE, none
        SUB, TEXT, DURATION, none
        MUL, DURATION, INTEGER, DURATION
        MUL, NUMBER, DURATION, DURATION
        MUL, DURATION, DURATION, none
        MUL, TEXT, DURATION, none
        MUL, DURATION, TEXT, none
        DIV, DURATION, NUMBER, DURATION
        DIVBY, DURATION, NUMBER, DURATION
        MOD, DURATION, INTEGER, none
        ADD, TEXT, TEXT, none
        """)
    void result(Operator operator, EdmType left, EdmType right, @Nullable EdmType expected) {
        assertThat(Arithmetic.result(operator, left, right)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = EdmType.class,
            names = {"INTEGER", "NUMBER", "TEXT_OR_INTEGER", "DATE", "DATE_TIME", "DURATION", "NULL", "ANY"})
    void whatMayFit_isTakenBesideWhatIsNotKnown(EdmType kind) {
        assertThat(Arithmetic.result(Operator.MOD, kind, EdmType.ANY)).isNotNull();
        assertThat(Arithmetic.result(Operator.MOD, EdmType.NULL, kind)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = EdmType.class,
            names = {"TEXT", "BOOLEAN", "TIME", "GUID", "ENUM", "COLLECTION", "COMPLEX"})
    void whatNeverFits_isNotTaken(EdmType kind) {
        assertThat(Arithmetic.result(Operator.ADD, kind, EdmType.ANY)).isNull();
        assertThat(Arithmetic.result(Operator.ADD, EdmType.NULL, kind)).isNull();
    }
}
