package dev.mdepreflight.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The string must be a hexadecimal file hash in either case: MD5 (32 digits), SHA-1 (40), or SHA-256 (64). Null is valid.
 *
 * <p>Source of the lengths: RFC 1321 (MD5), RFC 3174 (SHA-1), RFC 6234 (SHA-256). The API uses hexadecimal hashes.
 */
@Documented
@Constraint(validatedBy = HashValue.Validator.class)
@ReportedAs(ErrorCode.INVALID_HASH_VALUE)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(HashValue.List.class)
public @interface HashValue {
    /** The allowed algorithms; empty for all. */
    Algorithm[] value() default {};

    String message() default "{dev.mdepreflight.InvalidHashValue}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A digest algorithm. */
    enum Algorithm {
        /** MD5, 32 hexadecimal digits. */
        MD5(Grammar.MD5),
        /** SHA-1, 40 hexadecimal digits. */
        SHA1(Grammar.SHA1),
        /** SHA-256, 64 hexadecimal digits. */
        SHA256(Grammar.SHA256);

        private final Grammar grammar;

        Algorithm(Grammar grammar) {
            this.grammar = grammar;
        }

        /** {@return the grammar of this algorithm's hashes} */
        public Grammar grammar() {
            return grammar;
        }
    }

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {
        HashValue[] value();
    }

    final class Validator extends GrammarValidator<HashValue> {
        @Override
        java.util.List<Grammar> grammars(HashValue constraint) {
            return constraint.value().length == 0
                    ? java.util.List.of(Grammar.FILE_HASH)
                    : Arrays.stream(constraint.value())
                            .map(HashValue.Algorithm::grammar)
                            .toList();
        }

        @Override
        public @Nullable String hint(String rejected) {
            for (HashValue.Algorithm algorithm : HashValue.Algorithm.values()) {
                if (algorithm.grammar().matches(rejected)) {
                    return "the value is a hash of another kind, " + algorithm;
                }
            }
            return super.hint(rejected);
        }
    }
}
