package dev.mdepreflight.internal.form;

/** Thrown when bytes are no form, with the place and the reason. It has no stack trace: the place is in the bytes. */
public final class MalformedForm extends Exception {
    private static final long serialVersionUID = 1L;

    private final int from;
    private final int to;
    private final String reason;

    MalformedForm(int from, int to, String reason) {
        super(reason, null, false, false);
        this.from = from;
        this.to = to;
        this.reason = reason;
    }

    /**
     * The bytes at which the form goes wrong.
     *
     * @return an empty range at the end of a form that ends too early
     */
    public ByteRange place() {
        return new ByteRange(from, to);
    }

    /**
     * What is wrong.
     *
     * @return plain text without any from the form
     */
    public String reason() {
        return reason;
    }
}
