package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Judges a file by {@link FileSize}. */
public final class FileSizeValidator extends CrossFieldValidator<FileSize> {
    private long allowed;
    private String property = "";

    /** For the validation provider. */
    public FileSizeValidator() {}

    @Override
    public void initialize(FileSize constraint) {
        allowed = constraint.value();
        property = constraint.property();
    }

    @Override
    public Set<String> components() {
        return Set.of(property);
    }

    @Override
    public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
        Number size = values.number(property);
        if (size != null && size.longValue() > allowed) {
            String hint = String.format(Locale.ROOT, "at most %,d bytes, the file has %,d", allowed, size.longValue());
            findings.accept(new CrossFieldFinding(CrossFieldFinding.OBJECT, ErrorCode.INVALID_REQUEST_BODY, hint));
        }
    }
}
