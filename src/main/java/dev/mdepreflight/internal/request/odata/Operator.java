package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.format.LetterCase;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The binary operators with their rank (OData 4.01 URL Conventions, section 5.1.1.17). */
enum Operator {
    OR(1, false),
    AND(2, true),
    EQ(3, true),
    NE(3, true),
    GT(4, true),
    GE(4, true),
    // Documented because the API's pages show gt and ge, which are in the same family.
    LT(4, true),
    LE(4, true),
    ADD(5, false),
    SUB(5, false),
    MUL(6, false),
    DIV(6, false),
    DIVBY(6, false),
    MOD(6, false),
    HAS(7, false),
    IN(7, false);

    private static final List<String> WORDS =
            Arrays.stream(values()).map(Operator::word).toList();

    private final int rank;
    private final boolean documented;

    Operator(int rank, boolean documented) {
        this.rank = rank;
        this.documented = documented;
    }

    /** The operator that a word spells in any letter case, or null. */
    static @Nullable Operator of(String word) {
        int index = WORDS.indexOf(LetterCase.lower(word));
        return index < 0 ? null : values()[index];
    }

    static List<String> words() {
        return WORDS;
    }

    String word() {
        return LetterCase.lower(name());
    }

    int rank() {
        return rank;
    }

    /** Whether the API's pages show the operator or another one in the same family. */
    boolean isDocumented() {
        return documented;
    }

    boolean isLogical() {
        return this == OR || this == AND;
    }

    boolean isComparison() {
        return rank == EQ.rank || rank == GT.rank;
    }

    boolean isArithmetic() {
        return rank == ADD.rank || rank == MUL.rank;
    }
}
