package dev.mdepreflight.constraint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Judges a text by {@link NoneOf}. */
public final class NoneOfTextValidator extends Utf8Validator<NoneOf> {
    private byte[][] encoded = {};
    private @Nullable String hint;

    /** For the validation provider. */
    public NoneOfTextValidator() {}

    @Override
    public void initialize(NoneOf constraint) {
        encoded = Arrays.stream(constraint.value())
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        hint = constraint.hint().isEmpty() ? null : constraint.hint();
    }

    @Override
    public boolean isValid(byte[] utf8, int from, int to) {
        for (byte[] value : encoded) {
            if (Arrays.equals(value, 0, value.length, utf8, from, to)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable String hint(String rejected) {
        return hint;
    }
}
