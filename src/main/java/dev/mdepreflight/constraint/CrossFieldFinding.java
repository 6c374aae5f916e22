package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A violation found by a rule over several properties.
 *
 * @param component the name of the record component whose value is wrong or missing; {@link #OBJECT} for the object
 * @param element the index of the wrong list element; {@link #WHOLE} for the component's whole value
 * @param code the error code to report
 * @param hint how to fix the violation: plain text, or a message key in braces; null for no hint
 */
public record CrossFieldFinding(
        String component,
        int element,
        ErrorCode code,
        @Nullable String hint) {
    /** The object itself is wrong, not one of its components. */
    public static final String OBJECT = "";

    /** The component's whole value is wrong, not one of its elements. */
    public static final int WHOLE = -1;

    /** Creates a finding about a component's whole value, or about the {@link #OBJECT}. */
    public CrossFieldFinding(String component, ErrorCode code, @Nullable String hint) {
        this(component, WHOLE, code, hint);
    }
}
