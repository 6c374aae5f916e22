package dev.mdepreflight.catalog;

import dev.mdepreflight.catalog.SupportedSystem.Breach;
import java.util.List;

/**
 * The systems that the documentation lists for an operation that acts on a device.
 *
 * @param systems the systems in documentation order; empty if the documentation lists none
 * @param unlisted how to report macOS or Linux if it is not listed at all. iOS, Android, and a platform that is listed
 *     for another mode are reported as advice at most. An unlisted version of Windows is not checked
 */
public record DeviceSupport(List<SupportedSystem> systems, Breach unlisted) {
    public DeviceSupport {
        systems = List.copyOf(systems);
    }

    /** {@return the systems of an operation} */
    public static DeviceSupport of(Operation operation) {
        return DocumentedSystems.of(operation.id());
    }
}
