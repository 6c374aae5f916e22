package dev.mdepreflight.internal.request;

import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.internal.device.DeviceInspection;
import dev.mdepreflight.internal.device.DeviceLookup;
import dev.mdepreflight.internal.engine.Engine;
import dev.mdepreflight.internal.finding.BodyInspector;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.form.FormCheck;
import dev.mdepreflight.internal.json.BodyBytes;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks an operation's body, which is JSON or a form, and the device that the call acts on. Immutable and thread-safe. */
public final class BodyCheck {
    private final Engine engine;
    private final Options options;
    private final @Nullable Function<String, Optional<Device>> devices;

    /**
     * Creates a check.
     *
     * @param options the engine's options
     * @param devices finds a device by machine id; null if devices are not looked up
     */
    public BodyCheck(Engine engine, Options options, @Nullable Function<String, Optional<Device>> devices) {
        this.engine = engine;
        this.options = options;
        this.devices = devices;
    }

    /** {@return the string in UTF-8; if it is too large, only enough bytes to exceed the limit} */
    public byte[] bytes(Operation operation, String body) {
        return BodyBytes.of(body, limit(operation));
    }

    /** {@return the remaining bytes of a buffer, or enough of them to exceed the limit} The buffer's position doesn't change. */
    public byte[] bytes(Operation operation, ByteBuffer body) {
        return BodyBytes.of(body, limit(operation));
    }

    /**
     * Reads a stream up to one byte more than the limit, without closing the stream.
     *
     * @throws IOException if the stream cannot be read
     */
    public byte[] bytes(Operation operation, InputStream body) throws IOException {
        return BodyBytes.of(body, limit(operation));
    }

    /** {@return the maximum number of bytes in a body} */
    public int limit(Operation operation) {
        Limits limits = options.limits();
        return isForm(operation) ? limits.maxFormBytes() : limits.maxBodyBytes();
    }

    private static boolean isForm(Operation operation) {
        return operation.contentType() == ContentType.MULTIPART_FORM;
    }

    /**
     * Checks the body of an operation.
     *
     * @param device the device that the call acts on; null to look up the devices that the body names
     * @return the report, with the findings on the device first
     */
    public Report check(Operation operation, byte[] body, @Nullable Device device) {
        if (isForm(operation)) {
            // Forms never concern a device.
            return forms().check(operation.body(), body, null);
        }
        DeviceLookup lookup = lookup(device);
        if (device == null && lookup == null) {
            return engine.check(operation.body(), body);
        }
        DeviceInspection inspection = new DeviceInspection(operation, device, lookup);
        return joined(inspection, null, findings(), engine.check(operation.body(), body, inspector(inspection)));
    }

    /**
     * Checks a bound record. If no catalog operation takes the record, the report has no findings on devices.
     *
     * @param device the device that the call acts on; null to look up the devices that the record names
     * @return the report, with the findings on the device first
     */
    public Report check(Record body, @Nullable Device device) {
        DeviceLookup lookup = lookup(device);
        Operation operation = device == null && lookup == null ? null : taking(body.getClass());
        if (operation == null) {
            return engine.check(body);
        }
        DeviceInspection inspection = new DeviceInspection(operation, device, lookup);
        return joined(inspection, null, findings(), engine.check(body, inspector(inspection)));
    }

    /** Checks a request's body, and adds the findings to those before the body. Looks up the device unless the device is given. */
    Report check(
            Operation operation,
            byte[] body,
            @Nullable String boundary,
            @Nullable Device device,
            Routes.Match match,
            RequestFindings findings) {
        if (isForm(operation)) {
            return findings.report(forms().check(operation.body(), body, boundary));
        }
        DeviceLookup lookup = lookup(device);
        UriPart machineId = lookup == null ? null : machineId(match, operation);
        Device found = lookup == null || machineId == null ? device : lookup.find(machineId.text());
        DeviceInspection inspection = new DeviceInspection(operation, found, lookup);
        return joined(inspection, machineId, findings, engine.check(operation.body(), body, inspector(inspection)));
    }

    private static BodyInspector inspector(DeviceInspection inspection) {
        return inspection.readsBody() ? inspection : BodyInspector.NONE;
    }

    private static Report joined(
            DeviceInspection inspection, @Nullable UriPart machineId, RequestFindings findings, Report ofBody) {
        inspection.shortfalls().forEach(shortfall -> findings.device(shortfall, machineId));
        return findings.report(ofBody);
    }

    private RequestFindings findings() {
        return new RequestFindings(options, "");
    }

    private @Nullable DeviceLookup lookup(@Nullable Device given) {
        return given == null && devices != null ? new DeviceLookup(devices) : null;
    }

    private static @Nullable Operation taking(Class<?> body) {
        return Operations.all().stream()
                .filter(operation -> operation.body() == body)
                .findFirst()
                .orElse(null);
    }

    /** The id of the device that a call acts on; null if there is none, or the id cannot be decoded. */
    private static @Nullable UriPart machineId(Routes.Match match, Operation operation) {
        if (operation.deviceSupport().systems().isEmpty()) {
            return null;
        }
        for (Route.Given given : match.parameters()) {
            if (given.parameter().kind() == ParameterKind.MACHINE_ID) {
                return given.value().fault() == null ? given.value() : null;
            }
        }
        return null;
    }

    private FormCheck forms() {
        return new FormCheck(options, engine.diagnoser(), engine::model);
    }
}
