package dev.mdepreflight.internal.openapi;

import dev.mdepreflight.report.ErrorCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The responses of the service. All errors have the same envelope. */
final class Responses {
    private static final String ENVELOPE = "ErrorEnvelope";
    private static final String CODE = "ErrorCode";

    /** The documented status codes of errors that are caused by the caller. */
    private static final List<Integer> OF_THE_CALLER = Arrays.stream(ErrorCode.values())
            .map(ErrorCode::status)
            .filter(status -> status < 500)
            .distinct()
            .toList();

    private Responses() {}

    static Map<String, Object> ofOperation() {
        Map<String, Object> responses = Tree.of("2XX", Tree.of("description", "The service has taken the request."));
        for (int status : OF_THE_CALLER) {
            responses.put(String.valueOf(status), Tree.of("$ref", "#/components/responses/" + name(status)));
        }
        return responses;
    }

    /** The responses that operations refer to. */
    static Map<String, Object> components() {
        Map<String, Object> components = new LinkedHashMap<>();
        for (int status : OF_THE_CALLER) {
            List<String> codes = new ArrayList<>();
            for (ErrorCode code : ErrorCode.values()) {
                if (code.status() == status) {
                    codes.add(code.code() + (code.template().isEmpty() ? "" : ": " + code.template()));
                }
            }
            Map<String, Object> response = Tree.of("description", String.join("\n\n", codes));
            if (status == ErrorCode.TOO_MANY_REQUESTS.status()) {
                Map<String, Object> header =
                        Tree.of("description", "Seconds to wait.", "schema", Tree.of("type", "string"));
                response.put("headers", Tree.of("Retry-After", header));
            }
            response.put(
                    "content",
                    Tree.of(
                            "application/json",
                            Tree.of("schema", Tree.of("$ref", "#/components/schemas/" + ENVELOPE))));
            components.put(name(status), response);
        }
        return components;
    }

    private static String name(int status) {
        return "Error" + status;
    }

    /** The schemas of the error envelope. Observed answers show that the code can be undocumented or missing. */
    static Map<String, Object> schemas() {
        Map<String, Object> text = Tree.of("type", "string");
        Map<String, Object> code = Tree.of("anyOf", List.of(Tree.of("$ref", "#/components/schemas/" + CODE), text));
        code.put("description", "A documented code as a rule; the service was seen to send others, and empty ones.");
        Map<String, Object> members = Tree.of("code", code, "message", text);
        members.put(
                "target",
                Tree.of(
                        "type",
                        List.of("string", "null"),
                        "description",
                        "An id by which the service finds the request again; never the name of a property."));
        members.put("details", Tree.of("type", List.of("array", "null"), "items", Tree.of("type", "object")));
        members.put("innerError", Tree.of("type", List.of("object", "null")));
        Map<String, Object> error = Tree.of("type", "object", "properties", members);
        error.put("required", List.of("code", "message"));
        Map<String, Object> envelope = Tree.of("type", "object", "properties", Tree.of("error", error));
        envelope.put("required", List.of("error"));

        Map<String, Object> codes = new LinkedHashMap<>();
        codes.put("type", "string");
        codes.put("description", "The documented error codes.");
        codes.put("enum", Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList());
        return Tree.of(CODE, codes, ENVELOPE, envelope);
    }
}
