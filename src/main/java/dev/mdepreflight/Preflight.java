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
 * <p>Immutable and thread-safe: build one and share it. Any bytes give a {@link Report}; input beyond the {@link Limits} is a violation. If
 * a body type is declared incorrectly, a check throws a {@link jakarta.validation.ConstraintDeclarationException} that names the record
 * component. If one of your constraint validators throws, it throws a {@link jakarta.validation.ValidationException}.
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
     * Checks the bytes of an operation's body. The operation's {@linkplain Operation#contentType() content type} says whether the body is
     * JSON or a form. The boundary of a form is read from its first delimiter; {@link #check(Request)} uses the one in the header.
     *
     * @param operation one of {@link dev.mdepreflight.catalog.Operations} or your own
     * @param body the bytes to send; not changed
     */
    public Report check(Operation operation, byte[] body) {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(body, "body");
        return bodies.check(operation, body, device);
    }

    /** Checks the UTF-8 bytes of a string; offsets count these bytes. */
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
     * @throws jakarta.validation.ConstraintDeclarationException if the record is declared incorrectly
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
     * Checks the JSON of a stream like {@link #check(Class, byte[])}. Reads the stream like {@link #check(Operation, InputStream)}.
     *
     * @throws IOException if the stream cannot be read
     */
    public Report check(Class<? extends Record> type, InputStream body) throws IOException {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(body, "body");
        return engine.check(type, body);
    }

    /**
     * Uses Bean Validation to check a bound record, either one from the catalog or one of your own.
     *
     * @return the report; its findings have pointers but no locations
     * @throws jakarta.validation.ConstraintDeclarationException if the record is declared incorrectly
     */
    public Report check(Record body) {
        Objects.requireNonNull(body, "body");
        return bodies.check(body, device);
    }

    /**
     * Returns an instance for calls on one device. Each check also reports whether the device supports the call.
     *
     * <p>A platform that the operation's page does not list is reported as {@code OsPlatformNotSupported}, a version that is too old as
     * {@code ClientVersionNotSupported}, see {@link Operation#deviceSupport()}. Unknown device properties, operations without listed
     * systems, and records of your own are not checked. These findings are in the part {@code DEVICE}, point to properties of the {@link
     * Device}, have no location, and come before those in the body. An isolation type that does not fit the onboarding status is reported
     * as advice.
     *
     * @param device the device that the calls act on; the lookup of {@link Builder#devices} is not used
     * @return an instance that is otherwise the same and shares everything that this instance has compiled
     */
    public Preflight onDevice(Device device) {
        return new Preflight(this, Objects.requireNonNull(device, "device"));
    }

    /**
     * Finds the operation that a request calls.
     *
     * <p>The request must have no host, a documented host of the API, or one of {@link Builder#hosts}, and its path must be in the catalog
     * below {@code /api}. Paths are compared after normalization (RFC 3986 section 6.2.2), without regard to letter case, empty segments,
     * or a {@code /v1.0}. The values of path parameters are not checked.
     *
     * @param method the HTTP method, in any letter case
     * @param uri an absolute http or https URI, or a URI without scheme and host, such as {@code /api/indicators}
     * @return the operation; empty if the catalog has no operation for the request
     */
    public Optional<Operation> operation(String method, URI uri) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(uri, "uri");
        return requests.operation(method, uri.toString());
    }

    /**
     * Checks a request: its path parameters, its query, its headers and, if the catalog has the operation, its body.
     *
     * <p>Like {@link #operation}, this method finds the call: an operation, a collection or another documented call. Any other request to
     * the API is reported as advice {@link dev.mdepreflight.report.Advice#UNKNOWN_CALL}, with the nearest known call as hint. A request to
     * an unknown host is not checked; if its path is one of the API's, it is reported as advice {@link
     * dev.mdepreflight.report.Advice#UNKNOWN_HOST}, see {@link Builder#hosts}. Both are reported even if advice is off, unless {@link
     * Builder#suppress} names them.
     *
     * <p>A finding outside the body is in another {@linkplain dev.mdepreflight.report.Finding#part() part}. Its pointer is the documented
     * name of the parameter or the name of the header, {@code /Host} for the host. Its location is in the URI text: the offset counts UTF-8
     * bytes, the line is 1. These are reported as violations: a broken percent-encoding, or one of NUL or of bytes that are not UTF-8; an
     * invalid hash, domain or address; an invalid time in a search by address; a form without a boundary. These are reported as advice: an
     * id in an unusual format, because the service answers 404 to it; an unexpected content type, because no page documents the response.
     *
     * <p>The query of a collection is read as OData 4.01. These are reported as violations with the code ODataError and a message that says
     * what is wrong: an unknown or repeated query option; a filter with a syntax error, with a property that neither the pages nor the
     * service's metadata have, or with a comparison of different types; an unknown enum member; a number above the documented maximum.
     * OData that the pages do not mention, and names in another letter case, are reported as advice. A filter can be nested 100 levels
     * deep. In other calls, the documented parameters are checked; the letter case of their names is ignored.
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
     * Converts Bean Validation violations to a report. The violations are those of a method call whose arguments come from a request.
     *
     * <p>Within the body, pointers have the JSON names that records declare. A violation of an advice-only constraint is reported as
     * advice.
     *
     * @param violations as in a {@link jakarta.validation.ConstraintViolationException}; none may be on a return value. Those outside the
     *     body are reported first, in the given order
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

    /** Checks a request whose body is not available. Neither the body nor the devices that the body names are checked. */
    Report checkWithoutBody(String method, String uri, @Nullable String contentType) {
        return requests.check(method, uri, contentType, null, device);
    }

    /** Finds the operation like {@link #operation(String, URI)}; the URI can be any text. */
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
         * Adds hosts, such as a proxy, to the documented ones, for {@link Preflight#check(Request)}. Replaces any hosts set earlier.
         *
         * <p>A host is a name or an IP address, optionally with a port: {@code proxy.example}, {@code 10.0.0.1}, {@code ::1}, {@code
         * proxy.example:8443}, {@code [::1]:8443}. A URL stands for its host and port; its scheme is ignored. A host without a port covers
         * all ports. If a request URI has no port, the scheme decides: 80 for http, 443 for https. Different spellings of a host are equal
         * (RFC 3986 section 6.2.2): letter case, a trailing dot, U-labels or A-labels, and the notation of an IP address make no
         * difference. The zone of an address is ignored. Names are not looked up, so {@code localhost} does not match {@code 127.0.0.1}.
         *
         * @throws IllegalArgumentException if a host is empty, has a wildcard, a user, a path or a query, or is a name that IDNA2003 and
         *     IDNA2008 map differently, such as a name with a sharp s; write such a name in A-labels
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
         * Suppresses the library's advice for the given reasons. Replaces any reasons set earlier.
         *
         * @param reasons see {@link dev.mdepreflight.report.Finding#reason()}
         * @throws IllegalArgumentException if the library has no advice with such a reason; the message names the nearest reason
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
         * Suppresses the advice of your own constraints (with {@code payload = Advice.class}) for the given reasons. Replaces any reasons
         * set earlier. A reason that no constraint has is ignored.
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
         * @param supplier called at most once per report, on the first call of {@link Report#envelope()}; must be thread-safe
         */
        public Builder correlationId(Supplier<String> supplier) {
            this.correlationId = Objects.requireNonNull(supplier, "supplier");
            return this;
        }

        /**
         * Sets whether the envelope lists every violation under {@code details} (OData JSON 4.01). On by default.
         */
        public Builder details(boolean on) {
            this.details = on;
            return this;
        }

        /**
         * Sets the validation groups whose constraints apply. Without this setting, the default group applies.
         *
         * @param groups at least one interface that is not a group sequence
         * @throws IllegalArgumentException if no group is given, or a group is not such an interface. A check throws a {@link
         *     jakarta.validation.ConstraintDeclarationException} if a record has constraints but none of them is in these groups
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
         * Sets the JSON names of record components without {@code @JsonProperty}. By default, a component has its own name.
         *
         * @param provider called while a record is compiled
         */
        public Builder names(Function<RecordComponent, String> provider) {
            this.names = Objects.requireNonNull(provider, "provider");
            return this;
        }

        /**
         * Sets a lookup for the devices that requests act on. {@link Preflight#check(Request)} looks up the machine id in the path. All
         * checks look up the machine ids in bodies that change tags or define scans.
         *
         * <p>A check calls the lookup once per id, with the id as spelled in the request, for the first 500 ids of 40 hexadecimal digits.
         * It does not call the lookup if a device was given or the operation has no listed systems. For ids in a body, it does not call the
         * lookup if advice is off. A finding on the device in the path is located in the URI, a finding on a device in the body at its id.
         *
         * @param lookup returns the device, or empty if the device is unknown; must be thread-safe. Its exceptions reach the caller
         *     unchanged, and so does the {@link NullPointerException} for a null result
         */
        public Builder devices(Function<String, Optional<Device>> lookup) {
            this.devices = Objects.requireNonNull(lookup, "lookup");
            return this;
        }

        /** Sets the clock for the documented time windows of calls; the system clock by default. The clock must be thread-safe. */
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
