package dev.mdepreflight.report;

import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The twenty error codes of the API, in the order of their documentation.
 *
 * <p>Source: <a href="https://learn.microsoft.com/defender-endpoint/api/common-errors">Common REST API error codes</a>. The message
 * templates are exactly those of this library's specification; the page and the service sometimes word them differently.
 */
public enum ErrorCode {
    /** The request is wrong in a way that no other code covers. */
    BAD_REQUEST(
            "BadRequest",
            "General Bad Request error message.",
            "The request is wrong in a way that no more specific code names. Read the message: the service also uses"
                    + " this code for errors in a hunting query and for actions whose state forbids the call. Mend what it"
                    + " names; sending the same request again will not help."),

    /** The query part of the URI is not valid OData. */
    ODATA_ERROR(
            "ODataError",
            "Invalid OData URI query (the specific error is specified).",
            "A query option such as $filter, $top or $expand is misspelt, malformed or not supported here. Check quotes"
                    + " and property names in the filter, and $top against the page's maximum. Encode the query once,"
                    + " and write a literal plus sign as %2B, as a bare one means a space."),

    /** A value has the right type but is not acceptable. */
    INVALID_INPUT(
            "InvalidInput",
            "Invalid input {the invalid input}.",
            "A value has the right JSON type but is empty, out of range, or at odds with another value of the request."
                    + " Compare it with the limits on the operation's page, and with the rules that tie it to its"
                    + " neighbours, such as an action that does not exist for the type of indicator."),

    /** The body cannot be deserialized into the operation's type. */
    INVALID_REQUEST_BODY(
            "InvalidRequestBody",
            "Invalid request body.",
            "The body is not JSON, or a property in it has another type, value or spelling than the operation takes."
                    + " Escape line breaks and backslashes inside strings, and mind the letter case of names and enum"
                    + " values. Let a JSON library write the body rather than joining strings."),

    /** A file hash is malformed. */
    INVALID_HASH_VALUE(
            "InvalidHashValue",
            "Hash value {the invalid hash} is invalid.",
            "The value is not a hash of the kind named. A SHA-1 has 40 hexadecimal digits, a SHA-256 64 and an MD5 32,"
                    + " without prefix, spaces or separators. If the digits are right, check that the type named"
                    + " beside them is the right one."),

    /** A domain name is malformed. */
    INVALID_DOMAIN_NAME(
            "InvalidDomainName",
            "Domain name {the invalid domain} is invalid.",
            "The value is not a plain domain name. Leave out scheme, port, path and wildcard. Write an"
                    + " internationalised name in its xn-- form. Use the type Url if a path matters."),

    /** An IP address is malformed. */
    INVALID_IP_ADDRESS(
            "InvalidIpAddress",
            "IP address {the invalid IP} is invalid.",
            "The value is not a single IPv4 or IPv6 address. Ranges, prefix lengths (CIDR) and ports are not taken:"
                    + " send one request or element for each address. Write IPv4 as four decimal numbers from 0 to 255"
                    + " without leading zeros."),

    /** A URL is malformed. */
    INVALID_URL(
            "InvalidUrl",
            "URL {the invalid URL} is invalid.",
            "The value is not a URL the service can match. Check the host, and percent-encode spaces and other"
                    + " characters that a URL may not hold. Defanged forms such as hxxp or a dot in brackets must be"
                    + " undone first."),

    /** A list has more elements than one call accepts. */
    MAXIMUM_BATCH_SIZE_EXCEEDED(
            "MaximumBatchSizeExceeded",
            "Maximum batch size exceeded. Received: {batch size received}, allowed: {batch size allowed}.",
            "A list in the body holds more elements than one call takes. Split it into several calls of at most the"
                    + " allowed size, and keep the rate limits of the operation in mind when sending them."),

    /** A required parameter is absent. */
    MISSING_REQUIRED_PARAMETER(
            "MissingRequiredParameter",
            "Parameter {the missing parameter} is missing.",
            "A parameter that the operation requires is absent. A name in the wrong letter case counts as absent, so"
                    + " compare the spelling first. Where a value is required too, an empty one does not help."),

    /** The device's platform does not support the action. */
    OS_PLATFORM_NOT_SUPPORTED(
            "OsPlatformNotSupported",
            "OS Platform {the client OS Platform} is not supported for this action.",
            "The action does not exist for the operating system of the device. Look up the supported systems on the"
                    + " operation's page and leave such devices out of the call."),

    /** The client on the device is too old for the action. */
    CLIENT_VERSION_NOT_SUPPORTED(
            "ClientVersionNotSupported",
            "{The requested action} is supported on client version {supported client version} and above.",
            "The operating system takes the action, but this device runs too old a release or client. Update the"
                    + " device to the version named, then send the request again."),

    /** The token is missing, malformed or expired. */
    UNAUTHORIZED(
            "Unauthorized",
            401,
            "Unauthorized (invalid or expired authorization header).",
            "The authorization header is absent, malformed, expired or meant for another resource. Request a new token"
                    + " for the Defender for Endpoint API and send it as a bearer token. Tokens last about an hour, so"
                    + " renew them in long runs."),

    /** A feature is disabled in the tenant. */
    FORBIDDEN(
            "Forbidden",
            403,
            "Forbidden (valid token but insufficient permission for the action).",
            "The token is valid but does not carry the permission the operation needs. Grant it to the application or"
                    + " user, have an administrator consent, and request a new token. For a user, check the role and"
                    + " the device group as well."),

    /** The operation is not allowed, for the reason in the message. */
    DISABLED_FEATURE(
            "DisabledFeature",
            403,
            "Tenant feature is not enabled.",
            "The tenant has the needed feature switched off. Turn it on among the advanced features in the portal's"
                    + " settings, for instance live response or custom network indicators. It may take some minutes to"
                    + " take effect."),

    /** Nothing exists at this address. */
    DISALLOWED_OPERATION(
            "DisallowedOperation",
            403,
            "{the disallowed operation and the reason}.",
            "The service understood the request and will not carry it out; the message gives the reason. Change what it"
                    + " names, as the same request will be refused again."),

    /** No resource has this id. */
    NOT_FOUND(
            "NotFound",
            404,
            "General Not Found error message.",
            "Nothing was found for the request, and no more specific code applies. Check the path and the host of"
                    + " your region."),

    /** A quota is used up. */
    RESOURCE_NOT_FOUND(
            "ResourceNotFound",
            404,
            "Resource {the requested resource} was not found.",
            "The path is right, but no resource has this id in your tenant. Check that the id is complete (a machine id"
                    + " has 40 hexadecimal digits), that it belongs to this tenant, and that the token may see it."),

    /** The service failed; no message is documented. */
    TOO_MANY_REQUESTS(
            "TooManyRequests",
            429,
            "Response will represent reaching quota limit either by number of requests or by CPU.",
            "A quota of calls or of processing time is used up. Wait as many seconds as the Retry-After header says,"
                    + " then send the request again. Use batch operations and fewer, narrower queries to stay below"
                    + " it."),

    /** The service failed; no message is documented. */
    INTERNAL_SERVER_ERROR(
            "InternalServerError",
            500,
            "",
            "The service failed through no fault of the request. Wait a little and send it again, with longer pauses"
                    + " between further attempts. If it goes on, report the correlation id to support.");

    private static final URI DOCUMENTATION =
            URI.create("https://learn.microsoft.com/defender-endpoint/api/common-errors");

    private final String code;
    private final int status;
    private final String template;

    /** The template, with every placeholder in braces. */
    private final String form;

    private final String description;

    /** A code with status 400. */
    ErrorCode(String code, String template, String description) {
        this(code, 400, template, description);
    }

    ErrorCode(String code, int status, String template, String description) {
        this.code = code;
        this.status = status;
        this.template = template;
        // The only placeholder that is not in braces in the specification.
        this.form = template.replace("the specific error is specified", "{the specific error is specified}");
        this.description = description;
    }

    /** Finds the code with exactly this spelling and letter case; empty if no such code is documented. */
    public static Optional<ErrorCode> of(String code) {
        Objects.requireNonNull(code, "code");
        return Arrays.stream(values()).filter(known -> code.equals(known.code)).findFirst();
    }

    /** {@return the code in its JSON spelling, such as {@code InvalidHashValue}} */
    public String code() {
        return code;
    }

    /** {@return the HTTP status of the response with this code} */
    public int status() {
        return status;
    }

    /**
     * {@return the exact documented message, with placeholders in braces, or in parentheses for {@link #ODATA_ERROR}; empty for {@link
     * #INTERNAL_SERVER_ERROR}, which has no message}
     */
    public String template() {
        return template;
    }

    /**
     * Returns the template with its placeholders replaced by values, in order.
     *
     * <p>Values are inserted as they are, neither shortened nor escaped; pass input through {@link Excerpt#of}. The value for {@link
     * #ODATA_ERROR} is part of a sentence: start it in lower case and omit the period.
     *
     * @param values one for each placeholder
     * @throws IllegalArgumentException if the number of values differs from the number of placeholders
     */
    public String message(Object... values) {
        Objects.requireNonNull(values, "values");
        StringBuilder message = new StringBuilder();
        int placeholders = 0;
        int from = 0;
        for (int open = form.indexOf('{'); open >= 0; open = form.indexOf('{', from)) {
            if (placeholders < values.length) {
                message.append(form, from, open).append(Objects.requireNonNull(values[placeholders], "value"));
            }
            placeholders++;
            from = form.indexOf('}', open) + 1;
        }
        if (values.length != placeholders) {
            throw new IllegalArgumentException(
                    code + " takes " + placeholders + " value(s), but " + values.length + " were given");
        }
        return message.append(form, from, form.length()).toString();
    }

    /** {@return what the code means and how to fix the request, in two to four sentences of this library} */
    public String description() {
        return description;
    }

    /** {@return the page that documents the code} */
    public URI documentation() {
        return DOCUMENTATION;
    }

    /** {@return the key of the message in a Jakarta Validation bundle, such as <code>{dev.mdepreflight.InvalidHashValue}</code>} */
    public String messageKey() {
        return "{dev.mdepreflight." + code + "}";
    }

    /** Whether a Jakarta Validation message template is a {@link #messageKey} and not a literal message. */
    public static boolean isMessageKey(String template) {
        Objects.requireNonNull(template, "template");
        return Arrays.stream(values()).anyMatch(code -> template.equals(code.messageKey()));
    }
}
