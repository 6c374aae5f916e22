package dev.mdepreflight.catalog;

import dev.mdepreflight.catalog.SupportedSystem.Breach;
import java.util.List;

/**
 * The systems that the pages list for an operation that acts on a device.
 *
 * @param systems the systems in the order of the pages; empty if no page lists any
 * @param unlisted how to report macOS or Linux if it is not listed at all. A platform that is listed for another mode,
 *     and iOS and Android, are at most advice. A Windows that is not listed is not checked if another Windows is listed
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
