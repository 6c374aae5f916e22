package dev.mdepreflight.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Violation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Why a body that the schemas take is refused by a check. Each says so of one violation. */
enum Difference {
    /** Not JSON in UTF-8 to the letter; a reader of the body that is not strict has a tree for the schema all the same. */
    SYNTAX {
        @Override
        boolean explains(Violation violation, JsonNode body, byte[] bytes) {
            return violation.code() == ErrorCode.INVALID_REQUEST_BODY
                    && violation.pointer().isEmpty()
                    && !isStrict(bytes, body);
        }

        private boolean isStrict(byte[] bytes, JsonNode body) {
            try {
                return StandardCharsets.UTF_8
                                        .newDecoder()
                                        .decode(ByteBuffer.wrap(bytes))
                                        .charAt(0)
                                != '\uFEFF'
                        && StandardCharsets.UTF_8.newEncoder().canEncode(body.toString());
            } catch (CharacterCodingException malformed) {
                return false;
            }
        }
    },

    /** JSON Schema has no limits on nesting and length. */
    BEYOND_LIMITS {
        @Override
        boolean explains(Violation violation, JsonNode body, byte[] bytes) {
            return violation.pointer().isEmpty()
                    && violation.hint() != null
                    && violation.hint().endsWith("the limit set");
        }
    },

    /** JSON Schema sees an object after its names were made unique. */
    DUPLICATE_NAME {
        @Override
        boolean explains(Violation violation, JsonNode body, byte[] bytes) {
            return violation.code() == ErrorCode.INVALID_REQUEST_BODY
                    && ("the name occurs twice".equals(violation.hint())
                            || String.valueOf(violation.hint()).endsWith(" are names of the same property"));
        }
    },

    /** To JSON Schema a name in another letter case is a further property, and those are open. */
    MISCASED_NAME {
        @Override
        boolean explains(Violation violation, JsonNode body, byte[] bytes) {
            String pointer = violation.pointer();
            int slash = pointer.lastIndexOf('/');
            if (slash < 0) {
                return false;
            }
            String name = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
            boolean miscased = false;
            for (String other : (Iterable<String>)
                    () -> body.at(pointer.substring(0, slash)).fieldNames()) {
                miscased |= other.equalsIgnoreCase(name) && !other.equals(name);
            }
            return miscased && violation.reason().equals("miscased-property");
        }
    },

    /** The grammar is no regular expression of a sensible size: the pattern takes more. */
    GRAMMAR_BEYOND_PATTERN {
        private static final Set<ErrorCode> CODES =
                Set.of(ErrorCode.INVALID_DOMAIN_NAME, ErrorCode.INVALID_IP_ADDRESS, ErrorCode.INVALID_URL);

        @Override
        boolean explains(Violation violation, JsonNode body, byte[] bytes) {
            boolean time = violation.code() == ErrorCode.INVALID_REQUEST_BODY
                    && violation.pointer().endsWith("/expirationTime");
            return (time || CODES.contains(violation.code()))
                    && body.at(violation.pointer()).isTextual();
        }
    };

    abstract boolean explains(Violation violation, JsonNode body, byte[] bytes);
}
