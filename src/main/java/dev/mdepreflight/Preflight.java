package dev.mdepreflight;

import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.internal.advice.AdviceIds;
import dev.mdepreflight.internal.advice.ValueAdvice;
import dev.mdepreflight.internal.engine.Engine;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.finding.TextInspector;
import dev.mdepreflight.internal.request.Authority;
import dev.mdepreflight.internal.request.BodyCheck;
import dev.mdepreflight.internal.request.RequestCheck;
import dev.mdepreflight.report.CallPlace;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.GroupSequence;
import jakarta.validation.groups.Default;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks a request or its body before it is sent, and reports every reason for which the API would answer 400.
 *
 * <p>Immutable and thread-safe: build one and share it. Any bytes give a {@link Report}; input beyond the {@link Limits} is a violation. A
 * check throws a {@link jakarta.validation.ConstraintDeclarationException} that names the record component if a body type is declared
 * wrongly, and a {@link jakarta.validation.ValidationException} if a constraint validator of yours throws.
 */
public final class Preflight {
    private final Options options;
    private final Engine engine;
    private final BodyCheck bodies;
    private final RequestCheck requests;
    private final Limits limits;

    /** The device that every call acts on; null if it is not known. */
    private final @Nullable Device device;

    private Preflight(Builder builder) {
        Set<String> suppressed = new HashSet<>(builder.suppressed);
        suppressed.addAll(builder.suppressedOwn);
        this.options = new Options(
                builder.limits,
                builder.advice,
                suppressed,
                builder.correlationId,
                builder.details,
                builder.groups,
                builder.clock,
                builder.advice ? new ValueAdvice() : TextInspector.NONE);
        this.limits = builder.limits;
        this.engine = new Engine(options, builder.names);
        this.bodies = new BodyCheck(engine, options, builder.devices);
        this.requests = new RequestCheck(bodies, options, builder.clock, builder.hosts);
        this.device = null;
    }

    private Preflight(Preflight other, Device device) {
        this.options = other.options;
        this.limits = other.limits;
        this.engine = other.engine;
        this.bodies = other.bodies;
        this.requests = other.requests;
        this.device = device;
    }

    /**
     * Creates an instance with the defaults: no advice, default {@link Limits}, random UUIDs as correlation ids, details in the envelope.
     */
    public static Preflight create() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    Options options() {
        return options;
    }

    Engine engine() {
        return engine;
    }

    /**
     * Checks the bytes of an operation's body, which is JSON or a form as its {@linkplain Operation#contentType() content type} says. The
     * boundary of a form is read from its first delimiter; {@link #check(Request)} uses the one in the header.
     *
     * @param operation one of {@link dev.mdepreflight.catalog.Operations} or your own
     * @param body the bytes to send; not changed
     */
    public Report check(Operation operation, byte[] body) {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(body, "body");
        return bodies.check(operation, body, device);
    }

    /** Checks the UTF-8 bytes of a text; offsets count these bytes. */
    public Report check(Operation operation, String body) {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(body, "body");
        return bodies.check(operation, bodies.bytes(operation, body), device);
    }

    /** Checks the remaining bytes of a buffer; its position and limit stay as they are. */
    public Report check(Operation operation, ByteBuffer body) {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(body, "body");
        return bodies.check(operation, bodies.bytes(operation, body), device);
    }

    /**
     * Checks the content of a stream. The stream is read once, to its end or one byte beyond {@link Limits#maxBodyBytes()} ({@link
     * Limits#maxFormBytes()} for a form), and not closed.
     *
     * @throws IOException if the stream cannot be read
     */
    public Report check(Operation operation, InputStream body) throws IOException {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(body, "body");
        return bodies.check(operation, bodies.bytes(operation, body), device);
    }

    /**
     * Checks JSON bytes against an annotated record of your own.
     *
     * @param body the bytes; not changed
     * @throws jakarta.validation.ConstraintDeclarationException if the record is declared wrongly
     */
    public Report check(Class<? extends Record> type, byte[] body) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(body, "body");
        return engine.check(type, body);
    }

    /** Checks JSON text like {@link #check(Class, byte[])}; offsets count its UTF-8 bytes. */
    public Report check(Class<? extends Record> type, String body) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(body, "body");
        return engine.check(type, body);
    }

    /** Checks the remaining JSON bytes of a buffer like {@link #check(Class, byte[])}; its position and limit stay as they are. */
    public Report check(Class<? extends Record> type, ByteBuffer body) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(body, "body");
        return engine.check(type, body);
    }

    /**
     * Checks the JSON of a stream like {@link #check(Class, byte[])}. The stream is read as by {@link #check(Operation, InputStream)}.
     *
     * @throws IOException if the stream cannot be read
     */
    public Report check(Class<? extends Record> type, InputStream body) throws IOException {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(body, "body");
        return engine.check(type, body);
    }

    /**
     * Checks a bound record, from the catalog or your own, through Bean Validation.
     *
     * @return the report; its findings have pointers but no locations
     * @throws jakarta.validation.ConstraintDeclarationException if the record is declared wrongly
     */
    public Report check(Record body) {
        Objects.requireNonNull(body, "body");
        return bodies.check(body, device);
    }

    /**
     * Returns an instance for calls on one device. Each check also reports whether the device supports the call.
     *
     * <p>A platform that the operation's page does not list is {@code OsPlatformNotSupported}, a version that is too old {@code
     * ClientVersionNotSupported}, see {@link Operation#deviceSupport()}. Unknown properties of the device are not judged, and neither are
     * operations without listed systems nor records of your own. These findings are in the part {@code DEVICE}, point to properties of the
     * {@link Device}, have no location, and come before those in the body. An isolation type that does not fit the onboarding status is
     * advice.
     *
     * @param device the device that the calls act on; the lookup of {@link Builder#devices} is not used
     * @return an instance that is otherwise the same and shares everything that this one has compiled
     */
    public Preflight onDevice(Device device) {
        return new Preflight(this, Objects.requireNonNull(device, "device"));
    }

    /**
     * Finds the operation that a request calls.
     *
     * <p>The request must go to a documented host of the API, to one of {@link Builder#hosts}, or have no host, and its path must be in the
     * catalog below {@code /api}. Paths are compared after normalization (RFC 3986 section 6.2.2), in any letter case, without empty
     * segments, and with or without {@code /v1.0}. The values of path parameters are not judged.
     *
     * @param method the HTTP method, in any letter case
     * @param uri an absolute http or https URI, or one without scheme and host, such as {@code /api/indicators}
     * @return the operation; empty if the catalog has none for the request
     */
    public Optional<Operation> operation(String method, URI uri) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(uri, "uri");
        return requests.operation(method, uri.toString());
    }

    /**
     * Checks a request: its path parameters, its query, its headers and, if the catalog has the operation, its body.
     *
     * <p>The call is found as by {@link #operation}, among the operations of the catalog, the collections and the other documented calls. A
     * request to the API that is none of them gets the advice {@link dev.mdepreflight.report.Advice#UNKNOWN_CALL}, with the nearest known
     * call as its hint. A request to an unknown host is not checked; if its path is one of the API's, it gets the advice {@link
     * dev.mdepreflight.report.Advice#UNKNOWN_HOST}, see {@link Builder#hosts}. Both are given even if advice is off, unless {@link
     * Builder#suppress} names them.
     *
     * <p>A finding outside the body is in another {@linkplain dev.mdepreflight.report.Finding#part() part}. Its pointer is the documented
     * name of the parameter or the name of the header, {@code /Host} for the host. Its location is in the text of the URI: the offset
     * counts UTF-8 bytes, the line is 1. These are violations: a broken percent-encoding, or one of NUL or of bytes that are not UTF-8; a
     * wrong hash, domain, address, or time in a search by address; a form without a boundary. The form of an id is advice, since the
     * service answers 404 to unknown ids. An unexpected content type is advice, since no page documents the response.
     *
     * <p>The query of a collection is read as OData 4.01. These are violations with the code ODataError, whose message says what is wrong:
     * an unknown or repeated query option; a filter with a syntax error, with a property that neither the pages nor the service's metadata
     * have, or with a comparison of different types; an unknown enum member; a number beyond the documented maximum. OData that the pages
     * do not mention and another letter case are advice. A filter may be nested 100 levels deep. In other calls, the documented parameters
     * are checked; the letter case of their names is ignored.
     *
     * @return the report, in the order path, query, headers, device, body
     */
    public Report check(Request request) {
        Objects.requireNonNull(request, "request");
        byte[] body = request.bytes(Math.max(limits.maxBodyBytes(), limits.maxFormBytes()));
        return requests.check(request.method(), request.uri(), request.contentType(), body, device);
    }

    /**
     * Reports violations that were found elsewhere, for example by the JSON library that bound a body.
     *
     * @param violations in report order; those beyond {@link Limits#maxViolations()} are only counted
     * @return a report with correlation id and details as after a check
     */
    public Report report(List<Violation> violations) {
        Objects.requireNonNull(violations, "violations");
        return engine.report(violations);
    }

    /**
     * Converts the Bean Validation violations of a method call whose arguments come from a request to a report.
     *
     * <p>Below the body, the names are those of the JSON where records declare them. A violation of an advice-only constraint is advice.
     *
     * @param violations as in a {@link jakarta.validation.ConstraintViolationException}, none on a return value; those outside the body are
     *     reported first, in the given order
     * @param places finds the place of the argument that a violation is about
     */
    public Report report(
            Collection<? extends ConstraintViolation<?>> violations,
            Function<ConstraintViolation<?>, CallPlace> places) {
        Objects.requireNonNull(violations, "violations");
        Objects.requireNonNull(places, "places");
        return engine.report(violations, places);
    }

    /** {@return the limits of every check} */
    public Limits limits() {
        return limits;
    }

    /** Checks a request whose body is not available. The report does not judge the body or the devices that it names. */
    Report checkWithoutBody(String method, String uri, @Nullable String contentType) {
        return requests.check(method, uri, contentType, null, device);
    }

    /** Finds the operation like {@link #operation(String, URI)}, for any text. */
    Optional<Operation> operation(String method, String uri) {
        return requests.operation(method, uri);
    }

    int maxBytes(Operation operation) {
        return bodies.limit(operation);
    }

    /** Builds a {@link Preflight}. Not thread-safe. */
    public static final class Builder {
        private boolean advice;
        private Set<String> suppressed = Set.of();
        private Set<String> suppressedOwn = Set.of();
        private Limits limits = Limits.defaults();
        private Supplier<String> correlationId = () -> UUID.randomUUID().toString();
        private boolean details = true;
        private Set<Class<?>> groups = Set.of(Default.class);
        private Function<RecordComponent, String> names = RecordComponent::getName;
        private Clock clock = Clock.systemUTC();
        private Set<Authority> hosts = Set.of();
        private @Nullable Function<String, Optional<Device>> devices;

        private Builder() {}

        /**
         * Adds hosts to the documented ones, such as a proxy, for {@link Preflight#check(Request)}. Replaces hosts that were set before.
         *
         * <p>A host is a name or an IP address, optionally with a port: {@code proxy.example}, {@code 10.0.0.1}, {@code ::1}, {@code
         * proxy.example:8443}, {@code [::1]:8443}. A URL stands for its host and port; its scheme is ignored. A host without a port covers
         * all ports. A request without a port in its URI goes to 80 or 443, as its scheme says. All spellings of a host are equal (RFC 3986
         * section 6.2.2): letter case, a dot at the end, U-labels and A-labels, the forms of an address. The zone of an address is ignored.
         * Names are not looked up, so {@code localhost} is not {@code 127.0.0.1}.
         *
         * @throws IllegalArgumentException if a host is empty, has a wildcard, a user, a path or a query, or is a name that IDNA2003 and
         *     IDNA2008 map differently, such as one with a sharp s; write such a name in A-labels
         */
        public Builder hosts(String... names) {
            Set<Authority> named = new HashSet<>();
            for (String name : Objects.requireNonNull(names, "names")) {
                named.add(Authority.ofSetting(
                        Objects.requireNonNull(name, "a name is null, as is the host of a URI without a scheme")));
            }
            this.hosts = named;
            return this;
        }

        /** Sets whether reports contain advice; off by default. */
        public Builder advice(boolean on) {
            this.advice = on;
            return this;
        }

        /**
         * Suppresses advice of the library. Replaces reasons that were set before.
         *
         * @param reasons see {@link dev.mdepreflight.report.Finding#reason()}
         * @throws IllegalArgumentException if the library has no such advice; the message names the nearest reason
         */
        public Builder suppress(String... reasons) {
            Set<String> ids = new HashSet<>();
            for (String id : Objects.requireNonNull(reasons, "reasons")) {
                ids.add(AdviceIds.known(Objects.requireNonNull(id, "reasons")));
            }
            this.suppressed = ids;
            return this;
        }

        /**
         * Suppresses advice of your own constraints, those with {@code payload = Advice.class}. Replaces reasons that were set before. A
         * reason that no constraint has is ignored.
         *
         * @param reasons the {@code adviceId} of the constraint or, if it has none, its name in kebab case, such as {@code not-blank}
         * @throws IllegalArgumentException if a reason is blank or padded with spaces
         */
        public Builder suppressOwn(String... reasons) {
            Set<String> ids = new HashSet<>();
            for (String id : Objects.requireNonNull(reasons, "reasons")) {
                if (Objects.requireNonNull(id, "a reason").isBlank() || !id.equals(id.strip())) {
                    throw new IllegalArgumentException(
                            "A reason is neither blank nor padded with spaces: \"" + id + "\"");
                }
                ids.add(id);
            }
            this.suppressedOwn = ids;
            return this;
        }

        /** Sets the limits of every check. */
        public Builder limits(Limits limits) {
            this.limits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * Sets the source of the envelope's correlation id; a random UUID by default.
         *
         * @param supplier called at most once per report, when its envelope is first asked for; must be thread-safe
         */
        public Builder correlationId(Supplier<String> supplier) {
            this.correlationId = Objects.requireNonNull(supplier, "supplier");
            return this;
        }

        /**
         * Sets whether the envelope lists every violation under {@code details} (OData JSON 4.01); otherwise it is the bare form. On by
         * default.
         */
        public Builder details(boolean on) {
            this.details = on;
            return this;
        }

        /**
         * Sets the validation groups whose constraints apply; the default group by default.
         *
         * @param groups at least one interface that is not a group sequence
         * @throws IllegalArgumentException if there is no group, or one is not such an interface. A check throws a {@link
         *     jakarta.validation.ConstraintDeclarationException} if a record has constraints but none in these groups
         */
        public Builder groups(Class<?>... groups) {
            Objects.requireNonNull(groups, "groups");
            if (groups.length == 0) {
                throw new IllegalArgumentException("At least one validation group is needed");
            }
            for (Class<?> group : groups) {
                Objects.requireNonNull(group, "a group");
                if (!group.isInterface() || group.isAnnotation() || group.isAnnotationPresent(GroupSequence.class)) {
                    throw new IllegalArgumentException(
                            group.getName() + " is not a plain validation group: an interface without @GroupSequence");
                }
            }
            this.groups = Set.copyOf(List.of(groups));
            return this;
        }

        /**
         * Sets the JSON names of record components without {@code @JsonProperty}; the component's own name by default.
         *
         * @param provider called while a record is compiled
         */
        public Builder names(Function<RecordComponent, String> provider) {
            this.names = Objects.requireNonNull(provider, "provider");
            return this;
        }

        /**
         * Sets a lookup for the devices that requests act on. {@link Preflight#check(Request)} looks up the machine id in the path. All
         * checks look up the ids in bodies, for tags and scanners.
         *
         * <p>A check calls the lookup once per id, only for ids of 40 hexadecimal digits, as they are written, and for the first 500. It
         * does not call it if a device was given, if the operation has no listed systems, or, for ids in a body, if advice is off. Findings
         * on the device in the path are located in the URI, those on a device in the body at its id.
         *
         * @param lookup returns the device, or empty if it is unknown; must be thread-safe. Its exceptions reach the caller unchanged, and
         *     so does the {@link NullPointerException} for a null result
         */
        public Builder devices(Function<String, Optional<Device>> lookup) {
            this.devices = Objects.requireNonNull(lookup, "lookup");
            return this;
        }

        /** Sets the clock for the documented time windows of calls; the system clock by default. It must be thread-safe. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** Builds the instance. Records are compiled, and Hibernate Validator is started, only when they are first needed. */
        public Preflight build() {
            return new Preflight(this);
        }
    }
}
