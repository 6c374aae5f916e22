package dev.mdepreflight.catalog;

import dev.mdepreflight.catalog.SupportedSystem.Breach;
import java.util.List;

/**
 * The systems that the pages list for an operation that acts on a device.
 *
 * @param systems in the order of the pages; empty if the operation acts on none, or no page lists any
 * @param unlisted what it means that macOS or Linux is not listed at all. A platform that is listed for another mode, and iOS and Android,
 *     are advice at most; a Windows that is not listed is not judged where another Windows is
 */
public record DeviceSupport(List<SupportedSystem> systems, Breach unlisted) {
    /** Takes a copy of the list. */
    public DeviceSupport {
        systems = List.copyOf(systems);
    }

    /**
     * The systems of an operation.
     *
     * @param operation the operation
     * @return its systems, none if no page lists any
     */
    public static DeviceSupport of(Operation operation) {
        return DocumentedSystems.of(operation.id());
    }
}
