package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import java.util.Set;
import java.util.function.Consumer;

/** Judges a file by {@link FileName}. */
public final class FileNameValidator extends CrossFieldValidator<FileName> {
    private String property = "";

    /** For the validation provider. */
    public FileNameValidator() {}

    @Override
    public void initialize(FileName constraint) {
        property = constraint.property();
    }

    @Override
    public Set<String> components() {
        return Set.of(property);
    }

    @Override
    public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
        String name = values.text(property);
        if (name == null || name.isEmpty()) {
            findings.accept(new CrossFieldFinding(
                    CrossFieldFinding.OBJECT,
                    ErrorCode.INVALID_INPUT,
                    "give the file a name; most servers take a part without one for a text"));
        } else if (!name.chars().allMatch(FileNameValidator::isUsual)) {
            findings.accept(new CrossFieldFinding(
                    CrossFieldFinding.OBJECT,
                    ErrorCode.INVALID_INPUT,
                    "letters, digits, hyphens, underscores and full stops are documented for file names"));
        }
    }

    private static boolean isUsual(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c == '.';
    }
}
