package dev.mdepreflight.constraint;

/** Judges a text by {@link MaxLength}. */
public final class MaxLengthValidator extends Utf8Validator<MaxLength> {
    private int allowed;

    /** For the validation provider. */
    public MaxLengthValidator() {}

    @Override
    public void initialize(MaxLength constraint) {
        allowed = constraint.value();
    }

    @Override
    public String hint(String rejected) {
        return "at most " + allowed + " characters, this has " + rejected.length();
    }

    @Override
    public boolean isValid(byte[] utf8, int from, int to) {
        int units = 0;
        for (int i = from; i < to; i++) {
            // RFC 3629 section 3: a character begins with what is no continuation byte; one of four bytes is a
            // surrogate
            // pair in UTF-16.
            if ((utf8[i] & 0xC0) != 0x80) {
                units += (utf8[i] & 0xF8) == 0xF0 ? 2 : 1;
            }
        }
        return units <= allowed;
    }
}
