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
 * Checks a request or the body of one before it is sent, and reports every reason for which the API would answer 400.
 *
 * <p>Immutable and thread-safe: build one and share it. Any bytes give a {@link Report}; what goes beyond the {@link Limits} is
 * reported as a violation. A body type that is declared wrongly is refused with a {@link
 * jakarta.validation.ConstraintDeclarationException} that names the record component, and a constraint validator of one's own that throws
 * ends the check with a {@link jakarta.validation.ValidationException}, whichever way the body comes.
 */
public final class Preflight {
    private final Options options;
    private final Engine engine;
    private final BodyCheck bodies;
    private final RequestCheck requests;
    private final Limits limits;

    /** The device that every call acts on, if it is known. */
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
     * A preflight with all defaults: no advice, the default {@link Limits}, a random UUID as correlation id, details in the envelope.
     *
     * @return a new instance
     */
    public static Preflight create() {
        return builder().build();
    }

    /**
     * A builder that starts from the defaults.
     *
     * @return a new builder
     */
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
     * Checks the bytes of an operation's body.
     *
     * <p>They are JSON, or a form where the operation's {@linkplain Operation#contentType() content type} is one. The boundary of a form is
     * then taken from its first delimiter; {@link #check(Request)} knows the one of the header.
     *
     * @param operation the operation, see {@link dev.mdepreflight.catalog.Operations}
     * @param body the bytes as they would be sent; not changed
     * @return the report
     */
    public Report check(Operation operation, byte[] body) {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(body, "body");
        return bodies.check(operation, body, device);
    }

    /**
     * Checks the text of an operation's body, as its UTF-8 bytes; offsets are those of the bytes.
     *
     * @param operation the operation
     * @param body the text, JSON or a form
     * @return the report
     */
    public Report check(Operation operation, String body) {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(body, "body");
        return bodies.check(operation, bodies.bytes(operation, body), device);
    }

    /**
     * Checks what remains in a buffer; its position and limit stay as they are.
     *
     * @param operation the operation
     * @param body the bytes, JSON or a form
     * @return the report
     */
    public Report check(Operation operation, ByteBuffer body) {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(body, "body");
        return bodies.check(operation, bodies.bytes(operation, body), device);
    }

    /**
     * Checks what a stream holds. It is read once, to its end or one byte beyond {@link Limits#maxBodyBytes()}, or of a form {@link
     * Limits#maxFormBytes()}, and not closed.
     *
     * @param operation the operation
     * @param body the bytes, JSON or a form
     * @return the report
     * @throws IOException if the stream cannot be read
     */
    public Report check(Operation operation, InputStream body) throws IOException {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(body, "body");
        return bodies.check(operation, bodies.bytes(operation, body), device);
    }

    /**
     * Checks JSON bytes against an annotated record of one's own.
     *
     * @param type the record
     * @param body the bytes; not changed
     * @return the report
     * @throws jakarta.validation.ConstraintDeclarationException if the record is declared wrongly
     */
    public Report check(Class<? extends Record> type, byte[] body) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(body, "body");
        return engine.check(type, body);
    }

    /**
     * Checks JSON text against an annotated record of one's own, as its UTF-8 bytes.
     *
     * @param type the record
     * @param body the text
     * @return the report
     * @throws jakarta.validation.ConstraintDeclarationException if the record is declared wrongly
     */
    public Report check(Class<? extends Record> type, String body) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(body, "body");
        return engine.check(type, body);
    }

    /**
     * Checks what remains in a buffer against an annotated record of one's own; the buffer's position and limit stay as they are.
     *
     * @param type the record
     * @param body the JSON bytes
     * @return the report
     * @throws jakarta.validation.ConstraintDeclarationException if the record is declared wrongly
     */
    public Report check(Class<? extends Record> type, ByteBuffer body) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(body, "body");
        return engine.check(type, body);
    }

    /**
     * Checks what a stream holds against an annotated record of one's own. It is read as by {@link #check(Operation, InputStream)}.
     *
     * @param type the record
     * @param body the JSON bytes
     * @return the report
     * @throws IOException if the stream cannot be read
     * @throws jakarta.validation.ConstraintDeclarationException if the record is declared wrongly
     */
    public Report check(Class<? extends Record> type, InputStream body) throws IOException {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(body, "body");
        return engine.check(type, body);
    }

    /**
     * Checks a bound record, one of the catalog's or of one's own, through Bean Validation.
     *
     * @param body the record
     * @return the report; its findings have pointers but no places in bytes
     * @throws jakarta.validation.ConstraintDeclarationException if the record is declared wrongly
     */
    public Report check(Record body) {
        Objects.requireNonNull(body, "body");
        return bodies.check(body, device);
    }

    /**
     * A preflight of calls that act on one device: every check also tells whether the device takes what the call asks for.
     *
     * <p>A platform that no page lists for the operation is {@code OsPlatformNotSupported}, one that is too old {@code
     * ClientVersionNotSupported}, see {@link Operation#deviceSupport()}. What is not known of the device is not judged, and an operation for
     * which no page lists systems takes any. The findings are in the part {@code DEVICE}, and their pointers are the names of the {@link
     * Device}'s properties; they have no location and come before the findings in the body. An isolation type that does not fit the
     * onboarding status is advice. Of a record of your own nothing is known on devices.
     *
     * @param device the device that the calls act on; with it, none is looked up
     * @return a preflight that is otherwise the same as this one, and shares what this one has compiled
     */
    public Preflight onDevice(Device device) {
        return new Preflight(this, Objects.requireNonNull(device, "device"));
    }

    /**
     * The operation that a request calls.
     *
     * <p>It must go to a documented host of the API or to one named in {@link Builder#hosts}, or have no host at all, and to a path of
     * the catalog below {@code /api}. The path is normalized as RFC 3986 section 6.2.2 has it: its segments may be in any letter case and
     * percent-encoded, and dot segments are resolved. Empty segments are left out, and {@code /v1.0} is optional. What stands in a
     * parameter's place is not judged.
     *
     * @param method the HTTP method, in any letter case
     * @param uri an absolute http or https URI, or one without scheme and host, such as {@code /api/indicators}
     * @return the operation; empty if the request calls none of the catalog's
     */
    public Optional<Operation> operation(String method, URI uri) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(uri, "uri");
        return requests.operation(method, uri.toString());
    }

    /**
     * Checks a request: the parameters in its path, its query, then its body if the catalog has the operation.
     *
     * <p>The call is found as by {@link #operation}, among the operations of the catalog, the collections and the other documented
     * calls. One that goes to the API and calls none of them gives the advice {@link dev.mdepreflight.report.Advice#UNKNOWN_CALL} with the
     * nearest known call as its hint. A request to a host that is not known as the API's gives a clean report, whatever its body; if its
     * path is one of the API's, the report has the advice {@link dev.mdepreflight.report.Advice#UNKNOWN_HOST}, see {@link Builder#hosts}.
     * Both are given even where advice is off, as nothing in the request is checked; {@link Builder#suppress} leaves them out.
     *
     * <p>A finding outside the body is in another {@linkplain dev.mdepreflight.report.Finding#part() part}, and its pointer is the
     * documented name of the parameter or the name of the header, {@code /Host} for the host; its location is in the text of the URI, the offset counted in UTF-8, the line always 1. A
     * percent-encoding that is broken, not UTF-8, or of a NUL is a violation of the parameter. A hash, a domain, an address, and the time
     * and window of a search by address are violations; the form of an id is advice, since the service answers 404 to one it does not
     * know. So is a content type that is not JSON, or for an operation that takes a form is no form, for which no page names an answer. One
     * of a form without a boundary is a violation: nobody can tell its parts.
     *
     * <p>The query of a collection, up to a fragment, is read as OData 4.01. A query option that OData does not have or that is given
     * twice, a filter that breaks the grammar, names a property that neither the pages nor the service's metadata know, or compares it
     * with what is of another type, a value that is no member of an enum, and a number beyond the documented maximum are violations with
     * the code ODataError; the message says what is wrong. What OData allows and the pages do not mention is advice, and so is another letter
     * case. A filter may be nested 100 levels deep. Of other calls the documented parameters are checked, their names without regard to
     * letter case.
     *
     * @param request the request
     * @return the report, what was found in the path first, then in the query, the headers, on the device and in the body
     */
    public Report check(Request request) {
        Objects.requireNonNull(request, "request");
        byte[] body = request.bytes(Math.max(limits.maxBodyBytes(), limits.maxFormBytes()));
        return requests.check(request.method(), request.uri(), request.contentType(), body, device);
    }

    /**
     * Reports violations that were found elsewhere, by a JSON library that bound a body for instance.
     *
     * @param violations in report order; beyond {@link Limits#maxViolations()} they are only counted
     * @return the report, with a correlation id and details as those of every check
     */
    public Report report(List<Violation> violations) {
        Objects.requireNonNull(violations, "violations");
        return engine.report(violations);
    }

    /**
     * Reports what Bean Validation found in the call of a method whose arguments were read from a request, in the words of the API.
     *
     * <p>Names below the body are those of JSON where records hold them. What is only doubtful, by the payload of its constraint, is
     * advice here, too.
     *
     * @param violations as a {@link jakarta.validation.ConstraintViolationException} carries them, not of a return value; what stands
     *     outside the body is reported first and in the order in which it is given
     * @param places tells where the argument stands that a violation is about
     * @return the report
     */
    public Report report(
            Collection<? extends ConstraintViolation<?>> violations,
            Function<ConstraintViolation<?>, CallPlace> places) {
        Objects.requireNonNull(violations, "violations");
        Objects.requireNonNull(places, "places");
        return engine.report(violations, places);
    }

    /**
     * The limits that hold on every route in.
     *
     * @return the limits
     */
    public Limits limits() {
        return limits;
    }

    /** Checks a request whose body cannot be had: nothing is said of it, nor of the devices on which it acts. */
    Report checkWithoutBody(String method, String uri, @Nullable String contentType) {
        return requests.check(method, uri, contentType, null, device);
    }

    /** As {@link #operation(String, URI)}, for any text. */
    Optional<Operation> operation(String method, String uri) {
        return requests.operation(method, uri);
    }

    /** The largest body of an operation that is within the limits, in bytes. */
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
         * Names hosts of the API besides the documented ones, such as a proxy's, for {@link Preflight#check(Request)}.
         *
         * <p>A host is a name, {@code proxy.example}, or an address, {@code 10.0.0.1} or {@code ::1}; either may be followed by a port, {@code
         * proxy.example:8443} or {@code [::1]:8443}. A URL stands for its host and port, {@code http://localhost:8080}; its scheme does
         * not count. With a port only requests to that port are meant, one without a port in its URI being to 80 or 443 by its scheme;
         * without a port, requests to any. All spellings of a host are one (RFC 3986 section 6.2.2): letter case, a dot at the end, U-labels and
         * A-labels, and the forms of an address. The zone of an address is not compared. Names are not looked up, so {@code localhost} is
         * not {@code 127.0.0.1}.
         *
         * @param names the hosts; they replace those given before
         * @return this builder
         * @throws IllegalArgumentException if one is none of these: it is empty, has a wildcard, a user, a path or a query, or is a name that
         *     IDNA2003 and IDNA2008 read in two ways, such as one with a sharp s, of which the A-labels are needed
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

        /**
         * Whether reports carry advice on what is doubtful; off by default.
         *
         * @param on true for advice
         * @return this builder
         */
        public Builder advice(boolean on) {
            this.advice = on;
            return this;
        }

        /**
         * Leaves out some of the library's own advice.
         *
         * @param reasons the reasons, see {@link dev.mdepreflight.report.Finding#reason()}; they replace those given before
         * @return this builder
         * @throws IllegalArgumentException if the library gives no such advice; the message names the nearest reason
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
         * Leaves out advice of constraints of your own, those with {@code payload = Advice.class}. Nothing tells whether there are such
         * constraints before a body is checked, so a reason that none of them has is not noticed.
         *
         * @param reasons the reasons: the {@code adviceId} that the constraint names or, without one, its name in kebab case, such as {@code
         *     not-blank}; they replace those given before
         * @return this builder
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

        /**
         * Sets the limits that hold on every route in.
         *
         * @param limits the limits
         * @return this builder
         */
        public Builder limits(Limits limits) {
            this.limits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * Sets where the correlation id of an envelope comes from; a random UUID by default.
         *
         * @param supplier called at most once for each report, when its envelope is first asked for; used by many threads
         * @return this builder
         */
        public Builder correlationId(Supplier<String> supplier) {
            this.correlationId = Objects.requireNonNull(supplier, "supplier");
            return this;
        }

        /**
         * Whether an envelope lists every violation under {@code details}, as OData JSON 4.01 has it; on by default. Off, it is the bare
         * documented form.
         *
         * @param on false for the bare form
         * @return this builder
         */
        public Builder details(boolean on) {
            this.details = on;
            return this;
        }

        /**
         * Sets the validation groups whose constraints count; the default group unless set.
         *
         * @param groups the groups, at least one; interfaces that are no group sequences
         * @return this builder
         * @throws IllegalArgumentException if there is none, or one is no interface, or a sequence of groups
         *     ({@link jakarta.validation.ConstraintDeclarationException} later, where a record has constraints, but none in these groups)
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
            this.groups = new HashSet<>(java.util.Arrays.asList(groups));
            return this;
        }

        /**
         * Sets the JSON name of components that have no {@code @JsonProperty}; the component's own name by default.
         *
         * @param provider gives the name; called while a model is compiled
         * @return this builder
         */
        public Builder names(Function<RecordComponent, String> provider) {
            this.names = Objects.requireNonNull(provider, "provider");
            return this;
        }

        /**
         * Sets where the devices are found on which requests act: by the machine id in the path, for {@link Preflight#check(Request)}, and by those in the body, of tags and of scanners, for every check.
         *
         * <p>It is asked at most once for an id in each check, for ids of 40 hexadecimal digits alone, as they are written, and for the first
         * 500 of them. It is not asked where a device is given with the call, for an operation for which no page lists systems, nor for ids
         * in a body if advice is off, since nothing but advice can come of those. Findings of the path's device have their location in the
         * URI; those of a body's device stand at its id.
         *
         * @param lookup gives the device with an id, empty if it is not known; used by many threads. What it throws ends the check and
         *     reaches the caller as it is, and so does a {@link NullPointerException} if it returns null
         * @return this builder
         */
        public Builder devices(Function<String, Optional<Device>> lookup) {
            this.devices = Objects.requireNonNull(lookup, "lookup");
            return this;
        }

        /**
         * Sets the clock that tells which times are in the documented window of a call; the system's by default.
         *
         * @param clock the clock; used by many threads
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Builds it. Models of bodies are compiled, and Hibernate Validator is started, only when first needed.
         *
         * @return a new instance
         */
        public Preflight build() {
            return new Preflight(this);
        }
    }
}
