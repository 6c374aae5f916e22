package dev.mdepreflight.internal.model;

import dev.mdepreflight.constraint.MaxLength;
import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.constraint.NoneOf;
import dev.mdepreflight.constraint.OneOf;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Rejects constraints whose attributes make no sense, when the model is compiled. */
final class SoundAttributes {
    private SoundAttributes() {}

    /** Throws a {@link ConstraintDeclarationException} that says what is wrong with an attribute. */
    static void require(Annotation constraint, Type type, String where) {
        String wrong = null;
        if (constraint instanceof OneOf one) {
            wrong = one.value().length == 0 && one.enumType() == OneOf.None.class
                    ? "has no values"
                    : unknownConstant(type, one.value());
        } else if (constraint instanceof NoneOf none) {
            wrong = unknownConstant(type, none.value());
        } else if (constraint instanceof MaxLength length) {
            wrong = length.value() < 0 ? "has a negative length" : null;
        } else if (constraint instanceof Size size) {
            wrong = size.min() < 0 || size.max() < size.min() ? "has a min below 0, or a max below min" : null;
        } else if (constraint instanceof jakarta.validation.constraints.Pattern pattern) {
            wrong = patternFault(pattern.regexp());
        } else if (constraint instanceof DecimalMin least) {
            wrong = numberFault(least.value());
        } else if (constraint instanceof DecimalMax most) {
            wrong = numberFault(most.value());
        }
        if (wrong != null) {
            throw new ConstraintDeclarationException(
                    where + ": @" + constraint.annotationType().getSimpleName() + " " + wrong);
        }
    }

    private static @Nullable String unknownConstant(Type type, String[] texts) {
        if (!(type instanceof Class<?> plain && plain.isEnum())) {
            return null;
        }
        @SuppressWarnings("unchecked") // isEnum
        EnumType constants = new EnumType((Class<? extends Enum<?>>) plain);
        for (String text : texts) {
            if (!constants.constants().containsKey(text)) {
                String hint = Names.hint(text, constants.names());
                return "names " + text + ", which " + plain.getSimpleName() + " has not"
                        + (hint == null ? "" : "; " + hint);
            }
        }
        return null;
    }

    private static @Nullable String patternFault(String regexp) {
        try {
            Pattern.compile(regexp);
            return null;
        } catch (PatternSyntaxException e) {
            return "has a faulty regexp: " + e.getDescription() + " near index " + e.getIndex();
        }
    }

    private static @Nullable String numberFault(String number) {
        try {
            new BigDecimal(number);
            return null;
        } catch (NumberFormatException e) {
            return "has a value that is no number: " + number;
        }
    }
}
