package dev.mdepreflight.constraint;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ValidationException;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** What Hibernate Validator lets a validator hand on with a violation; other providers do without. */
final class ProviderContext {
    private ProviderContext() {}

    /** Makes {@code {name}} in the message template stand for the text, which is never interpolated itself. */
    static void parameter(ConstraintValidatorContext context, String name, Object text) {
        HibernateConstraintValidatorContext hibernate = of(context);
        if (hibernate != null) {
            hibernate.addMessageParameter(name, text);
        }
    }

    /** Hands the findings about a component on to whoever reads the violation, and one of them to its message. */
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
