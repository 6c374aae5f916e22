package dev.mdepreflight.catalog.action;

/**
 * How a device is cut off.
 *
 * <p>Source: isolate-machine.
 */
public enum IsolationType {
    /** All connections but the one to the service; for managed devices. */
    Full,
    /** As Full, but mail and chat go on; for managed devices. */
    Selective,
    /** Containment: the managed devices refuse to talk to it; for devices that are not onboarded. */
    UnManagedDevice
}
