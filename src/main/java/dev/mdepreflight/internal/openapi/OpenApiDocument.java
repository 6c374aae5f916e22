package dev.mdepreflight.internal.openapi;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.RateLimits;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.model.BodyModel;
import dev.mdepreflight.internal.model.BodyModelCompiler;
import dev.mdepreflight.internal.request.PathParameters;
import jakarta.validation.groups.Default;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Operations as an OpenAPI 3.1 document.
 *
 * <p>If a schema rejects a body, the body has a violation. The reverse is not true, because only descriptions cover
 * what JSON Schema cannot express. The same operations and version produce the same bytes. Immutable and thread-safe.
 */
public final class OpenApiDocument {
    private static final String SECURITY = "oauth2";

    private static final String DESCRIPTION = """
            The operations of the Microsoft Defender for Endpoint API that take a body, as mde-preflight checks them. Microsoft \
            publishes no such document: this one is drawn from the public pages, the service's own $metadata and published answers, \
            and is no work of Microsoft's.

            A schema refuses only what the service refuses. It takes more than the service does: names that differ from a documented \
            one in letter case only are refused, and so are repeated names; some values have a grammar that a pattern tells in part. A \
            format is an annotation. What is called advice is doubtful, and not known to be refused. Properties that are not listed \
            are taken.""";

    private final List<Operation> operations;
    private final String version;
    private final Schemas schemas;
    private final Map<Class<?>, Map<String, Object>> forms = new HashMap<>();

    /**
     * Creates a document.
     *
     * @param operations the operations in document order
     * @param version the version of this library
     * @throws jakarta.validation.ConstraintDeclarationException if a body's record is declared incorrectly
     */
    public OpenApiDocument(List<Operation> operations, String version) {
        this.operations = List.copyOf(operations);
        this.version = version;
        BodyModelCompiler compiler = new BodyModelCompiler(Set.of(Default.class), RecordComponent::getName);
        List<BodyModel> bodies = new ArrayList<>();
        for (Operation operation : this.operations) {
            BodyModel model = compiler.compile(operation.body());
            if (operation.contentType() == ContentType.JSON) {
                bodies.add(model);
            } else {
                forms.put(operation.body(), FormSchema.of(model.root()));
            }
        }
        this.schemas = new Schemas(bodies);
    }

    /** Writes the document as one JSON object. */
    public void writeTo(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("openapi", "3.1.0");
        member(json, "info", info());
        member(json, "externalDocs", Tree.of("url", Servers.INTRODUCTION));
        member(json, "servers", Servers.all());
        member(json, "tags", tags());
        json.writeObjectFieldStart("paths");
        for (Map.Entry<String, List<Operation>> path : paths().entrySet()) {
            json.writeObjectFieldStart(path.getKey());
            for (Operation operation : path.getValue()) {
                member(json, LetterCase.lower(operation.method()), operation(operation));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectFieldStart("components");
        Map<String, Object> all = Responses.schemas();
        all.putAll(schemas.components());
        member(json, "schemas", all);
        member(json, "responses", Responses.components());
        member(json, "securitySchemes", Tree.of(SECURITY, securityScheme()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void member(JsonGenerator json, String name, Object value) throws IOException {
        json.writeFieldName(name);
        Tree.write(json, value);
    }

    private Map<String, Object> info() {
        Map<String, Object> info = Tree.of("title", "Microsoft Defender for Endpoint API: operations with a body");
        info.put("description", DESCRIPTION);
        info.put("version", version);
        return info;
    }

    private List<Map<String, Object>> tags() {
        return operations.stream()
                .map(OpenApiDocument::tag)
                .distinct()
                .map(tag -> Tree.of("name", tag))
                .toList();
    }

    /** The resource of an operation: the catalog package that contains the operation's body. */
    private static String tag(Operation operation) {
        String room = operation.body().getPackageName();
        return room.substring(room.lastIndexOf('.') + 1);
    }

    private Map<String, List<Operation>> paths() {
        Map<String, List<Operation>> paths = new LinkedHashMap<>();
        for (Operation operation : operations) {
            paths.computeIfAbsent(operation.path(), path -> new ArrayList<>()).add(operation);
        }
        return paths;
    }

    private Map<String, Object> operation(Operation operation) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("operationId", operation.id());
        members.put("summary", operation.title());
        members.put("tags", List.of(tag(operation)));
        members.put("externalDocs", Tree.of("url", operation.documentation().toString()));
        Tree.addNonEmpty(
                members,
                "parameters",
                PathParameters.of(operation).stream()
                        .map(OpenApiDocument::parameter)
                        .toList());
        members.put("requestBody", Tree.of("required", true, "content", content(operation)));
        members.put("responses", Responses.ofOperation());
        List<String> permissions = operation.permissions().application();
        Tree.addNonEmpty(
                members,
                "security",
                permissions.stream().map(one -> Tree.of(SECURITY, List.of(one))).toList());
        Map<String, Object> both = Tree.of(
                "application", permissions, "delegated", operation.permissions().delegated());
        members.put("x-permissions", both);
        Tree.addNonEmpty(members, "x-rate-limit", rateLimit(operation.rateLimits()));
        return members;
    }

    /** Accepts ids of any format, because the service answers an unknown id with 404. */
    private static Map<String, Object> parameter(PathParameters.PathParameter parameter) {
        Map<String, Object> members = Tree.of("name", parameter.name(), "in", "path");
        members.put("required", true);
        if (!parameter.form().isEmpty()) {
            members.put("description", "As a rule, " + parameter.form() + " (advice unusual-path-parameter).");
        }
        members.put("schema", Tree.of("type", "string"));
        return members;
    }

    /** The request body by media type. */
    private Map<String, Object> content(Operation operation) {
        Map<String, Object> form = forms.get(operation.body());
        return Tree.of(
                operation.contentType().mediaType(),
                Tree.of("schema", form == null ? schemas.reference(operation.body()) : form));
    }

    private static Map<String, Object> rateLimit(RateLimits limits) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (limits.perMinute() != null) {
            members.put("perMinute", limits.perMinute());
        }
        if (limits.perHour() != null) {
            members.put("perHour", limits.perHour());
        }
        return members;
    }

    private Map<String, Object> securityScheme() {
        Map<String, Object> scopes = new LinkedHashMap<>();
        Set<String> permissions = new TreeSet<>();
        operations.forEach(
                operation -> permissions.addAll(operation.permissions().application()));
        permissions.forEach(permission -> scopes.put(permission, "Application permission"));
        Map<String, Object> flow = Tree.of("tokenUrl", Servers.TOKEN_URL, "scopes", scopes);
        Map<String, Object> scheme = Tree.of("type", "oauth2");
        scheme.put(
                "description",
                "A token of Microsoft Entra ID for the tenant whose id stands for TENANT_ID, asked for with the scope "
                        + Servers.SCOPE
                        + ". The scopes listed here are the application permissions, of which an operation needs one;"
                        + " they are granted to the application and not asked for one by one. Those of users stand under"
                        + " x-permissions. See " + Servers.ACCESS + ".");
        scheme.put("flows", Tree.of("clientCredentials", flow));
        return scheme;
    }
}
