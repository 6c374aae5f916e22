package dev.mdepreflight.constraint;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ValidationException;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Passes data along with a Hibernate Validator violation. Does nothing with other providers. */
final class ProviderContext {
    private ProviderContext() {}

    /** Replaces {@code {name}} in the message template with the text. The text itself is not interpolated. */
    static void parameter(ConstraintValidatorContext context, String name, Object text) {
        HibernateConstraintValidatorContext hibernate = of(context);
        if (hibernate != null) {
            hibernate.addMessageParameter(name, text);
        }
    }

    /** Attaches all findings about a component to the violation, and data of one finding to its message. */
    static void attach(
            ConstraintValidatorContext context,
            List<CrossFieldFinding> findings,
            CrossFieldFinding finding,
            String rejected) {
        HibernateConstraintValidatorContext hibernate = of(context);
        if (hibernate != null) {
            hibernate.addMessageParameter("rejected", rejected);
            hibernate.addMessageParameter("parameter", finding.component());
            hibernate.withDynamicPayload(findings);
        }
    }

    private static @Nullable HibernateConstraintValidatorContext of(ConstraintValidatorContext context) {
        try {
            return context.unwrap(HibernateConstraintValidatorContext.class);
        } catch (ValidationException otherProvider) {
            return null;
        }
    }
}
