package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What a rule over several properties found: the property that is wrong, and under which code.
 *
 * @param component the name of the record component whose value is wrong or missing; {@link #OBJECT} for the object as a whole
 * @param element the index of the element that is wrong, if the component is a list; {@link #WHOLE} for all of its value
 * @param code the error code to report
 * @param hint how to mend it, if the rule knows; plain text or a message key in braces
 */
public record CrossFieldFinding(
        String component,
        int element,
        ErrorCode code,
        @Nullable String hint) {
    /** Stands for no component: the object itself is reported. */
    public static final String OBJECT = "";

    /** Stands for no element: the component's value is reported. */
    public static final int WHOLE = -1;

    /**
     * A finding about all of a component's value.
     *
     * @param component the name of the record component, or {@link #OBJECT}
     * @param code the error code to report
     * @param hint how to mend it, if the rule knows
     */
    public CrossFieldFinding(String component, ErrorCode code, @Nullable String hint) {
        this(component, WHOLE, code, hint);
    }
}
