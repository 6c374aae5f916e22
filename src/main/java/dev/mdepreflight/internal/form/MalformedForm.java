package dev.mdepreflight.internal.form;

import dev.mdepreflight.internal.json.Span;

/** Thrown if bytes are not a form. It has no stack trace, because the fault is in the bytes. */
public final class MalformedForm extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Span place;
    private final String reason;

    /** {@code place} is empty if the form ends too early; {@code reason} does not contain text from the form. */
    MalformedForm(Span place, String reason) {
        super(reason, null, false, false);
        this.place = place;
        this.reason = reason;
    }

    public Span place() {
        return place;
    }

    public String reason() {
        return reason;
    }
}
