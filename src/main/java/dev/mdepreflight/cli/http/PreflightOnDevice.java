package dev.mdepreflight.cli.http;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A preflight of calls that act on one device, if the command line describes one.
 *
 * @param preflight checks the calls
 * @param device the device, or null if it is not known
 */
public record PreflightOnDevice(
        Preflight preflight, @Nullable Device device) {

    /** Checks a body. */
    public Report check(Operation operation, byte[] body) {
        return device == null ? preflight.check(operation, body) : preflight.check(operation, body, device);
    }

    /** Checks a request. */
    Report checkRequest(String method, String uri, @Nullable String contentType, byte[] body) {
        return device == null
                ? preflight.checkRequest(method, uri, contentType, body)
                : preflight.checkRequest(method, uri, contentType, body, device);
    }
}
