package dev.mdepreflight.constraint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges a text by {@link OneOf}. */
public final class OneOfTextValidator extends Utf8Validator<OneOf> {
    private List<String> names = List.of();
    private byte[][] encoded = {};

    /** For the validation provider. */
    public OneOfTextValidator() {}

    @Override
    public void initialize(OneOf constraint) {
        names = OneOfEnumValidator.names(constraint);
        encoded = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    @Override
    public boolean isValid(byte[] utf8, int from, int to) {
        for (byte[] name : encoded) {
            if (Arrays.equals(name, 0, name.length, utf8, from, to)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable String hint(String rejected) {
        return Names.hint(rejected, names);
    }
}
